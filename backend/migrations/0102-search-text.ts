import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How texts are compared by the search: umlauts in whatever way they are typed (ä = ae = a), no accents, small letters.
 * There are no trigram indexes on purpose: row security lets no condition that is not leakproof run before the
 * policy, so the planner could never use one. Both extensions are trusted: the owner may create them.
 */
export class SearchText0102000000000 implements MigrationInterface {
  name = 'SearchText0102000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists unaccent');
    await runner.query('create extension if not exists pg_trgm');
    await runner.query(searchText);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_text(text);
      drop extension pg_trgm;
      drop extension unaccent;
    `);
  }
}

// `unaccent` is only stable because its dictionary might be exchanged; named explicitly it always gives the same.
const searchText = `
create function search_text(p_text text) returns text
language sql immutable strict parallel safe
return replace(replace(replace(lower(unaccent('unaccent'::regdictionary, p_text)), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')`;

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { roleIn } from '../../src/house/database/migrate.js';
import { aDatabase } from '../setup/a-database.js';
import type { TestDatabase } from '../setup/a-database.js';

/** Read before a network is known, or about no network at all (decisions.md 24). */
const exempt = ['accounts', 'migrations', 'networks', 'rate_limits', 'sessions', 'sign_in_attempts'];

describe('The catalogue of the database', () => {
  let database: TestDatabase;
  let owner: Client;

  const names = async (sql: string, values: unknown[] = []): Promise<string[]> =>
    (await owner.query<{ name: string }>(sql, values)).rows.map(({ name }) => name);

  beforeAll(async () => {
    database = await aDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('keeps every table behind row security that binds its owner too, but for a short list', async () => {
    expect(await names(`
      select relname as name from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and not (relrowsecurity and relforcerowsecurity and exists (
          select from pg_policy p where p.polrelid = c.oid and p.polroles = '{0}' and p.polcmd = '*'
            and pg_get_expr(p.polqual, p.polrelid) ~ 'network_id = .*app\\.network'
            and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'network_id = .*app\\.network'))
      order by 1`)).toEqual(exempt);
  });

  it('opens tables beyond their network to the owner only', async () => {
    expect(await names(`
      select polrelid::regclass || ': ' || polname as name from pg_policy p
      where polroles <> '{0}' and polroles <> array[(select oid from pg_roles where rolname = current_user)]`)).toEqual([]);
  });

  it('says of every row behind row security to which network it belongs', async () => {
    expect(await names(`
      select relname as name from pg_class c where relrowsecurity and not exists (
        select from pg_attribute a where a.attrelid = c.oid and attname = 'network_id' and attnotnull and atttypid = 'uuid'::regtype)`)).toEqual([]);
  });

  it('lets no reference leave its network: foreign keys between such tables hold network_id', async () => {
    expect(await names(`
      select conrelid::regclass || ': ' || conname as name from pg_constraint k
      join pg_class c on c.oid = conrelid join pg_class f on f.oid = confrelid
      where contype = 'f' and c.relrowsecurity and f.relrowsecurity and not exists (
        select from unnest(conkey, confkey) as pair(here, there)
        join pg_attribute a on a.attrelid = conrelid and a.attnum = here and a.attname = 'network_id'
        join pg_attribute b on b.attrelid = confrelid and b.attnum = there and b.attname = 'network_id')`)).toEqual([]);
  });

  it('gives the program a role that owns nothing, bypasses nothing, and changes no structure', async () => {
    const role = roleIn(database.programUrl);
    const { rows } = await owner.query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        exists (select from pg_class where relowner = r.oid) or exists (select from pg_proc where proowner = r.oid) as owns,
        exists (select from pg_auth_members where member = r.oid) as member,
        has_schema_privilege(r.oid, 'public', 'create') as creates,
        exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
          and has_table_privilege(r.oid, oid, 'truncate, references, trigger')) as structure
      from pg_roles r where rolname = $1`, [role]);
    expect(rows).toEqual([{
      rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false,
      owns: false, member: false, creates: false, structure: false,
    }]);
  });

  it('has functions with the owner\'s rights only from a plain owner, with a fixed search path, not for everybody', async () => {
    const definers = await owner.query<{ name: string; super: boolean; path: string | null; everybody: boolean }>(`
      select proname as name, rolsuper or rolbypassrls as super, array_to_string(proconfig, ',') as path,
        has_function_privilege('public', p.oid, 'execute') as everybody
      from pg_proc p join pg_roles r on r.oid = proowner where prosecdef and pronamespace = 'public'::regnamespace order by 1`);
    expect(definers.rows.length).toBeGreaterThan(3);
    for (const each of definers.rows) {
      expect(each).toEqual({ name: each.name, super: false, path: expect.stringMatching(/^search_path=pg_catalog, public(,plan_cache_mode=\w+)?$/), everybody: false });
    }
  });
});

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tenants. Belongs to no network itself, so it is outside row security (decisions: sign-in page and start read it). */
export class CreateNetworks0010000000000 implements MigrationInterface {
  name = 'CreateNetworks0010000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table networks (
        id uuid constraint networks_pkey primary key,
        name text not null,
        short_name text not null,
        county text not null,
        state text not null,
        founded_on date not null,
        lead_agency_id uuid,
        languages text[] not null default '{de,en}',
        statement text not null default '',
        demo boolean not null default false,
        constraint networks_name_check check (length(name) between 1 and 200)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table networks');
  }
}

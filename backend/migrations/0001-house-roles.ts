import type { MigrationInterface, QueryRunner } from 'typeorm';
import { programRole } from './network-table.js';

/** The program may read and write what later migrations create, and change nothing about it. */
export class HouseRoles0001000000000 implements MigrationInterface {
  name = 'HouseRoles0001000000000';

  async up(runner: QueryRunner): Promise<void> {
    const role = await programRole(runner);
    await runner.query(`
      revoke create on schema public from public;
      grant usage on schema public to ${role};
      alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
      alter default privileges in schema public grant usage, select on sequences to ${role};
      alter default privileges revoke execute on functions from public;
      alter default privileges in schema public grant execute on functions to ${role};
      grant select on migrations to ${role};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const role = await programRole(runner);
    await runner.query(`
      alter default privileges in schema public revoke execute on functions from ${role};
      alter default privileges grant execute on functions to public;
      alter default privileges in schema public revoke usage, select on sequences from ${role};
      alter default privileges in schema public revoke select, insert, update, delete on tables from ${role};
      revoke all on migrations from ${role};
      revoke usage on schema public from ${role};
    `);
  }
}

import type { QueryRunner } from 'typeorm';

// Worked out once per statement: the cast stands inside, or it would be done again for every row.
const network = `(select nullif(current_setting('app.network', true), '')::uuid)`;

/**
 * The walls of a table that carries `network_id`: row security that binds the owner too, and one policy.
 * Run it right after `create table`; grants come from the default privileges of the first migration.
 */
export const networkTable = (name: string): string => `
  alter table ${name} enable row level security;
  alter table ${name} force row level security;
  create policy ${name}_network on ${name}
    using (network_id = ${network}) with check (network_id = ${network});`;

/** Lets functions of the owner (SECURITY DEFINER) read and write a table across networks. Use sparingly. */
export const openToOwner = (name: string): string =>
  `create policy ${name}_owner on ${name} to current_user using (true) with check (true);`;

/** The program's role, as a quoted identifier; `migrate` tells its name to the session. */
export async function programRole(runner: QueryRunner): Promise<string> {
  const rows: { role: string }[] = await runner.query(`select quote_ident(current_setting('faden.app_role')) as role`);
  const role = rows[0]?.role;
  if (!role) throw new Error('faden.app_role is not set');
  return role;
}

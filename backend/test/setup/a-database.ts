import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrate } from '../../src/house/database/migrate.js';
import { newId } from '../../src/house/database/new-id.js';

/** A migrated, empty database of its own for one spec file. */
export interface TestDatabase {
  readonly name: string;
  readonly programUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

const password = 'spec';
const lock = 726_633_770;
const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** The administrator's address of the server that the global set-up has started. */
function adminUrl(): string {
  const url = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!url) throw new Error('TEST_DATABASE_ADMIN_URL is not set: run the specs with npm test');
  return url;
}

/** Copies the migrated template; the first spec that comes makes it. */
export async function aDatabase(): Promise<TestDatabase> {
  const template = templateName();
  const name = `spec_${newId().replaceAll('-', '')}`;
  await asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [lock]);
    await prepareTemplate(admin, template);
    await admin.query(`create database ${name} template ${template} owner faden_owner`);
    await admin.query('select pg_advisory_unlock($1)', [lock]);
  });
  return {
    name, programUrl: urlOf('faden_app', name), ownerUrl: urlOf('faden_owner', name),
    drop: () => asAdmin(async (admin) => { await admin.query(`drop database if exists ${name} with (force)`); }),
  };
}

async function prepareTemplate(admin: Client, template: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount) return;
  for (const role of ['faden_owner', 'faden_app']) {
    const known = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
    if (!known.rowCount) await admin.query(`create role ${role} login nosuperuser nobypassrls password '${password}'`);
  }
  const making = `${template}_making`;
  await admin.query(`drop database if exists ${making} with (force)`);
  await admin.query(`create database ${making} owner faden_owner`);
  await migrate(urlOf('faden_owner', making), urlOf('faden_app', making), below());
  await admin.query(`alter database ${making} rename to ${template}`);
}

async function asAdmin(work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** Changed migrations make a new template. */
function templateName(): string {
  const hash = createHash('sha256').update(String(below()));
  for (const file of readdirSync(migrations).sort()) hash.update(file).update(readFileSync(`${migrations}${file}`));
  return `faden_template_${hash.digest('hex').slice(0, 16)}`;
}

/** For work on the lower floors while those above are being built. */
const below = (): number | undefined => Number(process.env['TEST_MIGRATIONS_BELOW']) || undefined;

function urlOf(role: string, database: string): string {
  const url = new URL(adminUrl());
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

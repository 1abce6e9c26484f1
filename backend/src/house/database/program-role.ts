import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import type { Settings } from '../settings.js';

/** Something outside of the program that must be put right; the sentence says what. */
export class CannotStart extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
  }
}

const oldest = 150_000;

interface Facts { version: number; admin: boolean; owns: boolean; current: string; database: string }

const ask = `select current_setting('server_version_num')::int as version, current_user as current,
  current_database() as database,
  (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as admin,
  exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'member')) as owns`;

/** The two ways to the database, after the roles have been checked. */
export interface Ways { readonly programUrl: string; readonly ownerUrl: string }

/**
 * Finds out with which roles to work. The program's role must own nothing and bypass nothing.
 * With one administrator's address only, two roles are made beside it (decisions.md 24).
 * @throws CannotStart with one sentence
 */
export async function findWays(settings: Settings): Promise<Ways> {
  const { databaseUrl, databaseOwnerUrl } = settings;
  const facts = await factsOf(databaseUrl, 'DATABASE_URL');
  if (databaseOwnerUrl !== null) {
    if (facts.admin || facts.owns) {
      throw new CannotStart('The role of DATABASE_URL is an administrator or owns tables; give the program a plain role of its own.');
    }
    await factsOf(databaseOwnerUrl, 'DATABASE_OWNER_URL');
    return { programUrl: databaseUrl, ownerUrl: databaseOwnerUrl };
  }
  if (!facts.admin) throw new CannotStart(twoLines(facts));
  return makeRoles(databaseUrl);
}

const twoLines = ({ database, current }: Facts): string =>
  `DATABASE_OWNER_URL is missing. Run as administrator: create role faden_owner login password '…' nobypassrls; `
  + `alter database ${database} owner to faden_owner; -- then set DATABASE_OWNER_URL; ${current} stays the program's role.`;

async function factsOf(url: string, name: string): Promise<Facts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(ask);
    const [facts] = rows;
    if (!facts) throw new CannotStart('The database does not answer.');
    if (facts.version < oldest) {
      throw new CannotStart(`PostgreSQL ${Math.floor(facts.version / 10_000)} is too old; Faden needs 15 or newer.`);
    }
    return facts;
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(`${sentenceOf(error)} Please check ${name}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What a failed connection means, in one sentence without the address or a password. */
function sentenceOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === '28P01' || code === '28000') return 'The database refuses user name or password.';
  if (code === '3D000') return 'The database does not exist.';
  if (code === '53100') return 'The disk of the database is full.';
  if (code === 'ENOTFOUND') return 'The host of the database is unknown.';
  return 'The database cannot be reached.';
}

/** Passwords follow from the administrator's, so that every process and every start finds the same. */
async function makeRoles(adminUrl: string): Promise<Ways> {
  const url = new URL(adminUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  const secret = (role: string): string =>
    createHmac('sha256', `${url.username}:${url.password}`).update(`${role}@${database}`).digest('base64url');
  const urlFor = (role: string): string => {
    const own = new URL(adminUrl);
    own.username = role;
    own.password = secret(role);
    return own.href;
  };
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(726633763)');
    for (const role of ['faden_owner', 'faden_app']) await client.query(makeRole(client, role, secret(role)));
    await client.query(`alter database ${client.escapeIdentifier(database)} owner to faden_owner`);
  } finally {
    await client.end();
  }
  return { programUrl: urlFor('faden_app'), ownerUrl: urlFor('faden_owner') };
}

const makeRole = (client: Client, role: string, password: string): string => `do $do$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login nosuperuser nobypassrls; end if;
  execute ${client.escapeLiteral(`alter role ${role} with login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`)};
end $do$`;

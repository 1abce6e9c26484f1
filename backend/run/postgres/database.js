// @ts-check
import pg from 'pg';
import { runnerRole } from './cluster.js';

/** @typedef {import('./cluster.js').Keys} Keys */
/** @typedef {{ runnerUrl: string, ownerUrl: string, programUrl: string }} Addresses */

const database = 'faden';
const [owner, program] = ['faden_owner', 'faden_app'];
const extensions = ['pg_trgm', 'unaccent', 'btree_gin', 'btree_gist'];
/** Written onto the database when it is complete: a first start that was killed is taken up again. */
const complete = 'Faden: prepared 1';

/**
 * @param {string} role
 * @param {string} password
 * @param {number} port
 * @param {string} name of the database
 */
const urlOf = (role, password, port, name) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;

/** The addresses of a server's database for its three roles. @param {Keys} keys @param {number} port @returns {Addresses} */
export const addressesOf = (keys, port) => ({
  runnerUrl: urlOf(runnerRole, keys.runner, port, 'postgres'),
  ownerUrl: urlOf(owner, keys.owner, port, database),
  programUrl: urlOf(program, keys.program, port, database),
});

/** @param {string} url @param {(client: pg.Client) => Promise<void>} work */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {string} name @param {string} password */
async function makeRole(client, name, password) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(`${verb} role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
}

/**
 * Makes the database with its owner and the program's role, which owns nothing (ADR 4). Does nothing when it is there.
 * @param {Keys} keys
 * @param {number} port
 * @returns {Promise<Addresses>}
 */
export async function prepareDatabase(keys, port) {
  const addresses = addressesOf(keys, port);
  await connected(addresses.runnerUrl, async (client) => {
    const { rows } = await client.query(`select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`, [database]);
    if (rows[0]?.note === complete) return;
    await makeRole(client, owner, keys.owner);
    await makeRole(client, program, keys.program);
    if (rows.length === 0) await client.query(`create database ${database} owner ${owner}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect, temporary on database ${database} to ${program}`);
    await connected(urlOf(runnerRole, keys.runner, port, database), makeExtensions);
    await client.query(`comment on database ${database} is '${complete}'`);
  });
  return addresses;
}

/** Not every extension may be made by the owner of a database, so the runner does it. @param {pg.Client} client */
async function makeExtensions(client) {
  for (const extension of extensions) await client.query(`create extension if not exists ${extension}`);
  await client.query('revoke create on schema public from public');
}

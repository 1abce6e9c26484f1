// @ts-check
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Sentence } from '../sentence.js';
import { give, isRoot } from './identity.js';

/** @typedef {import('./identity.js').Identity} Identity */
/**
 * The passwords of a cluster: of the runner (superuser), of the owner of the schema, of the program.
 * @typedef {{ runner: string, owner: string, program: string }} Keys
 */

export const runnerRole = 'faden_runner';

const keysFile = (/** @type {string} */ folder) => path.join(folder, 'keys.json');

/** A first start that was killed leaves a half-made cluster; it never had the final name. @param {string} folder */
function clearHalfMade(folder) {
  for (const name of fs.readdirSync(folder).filter((entry) => entry.startsWith('making-'))) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** @param {string} cluster @param {string} initdb */
function refuseOtherVersion(cluster, initdb) {
  const made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = /(\d+)(\.\d+)?\s*$/.exec(spawnSync(initdb, ['--version'], { encoding: 'utf8' }).stdout)?.[1];
  if (ours && made !== ours) {
    throw new Sentence(`The data in ${cluster} were made by PostgreSQL ${made}, this is PostgreSQL ${ours}; move them away or use the version of before.`);
  }
}

/**
 * Makes the files of a new server: German collation of ICU, passwords asked of everybody.
 * @param {{ folder: string, initdb: string, identity: Identity, durable: boolean }} order
 */
function initialise({ folder, initdb, identity, durable }) {
  const making = fs.mkdtempSync(path.join(folder, 'making-'));
  const [cluster, passwordFile] = [path.join(making, 'cluster'), path.join(making, 'password')];
  const [runner, owner, program] = Array.from({ length: 3 }, () => randomBytes(24).toString('base64url'));
  fs.mkdirSync(cluster, { mode: 0o700 });
  fs.writeFileSync(passwordFile, String(runner), { mode: 0o600 });
  for (const file of [making, cluster, passwordFile]) give(file, identity);
  const words = [
    '-D', cluster, '-U', runnerRole, '--pwfile', passwordFile, '-A', 'scram-sha-256', '-E', 'UTF8', '--no-instructions',
    '--locale-provider=icu', '--icu-locale=de-DE', ...(durable ? [] : ['--no-sync']),
  ];
  const reason = initdbWith(initdb, words, identity);
  if (reason !== null) throw failed(folder, making, reason);
  fs.writeFileSync(keysFile(folder), JSON.stringify({ runner, owner, program }), { mode: 0o600 });
  fs.renameSync(cluster, path.join(folder, 'cluster'));
  fs.rmSync(making, { recursive: true });
}

/**
 * The kinds of letters come from the system: with plain C, pg_trgm takes ü for a gap between words.
 * @param {string} initdb
 * @param {string[]} words
 * @param {Identity} identity
 * @returns {string | null} the reason of a failure
 */
function initdbWith(initdb, words, identity) {
  let reason = '';
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const { status, stderr, error } = spawnSync(initdb, [...words, '--locale=C', `--lc-ctype=${letters}`], { ...identity, cwd: '/', encoding: 'utf8' });
    if (status === 0) return null;
    reason = error?.message ?? stderr;
    if (!/invalid locale name/.test(reason)) break;
  }
  return reason;
}

/** @param {string} folder @param {string} making @param {string} reason */
function failed(folder, making, reason) {
  fs.rmSync(making, { recursive: true, force: true });
  if (/No space left|quota/i.test(reason)) return new Sentence(`The disk is full (${folder}). Free some space and start again.`);
  return new Sentence(`PostgreSQL could not make its files in ${folder}: ${reason.trim().split('\n').at(-1)}`);
}

/**
 * The files of the server, made when there are none.
 * @param {{ folder: string, initdb: string, identity: Identity, durable: boolean }} order
 * @returns {{ cluster: string, keys: Keys, isNew: boolean }}
 */
export function openCluster(order) {
  const cluster = path.join(order.folder, 'cluster');
  clearHalfMade(order.folder);
  const isNew = !fs.existsSync(path.join(cluster, 'PG_VERSION'));
  if (isNew) initialise(order);
  else refuseOtherVersion(cluster, order.initdb);
  const { uid } = fs.statSync(cluster);
  if (!isRoot && process.getuid && uid !== process.getuid()) {
    throw new Sentence(`The database in ${order.folder} belongs to another user of this machine; start Faden as that user (or as root, if it was root).`);
  }
  return { cluster, keys: readKeys(order.folder), isNew };
}

/** @param {string} folder @returns {Keys} */
function readKeys(folder) {
  try {
    return JSON.parse(fs.readFileSync(keysFile(folder), 'utf8'));
  } catch {
    throw new Sentence(`The passwords of the database are missing or unreadable (${keysFile(folder)}); without them delete ${folder} and start anew.`);
  }
}

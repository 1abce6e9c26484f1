// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Sentence } from '../sentence.js';

/**
 * As whom the server runs; empty when as ourselves. PostgreSQL refuses to run as root.
 * @typedef {{ uid?: number, gid?: number }} Identity
 */

export const isRoot = process.getuid?.() === 0;

/** @param {string} name @returns {Identity | null} */
function accountOf(name) {
  const line = fs.readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * Data that exists keeps its owner; new data belongs to `postgres` or `nobody` when we are root.
 * @param {string} cluster
 * @returns {Identity}
 */
export function identityFor(cluster) {
  if (!isRoot) return {};
  const { uid, gid } = fs.statSync(cluster, { throwIfNoEntry: false }) ?? {};
  if (uid && gid !== undefined) return { uid, gid };
  const account = accountOf('postgres') ?? accountOf('nobody');
  if (!account) throw new Sentence('PostgreSQL cannot run as root, and there is neither a user postgres nor nobody; start Faden as an ordinary user.');
  return account;
}

/**
 * Whether the server's user can enter a folder; parents may be closed to others.
 * @param {string} folder
 * @param {Identity} identity
 */
export const canEnter = (folder, identity) =>
  identity.uid === undefined || spawnSync('/bin/sh', ['-c', 'cd "$0" && test -r .', folder], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;

/**
 * Gives a file or folder to the server's user.
 * @param {string} file
 * @param {Identity} identity
 */
export function give(file, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) fs.chownSync(file, uid, gid);
}

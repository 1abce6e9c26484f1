// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** @param {string} file @returns {string | null} */
const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** The fields of /proc/<pid>/stat after the command, which may hold blanks. @param {number} pid */
const stat = (pid) => read(`/proc/${pid}/stat`)?.replace(/^.*\) /s, '').split(' ') ?? null;

/**
 * Whether a process runs. One that has ended and waits for its parent (a zombie) does not run.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return stat(pid)?.[0] !== 'Z';
}

/** @param {number} pid @param {string} column */
const ps = (pid, column) => spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** The command line of a process, blanks between its words; empty when it cannot be known. @param {number} pid */
export const commandOf = (pid) => read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? ps(pid, 'command');

/** A mark that another process with the same number does not have: when it started. @param {number} pid */
export const startOf = (pid) => stat(pid)?.[19] ?? ps(pid, 'lstart');

/** @param {number} pid @returns {string} empty when it cannot be known */
export const parentOf = (pid) => stat(pid)?.[1] ?? '';

/**
 * Waits until a process has ended.
 * @param {number} pid
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it has
 */
export async function hasEnded(pid, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await wait(25)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}

/**
 * Ends a process, politely first.
 * @param {number} pid
 * @param {{ signal: NodeJS.Signals, milliseconds: number }[]} steps
 */
export async function end(pid, steps) {
  for (const { signal, milliseconds } of [...steps, { signal: /** @type {const} */ ('SIGKILL'), milliseconds: 5_000 }]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await hasEnded(pid, milliseconds)) return;
  }
}

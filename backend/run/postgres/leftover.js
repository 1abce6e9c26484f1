// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandOf, end, isAlive } from '../processes.js';

const pidFile = (/** @type {string} */ cluster) => path.join(cluster, 'postmaster.pid');

/**
 * What the server has written about itself: process, port, shared memory, and whether it takes connections.
 * @param {string} cluster
 */
export function postmasterOf(cluster) {
  let lines;
  try {
    lines = fs.readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return null;
  }
  const memory = Number(lines[6]?.trim().split(/\s+/)[1]);
  return { pid: Number(lines[0]), memory, isReady: lines[7]?.trim() === 'ready' };
}

/** Processes that still hold a segment of System V shared memory. @param {number} segment */
function holdersOf(segment) {
  try {
    const lines = fs.readFileSync('/proc/sysvipc/shm', 'utf8').split('\n').map((line) => line.trim().split(/\s+/));
    return Number(lines.find(([, id]) => Number(id) === segment)?.[6] ?? 0);
  } catch {
    return 0;
  }
}

/**
 * Ends the server that a killed run has left behind, and clears a lock of a server that is gone.
 * The process number alone proves nothing: after a restart of the machine it may belong to anybody.
 * @param {string} cluster
 * @returns {Promise<boolean>} whether there was one
 */
export async function endLeftover(cluster) {
  const found = postmasterOf(cluster);
  if (!found) return false;
  if (isAlive(found.pid) && commandOf(found.pid).includes(cluster)) {
    await end(found.pid, [{ signal: 'SIGINT', milliseconds: 15_000 }, { signal: 'SIGQUIT', milliseconds: 5_000 }]);
  }
  // Its children notice by themselves and leave; only then is the lock surely nobody's.
  for (let tries = 0; tries < 200 && holdersOf(found.memory) > 0; tries += 1) await wait(50);
  if (holdersOf(found.memory) === 0) fs.rmSync(pidFile(cluster), { force: true });
  return true;
}

// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../root.js';
import { isAlive, startOf } from '../processes.js';
import { endLeftover } from './leftover.js';
import { awayFolder, placeFor } from './place.js';
import { startServer } from './start.js';

/** @typedef {import('./start.js').Running} Running */

const ownerFile = 'belongs-to.json';

/** @param {string} folder */
function isAbandoned(folder) {
  try {
    const { pid, start } = JSON.parse(fs.readFileSync(path.join(folder, ownerFile), 'utf8'));
    return !isAlive(pid) || startOf(pid) !== start;
  } catch {
    // Without a note it is either being made right now or was never finished.
    return Date.now() - fs.statSync(folder).mtimeMs > 60_000;
  }
}

/** Servers whose command was killed are ended and removed by the next one. */
async function sweep() {
  for (const base of [dataFolder, awayFolder].map((folder) => path.join(folder, 'throwaway'))) {
    for (const name of fs.existsSync(base) ? fs.readdirSync(base) : []) {
      const folder = path.join(base, name);
      if (!isAbandoned(folder)) continue;
      await endLeftover(path.join(folder, 'cluster'));
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
}

/**
 * A server for one run of specs, stories or measurements; nothing of it stays.
 * @param {{ durable?: boolean, empty?: boolean, say?: (text: string) => void }} [order] `durable` costs what it costs in earnest, for measurements;
 *   `empty` leaves roles and database to the caller
 * @returns {Promise<Running>}
 */
export async function startThrowaway({ durable = false, empty = false, say = () => undefined } = {}) {
  await sweep();
  const folder = placeFor(path.join('throwaway', `${process.pid}-${randomBytes(3).toString('hex')}`));
  fs.writeFileSync(path.join(folder, ownerFile), JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  const running = await startServer({ folder, durable, empty, say });
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const atExit = () => {
    try {
      process.kill(running.pid(), 'SIGQUIT');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', atExit);
  return {
    ...running,
    stop: async () => {
      process.removeListener('exit', atExit);
      await running.stop();
      remove();
    },
  };
}

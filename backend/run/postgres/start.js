// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../ports.js';
import { findBinaries } from './binaries.js';
import { openCluster } from './cluster.js';
import { addressesOf, prepareDatabase } from './database.js';
import { identityFor } from './identity.js';
import { Server } from './server.js';

/**
 * A running server with a prepared database.
 * @typedef {import('./database.js').Addresses & { folder: string, isNew: boolean, pid: () => number, stop: () => Promise<void> }} Running
 */

const durableSettings = { max_connections: 100 };
const fastSettings = {
  max_connections: 200, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0,
  max_wal_size: '4GB',
};
const largestLog = 5_000_000;

/** @param {string} folder */
function turnLog(folder) {
  const log = path.join(folder, 'server.log');
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) fs.renameSync(log, `${log}.1`);
}

/**
 * Starts a server in a folder; makes its files at the first time.
 * @param {{ folder: string, durable: boolean, empty?: boolean, say: (text: string) => void }} order
 *   `durable: false` may lose everything and is for tests; `empty` leaves out roles and database
 * @returns {Promise<Running>}
 */
export async function startServer({ folder, durable, empty = false, say }) {
  const identity = identityFor(path.join(folder, 'cluster'));
  const { postgres, initdb } = findBinaries(identity);
  const { cluster, keys, isNew } = openCluster({ folder, initdb, identity, durable });
  turnLog(folder);
  const port = await freePort();
  const settings = durable ? durableSettings : fastSettings;
  const server = new Server({ postgres, folder, cluster, identity, port, settings, say });
  await server.start();
  try {
    const addresses = empty ? addressesOf(keys, port) : await prepareDatabase(keys, port);
    return { ...addresses, folder, isNew, pid: () => server.pid, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from './data-source.js';

/**
 * Does work that only one process may do at a time; the others pass it over.
 * @param lock the number of an advisory lock of PostgreSQL; it ends with its connection, so a process that dies holds nothing
 * @param work gets the connection that holds the lock
 */
export async function inOneProcess(source: DataSource, lock: number | string, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await poolOf(source).connect();
  let isBroken = false;
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock]);
    if (!rows[0]?.mine) return;
    try {
      await work(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => { isBroken = true; });
    }
  } catch (error) {
    isBroken = true;
    throw error;
  } finally {
    client.release(isBroken);
  }
}

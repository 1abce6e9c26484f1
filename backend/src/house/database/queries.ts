import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { poolOf } from './data-source.js';
import { outsideNetworks, withinNetwork } from './network-setting.js';
import { running } from './running.js';

/** A row of text values, as `hot` hands it out. */
export type HotRow = readonly (string | null)[];

/** Reads shaped for screens. Row security is on; nothing can be written here. */
@Injectable()
export class Database {
  readonly #pool: Pool;

  constructor(source: DataSource) {
    this.#pool = poolOf(source);
  }

  /** The rows of a query within one network; inside a unit of work they come from its transaction. */
  async rows<R>(networkId: string, sql: string, values: unknown[] = []): Promise<R[]> {
    const tx = running.getStore();
    if (tx?.networkId === networkId) return tx.rows<R>(sql, values);
    return this.reading(withinNetwork(networkId), sql, values);
  }

  /** The first row of a query within one network. */
  async one<R>(networkId: string, sql: string, values: unknown[] = []): Promise<R | undefined> {
    const [row] = await this.rows<R>(networkId, sql, values);
    return row;
  }

  /** Reads of the few tables that belong to no network; rows of networks stay invisible. */
  rowsOutsideNetworks<R>(sql: string, values: unknown[] = []): Promise<R[]> {
    return this.reading(outsideNetworks, sql, values);
  }

  /**
   * One prepared statement in one round trip: the function it calls checks the session and sets the network itself.
   * @param name of the statement, one per text
   * @returns the first row as text values, or undefined
   */
  async hot(name: string, sql: string, values: unknown[]): Promise<HotRow | undefined> {
    const { rows } = await this.#pool.query<(string | null)[]>({ name, text: sql, values, rowMode: 'array' });
    return rows[0];
  }

  private async reading<R>(setting: string, sql: string, values: unknown[]): Promise<R[]> {
    const client: PoolClient = await this.#pool.connect();
    let broken = false;
    try {
      await client.query(`begin read only; ${setting}`);
      const { rows } = await client.query(sql, values);
      await client.query('commit');
      return rows as R[];
    } catch (error) {
      broken = await client.query('rollback').then(() => false, () => true);
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

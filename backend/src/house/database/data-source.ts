import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import type { ClientBase, Pool } from 'pg';
import { types } from 'pg';
import { SnakeNaming } from './naming.js';
import { PreparingClient } from './preparing-client.js';

const dateOid = 1082;
/** A connection keeps its prepared statements; after a quiet minute they should still be there. */
const keptIdle = 300_000;

/** Days stay 'YYYY-MM-DD': the driver would make a Date of local midnight out of them. */
const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === dateOid ? (value: string) => value : types.getTypeParser(oid, format),
};

/**
 * A cut connection fails its statement, which says so to whoever waits for it. Without a listener the same error, of a
 * connection that is taken out of the pool, would end the program.
 */
const onConnect = (client: ClientBase): void => void client.on('error', () => undefined);

/** How the program speaks to PostgreSQL: never as the owner, never changing the schema by itself. */
export const dataSourceOptions = (url: string, poolSize: number): DataSourceOptions => ({
  type: 'postgres', url, synchronize: false, migrationsRun: false, logging: false,
  namingStrategy: new SnakeNaming(), applicationName: 'faden', poolSize,
  connectTimeoutMS: 5_000,
  extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, keepAlive: true, idleTimeoutMillis: keptIdle, types: parsers, onConnect, Client: PreparingClient },
});

/** TypeORM's own pool of connections, for statements that need no entities. */
export function poolOf(source: DataSource): Pool {
  const { driver } = source;
  if (!('master' in driver)) throw new Error('The data source has no pool');
  return driver.master as Pool;
}

// @ts-check
import { startThrowaway } from '../../run/postgres/throwaway.js';

/** @typedef {{ fadenServer?: import('../../run/postgres/start.js').Running }} Kept */

/**
 * One PostgreSQL for the run; each spec file copies its own database from a migrated template (a-database.ts).
 * A server that is named in TEST_DATABASE_ADMIN_URL is used as it is.
 */
export default async function globalSetup() {
  if (process.env['TEST_DATABASE_ADMIN_URL']) return;
  const server = await startThrowaway({ empty: true });
  /** @type {Kept} */ (globalThis).fadenServer = server;
  process.env['TEST_DATABASE_ADMIN_URL'] = server.runnerUrl;
}

import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { SnakeNaming } from './naming.js';

type MigrationClass = new () => MigrationInterface;

const folder = new URL('../../../migrations/', import.meta.url);
const lock = 726_633_761;

/** The migrations of all rooms in the order of their numbers; with `below` only the floors under a number. */
export async function allMigrations(below = 9999): Promise<MigrationClass[]> {
  const files = (await readdir(fileURLToPath(folder))).sort()
    .filter((file) => /^\d{4}-.*(?<!\.d)\.(js|ts)$/.test(file) && Number(file.slice(0, 4)) < below);
  const classes: MigrationClass[] = [];
  for (const file of files) {
    const found: Record<string, unknown> = await import(pathToFileURL(fileURLToPath(new URL(file, folder))).href);
    classes.push(...Object.values(found).filter(isMigration));
  }
  return classes;
}

const isMigration = (value: unknown): value is MigrationClass =>
  typeof value === 'function' && /\d{13}$/.test(value.name);

/** The owner's way to the database; `programRole` is the role that gets grants in the migrations. */
export async function ownerDataSource(ownerUrl: string, programRole: string, below?: number): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres', url: ownerUrl, synchronize: false, logging: false, poolSize: 2, connectTimeoutMS: 5_000,
    namingStrategy: new SnakeNaming(), applicationName: 'faden-migrate', migrationsTransactionMode: 'each',
    migrations: await allMigrations(below), entities: [], extra: { options: `-c faden.app_role=${programRole}` },
  });
  return source.initialize();
}

/**
 * Brings the schema up to date; several processes may start at once, one of them does it.
 * @param programUrl its user name is the program's role
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, programUrl: string, below?: number): Promise<string[]> {
  const source = await ownerDataSource(ownerUrl, roleIn(programUrl), below);
  const guard = source.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [lock]);
    const done = await source.runMigrations();
    return done.map(({ name }) => name);
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined);
    await guard.release();
    await source.destroy();
  }
}

/** The user name in a connection URL. */
export function roleIn(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (!/^[A-Za-z_][\w-]{0,62}$/.test(role)) throw new Error('The database URL names no plain user');
  return role;
}

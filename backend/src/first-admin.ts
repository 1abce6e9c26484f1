import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { isEmail } from 'class-validator';
import { AppModule } from './app.module.js';
import { migrate } from './house/database/migrate.js';
import { findWays } from './house/database/program-role.js';
import { readSettings } from './house/settings.js';
import { CannotAppoint, FirstAdministrator, linkMinutes } from './identity/accounts/first-administrator.js';

const usage = `Usage: npm run first-admin -- --email a@b.de --name "Given Family"
  [--network "Netzwerk …" --county "Landkreis …" --state "Thüringen"]   needed while there is no network`;

/** Prints a one-time link for the first administrator. */
async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values: order } = parseArgs({ options: { email: text, name: text, network: text, county: text, state: text } });
  const { email, name } = order;
  if (!email || !isEmail(email) || !name) throw new CannotAppoint(usage);
  const given = readSettings(process.env);
  const { ownerUrl, programUrl } = await findWays(given);
  await migrate(ownerUrl, programUrl);
  const app = await NestFactory.createApplicationContext(AppModule.with(given.withDatabase(programUrl)), { logger: ['error'], abortOnError: false });
  const link = await app.get(FirstAdministrator).appoint({ ...order, email, name }).finally(() => app.close());
  process.stdout.write(`${link}\nIt works once, within ${linkMinutes} minutes.\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

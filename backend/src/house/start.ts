import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { migrate } from './database/migrate.js';
import { CannotStart, findWays } from './database/program-role.js';
import { BadSettings, readSettings } from './settings.js';
import type { Settings } from './settings.js';
import { SignInList } from './sign-in-list.js';

const badConfiguration = 78;
const graceful = 10_000;

/**
 * Checks the settings, migrates, starts, and says so to the parent process, if there is one.
 * @param root makes the application's module from the settings
 */
export async function start(root: (settings: Settings) => DynamicModule): Promise<void> {
  try {
    const given = readSettings(process.env);
    const { ownerUrl, programUrl } = await findWays(given);
    await migrate(ownerUrl, programUrl);
    const settings = given.withDatabase(programUrl);
    const app = await createApp(root(settings), settings);
    stopGracefully(app);
    await app.listen(settings.port, settings.host);
    await sayReady(app, settings);
  } catch (error) {
    fail(error);
  }
}

async function sayReady(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const { port } = new URL(await app.getUrl());
  const url = settings.port === 0 ? `http://localhost:${port}` : settings.publicUrl;
  const signIns = await app.get(SignInList).all();
  if (process.send) process.send({ type: 'ready', url, signIns });
  else process.stdout.write(`Faden is ready at ${url}\n`);
}

/** Streams are told to end, what is under way may finish; after ten seconds it is over anyway. */
function stopGracefully(app: NestFastifyApplication): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), graceful).unref();
    app.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The parent is gone without a word.
  process.on('disconnect', stop);
}

function fail(error: unknown): never {
  const sentence = sentenceOf(error);
  if (process.send) process.send({ type: 'failed', sentence });
  process.stderr.write(`${sentence}\n`);
  process.exit(error instanceof BadSettings ? badConfiguration : 1);
}

/** One sentence a person can act on; the stack only where nobody expected the error. */
function sentenceOf(error: unknown): string {
  if (error instanceof BadSettings || error instanceof CannotStart) return error.message;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return `Port ${process.env['PORT'] ?? '3000'} is taken; set PORT to another one.`;
  if (code === 'EACCES') return `Port ${process.env['PORT'] ?? '3000'} needs more rights; set PORT to one above 1023.`;
  if (code === '53100' || code === 'ENOSPC') return 'The disk is full.';
  return `Faden could not start: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}

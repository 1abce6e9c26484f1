// @ts-check
// npm start: everything a newcomer needs, from a fresh clone to a running Faden. Begins on any Node >= 20.19.
//
// What runner and program (dist/backend/src/main.js) agree on:
//   environment   DATABASE_URL (the program's role, owns nothing), DATABASE_OWNER_URL (migrates), PORT, HOST, DEMO
//   program says  process.send({ type: 'ready', url, signIns: [{ name, email, roles }] })   it has migrated and listens
//                 process.send({ type: 'failed', sentence }) and exits                      one sentence for a person
//   program ends  on SIGTERM, and when the channel to its parent closes (the parent was killed)
import { refuseTakenPort } from './ports.js';
import { Closing } from './program/closing.js';
import { whenAskedToEnd } from './program/parting.js';
import { claim, noteUrl, release } from './program/running.js';
import { readSettings } from './program/settings.js';
import { placeFor } from './postgres/place.js';
import { dataFolder } from './root.js';
import { say } from './say.js';
import { run } from './sentence.js';
import { build } from './setup/build.js';
import { install } from './setup/install.js';
import { handOver, refuseOldNode } from './setup/node.js';

run(async () => {
  refuseOldNode();
  const settings = readSettings(process.env);
  await install();
  if (await handOver(import.meta.filename)) return;
  await claim();
  const closing = new Closing(release);
  whenAskedToEnd(() => closing.close('stopping'));
  try {
    await refuseTakenPort(settings.port, settings.host);
    await build();
    const database = settings.hasOwnDatabase ? {} : await startDatabase(closing);
    await startProgram({ DEMO: settings.hasOwnDatabase ? '0' : '1', ...database, ...given() }, !settings.hasOwnDatabase, closing);
  } catch (error) {
    // Whoever asked us to end has broken this off; then there is nothing to complain about.
    const wasAsked = closing.isClosing;
    await closing.close();
    if (!wasAsked) throw error;
  }
});

/** What the caller has set, empty variables apart. */
const given = () => Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));

/** @param {Closing} closing */
async function startDatabase(closing) {
  const { startServer } = await import('./postgres/start.js');
  const folder = placeFor('postgres');
  const server = await startServer({ folder, durable: true, say });
  closing.add(() => server.stop());
  say(`PostgreSQL is ready${server.isNew || !folder.startsWith(dataFolder) ? `, its data are in ${folder}` : ''}`);
  return { DATABASE_URL: server.programUrl, DATABASE_OWNER_URL: server.ownerUrl };
}

/**
 * @param {Record<string, string | undefined>} environment
 * @param {boolean} logsToFile
 * @param {Closing} closing
 */
async function startProgram(environment, logsToFile, closing) {
  const { Program } = await import('./program/program.js');
  const gaveUp = (/** @type {Error} */ reason) => run(() => closing.close().then(() => Promise.reject(reason)));
  const program = new Program({ environment, logsToFile, say, gaveUp });
  closing.add(() => program.stop());
  say('starting the program');
  const { url, signIns } = await program.start();
  noteUrl(url);
  say('ready');
  const widest = Math.max(0, ...signIns.map(({ name }) => name.length));
  const lines = signIns.map(({ name, email, roles }) => `  ${name.padEnd(widest)}  ${roles}  ${email}`);
  process.stdout.write(`\nFaden runs at ${url}\n${lines.length ? `\nIn the demo you may sign in as\n${lines.join('\n')}\n` : ''}\nCtrl-C ends it.\n`);
}

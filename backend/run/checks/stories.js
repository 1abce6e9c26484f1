// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../ports.js';
import { startThrowaway } from '../postgres/throwaway.js';
import { end } from '../processes.js';
import { answerOf } from '../program/program.js';
import { inRoot, root } from '../root.js';
import { say } from '../say.js';
import { sentenceOf } from '../sentence.js';
import { ensureChromium } from './chromium.js';

/** @typedef {import('./tally.js').Tally} Tally */
/** @typedef {{ name: string, reason: string | null }} Told what a story reports: a check and why it does not hold */

const folder = 'frontend/e2e';
export const results = inRoot('test-results');
/** Stories are TypeScript; Node runs them as they are. */
const typescript = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];

/** @param {readonly string[]} [wanted] parts of file names; all stories when empty */
export const storyFiles = (wanted = []) => fs.readdirSync(inRoot(folder)).filter((name) => name.endsWith('.story.ts')).sort()
  .map((name) => `${folder}/${name}`)
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));

/**
 * Tells the stories in a browser, each file on a program and a database of its own, two at a time: people and pages wait a lot.
 * @param {Tally} tally
 * @param {readonly string[]} files
 */
export async function tellStories(tally, files) {
  if (files.length === 0) return;
  /** @type {string} */
  let chromium;
  try {
    chromium = ensureChromium();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return tally.one('stories have a browser', false);
  }
  fs.rmSync(results, { recursive: true, force: true });
  const waiting = [...files];
  const lane = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await tellOne(tally, file, chromium);
  };
  await Promise.all([lane(), lane()]);
}

/** @param {Tally} tally @param {string} file @param {string} chromium */
async function tellOne(tally, file, chromium) {
  say(`story   ${path.basename(file, '.story.ts')}`);
  try {
    await withProgram((url) => tell(tally, file, url, chromium));
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    tally.one(`${path.basename(file)} has a program to run on`, false);
  }
}

/**
 * The program as `npm start` runs it, with the demo's content, a clock that may be moved, and nothing that stays.
 * @param {(url: string) => Promise<void>} work
 */
export async function withProgram(work) {
  const server = await startThrowaway();
  const port = await freePort();
  const environment = {
    DATABASE_URL: server.programUrl, DATABASE_OWNER_URL: server.ownerUrl, PORT: String(port), DEMO: '1', TEST_CLOCK: '1', NODE_ENV: 'test', LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, ['--enable-source-maps', inRoot('dist/backend/src/main.js')], {
    cwd: root, env: { ...process.env, NODE_OPTIONS: '', ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const { url } = await answerOf(child);
    await work(url);
  } finally {
    if (child.pid) await end(child.pid, [{ signal: 'SIGTERM', milliseconds: 12_000 }]);
    await server.stop();
  }
}

/** @param {Tally} tally @param {string} file @param {string} url @param {string} chromium @returns {Promise<void>} */
function tell(tally, file, url, chromium) {
  const child = spawn(process.execPath, [...typescript, inRoot(folder, 'kit/tell.ts'), inRoot(file), url, chromium, results], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_OPTIONS: '' },
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  child.on('message', (/** @type {Told} */ { name, reason }) => {
    if (reason !== null) process.stderr.write(`${reason}\n`);
    tally.one(name, reason === null);
  });
  return new Promise((resolve) => child.once('close', (code) => {
    process.removeListener('exit', kill);
    if (code !== 0) tally.one(`${path.basename(file)} comes to its end`, false);
    resolve();
  }));
}

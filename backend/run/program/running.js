// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { commandOf, end, isAlive, startOf } from '../processes.js';
import { dataFolder } from '../root.js';
import { say } from '../say.js';
import { Sentence } from '../sentence.js';

/** @typedef {{ pid: number, start: string }} Process */
/** @typedef {{ runner: Process, program?: Process, url?: string }} Note who runs here */

const file = path.join(dataFolder, 'running.json');

/** @param {number} pid @returns {Process} */
const processNow = (pid) => ({ pid, start: startOf(pid) });

/** @param {Process | undefined} known */
const stillRuns = (known) => known !== undefined && known.pid !== process.pid && isAlive(known.pid) && startOf(known.pid) === known.start;

/** @returns {Note | null} */
function read() {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {Note} note */
function write(note) {
  fs.writeFileSync(`${file}.new`, JSON.stringify(note), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/**
 * Takes this checkout for one run: a second one is refused, the program of a killed one is ended.
 * @throws Sentence
 */
export async function claim() {
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  const before = read();
  if (before && stillRuns(before.runner)) {
    const { pid } = before.runner;
    throw new Sentence(`Faden runs already from this folder${before.url ? ` at ${before.url}` : ''} (process ${pid}). End it with Ctrl-C there, or: kill ${pid}`);
  }
  const program = before?.program;
  if (program && stillRuns(program) && /main\.js/.test(commandOf(program.pid))) {
    say('ending the program that a killed run has left');
    await end(program.pid, [{ signal: 'SIGTERM', milliseconds: 10_000 }]);
  }
  write({ runner: processNow(process.pid) });
}

/** @param {number} pid */
export const noteProgram = (pid) => write({ ...(read() ?? { runner: processNow(process.pid) }), program: processNow(pid) });

/** @param {string} url */
export const noteUrl = (url) => write({ ...(read() ?? { runner: processNow(process.pid) }), url });

/** Leaves the checkout to the next run. */
export function release() {
  if (read()?.runner.pid === process.pid) fs.rmSync(file, { force: true });
}

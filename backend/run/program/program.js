// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { end } from '../processes.js';
import { dataFolder, inRoot } from '../root.js';
import { Sentence } from '../sentence.js';
import { noteProgram } from './running.js';

/** @typedef {{ name: string, email: string, roles: string }} SignIn */
/** @typedef {{ url: string, signIns: SignIn[] }} Ready */
/** @typedef {{ environment: Record<string, string | undefined>, logsToFile: boolean, say: (text: string) => void, gaveUp: (reason: Sentence) => void }} ProgramOrder */

const logFile = path.join(dataFolder, 'faden.log');
const largestLog = 5_000_000;
const pauses = [500, 1_000, 3_000, 10_000];
const calmAfter = 60_000;

/** The program as a child process, started again when it ends without being asked to. */
export class Program {
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null;
  #wanted = true;
  #failures = 0;

  /** @param {ProgramOrder} order */
  constructor(order) {
    this.order = order;
    if ((fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog) fs.renameSync(logFile, `${logFile}.1`);
  }

  /** Starts and waits until the program says that it is ready. @returns {Promise<Ready>} @throws Sentence with the program's own words */
  async start() {
    const child = this.#spawn();
    const ready = await answerOf(child);
    const began = Date.now();
    const ended = () => void this.#restart(Date.now() - began);
    if (child.exitCode !== null || child.signalCode !== null) ended();
    else child.once('exit', ended);
    return ready;
  }

  /** Asks the program to end, and waits for it. */
  async stop() {
    this.#wanted = false;
    if (this.#child?.pid) await end(this.#child.pid, [{ signal: 'SIGTERM', milliseconds: 12_000 }]);
  }

  #spawn() {
    const log = this.order.logsToFile ? fs.openSync(logFile, 'a', 0o600) : null;
    const child = spawn(process.execPath, ['--enable-source-maps', inRoot('dist/backend/src/main.js')], {
      cwd: inRoot(), env: this.order.environment, stdio: ['ignore', log ?? 'inherit', log ?? 'inherit', 'ipc'],
      // A group of its own: Ctrl-C reaches us, and we tell the program.
      detached: process.platform !== 'win32',
    });
    if (log !== null) fs.closeSync(log);
    this.#child = child;
    child.on('error', () => undefined);
    if (child.pid) noteProgram(child.pid);
    return child;
  }

  /** @param {number} lived milliseconds */
  async #restart(lived) {
    this.#child = null;
    if (!this.#wanted) return;
    if (lived > calmAfter) this.#failures = 0;
    const pause = pauses[this.#failures];
    this.#failures += 1;
    if (pause === undefined) return this.order.gaveUp(new Sentence(`The program ends again and again; its log says why: ${logFile}`));
    this.order.say('the program has ended by itself; starting it again');
    await wait(pause);
    if (!this.#wanted) return;
    try {
      await this.start();
      this.order.say('the program is back');
    } catch (error) {
      this.order.say(error instanceof Error ? error.message : String(error));
      if (this.#wanted) void this.#restart(0);
    }
  }
}

/**
 * The first message that decides: ready or failed.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ready>}
 */
export const answerOf = (child) => new Promise((resolve, reject) => {
  child.on('message', (/** @type {{ type?: string, sentence?: string, url?: string, signIns?: SignIn[] }} */ message) => {
    if (message.type === 'ready') resolve({ url: message.url ?? '', signIns: message.signIns ?? [] });
    if (message.type === 'failed') reject(new Sentence(withoutTrace(message.sentence ?? 'The program could not start.')));
  });
  // The message may still be on its way when the process is gone.
  child.once('close', () => setImmediate(() => reject(new Sentence(`The program could not start; its log says why: ${logFile}`))));
  child.once('error', ({ message }) => reject(new Sentence(`The program could not be started: ${message}`)));
});

/** @param {string} sentence */
function withoutTrace(sentence) {
  const [first = sentence, ...rest] = sentence.split(/\n\s+at /);
  return rest.length > 0 ? `${first} (more in ${logFile})` : sentence;
}

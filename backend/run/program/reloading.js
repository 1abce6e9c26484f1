// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { end } from '../processes.js';
import { binOf, inRoot, root } from '../root.js';
import { say } from '../say.js';
import { sentenceOf } from '../sentence.js';
import { answerOf } from './program.js';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const quietly = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '' };
const alone = process.platform !== 'win32';

/** @param {ChildProcess | null} child */
const stopped = async (child) => {
  if (child?.pid) await end(child.pid, [{ signal: 'SIGTERM', milliseconds: 12_000 }]);
};

/** The backend for people who change it: compiled while they save, started again after each success. */
export class CompilingBackend {
  /** @type {ChildProcess | null} */
  #compiler = null;
  /** @type {ChildProcess | null} */
  #program = null;
  #isStopping = false;
  /** One restart after the other, however fast somebody saves. */
  #turn = Promise.resolve();

  /** @param {Record<string, string | undefined>} environment */
  constructor(environment) {
    this.environment = environment;
  }

  start() {
    const words = [binOf('typescript', 'tsc'), '-p', 'backend/tsconfig.json', '--watch', '--preserveWatchOutput', '--pretty', 'false'];
    const compiler = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: quietly, detached: alone });
    this.#compiler = compiler;
    createInterface(compiler.stdout).on('line', (line) => {
      if (/error TS/.test(line)) process.stdout.write(`${line}\n`);
      if (/Found 0 errors/.test(line)) this.#turn = this.#turn.then(() => this.#restart());
    });
  }

  async stop() {
    this.#isStopping = true;
    await stopped(this.#compiler);
    await this.#turn;
    await stopped(this.#program);
  }

  async #restart() {
    if (this.#isStopping) return;
    await stopped(this.#program);
    this.#program = spawn(process.execPath, ['--enable-source-maps', inRoot('dist/backend/src/main.js')], {
      cwd: root, env: this.environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: alone,
    });
    try {
      await answerOf(this.#program);
      say('the backend runs');
    } catch (error) {
      say(sentenceOf(error));
    }
  }
}

/**
 * The workspace from Angular's own server, which builds again what is saved.
 * @param {number} port
 * @returns {() => Promise<void>} ends it
 */
export function servingFrontend(port) {
  const child = spawn(process.execPath, [binOf('nx'), 'run', 'frontend:serve', `--port=${port}`], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: quietly, detached: alone,
  });
  return () => stopped(child);
}

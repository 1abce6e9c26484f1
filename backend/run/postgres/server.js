// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { end } from '../processes.js';
import { Sentence } from '../sentence.js';
import { endLeftover, postmasterOf } from './leftover.js';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/**
 * @typedef {{ postgres: string, folder: string, cluster: string, identity: import('./identity.js').Identity, port: number,
 *   settings: Record<string, string | number>, say: (text: string) => void }} ServerOrder
 */

const backOff = [100, 300, 1_000, 2_000, 5_000, 10_000];
const calmAfter = 60_000;

/** A PostgreSQL server of our own, started again whenever it ends without being asked to. */
export class Server {
  /** @type {ChildProcess | null} */
  #child = null;
  #wanted = false;
  #failures = 0;

  /** @param {ServerOrder} order */
  constructor(order) {
    this.order = order;
    this.log = path.join(order.folder, 'server.log');
  }

  get pid() {
    return this.#child?.pid ?? 0;
  }

  /** Starts and waits until connections are taken. @throws Sentence with PostgreSQL's own reason */
  async start() {
    this.#wanted = true;
    if (await endLeftover(this.order.cluster)) this.order.say('recovered the database that a killed run has left');
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#launch();
      } catch (error) {
        // Children of a killed server hold its memory for a moment.
        if (!/shared memory block|lock file/.test(String(error)) || tries === 20) throw error;
        await wait(250);
      }
    }
  }

  /** Ends the server cleanly; open connections are closed. */
  async stop() {
    this.#wanted = false;
    const pid = this.pid;
    if (pid) await end(pid, [{ signal: 'SIGINT', milliseconds: 15_000 }, { signal: 'SIGQUIT', milliseconds: 5_000 }]);
    this.#child = null;
  }

  async #launch() {
    const { postgres, cluster, identity, port, settings } = this.order;
    const log = fs.openSync(this.log, 'a', 0o600);
    const from = fs.fstatSync(log).size;
    const flags = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port, ...settings };
    const words = ['-D', cluster, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    // A group of its own: Ctrl-C reaches us first, and the program ends before its database does.
    const child = spawn(postgres, words, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', log], detached: true });
    fs.closeSync(log);
    this.#child = child;
    child.on('error', () => undefined);
    await this.#ready(child, from);
    child.once('exit', () => void this.#revive());
    if (hasExited(child)) void this.#revive();
  }

  /** @param {ChildProcess} child @param {number} from where its words begin in the log */
  async #ready(child, from) {
    for (let waited = 0; ; waited += 1) {
      if (hasExited(child) || child.pid === undefined) throw this.#reason(from);
      const postmaster = postmasterOf(this.order.cluster);
      if (postmaster?.pid === child.pid && postmaster.isReady) return;
      if (waited === 250) this.order.say('PostgreSQL is recovering, please wait');
      await wait(20);
    }
  }

  /** @param {number} from @returns {Sentence} */
  #reason(from) {
    const words = fs.readFileSync(this.log).subarray(from).toString('utf8');
    if (/No space left on device/.test(words)) return new Sentence(`The disk is full (${this.order.folder}). Free some space and start again.`);
    const line = words.split('\n').filter((text) => /FATAL|PANIC|ERROR|error while/.test(text)).at(0) ?? 'it says nothing';
    return new Sentence(`PostgreSQL could not start: ${line.replace(/^.*?(FATAL|PANIC|ERROR): +/, '')} (${this.log})`);
  }

  async #revive() {
    this.#child = null;
    if (!this.#wanted) return;
    const began = Date.now();
    this.order.say('PostgreSQL has ended by itself; starting it again');
    for (; this.#wanted; this.#failures += 1) {
      await wait(backOff[Math.min(this.#failures, backOff.length - 1)]);
      if (!this.#wanted) return;
      try {
        await endLeftover(this.order.cluster);
        await this.#launch();
        this.order.say(`PostgreSQL is back after ${((Date.now() - began) / 1000).toFixed(1)} s`);
        setTimeout(() => (this.#failures = 0), calmAfter).unref();
        this.#failures += 1;
        return;
      } catch (error) {
        this.order.say(error instanceof Error ? error.message : String(error));
      }
    }
  }
}

/** @param {ChildProcess} child */
const hasExited = (child) => child.exitCode !== null || child.signalCode !== null;

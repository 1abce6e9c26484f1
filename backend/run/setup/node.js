// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { inRoot } from '../root.js';
import { beginning } from '../say.js';
import { Sentence } from '../sentence.js';

const needed = 24;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** Refuses a Node that cannot even install. */
export function refuseOldNode() {
  if (major < 20 || (major === 20 && minor < 19)) throw new Sentence(`Faden needs Node 20.19 or newer to begin with; this is ${process.version}.`);
}

/** Node 24 out of node_modules: the package is the binary. */
function nodeOfPackages() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = inRoot(`node_modules/node-${platform}-${process.arch}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  if (fs.existsSync(file)) return file;
  throw new Sentence(`Faden needs Node ${needed}, and there is no package of it for this machine: install Node ${needed} and start again.`);
}

/**
 * Goes on under Node 24 when this is an older one. This process then only waits and passes signals on.
 * @param {string} script
 * @returns {Promise<boolean>} whether another process has done the work
 */
export async function handOver(script) {
  if (major >= needed) return false;
  const child = spawn(nodeOfPackages(), [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...beginning },
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))));
  return true;
}

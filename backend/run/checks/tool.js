// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../root.js';

/**
 * Runs a tool of node_modules under this Node.
 * @param {readonly string[]} words script and arguments
 * @param {{ environment?: Record<string, string>, onLine?: (line: string) => void }} [order] `onLine` hears each line as it comes
 * @returns {Promise<{ code: number, words: string }>}
 */
export function tool(words, { environment = {}, onLine } = {}) {
  const child = spawn(process.execPath, words, {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  let heard = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => (heard += text));
    if (onLine) createInterface(stream).on('line', onLine);
  }
  return new Promise((resolve) => {
    const done = (/** @type {number | null} */ code) => {
      process.removeListener('exit', kill);
      resolve({ code: code ?? 1, words: heard });
    };
    child.once('error', ({ message }) => {
      heard += message;
      done(1);
    });
    child.once('close', done);
  });
}

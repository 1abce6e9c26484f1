// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { inRoot, root } from '../root.js';
import { say } from '../say.js';
import { Sentence } from '../sentence.js';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage> | null} */
function packagesIn(file) {
  try {
    const { '': self, ...packages } = JSON.parse(fs.readFileSync(file, 'utf8')).packages;
    return packages;
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds exactly what the lock file says. npm notes at the very end of an installation what it
 * has installed; packages for other machines are optional and may be missing.
 */
export function isInstalled() {
  const wanted = packagesIn(inRoot('package-lock.json'));
  const installed = packagesIn(inRoot('node_modules/.package-lock.json'));
  if (!wanted) throw new Sentence('package-lock.json is missing or damaged; check out Faden again.');
  if (!installed) return false;
  const differs = Object.entries(wanted).some(([place, { version, optional }]) =>
    (installed[place] ? installed[place].version !== version : !optional));
  return !differs && Object.keys(installed).every((place) => place in wanted);
}

/** npm as it was called, or as it is found. @returns {{ command: string, first: string[] }} */
function npm() {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return { command: process.execPath, first: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/** @returns {Promise<{ code: number | null, words: string }>} */
function npmCi() {
  const { command, first } = npm();
  const words = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: command.endsWith('.cmd') });
    process.once('exit', () => child.kill());
    let heard = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (heard += text));
    const ticking = setInterval(() => say('still installing'), 15_000);
    child.once('error', ({ message }) => (heard += message));
    child.once('close', (code) => {
      clearInterval(ticking);
      resolve({ code, words: heard });
    });
  });
}

/** Installs the locked packages when they are missing or stale. @throws Sentence */
export async function install() {
  if (isInstalled()) return;
  say('installing packages (npm ci), about a minute');
  const { code, words } = await npmCi();
  if (code === 0 && isInstalled()) return say('packages are installed');
  if (/ENOSPC|no space left/i.test(words)) throw new Sentence(`The disk is full (${root}). Free some space and start again.`);
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(words)) {
    throw new Sentence('The packages could not be fetched: no way to the npm registry. Check the network or the proxy settings of npm.');
  }
  process.stderr.write(words);
  throw new Sentence('The packages could not be installed; npm says why above.');
}

// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { binOf, inRoot, root } from '../root.js';
import { say } from '../say.js';
import { Sentence } from '../sentence.js';
import { compressFiles } from './compress.js';
import { filesIn, hashOf } from './inputs.js';

/** @typedef {{ name: string, inputs: string[], wanted: (file: string) => boolean, proof: string, before?: () => void, after?: () => Promise<void> }} Program */

const isSpec = (/** @type {string} */ file) => /\.spec\.ts$/.test(file);
const shared = ['tsconfig.base.json', 'package-lock.json'];

/** @type {Program[]} */
export const programs = [
  {
    name: 'backend', inputs: ['backend/src', 'backend/migrations', 'backend/bench', 'backend/tsconfig.json', ...shared],
    wanted: (file) => !isSpec(file), proof: 'dist/backend/src/main.js', before: clearStale,
  },
  {
    name: 'frontend', proof: 'dist/frontend/browser/index.html', after: compressFiles,
    inputs: ['frontend/src', 'frontend/public', 'frontend/project.json', 'frontend/tsconfig.app.json', 'backend/src', ...shared],
    wanted: (file) => !isSpec(file) && (file.startsWith('frontend') || file.endsWith('.contract.ts')),
  },
];

const stampOf = (/** @type {string} */ name) => inRoot(`dist/.${name}.built`);

/** What was compiled from a file that is gone would still run (a renamed migration, for one). */
function clearStale() {
  const sources = new Set(filesIn(['backend/src', 'backend/migrations', 'backend/bench'], (file) => file.endsWith('.ts')));
  const compiled = filesIn(['dist/backend/src', 'dist/backend/migrations', 'dist/backend/bench'], (file) => /\.js(\.map)?$/.test(file));
  const sourceOf = (/** @type {string} */ file) => path.relative('dist', file).replace(/\.js(\.map)?$/, '.ts');
  for (const file of compiled) if (!sources.has(sourceOf(file))) fs.rmSync(inRoot(file));
  // Without its output the compiler's memory of it is wrong.
  const known = new Set(compiled);
  const isMissing = [...sources].some((file) => !isSpec(file) && !known.has(path.join('dist', file.replace(/\.ts$/, '.js'))));
  if (isMissing) fs.rmSync(inRoot('dist/backend/.tsbuildinfo'), { force: true });
}

/** @param {string[]} names @returns {Promise<{ code: number | null, words: string }>} */
function nx(names) {
  const child = spawn(process.execPath, [binOf('nx'), 'run-many', '-t', 'build', '-p', names.join(','), '--outputStyle=static'], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '', FORCE_COLOR: '0' },
  });
  process.once('exit', () => child.kill());
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (words += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, words })));
}

/** Builds the programs whose sources have changed. @param {Program[]} wanted @throws Sentence */
export async function build(wanted = programs) {
  const stale = wanted
    .map((program) => ({ ...program, hash: hashOf(filesIn(program.inputs, program.wanted)) }))
    .filter(({ name, hash, proof }) => !fs.existsSync(inRoot(proof)) || readStamp(name) !== hash);
  if (stale.length === 0) return;
  const names = stale.map(({ name }) => name);
  say(`building ${names.join(' and ')}`);
  for (const { name, before } of stale) {
    fs.rmSync(stampOf(name), { force: true });
    before?.();
  }
  const { code, words } = await nx(names);
  if (code !== 0) {
    process.stderr.write(words);
    if (/ENOSPC|no space left/i.test(words)) throw new Sentence(`The disk is full (${root}). Free some space and start again.`);
    throw new Sentence(`Building ${names.join(' and ')} failed; the compiler says why above.`);
  }
  for (const { name, hash, after } of stale) {
    await after?.();
    fs.writeFileSync(stampOf(name), hash);
  }
  say(`built ${names.join(' and ')}`);
}

/** @param {string} name */
function readStamp(name) {
  try {
    return fs.readFileSync(stampOf(name), 'utf8');
  } catch {
    return null;
  }
}

// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { binOf, inRoot } from '../root.js';
import { say } from '../say.js';
import { tool } from './tool.js';

/** @typedef {import('./tally.js').Tally} Tally */
/** @typedef {{ fullName: string, status: string }} Assertion */
/** @typedef {{ name: string, message: string, assertionResults: Assertion[] }} Suite */

const jest = binOf('jest');
/** The backend is ES modules, which Jest runs with a switch of Node; Angular's preset makes scripts of them. */
const modules = { backend: '--experimental-vm-modules --disable-warning=ExperimentalWarning', frontend: '' };
const workers = Math.min(4, Math.max(1, os.availableParallelism()));

/**
 * The specs of one program. What is switched off counts as failed, so that nothing can hide.
 * @param {Tally} tally
 * @param {'backend' | 'frontend'} program
 * @param {readonly string[]} [wanted] parts of file names; all specs when empty
 * @returns {Promise<number>} how many spec files there were
 */
export async function runSpecs(tally, program, wanted = []) {
  say(`specs of the ${program}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faden-specs-'));
  const result = path.join(folder, 'result.json');
  const words = [jest, '-c', `${program}/jest.config.cjs`, '--json', `--outputFile=${result}`, '--passWithNoTests', '-w', String(workers), ...wanted];
  const { code, words: heard } = await tool(words, {
    environment: { NODE_OPTIONS: modules[program], FORCE_COLOR: '0' },
    onLine: (line) => {
      const [, verdict, file] = /^(PASS|FAIL) (?:backend|frontend) (\S+)/.exec(line) ?? [];
      if (file) say(`${verdict === 'PASS' ? 'ok     ' : 'FAILED '} ${file}`);
    },
  });
  const suites = suitesIn(result);
  fs.rmSync(folder, { recursive: true });
  if (!suites) {
    process.stderr.write(heard);
    tally.one(`specs of the ${program} can run`, false);
    return 0;
  }
  for (const suite of suites) count(tally, suite);
  const failed = suites.some(({ message }) => message !== '') || code !== 0;
  say(`${failed ? 'FAILED ' : 'ok     '} specs of the ${program}: ${suites.length} files`);
  return suites.length;
}

/** @param {string} file @returns {Suite[] | null} */
function suitesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).testResults;
  } catch {
    return null;
  }
}

/** @param {Tally} tally @param {Suite} suite */
function count(tally, { name, message, assertionResults }) {
  const file = path.relative(inRoot(), name);
  const failures = assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName, status }) => `${file}: ${fullName}${status === 'failed' ? '' : ` (${status})`}`);
  // A file that cannot even be loaded has no assertions, only a message.
  if (message && failures.length === 0) failures.push(file);
  if (message) process.stderr.write(`${file}\n${message}\n`);
  tally.many(assertionResults.filter(({ status }) => status === 'passed').length, failures);
}

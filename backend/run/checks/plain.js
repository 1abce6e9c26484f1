// @ts-check
import { binOf } from '../root.js';
import { build } from '../setup/build.js';
import { sentenceOf } from '../sentence.js';
import { tool } from './tool.js';

/** @typedef {import('./tally.js').Tally} Tally */

const tsc = binOf('typescript', 'tsc');

/** What counts as one check each: silent when it holds, the tool's own words when not. */
const lint = { name: 'lint', words: [binOf('eslint'), 'backend', 'frontend'] };
const typesAndWalls = [
  { name: 'types of the backend', words: [tsc, '-p', 'backend/tsconfig.check.json'] },
  { name: 'types of the frontend', words: [binOf('@angular/compiler-cli', 'ngc'), '-p', 'frontend/tsconfig.check.json', '--noEmit'] },
  { name: 'types of the runner', words: [tsc, '-p', 'backend/run/tsconfig.json'] },
  { name: 'types of the stories', words: [tsc, '-p', 'frontend/e2e/tsconfig.json'] },
  { name: 'walls', words: [binOf('dependency-cruiser', 'depcruise'), '-c', 'docs/architecture/walls.cjs', 'backend/src', 'frontend/src'] },
];

/** Lint takes one core for as long as types, walls and the build take the other. @param {Tally} tally */
export async function checkCode(tally) {
  await Promise.all([one(tally, lint.name, lint.words), checkTypesAndWalls(tally).then(() => checkBuild(tally))]);
}

/** @param {Tally} tally */
async function checkTypesAndWalls(tally) {
  for (const { name, words } of typesAndWalls) await one(tally, name, words);
}

/** Whether the pictures in docs/architecture show the code as it is. @param {Tally} tally */
export const checkDocs = (tally) => one(tally, 'drawn pages are up to date', ['backend/run/docs.js', '--check']);

/** @param {Tally} tally */
export async function checkBuild(tally) {
  try {
    await build();
    tally.one('build', true);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    tally.one('build', false);
  }
}

/** @param {Tally} tally @param {string} name @param {readonly string[]} words */
async function one(tally, name, words) {
  const { code, words: heard } = await tool(words);
  if (code !== 0) process.stderr.write(heard);
  tally.one(name, code === 0);
}

// @ts-check
// npm test: everything that must hold, in one go; what CI runs. `npm test -- backend/src/tasks` runs the matching specs only.
import { run, Sentence } from './sentence.js';
import { install } from './setup/install.js';
import { handOver, refuseOldNode } from './setup/node.js';

run(async () => {
  refuseOldNode();
  await install();
  if (await handOver(import.meta.filename)) return;
  const { Tally } = await import('./checks/tally.js');
  const tally = new Tally();
  const wanted = process.argv.slice(2);
  await (wanted.length === 0 ? everything(tally) : matching(tally, wanted));
  process.exit(tally.conclude() ? 0 : 1);
});

/** Goes on after a failure, so that everything is reported. @param {import('./checks/tally.js').Tally} tally */
async function everything(tally) {
  const { checkCode, checkDocs } = await import('./checks/plain.js');
  const { runSpecs } = await import('./checks/specs.js');
  const { storyFiles, tellStories } = await import('./checks/stories.js');
  await checkCode(tally);
  await checkDocs(tally);
  await runSpecs(tally, 'backend');
  await runSpecs(tally, 'frontend');
  await tellStories(tally, storyFiles());
}

/** @param {import('./checks/tally.js').Tally} tally @param {readonly string[]} wanted parts of file names */
async function matching(tally, wanted) {
  const { runSpecs } = await import('./checks/specs.js');
  const { storyFiles, tellStories } = await import('./checks/stories.js');
  const mayBeIn = (/** @type {string} */ program) => wanted.some((part) => part.startsWith(program)) || !wanted.every((part) => /^(backend|frontend)\b/.test(part));
  const stories = storyFiles(wanted);
  let files = stories.length;
  for (const program of /** @type {const} */ (['backend', 'frontend'])) {
    if (mayBeIn(program)) files += await runSpecs(tally, program, wanted);
  }
  if (files === 0 && tally.failures.length === 0) throw new Sentence(`No spec and no story is called ${wanted.join(' or ')}.`);
  if (stories.length === 0) return;
  const { checkBuild } = await import('./checks/plain.js');
  await checkBuild(tally);
  await tellStories(tally, stories);
}

// @ts-check
// npm run docs: draws docs/architecture/map.md and workflows.md from the code; with --check it only compares.
import fs from 'node:fs';
import { inRoot } from './root.js';
import { say } from './say.js';
import { run, Sentence } from './sentence.js';
import { build, programs } from './setup/build.js';
import { install } from './setup/install.js';
import { handOver, refuseOldNode } from './setup/node.js';

run(async () => {
  refuseOldNode();
  await install();
  if (await handOver(import.meta.filename)) return;
  await build(programs.filter(({ name }) => name === 'backend'));
  const { drawMap } = await import('./docs/map.js');
  const { drawWorkflows } = await import('./docs/workflows.js');
  const pages = { 'docs/architecture/map.md': await drawMap(), 'docs/architecture/workflows.md': await drawWorkflows() };
  const stale = Object.entries(pages).filter(([file, text]) => read(file) !== text);
  if (process.argv.includes('--check')) {
    if (stale.length > 0) throw new Sentence(`${stale.map(([file]) => file).join(' and ')} no longer shows the code; run: npm run docs`);
    return;
  }
  for (const [file, text] of stale) {
    fs.writeFileSync(inRoot(file), text);
    say(`drew ${file}`);
  }
  if (stale.length === 0) say('the drawn pages show the code already');
});

/** @param {string} file */
const read = (file) => (fs.existsSync(inRoot(file)) ? fs.readFileSync(inRoot(file), 'utf8') : '');

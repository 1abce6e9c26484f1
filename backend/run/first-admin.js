// @ts-check
// npm run first-admin -- --email a@b.de --name "Given Family": a one-time link for the first administrator of a real installation.
import { spawnSync } from 'node:child_process';
import { inRoot } from './root.js';
import { run } from './sentence.js';
import { build, programs } from './setup/build.js';
import { install } from './setup/install.js';
import { handOver, refuseOldNode } from './setup/node.js';

run(async () => {
  refuseOldNode();
  await install();
  if (await handOver(import.meta.filename)) return;
  await build(programs.filter(({ name }) => name === 'backend'));
  const { status } = spawnSync(process.execPath, [inRoot('dist/backend/src/first-admin.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
});

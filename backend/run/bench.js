// @ts-check
// npm run bench: cost per request against a bare server, as ratios; ends with 1 over a gate. `-- --small` for a quick look.
import { spawn } from 'node:child_process';
import { freePort } from './ports.js';
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
  if (process.platform !== 'linux') throw new Sentence('The bench reads processor time from /proc, which only Linux has.');
  await build(programs.filter(({ name }) => name === 'backend'));
  const { startThrowaway } = await import('./postgres/throwaway.js');
  const server = await startThrowaway({ durable: true });
  say('PostgreSQL is ready; making data');
  const admin = new URL(server.runnerUrl);
  admin.pathname = new URL(server.ownerUrl).pathname;
  const child = spawn(process.execPath, [inRoot('dist/backend/bench/main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env, DATABASE_URL: server.programUrl, DATABASE_OWNER_URL: server.ownerUrl, BENCH_ADMIN_URL: admin.href, BENCH_POSTGRES: String(server.pid()),
      BENCH_FADEN_PORT: String(await freePort()), BENCH_BARE_PORT: String(await freePort()),
    },
  });
  process.once('exit', () => child.kill());
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  await server.stop();
  process.exit(code ?? 1);
});

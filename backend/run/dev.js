// @ts-check
// npm run dev: both programs with reload. The workspace answers on 4200 and passes /api on to the backend on 3000.
import { placeFor } from './postgres/place.js';
import { Closing } from './program/closing.js';
import { whenAskedToEnd } from './program/parting.js';
import { claim, release } from './program/running.js';
import { refuseTakenPort } from './ports.js';
import { say } from './say.js';
import { run } from './sentence.js';
import { install } from './setup/install.js';
import { handOver, refuseOldNode } from './setup/node.js';

const ports = { backend: 3000, workspace: 4200 };

run(async () => {
  refuseOldNode();
  await install();
  if (await handOver(import.meta.filename)) return;
  await claim();
  const closing = new Closing(release);
  whenAskedToEnd(() => closing.close('stopping'));
  try {
    for (const port of Object.values(ports)) await refuseTakenPort(port, '127.0.0.1');
    const { startServer } = await import('./postgres/start.js');
    const { CompilingBackend, servingFrontend } = await import('./program/reloading.js');
    const server = await startServer({ folder: placeFor('postgres'), durable: true, say });
    closing.add(() => server.stop());
    const backend = new CompilingBackend({
      DEMO: '1', ...process.env, PORT: String(ports.backend), DATABASE_URL: server.programUrl, DATABASE_OWNER_URL: server.ownerUrl,
      NODE_ENV: 'development', PUBLIC_URL: `http://localhost:${ports.workspace}`,
    });
    closing.add(() => backend.stop());
    backend.start();
    closing.add(servingFrontend(ports.workspace));
    say(`the workspace will be at http://localhost:${ports.workspace}; Ctrl-C ends everything`);
  } catch (error) {
    await closing.close();
    throw error;
  }
});

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

// dist/ for the compiled program, the root of the repository for specs.
const above = new URL('../../../../', import.meta.url);

/** Where the built workspace lies. */
export const frontendFolder = fileURLToPath(
  new URL(above.pathname.endsWith('/dist/') ? 'frontend/browser/' : 'dist/frontend/browser/', above));

/** Names that the build ends with a hash of the content. */
const hashed = /-[\w-]{8,10}\.\w+(\.br|\.gz)?$/;

/** Serves the files of the built workspace: names with a hash for ever, the rest only after asking. */
export async function serveFrontend(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(frontendFolder)) return;
  await app.register(fastifyStatic, {
    root: frontendFolder, prefix: '/', wildcard: false, index: false, preCompressed: true, cacheControl: false,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz', '**/*.map'],
    setHeaders: (reply, path) => {
      void reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

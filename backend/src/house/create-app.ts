import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import { Logger } from '@nestjs/common';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from './database/new-id.js';
import { Malformed } from './errors/domain-error.js';
import { serveFrontend } from './http/frontend-files.js';
import { OpenApiDocument } from './http/openapi.js';
import { helmetOptions } from './http/security-headers.js';
import { headView } from './http/view-headers.js';
import { loggerOf } from './log.js';
import type { Settings } from './settings.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

const bodyLimit = 1_048_576;
const patience = 30_000;

/** The HTTP side: limits, no parsers but JSON. */
export const httpAdapter = (settings: Settings): FastifyAdapter => new FastifyAdapter({
  bodyLimit, logger: false, genReqId: () => newId(), trustProxy: (_address: string, hop: number) => hop < settings.trustedProxies,
  requestTimeout: patience, connectionTimeout: 0, keepAliveTimeout: 72_000, forceCloseConnections: 'idle',
  return503OnClosing: true, routerOptions: { maxParamLength: 200 },
});

/** The whole application, ready to listen. */
export async function createApp(root: Type | DynamicModule, settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(root, httpAdapter(settings), {
    bufferLogs: true, abortOnError: false, bodyParser: false, forceCloseConnections: false,
  });
  await prepare(app, settings);
  return app;
}

/** Everything around the routes; specs call it for a module of their own. */
export async function prepare(app: NestFastifyApplication, settings: Settings): Promise<void> {
  app.useLogger(await loggerOf(app));
  app.flushLogs();
  const fastify = app.getHttpAdapter().getInstance();
  acceptJson(fastify);
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('preSerialization', (_request, reply, view, done) => {
    headView(reply, view);
    done(null, view);
  });
  logAccess(app);
  await app.register(fastifyHelmet, helmetOptions(settings));
  await app.register(fastifyCompress, {
    threshold: 1_400, encodings: ['br', 'gzip'], globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await serveFrontend(app);
  app.get(OpenApiDocument).describes(app);
}

/** JSON and nothing else; reports of browsers come under names of their own. */
function acceptJson(fastify: Fastify): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  for (const [type, limit] of [['application/json', bodyLimit], [/^application\/(csp-report|reports\+json)/, 16_384]] as const) {
    fastify.addContentTypeParser(type, { parseAs: 'string', bodyLimit: limit }, (request, body: string, done) => {
      void parse(request, body, (error, value) => {
        if (error) done(new Malformed([], 'malformed_json'));
        else done(null, value);
      });
    });
  }
}

/** One line per answer at debug level, and for faults of ours always; the route's pattern, never the address. */
function logAccess(app: NestFastifyApplication): void {
  const logger = new Logger('Http');
  app.getHttpAdapter().getInstance().addHook('onResponse', (request, reply, done) => {
    const { statusCode } = reply;
    const line = (): object => ({
      method: request.method, route: request.routeOptions.url ?? 'unknown', status: statusCode,
      ms: Math.round(reply.elapsedTime), requestId: request.id,
    });
    if (statusCode >= 500) logger.warn(line());
    else if (Logger.isLevelEnabled('debug')) logger.debug(line());
    done();
  });
}

import type { DynamicModule, INestApplication, LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Settings } from './settings.js';

// Loaded when needed: the package is CommonJS and requires Nest, which some loaders refuse while Nest itself is loading.
const nestjsPino = () => import('nestjs-pino');

/** One JSON line per message: ids only, no bodies, no query strings, no addresses of people. */
export async function loggerModule(settings: Settings): Promise<DynamicModule> {
  const { LoggerModule } = await nestjsPino();
  return LoggerModule.forRoot({
    pinoHttp: {
      level: settings.logLevel, autoLogging: false, quietReqLogger: true,
      timestamp: pino.stdTimeFunctions.isoTime, base: null,
      serializers: { req: () => undefined, res: () => undefined },
    },
    // No middleware per request: the access line is written by a hook, where it costs nothing while nobody listens.
    forRoutes: [],
  });
}

const chatty = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/** The application's logger; what Nest tells about its start is for those who debug. */
export async function loggerOf(app: INestApplication): Promise<LoggerService> {
  const { Logger } = await nestjsPino();
  const logger = app.get(Logger);
  return {
    log: (message: unknown, ...rest: unknown[]) => {
      if (chatty.includes(String(rest.at(-1)))) logger.debug(message, ...rest);
      else logger.log(message, ...rest);
    },
    error: (message: unknown, ...rest: unknown[]) => logger.error(message, ...rest),
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(message, ...rest),
    debug: (message: unknown, ...rest: unknown[]) => logger.debug(message, ...rest),
    verbose: (message: unknown, ...rest: unknown[]) => logger.verbose(message, ...rest),
    fatal: (message: unknown, ...rest: unknown[]) => logger.fatal(message, ...rest),
  };
}

import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import type { Actor } from '../../src/house/access/actor.js';
import { hashOf } from '../../src/house/access/request.js';
import { SessionLookup } from '../../src/house/access/session-lookup.js';
import { createApp } from '../../src/house/create-app.js';
import { newId } from '../../src/house/database/new-id.js';
import { readSettings } from '../../src/house/settings.js';
import type { Settings } from '../../src/house/settings.js';
import { ShiftableClock } from '../../src/house/time/clock.js';
import { aDatabase } from '../setup/a-database.js';
import type { TestDatabase } from '../setup/a-database.js';
import { Client } from './client.js';

/** What a spec may ask for instead of the whole application on a fresh database. */
export interface AppOrder {
  /** The root module; the whole application without it. */
  root?: (settings: Settings) => DynamicModule;
  database?: TestDatabase;
  environment?: Record<string, string>;
}

/** The running application of one spec file. */
export class TestApp {
  constructor(
    readonly app: NestFastifyApplication, readonly database: TestDatabase, readonly settings: Settings,
    private readonly actors: Map<string, Actor>, private readonly ownsDatabase: boolean,
  ) {}

  /** Nobody. */
  get nobody(): Client {
    return new Client(this.app, null);
  }

  /** The clock of the application; it may be moved. */
  get clock(): ShiftableClock {
    return this.get(ShiftableClock);
  }

  get<T>(kind: Type<T>): T {
    return this.app.get<T>(kind);
  }

  /** Somebody with exactly these rights, without rows in any table; hot reads need a real session: `as(token)`. */
  asActor(actor: Actor): Client {
    return this.as(this.tokenOf(actor));
  }

  /** The session token of somebody with exactly these rights. */
  tokenOf(actor: Actor): string {
    const token = newId();
    this.actors.set(hashOf(token).toString('hex'), actor);
    return token;
  }

  /** Whoever holds a session token. */
  as(token: string): Client {
    return new Client(this.app, token);
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.ownsDatabase) await this.database.drop();
  }
}

/** Starts the application in this process; close it in `afterAll`. */
export async function anApp({ root, database, environment }: AppOrder = {}): Promise<TestApp> {
  const own = database ?? await aDatabase();
  const settings = readSettings({
    DATABASE_URL: own.programUrl, DATABASE_OWNER_URL: own.ownerUrl, DEMO: '1', DEMO_CONTENT: '0', TEST_CLOCK: '1', NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent', POOL_SIZE: '4', PORT: '0', ...environment,
  });
  const app = await createApp(root ? root(settings) : AppModule.with(settings), settings);
  likeSockets(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return new TestApp(app, own, settings, withTestActors(app), database === undefined);
}

/** Injected requests have no socket; Nest's event streams set options on it before they find out who asks. */
function likeSockets(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onRequest', (request, _reply, done) => {
    const { socket } = request.raw;
    for (const name of ['setKeepAlive', 'setNoDelay', 'setTimeout'] as const) {
      if (typeof socket[name] !== 'function') Object.defineProperty(socket, name, { value: () => socket });
    }
    done();
  });
}

/** Asks the spec's own list before the room that knows real sessions. */
function withTestActors(app: NestFastifyApplication): Map<string, Actor> {
  const actors = new Map<string, Actor>();
  const sessions = app.get(SessionLookup);
  const real = sessions.find.bind(sessions);
  sessions.find = (tokenHash) => {
    const actor = actors.get(tokenHash.toString('hex'));
    return actor ? Promise.resolve(actor) : real(tokenHash);
  };
  return actors;
}

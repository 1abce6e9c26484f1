import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CookieSession } from './access/cookie-session.strategy.js';
import { Doables } from './access/doables.js';
import { SessionLookup } from './access/session-lookup.js';
import { SignedInGuard } from './access/signed-in.guard.js';
import { WhoMay } from './access/who-may.js';
import { dataSourceOptions } from './database/data-source.js';
import { Database } from './database/queries.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Dictionary, PROBLEM_WORDS } from './errors/dictionary.js';
import { ProblemFilter } from './errors/problem.filter.js';
import type { ProblemWords } from './errors/words.js';
import { EventListeners } from './events/listeners.js';
import { EventRelay } from './events/relay.js';
import { Signals } from './events/signals.js';
import { CspReportsController } from './http/csp-reports.controller.js';
import { DtoPipe } from './http/dto.pipe.js';
import { HealthController } from './http/health.controller.js';
import { OpenApiController } from './http/openapi.controller.js';
import { OpenApiDocument } from './http/openapi.js';
import { RateLimit } from './http/rate-limit.js';
import { SameOriginGuard } from './http/same-origin.guard.js';
import { Housekeeping } from './housekeeping.js';
import { EventTail } from './live/event-tail.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { LiveSubjects } from './live/live-subjects.js';
import { loggerModule } from './log.js';
import { Settings } from './settings.js';
import { SignInList } from './sign-in-list.js';
import { Clock, ShiftableClock } from './time/clock.js';
import { Scheduler } from './time/scheduler.js';
import { TestClockController } from './time/test-clock.controller.js';

/** What the whole application gets: the order of guards is the order of work. No interceptors: each costs every request a pipeline. */
const global: Provider[] = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: SameOriginGuard },
  { provide: APP_GUARD, useClass: SignedInGuard },
  { provide: APP_PIPE, useClass: DtoPipe },
];

const offered = [
  Database, UnitOfWork, Signals, EventRelay, EventTail, LiveStreams, LiveSubjects, Scheduler, RateLimit,
  Doables, SessionLookup, WhoMay, Dictionary, OpenApiDocument, SignInList,
];

/** The plumbing. Every room may inject what it exports without importing it. */
@Global()
@Module({})
export class HouseModule {
  /** @param problemWords the words of every room, for its codes and reasons */
  static with(settings: Settings, problemWords: readonly ProblemWords[]): DynamicModule {
    const clock = settings.testClock ? new ShiftableClock() : new Clock();
    return {
      module: HouseModule,
      imports: [
        loggerModule(settings), PassportModule, TerminusModule.forRoot({ logger: false }),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSourceOptions(settings.databaseUrl, settings.poolSize), autoLoadEntities: true, retryAttempts: 0 }),
        }),
      ],
      controllers: [
        HealthController, OpenApiController, CspReportsController, LiveController, ...(settings.testClock ? [TestClockController] : []),
      ],
      providers: [
        ...offered, ...global, EventListeners, CookieSession, Housekeeping,
        { provide: Settings, useValue: settings }, { provide: PROBLEM_WORDS, useValue: problemWords },
        { provide: Clock, useValue: clock }, ...(settings.testClock ? [{ provide: ShiftableClock, useExisting: Clock }] : []),
      ],
      exports: [...offered, Settings, Clock],
    };
  }
}

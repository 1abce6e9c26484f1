import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { BodiesModule } from './bodies/bodies.module.js';
import { bodyProblems } from './bodies/bodies.words.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { decisionProblems } from './decisions/decisions.words.js';
import { DemoModule } from './demo/demo.module.js';
import { EscalationsModule } from './escalations/escalations.module.js';
import { escalationProblems } from './escalations/escalations.words.js';
import type { ProblemWords } from './house/errors/words.js';
import { HouseModule } from './house/house.module.js';
import { FrontendModule } from './house/http/frontend.module.js';
import type { Settings } from './house/settings.js';
import { IdentityModule } from './identity/identity.module.js';
import { identityProblems } from './identity/identity.words.js';
import { JournalModule } from './journal/journal.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { meetingProblems } from './meetings/meetings.words.js';
import { NetworksModule } from './networks/networks.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { noticeProblems } from './notices/notices.words.js';
import { OrgChartModule } from './org-chart/org-chart.module.js';
import { PeopleModule } from './people/people.module.js';
import { peopleProblems } from './people/people.words.js';
import { SearchModule } from './search/search.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { taskProblems } from './tasks/tasks.words.js';
import { TopicsModule } from './topics/topics.module.js';
import { topicProblems } from './topics/topics.words.js';

/** The rooms, ground floor first: one line each. */
const rooms: readonly Type[] = [
  NetworksModule,
  PeopleModule,
  IdentityModule,
  BodiesModule,
  TopicsModule,
  DecisionsModule,
  TasksModule,
  MeetingsModule,
  EscalationsModule,
  OrgChartModule,
  JournalModule,
  NoticesModule,
  SearchModule,
];

/** The words of every room for its problem codes and reasons of refusal: one line each. */
const problemWords: readonly ProblemWords[] = [
  peopleProblems,
  identityProblems,
  bodyProblems,
  topicProblems,
  decisionProblems,
  taskProblems,
  meetingProblems,
  escalationProblems,
  noticeProblems,
];

/** The whole application. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    const demo = settings.demo ? [DemoModule] : [];
    // The workspace's pages come last: their route takes every address that nobody else has.
    return { module: AppModule, imports: [HouseModule.with(settings, problemWords), ...rooms, ...demo, FrontendModule] };
  }
}

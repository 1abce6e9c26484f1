import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { EscalationsModule } from '../escalations/escalations.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { DemoGround } from './ground/demo-ground.js';
import { DemoHistory } from './demo-history.js';
import { DemoLoader } from './demo-loader.js';
import { DemoSeats } from './ground/demo-seats.js';
import { DemoController } from './demo.controller.js';
import { DemoQueries } from './demo.queries.js';
import { DemoService } from './demo.service.js';

/** The real network with invented persons. Only there in demo mode; nothing imports it. */
@Module({
  imports: [
    BodiesModule, DecisionsModule, EscalationsModule, IdentityModule, MeetingsModule, NetworksModule, PeopleModule, TasksModule, TopicsModule,
  ],
  controllers: [DemoController], providers: [DemoGround, DemoHistory, DemoLoader, DemoQueries, DemoSeats, DemoService],
})
export class DemoModule {}

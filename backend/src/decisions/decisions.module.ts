import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { PeopleModule } from '../people/people.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { decisionPolicy } from './decision.policy.js';
import { Decision, DecisionAddressee } from './decision.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsDoor } from './decisions.door.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionsViews } from './decisions.views.js';
import { Vote } from './votes/vote.js';

/** What the bodies decided, how they voted, and what became of it. */
@Module({
  imports: [TypeOrmModule.forFeature([Decision, DecisionAddressee, Vote]), BodiesModule, PeopleModule, TopicsModule],
  controllers: [DecisionsController],
  providers: [DecisionsDoor, DecisionsQueries, DecisionsViews, DecisionsService],
  exports: [DecisionsDoor],
})
export class DecisionsModule implements OnModuleInit {
  constructor(private readonly live: LiveSubjects, private readonly queries: DecisionsQueries) {}

  onModuleInit(): void {
    this.live.register('decision', async (actor, id) => {
      const subject = await this.queries.subject(actor.networkId, id);
      return subject !== undefined && decisionPolicy.may(actor, 'see', subject);
    });
    this.live.register('vote', (actor, id) => this.queries.seesVote(actor, id));
  }
}

import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { AnswersService } from './board/answers.service.js';
import { BoardController } from './board/board.controller.js';
import { BoardPlaces } from './board/places.js';
import { SchedulingService } from './board/scheduling.service.js';
import { Escalation } from './escalation.js';
import { EscalationActs } from './escalations.acts.js';
import { EscalationsController } from './escalations.controller.js';
import { EscalationsDoor } from './escalations.door.js';
import { EscalationsHistoryDoor } from './escalations-history.door.js';
import { EscalationsListeners } from './escalations.listeners.js';
import { ProgramActs } from './escalations.program.js';
import { EscalationsQueries } from './escalations.queries.js';
import { EscalationsService } from './escalations.service.js';
import { EscalationsTimers } from './escalations.timers.js';
import { EscalationViews } from './escalations.views.js';
import { GroupController } from './group/group.controller.js';
import { GroupService } from './group/group.service.js';
import { MediationController } from './mediation/mediation.controller.js';
import { MediationService } from './mediation/mediation.service.js';
import { MediationSession } from './mediation/mediation-session.js';
import { Grounding } from './submission/grounding.js';
import { PrefillService } from './submission/prefill.service.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmissionService } from './submission/submission.service.js';
import { Deadlines } from './way/deadlines.js';

/** A topic handed from a group to the board, by way of the manager, and the answer that comes back. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Escalation, MediationSession]),
    NetworksModule, PeopleModule, BodiesModule, TopicsModule, DecisionsModule, TasksModule, MeetingsModule,
  ],
  // `prefill` comes before the address of a single one.
  controllers: [SubmissionController, MediationController, BoardController, GroupController, EscalationsController],
  providers: [
    EscalationsDoor, EscalationsHistoryDoor, EscalationsQueries, EscalationViews, EscalationsService, EscalationActs, ProgramActs,
    EscalationsListeners, EscalationsTimers, Deadlines, Grounding, PrefillService, SubmissionService, MediationService, BoardPlaces, SchedulingService, AnswersService, GroupService,
  ],
  exports: [EscalationsDoor, EscalationsHistoryDoor],
})
export class EscalationsModule implements OnModuleInit {
  constructor(private readonly live: LiveSubjects, private readonly queries: EscalationsQueries) {}

  onModuleInit(): void {
    this.live.register('escalation', (actor, id) => this.queries.sees(actor, id));
    this.live.register('mediationSession', (actor, id) => this.queries.seesTalk(actor, id));
  }
}

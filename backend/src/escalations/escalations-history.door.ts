import { Injectable } from '@nestjs/common';
import { AnswersService } from './board/answers.service.js';
import { SchedulingService } from './board/scheduling.service.js';
import { GroupService } from './group/group.service.js';
import { MediationService } from './mediation/mediation.service.js';
import { SubmissionService } from './submission/submission.service.js';

export type { Target as EscalationTarget } from './escalations.acts.js';

/** The verbs of people, for what tells a whole history (the demo): every step with its actor, its rules and its day. */
@Injectable()
export class EscalationsHistoryDoor {
  constructor(
    readonly submission: SubmissionService, readonly mediation: MediationService, readonly scheduling: SchedulingService,
    readonly answers: AnswersService, readonly group: GroupService,
  ) {}
}

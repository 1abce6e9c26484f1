import type { DecisionSubject } from '../decisions/decisions.door.js';
import type { DecisionOutcome, TrackingState } from '../decisions/decision.contract.js';
import type { EscalationAction, EscalationPath, EscalationState } from '../escalations/escalation.contract.js';
import type { Holder, TurnFacts } from '../escalations/escalations.door.js';
import type { Actor } from '../house/access/actor.js';
import type { Day, Id, Moment, PersonRef } from '../house/house.contract.js';
import type { AgendaItemResult, AgendaItemState } from '../meetings/agenda/agenda-item.contract.js';
import type { MeetingFacts } from '../meetings/meetings.door.js';
import type { TaskSubject } from '../tasks/tasks.door.js';
import type { TaskState } from '../tasks/task.contract.js';
import type { TopicSubject } from '../topics/topics.door.js';

/** What `read_thread` answers (migration 0100): everything on the path, seen by nobody yet, and who asks. */
export interface ThreadRecord {
  actor: Actor;
  topic: TopicOnThread | null;
  items: ItemOnThread[];
  escalations: EscalationOnThread[];
  decisions: DecisionOnThread[];
  tasks: TaskOnThread[];
  happened: Happened[];
}

export interface TopicOnThread extends TopicSubject { id: Id; number: string; title: string; raisedOn: Day; bodyName: string | null }

/** Of the invited people only whoever asks. */
export interface MeetingOnThread extends MeetingFacts { id: Id; title: string; startsAt: Moment; startsOn: Day }
export interface ItemOnThread {
  id: Id; number: string; title: string; state: AgendaItemState; result: AgendaItemResult | null; bodyId: Id; presenterPersonId: Id | null; bodyName: string; at: Moment | null;
  tally: { yes: number; no: number; abstain: number } | null;
  meeting: MeetingOnThread | null;
}

export interface EscalationOnThread {
  id: Id; number: string; question: string; state: EscalationState; raisedAs: 'SPOKESPERSON' | 'MANAGER' | 'CHAIR'; dueOn: Day | null; submittedOn: Day | null;
  bodyName: string; boardName: string; originBodyId: Id; boardBodyId: Id; path: EscalationPath; raisedByPersonId: Id; mediatorPersonId: Id | null;
  countySince: Moment | null;
  groupLead: Holder | null; boardLead: Holder | null; manager: PersonRef | null; liaison: PersonRef | null; mediator: PersonRef | null; raiser: PersonRef;
  boardItemId: Id | null; hearing: TurnFacts['hearing'];
}

export interface DecisionOnThread extends DecisionSubject {
  id: Id; number: string; text: string; outcome: DecisionOutcome; tracking: TrackingState | null; decidedOn: Day; dueOn: Day | null; nextOn: Day | null;
  reviewOn: Day | null; bodyName: string;
}

export interface TaskOnThread extends TaskSubject { id: Id; title: string; state: TaskState; dueOn: Day; doneAt: Moment | null; bodyName: string | null; owner: string }

/** An event that becomes a knot. */
export interface Happened { id: Id; subjectId: Id; type: string; action: EscalationAction | null; at: Moment }

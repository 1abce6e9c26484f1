import type { DecisionOutcome } from '../decisions/decision.contract.js';
import type { EscalationAction } from '../escalations/escalation.contract.js';
import type { Day, Id, Moment } from '../house/house.contract.js';
import type { AgendaItemResult } from '../meetings/agenda/agenda-item.contract.js';

export const threadSubjects = ['topic', 'item', 'escalation', 'decision', 'task', 'meeting'] as const;
export type ThreadSubject = (typeof threadSubjects)[number];
export const knotKinds = ['TOPIC', 'MEETING_ITEM', 'ESCALATION_STEP', 'DECISION', 'TASK', 'REVIEW'] as const;
export type KnotKind = (typeof knotKinds)[number];
/**
 * What happened at a knot, or what is planned: item.planned, escalation.turn, decision.due, decision.review, task.due.
 * Params: item.* {number, meeting, and yes, no, abstain after a counted vote} · escalation.* {number} · escalation.turn {number, who}
 * · decision.* {number} · task.* {who} · topic.* {number}.
 */
export type KnotKey =
  | `topic.${'raised' | 'assigned' | 'finished' | 'declined' | 'merged'}` | `item.${'planned' | 'called' | AgendaItemResult}`
  | `escalation.${EscalationAction | 'turn'}` | `decision.${DecisionOutcome | 'implemented' | 'due' | 'review'}` | `task.${'created' | 'done' | 'due'}`;

/**
 * GET /api/thread/:subject/:id -> ThreadView: the whole path of a matter in one statement (a hot read), oldest first,
 * planned knots included. Knots the reader may not see are left out.
 */
export interface ThreadView {
  topic: { id: Id; number: string; title: string } | null;
  knots: Knot[];
}
export interface Knot {
  id: string;
  kind: KnotKind;
  /** Key of what happened, in words of the frontend: `knots.<key>`. */
  key: KnotKey;
  params: Record<string, string | number>;
  title: string;
  bodyName: string | null;
  /** Exactly one of `at` (happened) and `plannedOn` (will happen) is set. */
  at: Moment | null;
  plannedOn: Day | null;
  subject: ThreadSubject;
  subjectId: Id;
  /** Path of the page in the workspace. */
  path: string;
  /** The ringed one: where the matter stands; from a decision, an item, an escalation or a task its own knot. */
  current: boolean;
}

/** GET /api/journal/:subjectType/:id -> JournalEntry[]: what happened to one object, newest first, for those who may see it. */
export interface JournalEntry {
  sequence: string;
  type: string;
  at: Moment;
  by: string | null;
  sentence: string;
}

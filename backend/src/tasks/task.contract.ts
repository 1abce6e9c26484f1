import type { BodyRef, Day, Doable, Id, Moment, Page, PersonRef } from '../house/house.contract.js';

/** domain.md C23, D7. */
export const taskStates = ['OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE_REPORTED', 'CONFIRMED', 'REOPENED', 'CANCELLED'] as const;
export type TaskState = (typeof taskStates)[number];
export const taskActions = ['accept', 'decline', 'start', 'block', 'unblock', 'postpone', 'reportDone', 'undoDone', 'confirm', 'reopen', 'cancel', 'reassign'] as const;
export type TaskAction = (typeof taskActions)[number];
export const taskSources = ['AGENDA_ITEM', 'DECISION', 'ESCALATION', 'MEASURE', 'FREE'] as const;
export type TaskSource = (typeof taskSources)[number];

export const taskLimits = { title: 200, description: 4_000, reason: 500, doneReport: 500, line: 300 } as const;

/** GET /api/tasks?mine=1|body=ID|all=1&state=open|done&after= -> Page<TaskRow>; with source=ID those of one decision, item or Klärung, open and done. */
export type TaskPage = Page<TaskRow>;
export interface TaskRow extends Doable<TaskAction> {
  id: Id;
  version: number;
  title: string;
  state: TaskState;
  /** Derived, not a state. */
  overdue: boolean;
  owner: PersonRef;
  dueOn: Day;
  body: BodyRef | null;
  source: { type: TaskSource; id: Id | null; label: string | null; path: string | null };
  topicId: Id | null;
}

/** GET /api/tasks/:id -> TaskView */
export interface TaskView extends TaskRow {
  description: string;
  originalDueOn: Day;
  blockedReason: string | null;
  doneReport: string | null;
  doneAt: Moment | null;
  confirmedBy: PersonRef | null;
  dueChanges: { from: Day; to: Day; reason: string; at: Moment; by: PersonRef | null }[];
}

/** POST /api/tasks -> TaskView. No task without owner and date. */
export interface TaskDraft {
  title: string;
  ownerPersonId: Id;
  dueOn: Day;
  description?: string;
  bodyId?: Id;
  sourceType?: TaskSource;
  sourceId?: Id;
}
/** POST /api/tasks/reading -> TaskReading: reads "Räume anfragen @Köhler 5.12." into the parts of a task; keeps nothing. */
export interface TaskLine {
  line: string;
  bodyId?: Id;
}
export interface TaskReading {
  title: string;
  owner: PersonRef | null;
  /** Several persons fit the name. */
  candidates: PersonRef[];
  dueOn: Day | null;
}
/** POST /api/tasks/:id/acceptance · /declination {reason} · /start · /blockage {reason} · /unblocking · /postponement {dueOn, reason} · /completion {doneReport} · /completion/undoing · /confirmation · /reopening {reason} · /cancellation {reason} · /reassignment {ownerPersonId} (If-Match). */
export interface TaskReason {
  reason: string;
}
export interface TaskPostponement {
  dueOn: Day;
  reason: string;
}
export interface TaskCompletion {
  doneReport: string;
}
export interface TaskReassignment {
  ownerPersonId: Id;
}

import type { BodyRef, Day, Doable, Id, Moment, Page, PersonRef, Visibility } from '../house/house.contract.js';

/** domain.md C21, D9. */
export const topicStates = ['NEW', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'ESCALATED', 'DECIDED', 'DONE', 'DECLINED', 'MERGED'] as const;
export type TopicState = (typeof topicStates)[number];

/** The manager triages and assigns; the spokesperson accepts or refuses once. escalate … unfreeze come from other rooms through the door. */
export const topicActions = [
  'triage', 'assign', 'accept', 'refuse', 'decline', 'merge', 'wait', 'resume', 'escalate', 'release', 'decide', 'finish', 'reopen',
  'edit', 'comment', 'statePosition', 'placeOnAgenda', 'raiseEscalation',
] as const;
export type TopicAction = (typeof topicActions)[number];

export const topicSourceKinds = ['NETWORK_MEMBER', 'AK', 'BOARD', 'MANAGER', 'PUBLIC_FORM', 'ASSEMBLY', 'CONCEPT', 'MONITORING'] as const;
export type TopicSourceKind = (typeof topicSourceKinds)[number];
/** "Was soll passieren?" of the intake form. */
export const topicWishes = ['INFORM', 'DISCUSS', 'DECIDE', 'UNSURE'] as const;
export type TopicWish = (typeof topicWishes)[number];
/** The one word a topic shows, derived from state and facts (decisions.md 2). */
export const topicWords = ['SUBMITTED', 'IN_BACKLOG', 'ON_AGENDA', 'IN_DISCUSSION', 'WAITING', 'IN_ESCALATION', 'DECIDED', 'DONE', 'DECLINED', 'MERGED'] as const;
export type TopicWord = (typeof topicWords)[number];

export const topicLimits = {
  title: 120, description: 10_000, proposal: 4_000, summary: 2_000, comment: 4_000, reason: 1_000,
  positionLabel: 80, positionStatement: 2_000, positionHolders: 200, positions: 6,
} as const;

/** GET /api/topics?body=ID&word=…&search=…&after=… -> Page<TopicRow> */
export type TopicPage = Page<TopicRow>;
export interface TopicRow extends Doable<TopicAction> {
  id: Id;
  version: number;
  number: string;
  title: string;
  state: TopicState;
  word: TopicWord;
  responsibleBody: BodyRef | null;
  raisedBy: PersonRef | null;
  raisedOn: Day;
  wish: TopicWish;
  priority: number;
  comments: number;
  plannedMinutes: number | null;
}

/** GET /api/topics/:idOrNumber -> TopicView */
export interface TopicView extends TopicRow {
  description: string;
  /** Becomes the text of the decision. */
  proposal: string;
  /** "Stand der Dinge", pinned by the lead. */
  summary: { text: string; on: Day } | null;
  sourceKind: TopicSourceKind;
  visibility: Visibility;
  followUpOn: Day | null;
  reason: string | null;
  mergedInto: { id: Id; number: string; title: string } | null;
  /** While frozen the group may talk, settle or withdraw, not decide against the pending request (D6 invariant 3). */
  frozen: boolean;
  positions: PositionView[];
  /** Where the topic could be placed: the next three meetings of its body with free minutes. */
  places: { meetingId: Id; title: string; startsAt: Moment; freeMinutes: number }[];
  /** The reader stands outside: title, body and status only; the rest is left empty. */
  titleOnly: boolean;
}

/** Names are optional: a group may show positions without names. */
export interface PositionView {
  id: Id;
  label: string;
  statement: string;
  heldBy: string;
  count: number | null;
}

export interface CommentView {
  id: Id;
  by: PersonRef | null;
  at: Moment;
  text: string;
}

/** POST /api/topics -> TopicView. The intake: three fields, the first is enough. */
export interface TopicDraft {
  title: string;
  wish?: TopicWish;
  description?: string;
  /** The body the person raises it in; the topic then waits there for acceptance. */
  bodyId?: Id;
}
/** PATCH /api/topics/:id (If-Match). */
export interface TopicEdit {
  title?: string;
  description?: string;
  proposal?: string;
  summary?: string;
  priority?: number;
  visibility?: Visibility;
}
/** POST /api/topics/:id/triage {} · /assignment {bodyId} · /acceptance {} · /refusal {reason} · /declination {reason} · /merging {intoId, reason} · /waiting {followUpOn, reason} · /resumption {} · /completion {} · /reopening {} (all If-Match). */
export interface TopicAssignment {
  bodyId: Id;
}
export interface TopicReason {
  reason: string;
}
export interface TopicMerging {
  intoId: Id;
  reason: string;
}
export interface TopicWaiting {
  followUpOn: Day;
  reason: string;
}
/** PUT /api/topics/:id/positions (If-Match): the whole list. */
export interface PositionDraft {
  label: string;
  statement: string;
  heldBy: string;
  count?: number | null;
}
export interface PositionsDraft {
  positions: PositionDraft[];
}
/** GET /api/topics/:id/comments -> CommentView[] · POST /api/topics/:id/comments -> CommentView */
export interface CommentDraft {
  text: string;
}

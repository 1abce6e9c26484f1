import type { DecisionEffect } from '../../decisions/decision.contract.js';
import type { HandCount } from '../../decisions/votes/vote.contract.js';
import type { Day, Doable, Id, Moment, PersonRef } from '../../house/house.contract.js';

/** domain.md C11, D2. */
export const agendaItemStates = ['PROPOSED', 'DECLINED', 'ACCEPTED', 'SCHEDULED', 'CALLED', 'DISPOSED'] as const;
export type AgendaItemState = (typeof agendaItemStates)[number];
export const agendaItemResults = ['DECIDED', 'ACKNOWLEDGED', 'POSTPONED', 'REFERRED', 'WITHDRAWN', 'NOT_REACHED', 'REMOVED', 'NO_AGREEMENT'] as const;
export type AgendaItemResult = (typeof agendaItemResults)[number];
export const agendaItemTypes = ['PROCEDURAL', 'INFORMATION', 'DISCUSSION', 'DECISION', 'ELECTION', 'REPORT', 'ESCALATION', 'DECISION_TRACKING', 'AOB'] as const;
export type AgendaItemType = (typeof agendaItemTypes)[number];
export const agendaItemActions = [
  'accept', 'decline', 'placeOn', 'removeBeforeSession', 'addInSession', 'call', 'dispose', 'sessionEnds', 'reopen',
  'edit', 'move', 'decide', 'decideByConsent', 'declareNoAgreement', 'postpone', 'takeNotes', 'addTask', 'raiseEscalation',
] as const;
export type AgendaItemAction = (typeof agendaItemActions)[number];

export const agendaItemLimits = { title: 200, minutes: 480, expectedResult: 500, resultText: 2_000, note: 20_000, line: 240, reason: 500 } as const;

export interface AgendaItemView extends Doable<AgendaItemAction> {
  id: Id;
  version: number;
  position: number;
  /** A label only; order is `position`. */
  number: string;
  title: string;
  type: AgendaItemType;
  state: AgendaItemState;
  result: AgendaItemResult | null;
  resultText: string | null;
  plannedMinutes: number;
  /** Computed from the meeting's start and the items before. */
  startsAt: Moment;
  calledAt: Moment | null;
  expectedResult: string | null;
  presenter: PersonRef | null;
  topic: { id: Id; number: string; title: string; proposal: string; positions: number } | null;
  escalationId: Id | null;
  /** "seit 3 Sitzungen vertagt". */
  carriedTimes: number;
  late: boolean;
  /** A decision item without proposal text: warned, not blocked. */
  proposalMissing: boolean;
  decision: { id: Id; number: string; text: string; outcome: 'ADOPTED' | 'REJECTED'; effect: DecisionEffect; tally: { yes: number; no: number; abstain: number } | null } | null;
}

/** What can be put on an agenda. */
export interface PlaceableItem {
  kind: 'TOPIC' | 'CARRY_OVER' | 'PROPOSED' | 'ESCALATION';
  /** Topic id, item id or escalation id. */
  id: Id;
  title: string;
  number: string | null;
  minutes: number;
  carriedTimes: number;
  /** Version of a member's proposal, which can still be declined; null for everything else. */
  version: number | null;
}

/** POST /api/meetings/:id/agenda-items -> AgendaItemView. Give a line ("Kita 15 !" = title, 15 minutes, decision), or a source, or the fields. */
export interface AgendaItemDraft {
  line?: string;
  topicId?: Id;
  /** An accepted or carried-over item to place on this meeting. */
  itemId?: Id;
  title?: string;
  type?: AgendaItemType;
  plannedMinutes?: number;
  expectedResult?: string;
  presenterPersonId?: Id;
  /** Put it before this item; default: before AOB. */
  beforeId?: Id;
}
/** PATCH /api/agenda-items/:id (If-Match). */
export interface AgendaItemEdit {
  title?: string;
  type?: AgendaItemType;
  plannedMinutes?: number;
  expectedResult?: string | null;
  presenterPersonId?: Id | null;
}
/** POST /api/agenda-items/:id/move {beforeId|null} · /removal {} (back to the backlog) · /call {} · /reopening {} (undo of a result while the session runs). (If-Match) */
export interface AgendaItemMove {
  beforeId: Id | null;
}
/** POST /api/agenda-items/:id/declination {reason} (If-Match) -> AgendaItemView: a member's proposal is not taken, whoever made it is told (D2 decline). */
export interface AgendaItemRefusal {
  reason: string;
}
/** POST /api/agenda-items/:id/result (If-Match): everything but decisions. */
export interface AgendaItemResultDraft {
  result: 'ACKNOWLEDGED' | 'POSTPONED' | 'WITHDRAWN' | 'REMOVED' | 'NO_AGREEMENT';
  resultText?: string;
}
/** POST /api/agenda-items/:id/decision (If-Match) -> AgendaItemView: a counted vote of a majority body. Escalated items: /api/escalations/:id/decision. */
export interface ItemDecisionDraft {
  text: string;
  effect?: DecisionEffect;
  count: HandCount;
  responsiblePersonId?: Id;
  dueOn?: Day;
}
/** POST /api/agenda-items/:id/decision/preview {count} -> VoteVerdict. Same rules, keeps nothing. */
export interface CountPreview {
  count: HandCount;
}
/** POST /api/agenda-items/:id/consent (If-Match) -> AgendaItemView: one consent round. An unresolved paramount objection: result NO_AGREEMENT. */
export interface ConsentDraft {
  text: string;
  effect?: DecisionEffect;
  objections: { statement: string; paramount: boolean; heldBy: string }[];
  reviewOn?: Day;
  responsiblePersonId?: Id;
  dueOn?: Day;
}

/** GET /api/agenda-items/:id/note -> ItemNoteView. One writer at a time, taken over visibly. */
export interface ItemNoteView {
  itemId: Id;
  version: number;
  text: string;
  writer: PersonRef | null;
  writerSince: Moment | null;
  updatedAt: Moment | null;
  mine: boolean;
  can: ('write' | 'takeOver')[];
}
/** POST /api/agenda-items/:id/note/writer {} takes over · PUT /api/agenda-items/:id/note (If-Match) saves as one types. */
export interface ItemNoteText {
  text: string;
}

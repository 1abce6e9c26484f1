import type { HandCount, VoteView } from '../decisions/votes/vote.contract.js';
import type { BodyRef, Day, Doable, Id, Moment, Page, PersonRef } from '../house/house.contract.js';

/** domain.md D6. */
export const escalationStates = [
  'DRAFT', 'SUBMITTED', 'RETURNED', 'IN_MEDIATION', 'SETTLEMENT_PROPOSED', 'READY_FOR_BOARD', 'ON_BOARD_AGENDA',
  'BOARD_POSTPONED', 'REFERRED_BACK', 'AT_COUNTY', 'ANSWERED', 'CLOSED',
] as const;
export type EscalationState = (typeof escalationStates)[number];

/** The events of T1–T30 and T6a. T19, T25 and T26 have no event name in domain.md; theirs are decideInGroup, agreeMeanwhile and declareObsolete. */
export const escalationActions = [
  'create', 'submit', 'returnForCompletion', 'resubmit', 'startMediation', 'forward', 'autoForward', 'settle', 'confirm', 'reject',
  'mediationFailed', 'schedule', 'notAdmitted', 'postpone', 'reschedule', 'advise', 'decide', 'decideJointly', 'referBack', 'decideInGroup',
  'againNoAgreement', 'referToCounty', 'answer', 'groupResponds', 'withdraw', 'agreeMeanwhile', 'declareObsolete', 'fallBack', 'byCircular',
  'askMediation', 'rejected', 'edit', 'logMediation', 'giveStatement',
] as const;
export type EscalationAction = (typeof escalationActions)[number];

/** P1 no agreement in the group · P2 the group asks the board to take part · P3 the decision is needed within the board. */
export const escalationPaths = ['P1_NO_AGREEMENT', 'P2_PARTICIPATION_REQUEST', 'P3_BOARD_DECISION_NEEDED'] as const;
export type EscalationPath = (typeof escalationPaths)[number];
export const boardModes = ['ADVISE', 'CO_DECIDE', 'DECIDE'] as const;
export type BoardMode = (typeof boardModes)[number];
export const p3Reasons = ['CROSSES_GROUPS', 'RESOURCES_OF_DEPARTMENTS', 'CONCEPT_CHANGE', 'PUBLIC_POSITION', 'BEYOND_MANDATE'] as const;
export type P3Reason = (typeof p3Reasons)[number];
export const closureReasons = [
  'SETTLED_BY_MEDIATION', 'SETTLED_IN_GROUP', 'ADVICE_ADOPTED', 'ADVICE_NOT_ADOPTED', 'DECIDED_JOINTLY', 'DECIDED_BY_BOARD',
  'DECIDED_BY_COUNTY', 'NOT_ADMITTED', 'WITHDRAWN', 'OBSOLETE',
] as const;
export type ClosureReason = (typeof closureReasons)[number];

export const escalationLimits = {
  question: 300, background: 10_000, attempts: 4_000, desiredOutcome: 2_000, text: 4_000, reason: 1_000, note: 4_000, plan: 2_000,
} as const;

/** Whose turn it is and until when: always one name and one date (decisions.md 14). */
export interface Turn {
  person: PersonRef;
  /** Key of the office in which it is this person's turn. */
  office: 'SPOKESPERSON' | 'MANAGER' | 'MEDIATOR' | 'CHAIR' | 'COUNTY_LIAISON';
  until: Day;
  overdue: boolean;
}

/** One step of the path as it is drawn: group, mediation, board, answer. */
export interface PathStep {
  key: 'GROUP' | 'MEDIATION' | 'BOARD' | 'ANSWER';
  state: 'DONE' | 'CURRENT' | 'PLANNED' | 'SKIPPED';
  label: string;
  who: string | null;
  on: Day | null;
}

/** GET /api/escalations?state=open|closed|all&body=&after= -> Page<EscalationRow> */
export type EscalationPage = Page<EscalationRow>;
export interface EscalationRow extends Doable<EscalationAction> {
  id: Id;
  version: number;
  number: string;
  state: EscalationState;
  path: EscalationPath;
  boardMode: BoardMode;
  question: string;
  topic: { id: Id; number: string; title: string };
  originBody: BodyRef;
  submittedOn: Day | null;
  ageDays: number;
  turn: Turn | null;
  steps: PathStep[];
  closure: ClosureReason | null;
  boardMeeting: { id: Id; title: string; startsAt: Moment } | null;
}

/** GET /api/escalations/:idOrNumber -> EscalationView */
export interface EscalationView extends EscalationRow {
  background: string;
  attempts: string;
  desiredOutcome: string;
  decisionNeededBy: Day | null;
  reasonForP3: P3Reason | null;
  positions: { label: string; statement: string; heldBy: string; count: number | null }[];
  /** The group's statement when the board's chair or the manager has raised it (invariant 9); null when the group itself did. */
  hearing: HearingView | null;
  mediationWaivedReason: string | null;
  returnedWith: string | null;
  forwardingNote: string | null;
  managerView: string | null;
  forwardedUnchecked: boolean;
  mediation: MediationView | null;
  settlement: { text: string; by: PersonRef | null; at: Moment } | null;
  /** Neutral summary of a failed mediation: agreed, open, positions. */
  summary: { agreed: string; open: string } | null;
  /** The paper of the board's item, written by the program: question, positions, what was tried, the proposal. */
  boardPaper: string | null;
  boardItem: { itemId: Id; meetingId: Id; number: string; startsAt: Moment; title: string } | null;
  /** Who votes on the board and belongs to the group too, in person or through the same organisation: no conflict of interest, but shown (invariant 6). */
  alsoInGroup: PersonRef[];
  /** The answer every member of the group can read (invariant 8). */
  outcome: { text: string; reasons: string | null; decisionId: Id | null; decisionNumber: string | null; vote: VoteView | null; adopted: boolean; subjectToMinutes: boolean } | null;
  referral: { order: string; until: Day } | null;
  groupResponse: { text: string; at: Moment } | null;
  closureText: string | null;
  withoutGroupResponse: boolean;
  /** Board meetings that could take it now, nearest first, with the notice check said in words. */
  boardPlaces: { meetingId: Id; title: string; startsAt: Moment; freeMinutes: number; inTime: boolean; sentence: string }[];
  history: { action: EscalationAction; from: EscalationState | null; to: EscalationState; by: PersonRef | null; at: Moment; text: string | null }[];
}

/** The group is heard before it goes to the board: until when, and what it said. */
export interface HearingView {
  until: Day;
  statement: { text: string; by: PersonRef | null; at: Moment } | null;
}

/** Only the mediator and the parties get this; nobody else even its existence (invariant 5). */
export interface MediationView {
  mediator: PersonRef;
  plan: string;
  endsOn: Day;
  extended: boolean;
  sessions: { on: Day; note: string; refused: boolean }[];
}

/** GET /api/escalations/prefill?topic=ID&item=ID -> EscalationPrefill: everything that stands upstream, for S16. */
export interface EscalationPrefill {
  topic: { id: Id; number: string; title: string };
  originBody: BodyRef;
  itemId: Id | null;
  paths: EscalationPath[];
  path: EscalationPath;
  boardMode: BoardMode;
  question: string;
  background: string;
  attempts: string;
  desiredOutcome: string;
  positions: { label: string; statement: string; heldBy: string; count: number | null }[];
  steps: PathStep[];
  /** Sentences about the way and its dates, from the rules. */
  promise: string[];
  nextBoardMeeting: { id: Id; startsAt: Moment; inTime: boolean } | null;
}

/** POST /api/escalations -> EscalationView (T1, and T2 with `submit`). */
export interface EscalationDraft {
  topicId: Id;
  itemId?: Id;
  path: EscalationPath;
  boardMode?: BoardMode;
  question: string;
  background?: string;
  attempts?: string;
  desiredOutcome?: string;
  decisionNeededBy?: Day;
  reasonForP3?: P3Reason;
  positions?: { label: string; statement: string; heldBy: string; count?: number | null }[];
  /** P1 only: the group does not want mediation, because … */
  mediationWaivedReason?: string;
  submit?: boolean;
}
/** PATCH /api/escalations/:id (If-Match) while DRAFT or RETURNED. */
export type EscalationEdit = Partial<Omit<EscalationDraft, 'topicId' | 'itemId' | 'submit'>>;

/**
 * Acts, all POST /api/escalations/:id/… with If-Match:
 * T2 submission {} · statement {text} (invariant 9) · T3 return {text} · T4 resubmission {text} · T5 mediation MediationStart · T6 forwarding Forwarding · T7 settlement {text}
 * · T8 confirmation {text?} · T9 rejection {text, then} · T10 mediation-failure MediationFailure · mediation-sessions MediationSession (log)
 * · T11 scheduling Scheduling · T15 advice BoardAnswer · T16 decision BoardAnswer · T18 referral-back ReferralBack · T30 board-rejection BoardAnswer
 * · T19 group-decision {text} · T20 renewed-disagreement {text} · T23 group-response GroupResponse · T24 withdrawal {text}.
 */
export interface EscalationText {
  text: string;
}
export interface MediationStart {
  plan?: string;
  endsOn?: Day;
  mediatorPersonId?: Id;
}
export interface Forwarding {
  note?: string;
  managerView?: string;
  /** P1 without mediation: the manager's reason when the group gave none. */
  waiveReason?: string;
}
export interface SettlementRejection {
  text: string;
  then: 'IN_MEDIATION' | 'READY_FOR_BOARD';
}
export interface MediationSession {
  on: Day;
  note?: string;
  refused?: boolean;
}
export interface MediationFailure {
  agreed?: string;
  open: string;
}
export interface Scheduling {
  meetingId: Id;
  /** Why not the next meeting. */
  reason?: string;
}
/** A vote of the board on an escalated item: item result, decision, escalation and events in one transaction. T30 is the answer when it is not adopted. */
export interface BoardAnswer {
  text: string;
  reasons?: string;
  count: HandCount;
  /** T16: ticked by name. */
  competenceChecked?: boolean;
  effect?: 'INTERNAL' | 'SELF_COMMITMENT' | 'RECOMMENDATION';
  responsiblePersonId?: Id;
  dueOn?: Day;
}
export interface ReferralBack {
  order: string;
  until: Day;
  count: HandCount;
}
export interface GroupResponse {
  /** ADVISE: adopted or not; else only noted. */
  adopted?: boolean;
  text?: string;
}

import type { BodyRef, Day, Doable, Id, Page, PersonRef, Visibility } from '../house/house.contract.js';
import type { VoteView } from './votes/vote.contract.js';

/** domain.md C18. "Beschluss" only for INTERNAL and SELF_COMMITMENT (decisions.md 3). */
export const decisionEffects = ['INTERNAL', 'SELF_COMMITMENT', 'RECOMMENDATION', 'STATEMENT', 'REFERRAL', 'ACKNOWLEDGEMENT', 'PROCEDURAL'] as const;
export type DecisionEffect = (typeof decisionEffects)[number];
export const decisionOutcomes = ['ADOPTED', 'REJECTED'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Tracking after adoption, domain.md D4. null: nothing to track. */
export const trackingStates = ['OPEN', 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'ACKNOWLEDGED', 'ONGOING', 'OBSOLETE'] as const;
export type TrackingState = (typeof trackingStates)[number];
export const decisionActions = ['startImplementation', 'reportDelay', 'reportImplemented', 'acknowledge', 'keepOngoing', 'declareObsolete', 'addTask'] as const;
export type DecisionAction = (typeof decisionActions)[number];

/** The one word a decision shows. */
export const decisionWords = ['ADOPTED', 'REJECTED', 'IN_IMPLEMENTATION', 'DELAYED', 'IMPLEMENTED', 'ONGOING', 'OBSOLETE', 'SUPERSEDED'] as const;
export type DecisionWord = (typeof decisionWords)[number];

export const decisionLimits = { text: 4_000, reason: 1_000, addressees: 20 } as const;

/** GET /api/decisions?body=&year=&effect=&tracking=&search=&after= -> Page<DecisionRow> */
export type DecisionPage = Page<DecisionRow>;
export interface DecisionRow {
  id: Id;
  /** Gap-free per body and year, never reused: `IB-2026-007`. */
  number: string;
  text: string;
  effect: DecisionEffect;
  outcome: DecisionOutcome;
  word: DecisionWord;
  body: BodyRef;
  decidedOn: Day;
  /** yes:no:abstain, null for consent and without a vote. */
  tally: { yes: number; no: number; abstain: number } | null;
  topic: { id: Id; number: string; title: string } | null;
  dueOn: Day | null;
}

/** GET /api/decisions/:idOrNumber -> DecisionView */
export interface DecisionView extends DecisionRow, Doable<DecisionAction> {
  version: number;
  title: string;
  visibility: Visibility;
  reasons: string | null;
  meeting: { id: Id; title: string; startsOn: Day; itemNumber: string | null } | null;
  escalation: { id: Id; number: string } | null;
  vote: VoteView | null;
  addressees: { id: Id; name: string }[];
  /** Who ticked "keine Zuständigkeit von Kreistag oder Landrat". */
  competenceCheckedBy: PersonRef | null;
  responsible: PersonRef | null;
  tracking: { status: TrackingState; dueOn: Day | null; delayReason: string | null; nextOn: Day | null; note: string | null } | null;
  reviewOn: Day | null;
  supersedes: { id: Id; number: string } | null;
  supersededBy: { id: Id; number: string } | null;
  /** Not yet approved minutes: "vorbehaltlich Niederschrift". */
  subjectToMinutes: boolean;
}

/** POST /api/decisions/:id/implementation {dueOn} · /delay {reason, nextOn} · /completion {note} · /acknowledgement {} · /ongoing {nextOn} · /obsolescence {reason} (If-Match). */
export interface ImplementationStart {
  dueOn: Day;
}
export interface DelayReport {
  reason: string;
  nextOn: Day;
}
export interface CompletionReport {
  note: string;
}
export interface OngoingReport {
  nextOn: Day;
}
export interface ObsolescenceReport {
  reason: string;
}

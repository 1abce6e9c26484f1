import type { DecisionMethod, RuleSentence, VoteOutcome } from '../../bodies/rules/procedure-rules.contract.js';
import type { Id, Moment } from '../../house/house.contract.js';

/** domain.md D4. */
export const voteStates = ['PREPARED', 'OPEN', 'CLOSED', 'ANNOUNCED', 'ANNULLED'] as const;
export type VoteState = (typeof voteStates)[number];
export const voteActions = ['open', 'close', 'announce', 'doubt', 'annul'] as const;
export type VoteAction = (typeof voteActions)[number];

/** How hands were counted; what is counted is decided by the body's decisionMethod. */
export const voteForms = ['SHOW_OF_HANDS', 'ROLL_CALL', 'ACCLAMATION', 'CONSENT'] as const;
export type VoteForm = (typeof voteForms)[number];

/** domain.md C15 with `absent` (decisions.md 17): the sum is the number of voting seats. */
export interface VoteCounts {
  yes: number;
  no: number;
  abstain: number;
  invalid: number;
  notVoted: number;
  excluded: number;
  absent: number;
}

/** What the person counting types; the rest follows from the attendance. `yes` missing: the rest of those present. */
export interface HandCount {
  yes?: number;
  no: number;
  abstain: number;
  invalid?: number;
}

export interface VoteView {
  id: Id;
  question: string;
  form: VoteForm;
  method: DecisionMethod;
  counts: VoteCounts | null;
  objections: ObjectionView[];
  outcome: VoteOutcome;
  needed: number;
  base: number;
  explanation: RuleSentence;
  announcedAt: Moment;
  roundNo: number;
}

/** One concern in a consent round; a paramount objection that stays unresolved prevents consent. */
export interface ObjectionView {
  statement: string;
  paramount: boolean;
  heldBy: string;
}

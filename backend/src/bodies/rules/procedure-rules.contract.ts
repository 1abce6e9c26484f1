import type { Day } from '../../house/house.contract.js';

/** The rules of procedure of a body, as data (domain.md E). Every key may differ per body and version. */
export interface ProcedureRuleSet {
  meetingsPerYearMin: number;
  meetingDemandShare?: string;
  meetingDemandCount?: number;
  invitationPeriod: {
    mode: 'FULL_CALENDAR_DAYS_BETWEEN' | 'DAYS_BEFORE_BY_DISPATCH';
    days: number;
    /** false: a soft period; short notice only warns. */
    binding: boolean;
  };
  urgent: { allowed: boolean; latestReceiptDaysBefore: number; reasonRequired: boolean; confirmInSession: boolean };
  deemedReceipt: { portalCutoff: string; postDays: number };
  itemDeadlineDays: number;
  publicNoticeDaysBefore?: number;
  publicity: 'PUBLIC' | 'NON_PUBLIC' | 'MEMBERS_AND_GUESTS';
  quorum: {
    type: 'MORE_THAN_HALF' | 'NONE';
    base: 'FILLED_SEATS' | 'ALL_SEATS';
    minPresent: number;
    secondMeeting: boolean;
    secondMeetingMin: number;
  };
  decisionMethod: DecisionMethod;
  abstentionRule: 'IGNORED' | 'COUNTS_AS_NO';
  tie: 'REJECTED';
  chairCastingVote: boolean;
  maxHeavyConcerns: number;
  onNoAgreement: 'OFFER_ESCALATION' | 'NONE';
  circular: { allowed: boolean; minDays: number; objection: 'ANY_MEMBER' | 'NONE'; participation: 'MORE_THAN_HALF' };
  minutes: {
    style: 'RESULTS' | 'PROCEEDINGS';
    draftDueDays: number;
    releaseDays: number;
    signatures: 1 | 2;
    approvalMode: 'VOTE_NEXT_MEETING' | 'TACIT';
    objectionDays: number;
  };
  termYears: number | null;
  holdOver: boolean;
  maxDeputiesPerSeat: number;
  spokespersonTermYears: number | null;
  escalation: {
    managerCheckWorkingDays: number;
    managerSilenceWorkingDays: number;
    completionDays: number;
    /** So long a group is heard before what others have raised goes to the board (domain.md D6, invariant 9). */
    hearingDays: number;
    mediationStartWorkingDays: number;
    mediationDays: number;
    deliveryWorkingDays: number;
    groupAnswerDays: number;
    notAdmittedWorkingDays: number;
    maxBoardPostponements: number;
  };
}

export const decisionMethods = [
  'MAJORITY_OF_CAST', 'MAJORITY_OF_PRESENT', 'TWO_THIRDS_OF_CAST', 'THREE_QUARTERS_OF_MEMBERS', 'UNANIMOUS', 'CONSENT', 'CONSENSUS',
] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

export const rulePresets = [
  'ADVISORY_BOARD_STANDARD', 'WORKING_GROUP_CONSENSUS', 'THUERKO_ANALOG', 'REPRESENTATIVE_BOARD', 'NETWORK_ASSEMBLY', 'TASK_FORCE',
] as const;
export type RulePreset = (typeof rulePresets)[number];

/** A rule said in one sentence, in the reader's language; `key` and `params` are stable for other uses. */
export interface RuleSentence {
  key: string;
  params: Record<string, string | number>;
  sentence: string;
}

/** GET /api/bodies/:id/rules?on=DAY -> ProcedureRulesView: the version in force on that day, in plain sentences. */
export interface ProcedureRulesView {
  id: string;
  bodyId: string;
  preset: RulePreset;
  validFrom: Day;
  validTo: Day | null;
  rules: ProcedureRuleSet;
  sentences: RuleSentence[];
}

/** GET /api/bodies/:id/rules/notice?meetingOn=DAY -> NoticeVerdict. All days are Europe/Berlin. */
export interface NoticeVerdict {
  meetingOn: Day;
  today: Day;
  /** Last day on which the invitation may be received. */
  latestReceiptOn: Day;
  /** Last day for receipt of an urgent invitation; null when urgency is not allowed. */
  latestUrgentReceiptOn: Day | null;
  /** Until this day proposals for the agenda are taken. */
  itemDeadlineOn: Day;
  /** An invitation sent now would be received on this day. */
  receiptIfSentNow: Day;
  verdict: 'IN_TIME' | 'SOFT_LATE' | 'URGENT_ONLY' | 'TOO_LATE';
  explanation: RuleSentence;
}

/** POST /api/bodies/:id/rules/vote -> VoteVerdict: computes an example, keeps nothing. */
export interface VoteExample {
  yes: number;
  no: number;
  abstain: number;
  invalid: number;
}
export const voteOutcomes = ['ADOPTED', 'REJECTED', 'TIE_REJECTED', 'NO_QUORUM', 'NO_AGREEMENT', 'ANNULLED'] as const;
export type VoteOutcome = (typeof voteOutcomes)[number];
export interface VoteVerdict {
  outcome: VoteOutcome;
  /** Yes votes that were needed. */
  needed: number;
  /** What the majority is taken of. */
  base: number;
  explanation: RuleSentence;
}

export interface QuorumVerdict {
  /** false for bodies without quorum: the meter is not shown. */
  applies: boolean;
  present: number;
  base: number;
  required: number;
  ok: boolean;
  explanation: RuleSentence;
}

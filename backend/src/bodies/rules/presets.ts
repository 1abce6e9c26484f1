import type { ProcedureRuleSet, RulePreset } from './procedure-rules.contract.js';

/** Deadlines of an escalation (domain.md D6); working days where the name says so. */
const escalation: ProcedureRuleSet['escalation'] = {
  managerCheckWorkingDays: 5, managerSilenceWorkingDays: 15, completionDays: 14, hearingDays: 14, mediationStartWorkingDays: 10,
  mediationDays: 30, deliveryWorkingDays: 5, groupAnswerDays: 60, notAdmittedWorkingDays: 10, maxBoardPostponements: 2,
};

const board: ProcedureRuleSet = {
  meetingsPerYearMin: 4, meetingDemandShare: '1/4',
  invitationPeriod: { mode: 'FULL_CALENDAR_DAYS_BETWEEN', days: 14, binding: true },
  urgent: { allowed: true, latestReceiptDaysBefore: 2, reasonRequired: true, confirmInSession: true },
  deemedReceipt: { portalCutoff: '18:00', postDays: 4 },
  itemDeadlineDays: 21, publicity: 'NON_PUBLIC',
  quorum: { type: 'MORE_THAN_HALF', base: 'FILLED_SEATS', minPresent: 1, secondMeeting: true, secondMeetingMin: 3 },
  decisionMethod: 'MAJORITY_OF_CAST', abstentionRule: 'IGNORED', tie: 'REJECTED', chairCastingVote: false,
  maxHeavyConcerns: 0, onNoAgreement: 'NONE',
  circular: { allowed: true, minDays: 10, objection: 'ANY_MEMBER', participation: 'MORE_THAN_HALF' },
  minutes: { style: 'RESULTS', draftDueDays: 14, releaseDays: 28, signatures: 2, approvalMode: 'VOTE_NEXT_MEETING', objectionDays: 14 },
  termYears: 5, holdOver: true, maxDeputiesPerSeat: 2, spokespersonTermYears: null, escalation,
};

const workingGroup: ProcedureRuleSet = {
  meetingsPerYearMin: 4, meetingDemandCount: 3,
  invitationPeriod: { mode: 'FULL_CALENDAR_DAYS_BETWEEN', days: 7, binding: false },
  urgent: { allowed: true, latestReceiptDaysBefore: 2, reasonRequired: false, confirmInSession: false },
  deemedReceipt: board.deemedReceipt,
  itemDeadlineDays: 10, publicity: 'MEMBERS_AND_GUESTS',
  quorum: { type: 'NONE', base: 'FILLED_SEATS', minPresent: 3, secondMeeting: false, secondMeetingMin: 0 },
  decisionMethod: 'CONSENT', abstentionRule: 'IGNORED', tie: 'REJECTED', chairCastingVote: false,
  maxHeavyConcerns: 0, onNoAgreement: 'OFFER_ESCALATION',
  circular: { allowed: true, minDays: 7, objection: 'ANY_MEMBER', participation: 'MORE_THAN_HALF' },
  minutes: { style: 'RESULTS', draftDueDays: 7, releaseDays: 14, signatures: 1, approvalMode: 'TACIT', objectionDays: 14 },
  termYears: null, holdOver: true, maxDeputiesPerSeat: 2, spokespersonTermYears: 2, escalation,
};

/** Analogous to the county council's procedure; nothing in it binds a board by law (domain.md 0.2). */
const council: ProcedureRuleSet = {
  ...board,
  invitationPeriod: { mode: 'FULL_CALENDAR_DAYS_BETWEEN', days: 4, binding: true },
  itemDeadlineDays: 21, publicNoticeDaysBefore: 4, publicity: 'PUBLIC',
  quorum: { ...board.quorum, secondMeetingMin: 1 },
  circular: { ...board.circular, allowed: false },
};

/** Presets of domain.md E.3: a starting point that each body may change, version by version. */
export const presets: Readonly<Record<RulePreset, ProcedureRuleSet>> = {
  ADVISORY_BOARD_STANDARD: board,
  WORKING_GROUP_CONSENSUS: workingGroup,
  THUERKO_ANALOG: council,
  REPRESENTATIVE_BOARD: { ...board, publicity: 'PUBLIC', publicNoticeDaysBefore: 4 },
  NETWORK_ASSEMBLY: {
    ...board, meetingsPerYearMin: 1, itemDeadlineDays: 28, publicity: 'MEMBERS_AND_GUESTS', termYears: null,
    invitationPeriod: { mode: 'FULL_CALENDAR_DAYS_BETWEEN', days: 28, binding: true },
    quorum: workingGroup.quorum, decisionMethod: 'MAJORITY_OF_PRESENT', circular: { ...board.circular, allowed: false },
    minutes: { ...board.minutes, signatures: 1, approvalMode: 'TACIT' },
  },
  TASK_FORCE: workingGroup,
};

/** Which preset a new body of a kind starts with; bodies outside the network have no rules here. */
export const presetOf = {
  ADVISORY_BOARD: 'ADVISORY_BOARD_STANDARD', WORKING_GROUP: 'WORKING_GROUP_CONSENSUS', TASK_FORCE: 'TASK_FORCE',
  NETWORK_ASSEMBLY: 'NETWORK_ASSEMBLY', STEERING_GROUP: 'WORKING_GROUP_CONSENSUS', EXTERNAL: null,
} as const satisfies Record<string, RulePreset | null>;

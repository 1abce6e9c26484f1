import type { VoteView } from '../decisions/votes/vote.contract.js';
import type { Day, Id } from '../house/house.contract.js';
import type { EscalationCase } from './escalation.case.js';
import type { EscalationView, MediationView } from './escalation.contract.js';
import type { KeptAnswer } from './escalation.record.js';

/** A talk of the mediation as its log has it. */
export interface TalkRow { on: Day; note: string; refused: boolean }
/** The decision behind an answer, if the reader may see it. */
export interface AnswerDecision { id: Id; number: string; vote: VoteView | null }

/** Answers that a vote of the board gave. */
const votedOn: readonly KeptAnswer['through'][] = ['advise', 'decide', 'decideJointly', 'rejected'];
const accepted: readonly EscalationCase['answerMinutes'][] = ['APPROVED', 'PUBLISHED', 'UNPUBLISHED'];
const settled: readonly EscalationCase['closure'][] = ['SETTLED_BY_MEDIATION', 'SETTLED_IN_GROUP'];

/** The answer that every member of the group can read (D6, invariant 8): the board's, or what the group settled itself. */
export function answerOf(it: EscalationCase, decision: AnswerDecision | null): EscalationView['outcome'] {
  const through = { decisionId: decision?.id ?? null, decisionNumber: decision?.number ?? null, vote: decision?.vote ?? null };
  if (it.answer) {
    const { text, reasons, adopted } = it.answer;
    const subjectToMinutes = votedOn.includes(it.answer.through) && !accepted.includes(it.answerMinutes);
    return { text, reasons, adopted, subjectToMinutes, ...through };
  }
  if (!settled.includes(it.closure)) return null;
  return { text: it.closureText ?? '', reasons: null, adopted: true, subjectToMinutes: false, ...through };
}

/** @param talks null for readers who may not know of them */
export function mediationOf(it: EscalationCase, talks: TalkRow[] | null): MediationView | null {
  if (talks === null || it.mediator === null || it.mediationEndsOn === null) return null;
  return { mediator: it.mediator, plan: it.mediationPlan ?? '', endsOn: it.mediationEndsOn, extended: it.mediationExtended, sessions: talks };
}

export const boardItemOf = ({ boardItem: item }: EscalationCase): EscalationView['boardItem'] => item && {
  itemId: item.itemId, meetingId: item.meetingId, number: item.number, startsAt: new Date(item.startsAt).toISOString(), title: item.title,
};

export const boardMeetingOf = ({ boardItem: item }: EscalationCase): EscalationView['boardMeeting'] => item && {
  id: item.meetingId, title: item.meetingTitle, startsAt: new Date(item.startsAt).toISOString(),
};

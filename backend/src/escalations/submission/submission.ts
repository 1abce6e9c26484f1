import { hasRole, leads } from '../../house/access/actor.js';
import type { Actor } from '../../house/access/actor.js';
import { RuleBroken } from '../../house/errors/domain-error.js';
import type { EscalationRecord } from '../escalation.record.js';

/** What a person types when a topic is handed on. */
export type Submission = Pick<EscalationRecord,
  'path' | 'boardMode' | 'reasonForP3' | 'question' | 'background' | 'attempts' | 'desiredOutcome' | 'decisionNeededBy' |
  'positions' | 'mediationWaivedReason'>;

/** What the group's meetings say about the topic: items that ended without agreement, and meetings that put it off. */
export interface Grounds { readonly disagreements: number; readonly postponements: number }

type Gap = readonly [code: string, pointer: string];

/** P1 needs a disagreement on record: one item without agreement, or two that were put off (D6, T2). */
export const hasDisagreed = ({ disagreements, postponements }: Grounds): boolean => disagreements > 0 || postponements > 1;

/** The first thing that keeps a submission from being complete, per path (D6, T2). @throws RuleBroken */
export function requireComplete(submission: Submission, grounds: Grounds): void {
  const [gap] = [...always(submission), ...perPath(submission, grounds)];
  if (gap) throw new RuleBroken(gap[0], {}, gap[1]);
}

const empty = (text: string): boolean => text.trim() === '';

function always({ question, background, desiredOutcome }: Submission): Gap[] {
  const gaps: Gap[] = [];
  if (empty(question)) gaps.push(['question_missing', '/question']);
  if (empty(background)) gaps.push(['background_missing', '/background']);
  if (empty(desiredOutcome)) gaps.push(['desired_outcome_missing', '/desiredOutcome']);
  return gaps;
}

function perPath(submission: Submission, grounds: Grounds): Gap[] {
  switch (submission.path) {
    case 'P1_NO_AGREEMENT': return p1(submission, grounds);
    case 'P2_PARTICIPATION_REQUEST': return submission.boardMode === 'DECIDE' ? [['mode_needs_participation', '/boardMode']] : [];
    case 'P3_BOARD_DECISION_NEEDED': return p3(submission);
  }
}

function p1({ attempts, positions, boardMode }: Submission, grounds: Grounds): Gap[] {
  const gaps: Gap[] = [];
  if (!hasDisagreed(grounds)) gaps.push(['no_disagreement_yet', '/path']);
  if (positions.length < 2) gaps.push(['two_positions_needed', '/positions']);
  if (empty(attempts)) gaps.push(['attempts_missing', '/attempts']);
  // decisions.md 10: advice or a decision; taking part is what P2 asks for.
  if (boardMode === 'CO_DECIDE') gaps.push(['mode_needs_advice_or_decision', '/boardMode']);
  return gaps;
}

function p3({ reasonForP3, boardMode }: Submission): Gap[] {
  const gaps: Gap[] = [];
  if (reasonForP3 === null) gaps.push(['p3_reason_missing', '/reasonForP3']);
  if (boardMode !== 'DECIDE') gaps.push(['mode_needs_decision', '/boardMode']);
  return gaps;
}

/** What the board is asked for when nobody says: P2 asks it to take part, the others ask for a decision (decisions.md 10). */
export const usualMode = { P1_NO_AGREEMENT: 'DECIDE', P2_PARTICIPATION_REQUEST: 'ADVISE', P3_BOARD_DECISION_NEEDED: 'DECIDE' } as const;

/** In which office somebody hands a topic on: for the group when they lead it, else as manager or as the board's chair. */
export const officeOf = (actor: Actor, { originBodyId }: { originBodyId: string }): EscalationRecord['raisedAs'] =>
  leads(actor, originBodyId) ? 'SPOKESPERSON' : hasRole(actor, 'MANAGER') ? 'MANAGER' : 'CHAIR';

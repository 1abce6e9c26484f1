import type { HandCount } from '@faden/decisions/votes/vote';
import type { BoardAnswer, EscalationView } from '@faden/escalations/escalation';

/** What the board does: decide, advise, or give the matter back. */
export type AnswerKind = 'decision' | 'advice' | 'referral';
/** What the form holds; optional days and people are empty. */
export interface Answering {
  kind: AnswerKind; text: string; effect: DecidingEffect; reasons: string; competenceChecked: boolean; responsiblePersonId: string; dueOn: string;
}
/** What a decision of the board can be; a recommendation is advice. */
export const decidingEffects = ['SELF_COMMITMENT', 'INTERNAL'] as const satisfies readonly BoardAnswer['effect'][];
export type DecidingEffect = (typeof decidingEffects)[number];

/** What is possible now, as the server says. */
export function kindsFor(it: EscalationView | undefined): AnswerKind[] {
  const can = it?.can ?? [];
  return [...(can.includes('decide') ? ['decision' as const] : []), ...(can.includes('advise') ? ['advice' as const] : []), ...(can.includes('referBack') ? ['referral' as const] : [])];
}

/** The wording starts with the question itself: it is the topic's proposal. */
export const startOf = (it: EscalationView | undefined): Answering => ({
  kind: kindsFor(it)[0] ?? 'decision', text: it?.question ?? '', effect: 'SELF_COMMITMENT', reasons: '', competenceChecked: false, responsiblePersonId: '', dueOn: '',
});

/** What is sent; a lost vote makes no task and checks nothing. */
export const answerOf = ({ kind, text, effect, reasons, competenceChecked, responsiblePersonId, dueOn }: Answering, count: HandCount, lost: boolean): BoardAnswer => ({
  text, count, ...(reasons.trim() && { reasons: reasons.trim() }),
  ...(kind === 'decision' && !lost && { competenceChecked, effect }),
  ...(!lost && responsiblePersonId && { responsiblePersonId }), ...(!lost && dueOn && { dueOn }),
});

import type { EscalationState } from '../../escalations/escalation.contract.js';
import type { EscalationReason } from './reason.js';

const states: readonly EscalationState[] = ['RETURNED', 'SETTLEMENT_PROPOSED', 'REFERRED_BACK', 'ANSWERED'];

/** "Rückfrage": the group has something in hand and its spokesperson is to answer. */
export const escAnswer: EscalationReason = {
  why: { de: 'Ihre Gruppe soll in dieser Klärung antworten.', en: 'Your group is to answer in this escalation.' },
  waits: ({ state, turn }, actor) => states.includes(state) && turn.person.id === actor.personId,
};

import type { EscalationState } from '../../escalations/escalation.contract.js';
import { hasRole } from '../../house/access/actor.js';
import type { EscalationReason } from './reason.js';

/** On the board's agenda the meeting says what is to be done. */
const states: readonly EscalationState[] = ['IN_MEDIATION', 'READY_FOR_BOARD', 'BOARD_POSTPONED', 'AT_COUNTY'];

/** "Klärung …: Frist in 2 Tagen": whose turn it is; the secretariat prepares for the chair (decisions.md 6). */
export const escStep: EscalationReason = {
  why: { de: 'In dieser Klärung ist der nächste Schritt Ihrer.', en: 'In this escalation the next step is yours.' },
  waits: ({ state, turn }, actor) => states.includes(state)
    && (turn.person.id === actor.personId || (state === 'READY_FOR_BOARD' && hasRole(actor, 'SECRETARIAT'))),
};

import type { EscalationState } from '@faden/escalations/escalation';
import type { Tone } from '../ui/marks/status';
import type { IconName } from '../ui/marks/icons';

/** How each state looks: icon and tone together, never colour alone. */
export const looks: Readonly<Record<EscalationState, { tone: Tone; icon?: IconName }>> = {
  DRAFT: { tone: 'neutral' }, SUBMITTED: { tone: 'escalated' }, RETURNED: { tone: 'attention' }, IN_MEDIATION: { tone: 'escalated', icon: 'handshake' },
  SETTLEMENT_PROPOSED: { tone: 'attention' }, READY_FOR_BOARD: { tone: 'escalated' }, ON_BOARD_AGENDA: { tone: 'escalated', icon: 'event' },
  BOARD_POSTPONED: { tone: 'neutral' }, REFERRED_BACK: { tone: 'attention' }, AT_COUNTY: { tone: 'escalated' }, ANSWERED: { tone: 'attention' }, CLOSED: { tone: 'done' },
};

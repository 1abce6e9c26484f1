import type { ClosureReason, EscalationRow, EscalationState } from '@faden/escalations/escalation';
import type { PersonRef } from '@faden/house/house';
import type { Tone } from '../ui/marks/status';
import type { IconName } from '../ui/marks/icons';

interface Look { tone: Tone; icon?: IconName }
type Standing = Pick<EscalationRow, 'state' | 'closure'>;

/** How each state looks: icon and tone together, never colour alone. */
const looks: Readonly<Record<EscalationState, Look>> = {
  DRAFT: { tone: 'neutral' }, SUBMITTED: { tone: 'escalated' }, RETURNED: { tone: 'attention' }, IN_MEDIATION: { tone: 'escalated', icon: 'handshake' },
  SETTLEMENT_PROPOSED: { tone: 'attention' }, READY_FOR_BOARD: { tone: 'escalated' }, ON_BOARD_AGENDA: { tone: 'escalated', icon: 'event' },
  BOARD_POSTPONED: { tone: 'neutral' }, REFERRED_BACK: { tone: 'attention' }, AT_COUNTY: { tone: 'escalated' }, ANSWERED: { tone: 'attention' }, CLOSED: { tone: 'done' },
};
/** What ended without an answer is grey, not done. */
const unanswered: ReadonlySet<ClosureReason | null> = new Set(['WITHDRAWN', 'NOT_ADMITTED', 'OBSOLETE']);

export const lookOf = ({ state, closure }: Standing): Look => (unanswered.has(closure) ? { tone: 'neutral', icon: 'cancel' } : looks[state]);

/** The key of the one word a Klärung shows: how it ended, else its state. */
export const wordKeyOf = ({ state, closure }: Standing): `closure.${ClosureReason}` | `state.${EscalationState}` => (closure === null ? `state.${state}` : `closure.${closure}`);

/** People in one line, each with their organisation; nothing for nobody. */
export const namesOf = (people: readonly PersonRef[]): string => people.map(({ name, organization }) => (organization ? `${name} (${organization})` : name)).join(', ');

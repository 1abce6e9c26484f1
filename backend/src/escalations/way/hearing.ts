import type { Day } from '../../house/house.contract.js';
import { berlinDay } from '../../house/time/days.js';
import type { EscalationRecord, KeptHearing } from '../escalation.record.js';

/** Whether a group must be heard first: the board's chair or the manager raises what the board is to decide (D6, invariant 9). */
export const needsHearing = ({ path, raisedAs }: Pick<EscalationRecord, 'path' | 'raisedAs'>): boolean =>
  path === 'P3_BOARD_DECISION_NEEDED' && raisedAs !== 'SPOKESPERSON';

/** Whether the group still has the floor: it has said nothing yet, and its time is not over. Silence blocks nobody. */
export const isToBeHeard = (hearing: KeptHearing | null, today: Day): hearing is KeptHearing =>
  hearing !== null && hearing.statement === null && today <= hearing.until;

/** The day on which the group had been heard, or its time was over. */
export const heardOn = ({ until, statement }: KeptHearing): Day => (statement === null ? until : berlinDay(new Date(statement.at)));

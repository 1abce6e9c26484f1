import { hasRole } from '../../house/access/actor.js';
import type { EscalationReason } from './reason.js';

/** "AK … kommt nicht weiter": submitted, and the manager has not chosen a first step yet. */
export const escNew: EscalationReason = {
  why: { de: 'Eine Gruppe bittet um Klärung. Der erste Schritt ist Ihrer.', en: 'A group asks for help. The first step is yours.' },
  waits: ({ state, toBeHeard }, actor) => state === 'SUBMITTED' && !toBeHeard && hasRole(actor, 'MANAGER'),
};

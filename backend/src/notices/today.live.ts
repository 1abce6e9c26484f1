import { hasRole, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import type { StoredEvent } from '../house/events/event.js';
import type { LiveSubjects } from '../house/live/live-subjects.js';

/** The first word of what may change somebody's page. */
const touching = /^(topic|task|escalation|meeting|invitation|rsvp|agendaItem|minutes|attendance)\./;

/** Whether an event may change this person's page: it is theirs, their body's or the manager's, and they see what it is about. */
export const touchesToday = (subjects: LiveSubjects) => async (actor: Actor, event: StoredEvent): Promise<boolean> => {
  if (!touching.test(event.type)) return false;
  if (event.by === actor.personId) return true;
  return concerns(actor, event) && subjects.sees(actor, event.subjectType, event.subjectId);
};

const concerns = (actor: Actor, { bodyId, data, type }: StoredEvent): boolean => hasRole(actor, 'MANAGER', 'SECRETARIAT')
  || (bodyId !== null && memberBodiesOf(actor).includes(bodyId)) || Object.values(data).includes(actor.personId)
  || (type.startsWith('escalation.') && actor.seats.some(({ bodyType }) => bodyType === 'ADVISORY_BOARD'));

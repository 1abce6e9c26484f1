import type { Actor } from '../house/access/actor.js';
import { hasRole, isInNetwork, leads, sitsIn } from '../house/access/actor.js';
import { Policy, anyOf, rule } from '../house/access/policy.js';
import type { BodyAction, SeatAction } from './body.contract.js';

/** What decides who may do what with a body. */
export interface BodySubject { id: string }

const secretariat = () => ({ role: 'SECRETARIAT' });
const keepsBodies = rule<BodySubject>('only_secretariat_or_manager', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT', 'SYS_ADMIN'), secretariat);
const keepsSeats = rule<BodySubject>('only_secretariat_or_manager', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT'), secretariat);
const leadsIt = rule<BodySubject>('only_lead_or_secretariat', (actor, body) => leads(actor, body.id),
  (body) => ({ bodyId: body.id, offices: ['CHAIR', 'SPOKESPERSON'] }));
const organizes = rule<BodySubject>('only_lead_or_secretariat', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT'),
  (body) => ({ bodyId: body.id, offices: ['CHAIR', 'SPOKESPERSON'] }));
const sitsSomewhere = rule<BodySubject>('only_members', (actor) => actor.seats.some(({ capacity }) => capacity !== 'GUEST'), secretariat);
const readsRules = rule<BodySubject>('only_members', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT', 'COUNTY_LIAISON'), secretariat);

/** Bodies are open to the network (B.2); `found` is asked of the body that is about to be. */
export const bodyPolicy = new Policy<BodySubject, BodyAction | 'found' | 'readRules'>('body', {
  see: () => true,
  found: keepsBodies,
  edit: keepsBodies,
  end: keepsBodies,
  changeSeats: keepsSeats,
  planMeeting: anyOf(leadsIt, organizes),
  proposeTopic: rule('only_network_members', isInNetwork),
  readRules: anyOf(sitsSomewhere, readsRules),
});

/** Seats and terms: the manager and the secretariat keep them, everybody in the network reads them. */
export const seatPolicy = new Policy<BodySubject, SeatAction>('seat', {
  see: () => true, end: keepsSeats, appoint: keepsSeats, endMembership: keepsSeats,
});

/** Whether a person belongs to a body, and how. */
export const standingIn = (actor: Actor, bodyId: string) => ({
  member: sitsIn(actor, bodyId), leads: leads(actor, bodyId),
  capacity: actor.seats.find((seat) => seat.bodyId === bodyId)?.capacity ?? null,
});

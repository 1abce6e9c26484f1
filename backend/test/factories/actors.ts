import type { Actor, ActorSeat } from '../../src/house/access/actor.js';
import { newId } from '../../src/house/database/new-id.js';

/** Somebody signed in without any role or seat. */
export const anActor = (given: Partial<Actor> = {}): Actor => ({
  personId: newId(), accountId: newId(), networkId: newId(), sessionId: newId(), locale: 'de', roles: [], seats: [], ...given,
});

/** A voting principal's seat in a working group. */
export const aSeat = (given: Partial<ActorSeat> = {}): ActorSeat => ({
  bodyId: newId(), bodyType: 'WORKING_GROUP', seatId: newId(), capacity: 'VOTING', kind: 'PRINCIPAL', office: null,
  actsAsChair: false, ...given,
});

export const aManager = (given: Partial<Actor> = {}): Actor => anActor({ roles: ['MANAGER'], ...given });
export const aSecretary = (given: Partial<Actor> = {}): Actor => anActor({ roles: ['SECRETARIAT'], ...given });
export const aMemberOf = (bodyId: string, given: Partial<Actor> = {}): Actor => anActor({ seats: [aSeat({ bodyId })], ...given });
export const aSpokespersonOf = (bodyId: string, given: Partial<Actor> = {}): Actor =>
  anActor({ seats: [aSeat({ bodyId, office: 'SPOKESPERSON' })], ...given });
export const theChairOf = (bodyId: string, given: Partial<Actor> = {}): Actor =>
  anActor({ seats: [aSeat({ bodyId, bodyType: 'ADVISORY_BOARD', office: 'CHAIR' })], ...given });

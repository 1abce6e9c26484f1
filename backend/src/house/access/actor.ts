import type { Locale } from '../house.contract.js';

/** Roles a person has in the whole network, for a time (domain.md B.1). */
export const networkRoles = ['MANAGER', 'SECRETARIAT', 'COUNTY_LIAISON', 'REVIEWER', 'DPO', 'SYS_ADMIN'] as const;
export type NetworkRoleName = (typeof networkRoles)[number];

export type ActorBodyType =
  'ADVISORY_BOARD' | 'WORKING_GROUP' | 'TASK_FORCE' | 'NETWORK_ASSEMBLY' | 'STEERING_GROUP' | 'EXTERNAL';
export type ActorOffice = 'CHAIR' | 'VICE_CHAIR' | 'SPOKESPERSON' | 'VICE_SPOKESPERSON';

/** One seat a person sits on today, as principal or deputy. */
export interface ActorSeat {
  readonly bodyId: string;
  readonly bodyType: ActorBodyType;
  readonly seatId: string;
  readonly capacity: 'VOTING' | 'ADVISORY' | 'GUEST';
  readonly kind: 'PRINCIPAL' | 'DEPUTY_1' | 'DEPUTY_2';
  readonly office: ActorOffice | null;
  /** A vice, while the chair's office is vacant or the chair absent. */
  readonly actsAsChair: boolean;
}

/** The person who asks, with everything that decides what they may; loaded once per request. */
export interface Actor {
  readonly personId: string;
  readonly accountId: string;
  readonly networkId: string;
  readonly sessionId: string;
  /** To answer in: what the request asks for, else the person's own. */
  readonly locale: Locale;
  /** Network roles valid today. */
  readonly roles: readonly NetworkRoleName[];
  readonly seats: readonly ActorSeat[];
}

/** The same person, answered in the language the request asks for; null asks for none. */
export const answeredIn = (asked: Locale | null, actor: Actor): Actor => (asked === null ? actor : { ...actor, locale: asked });

/** Sits in the body in any capacity; deputies count. */
export const sitsIn = (actor: Actor, bodyId: string | null | undefined): boolean =>
  actor.seats.some((seat) => seat.bodyId === bodyId);

/** Holds one of the offices in the body. */
export const holds = (actor: Actor, bodyId: string | null | undefined, ...offices: readonly ActorOffice[]): boolean =>
  actor.seats.some((seat) => seat.bodyId === bodyId && seat.office !== null && offices.includes(seat.office));

/** Chair or spokesperson of the body, or their vice while they cannot act (decisions.md 6). */
export const leads = (actor: Actor, bodyId: string | null | undefined): boolean =>
  holds(actor, bodyId, 'CHAIR', 'SPOKESPERSON') ||
  actor.seats.some((seat) => seat.bodyId === bodyId && seat.actsAsChair);

/** Sits on a voting seat of the body; deputies count as well, whether they vote is the meeting's matter. */
export const votesIn = (actor: Actor, bodyId: string | null | undefined): boolean =>
  actor.seats.some((seat) => seat.bodyId === bodyId && seat.capacity === 'VOTING');

/** Has one of the network roles today. */
export const hasRole = (actor: Actor, ...roles: readonly NetworkRoleName[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

/** The bodies a person sits in, each once. */
export const bodiesOf = (actor: Actor): string[] => [...new Set(actor.seats.map((seat) => seat.bodyId))];

/** The bodies a person belongs to; guests see only the item they are invited for (domain.md B.2). */
export const memberBodiesOf = (actor: Actor): string[] =>
  [...new Set(actor.seats.filter(({ capacity }) => capacity !== 'GUEST').map(({ bodyId }) => bodyId))];

/** Takes part in the network's work: not a mere guest, and not here for the machine or the audit alone (domain.md B.2). */
export const isInNetwork = (actor: Actor): boolean => {
  const isGuestOnly = actor.seats.length > 0 && actor.roles.length === 0;
  return memberBodiesOf(actor).length > 0 || hasRole(actor, 'MANAGER', 'SECRETARIAT', 'COUNTY_LIAISON', 'REVIEWER')
    || !(isGuestOnly || hasRole(actor, 'SYS_ADMIN', 'DPO'));
};

import type { BodyRef, Day, Doable, Id, PersonRef } from '../house/house.contract.js';

export const bodyTypes = ['ADVISORY_BOARD', 'WORKING_GROUP', 'TASK_FORCE', 'NETWORK_ASSEMBLY', 'STEERING_GROUP', 'EXTERNAL'] as const;
export type BodyType = (typeof bodyTypes)[number];
export const offices = ['CHAIR', 'VICE_CHAIR', 'SPOKESPERSON', 'VICE_SPOKESPERSON'] as const;
export type Office = (typeof offices)[number];
export const seatCapacities = ['VOTING', 'ADVISORY', 'GUEST'] as const;
export type SeatCapacity = (typeof seatCapacities)[number];
export const membershipKinds = ['PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2'] as const;
export type MembershipKind = (typeof membershipKinds)[number];

/** `planMeeting` and `proposeTopic` are what the body's page offers; the rooms above decide them again. */
export const bodyActions = ['edit', 'end', 'changeSeats', 'planMeeting', 'proposeTopic'] as const;
export type BodyAction = (typeof bodyActions)[number];

/** GET /api/bodies?on=DAY -> BodyRow[] */
export interface BodyRow extends BodyRef {
  slug: string;
  bodyType: BodyType;
  lead: PersonRef | null;
  memberCount: number;
  seatCount: number;
  filledSeatCount: number;
}

/** GET /api/bodies/:idOrSlug?on=DAY -> BodyView */
export interface BodyView extends BodyRef, Doable<BodyAction> {
  version: number;
  slug: string;
  bodyType: BodyType;
  mandateText: string | null;
  reportingTo: BodyRef[];
  foundedOn: Day | null;
  endedOn: Day | null;
  leadAgency: { id: Id; name: string } | null;
  rulePreset: string | null;
  /** A working group without spokesperson is shown as vacant. */
  vacant: boolean;
  seats: SeatView[];
  /** Whether the reader belongs to it, and how. */
  mine: { member: boolean; leads: boolean; capacity: SeatCapacity | null };
}

export const seatActions = ['end', 'appoint', 'endMembership'] as const;
export type SeatAction = (typeof seatActions)[number];

export interface SeatView extends Doable<SeatAction> {
  id: Id;
  version: number;
  label: string;
  capacity: SeatCapacity;
  holder: { type: 'ORG' | 'PERSON'; id: Id | null; name: string };
  validFrom: Day;
  validTo: Day | null;
  vacant: boolean;
  members: MembershipView[];
}

export interface MembershipView {
  id: Id;
  version: number;
  person: PersonRef;
  kind: MembershipKind;
  office: Office | null;
  startsOn: Day;
  endsOn: Day | null;
}

export const bodyLimits = { name: 160, shortName: 12, mandateText: 2000, seatLabel: 120, reason: 500 } as const;

/** POST /api/bodies · PATCH /api/bodies/:id (If-Match) · POST /api/bodies/:id/end (If-Match) */
export interface BodyDraft {
  name: string;
  shortName: string;
  bodyType: BodyType;
  mandateText?: string | null;
  reportingTo?: Id[];
  foundedOn: Day;
}
export interface BodyEdit {
  name?: string;
  mandateText?: string | null;
}
export interface BodyEnd {
  endedOn: Day;
}

/** POST /api/bodies/:id/seats -> SeatView · POST /api/seats/:id/end (If-Match) */
export interface SeatDraft {
  label: string;
  capacity: SeatCapacity;
  organizationId?: Id;
  personId?: Id;
  validFrom: Day;
}
export interface SeatEnd {
  validTo: Day;
}

/** POST /api/seats/:id/memberships -> MembershipView · POST /api/memberships/:id/end (If-Match) */
export interface Appointment {
  personId: Id;
  kind: MembershipKind;
  office?: Office | null;
  startsOn: Day;
  endsOn?: Day | null;
  /** Why a deputy of another organisation is named anyway. */
  overrideReason?: string;
}
export interface MembershipEnd {
  endsOn: Day;
}

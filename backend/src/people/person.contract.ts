import type { Day, Doable, Id, PersonRef } from '../house/house.contract.js';

export const networkRoles = ['MANAGER', 'SECRETARIAT', 'COUNTY_LIAISON', 'REVIEWER', 'DPO', 'SYS_ADMIN', 'NETWORK_MEMBER'] as const;
export type NetworkRoleName = (typeof networkRoles)[number];

export const personActions = ['edit'] as const;
export type PersonAction = (typeof personActions)[number];

/** GET /api/persons?search= -> PersonRef[] (at most 50, for pickers). */
export type PersonRow = PersonRef;

export interface ContactChannel {
  kind: 'EMAIL' | 'PHONE';
  value: string;
  purpose: 'OFFICIAL' | 'PRIVATE';
}

export interface PersonOffice {
  bodyId: Id;
  bodyName: string;
  bodySlug: string;
  seatLabel: string;
  capacity: 'VOTING' | 'ADVISORY' | 'GUEST';
  kind: 'PRINCIPAL' | 'DEPUTY_1' | 'DEPUTY_2';
  office: 'CHAIR' | 'VICE_CHAIR' | 'SPOKESPERSON' | 'VICE_SPOKESPERSON' | null;
  startsOn: Day;
  endsOn: Day | null;
}

/** GET /api/persons/:id. Private channels are only there with the person's consent (or for the person). */
export interface PersonView extends Doable<PersonAction> {
  id: Id;
  version: number;
  name: string;
  title: string | null;
  givenName: string;
  familyName: string;
  organization: { id: Id; name: string } | null;
  functionTitle: string | null;
  languages: string[];
  contactChannels: ContactChannel[];
  networkRoles: { role: NetworkRoleName; startsOn: Day; endsOn: Day | null }[];
  /** Filled by bodies: GET /api/persons/:id/offices?on=DAY -> PersonOffice[] is a route of its own. */
  invented: boolean;
}

export const personLimits = { functionTitle: 120, languages: 12, phone: 40 } as const;

/** PATCH /api/persons/:id (If-Match): the person's own card. */
export interface PersonEdit {
  functionTitle?: string | null;
  languages?: string[];
  phone?: string | null;
  phonePurpose?: 'OFFICIAL' | 'PRIVATE';
  showPrivateContact?: boolean;
}

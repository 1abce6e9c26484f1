import { bodyTypes, seatCapacities } from '../../bodies/body.contract.js';
import type { BodyType, SeatCapacity } from '../../bodies/body.contract.js';
import { organizationKinds } from '../../people/organization.contract.js';
import type { OrganizationKind } from '../../people/organization.contract.js';
import { networkRoles } from '../../people/person.contract.js';
import type { NetworkRoleName } from '../../people/person.contract.js';
import data from '../network.json' with { type: 'json' };

export interface DemoOrganization { key: string; name: string; shortName: string | null; kind: OrganizationKind; parent: string | null; countyUnit: boolean }
export interface DemoBody { key: string; name: string; shortName: string; bodyType: BodyType; reportsTo: string[]; mandate: string | null }
export interface DemoBoardSeat { label: string; organization: string; capacity: SeatCapacity }
/** `parts`: body key and what the person is there. */
export interface DemoHuman { key: string; name: string; organization: string; roles: NetworkRoleName[]; parts: { body: string; part: string }[] }

const one = <T extends string>(choices: readonly T[], text: string): T => {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Error(`network.json: ${text} is none of ${choices.join(', ')}`);
  return found;
};

const named = ({ key, name, organization, roles }: (typeof data.persons)[number]): DemoHuman => {
  const pairs = roles.map((role) => ({ body: role.split(':')[0] ?? '', part: role.split(':')[1] ?? '' }));
  return {
    key, name, organization, parts: pairs.filter(({ body }) => body !== 'network'),
    roles: pairs.filter(({ body }) => body === 'network').map(({ part }) => one(networkRoles, part)),
  };
};

/** The real network as network.json says it; all persons are invented. */
export const demoNetwork = {
  network: data.network,
  organizations: data.organizations.map((it): DemoOrganization => ({ ...it, kind: one(organizationKinds, it.kind) })),
  bodies: data.bodies.map((it): DemoBody => ({
    key: it.key, name: it.name, shortName: it.shortName, bodyType: one(bodyTypes, it.bodyType), reportsTo: it.reportsTo, mandate: it.mandate ?? null,
  })),
  boardSeats: data.boardSeats.map((it): DemoBoardSeat => ({ ...it, capacity: one(seatCapacities, it.capacity) })),
  persons: data.persons.map(named),
};

import type { DemoPerson } from '../identity/sign-in.contract.js';
import type { DemoPersonRow } from './demo.queries.js';

type Words = DemoPerson['roles'];

const roleWords: Readonly<Record<string, Words>> = {
  MANAGER: { de: 'Integrationsmanagement', en: 'Integration manager' }, SECRETARIAT: { de: 'Geschäftsstelle', en: 'Secretariat' },
  COUNTY_LIAISON: { de: 'Kreistagsbüro', en: 'County liaison' }, SYS_ADMIN: { de: 'Technik', en: 'System administration' },
  NETWORK_MEMBER: { de: 'Im Netzwerk', en: 'Network member' },
};
const officeWords: Readonly<Record<string, Words>> = {
  CHAIR: { de: 'Vorsitz', en: 'Chair of' }, VICE_CHAIR: { de: 'Stellvertretender Vorsitz', en: 'Vice chair of' },
  SPOKESPERSON: { de: 'Leitung', en: 'Lead of' }, VICE_SPOKESPERSON: { de: 'Stellvertretende Leitung', en: 'Vice lead of' },
};
const member: Words = { de: 'Mitglied', en: 'Member of' };
const advisory: Words = { de: 'Beratendes Mitglied', en: 'Advisory member of' };

/** What somebody is, in one line per language: roles, then offices, then memberships. The assembly goes without saying. */
export function describePerson({ roles, seats }: DemoPersonRow): Words {
  const named = seats.filter(({ bodyType }) => bodyType !== 'NETWORK_ASSEMBLY');
  const ordered = [...named.filter(({ office }) => office !== null), ...named.filter(({ office }) => office === null)];
  const lines = [
    ...roles.map((role): Words => roleWords[role] ?? { de: role, en: role }),
    ...ordered.map(({ body, office, capacity }): Words => {
      const words = (office === null ? undefined : officeWords[office]) ?? (capacity === 'VOTING' ? member : advisory);
      return { de: `${words.de} ${body}`, en: `${words.en} ${body}` };
    }),
  ];
  return { de: lines.map(({ de }) => de).join(', '), en: lines.map(({ en }) => en).join(', ') };
}

import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Day } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { IdentityDoor } from '../../identity/identity.door.js';
import { NetworksDoor } from '../../networks/networks.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { demoNetwork } from './demo-network.js';
import type { DemoBody, DemoHuman } from './demo-network.js';
import { DemoSeats } from './demo-seats.js';
import { DemoIds } from '../demo-structure.js';

// What each speaks besides German, invented like the persons.
const speaks: Readonly<Record<string, string[]>> = {
  'haddad-lindner': ['Arabisch'], kovtunenko: ['Ukrainisch', 'Russisch'], barakzai: ['Dari', 'Englisch'], 'al-khatib': ['Arabisch', 'Englisch'],
  tesfay: ['Tigrinisch', 'Englisch'], rexhepi: ['Albanisch'], wehrsdorf: ['Englisch'], immelborn: ['Französisch'],
};

/** When bodies began: the assembly and the groups as reported, the rest relative to the day of loading. */
function spanOf({ key, bodyType }: DemoBody, structure: DemoIds): { foundedOn: Day | null; endedOn: Day | null } {
  if (key === 'tf-fortschreibung') return { foundedOn: structure.day(-200), endedOn: structure.day(120) };
  const begun: Partial<Record<DemoBody['bodyType'], Day>> = {
    NETWORK_ASSEMBLY: demoNetwork.network.foundedOn, WORKING_GROUP: '2015-02-01', ADVISORY_BOARD: structure.day(-400),
  };
  return { foundedOn: begun[bodyType] ?? null, endedOn: null };
}

/** Loads what stands before history is told: organisations, persons, accounts, bodies, seats, terms. */
@Injectable()
export class DemoGround {
  constructor(
    private readonly networks: NetworksDoor, private readonly people: PeopleDoor, private readonly identity: IdentityDoor,
    private readonly bodies: BodiesDoor, private readonly seats: DemoSeats, private readonly clock: Clock,
  ) {}

  /** @param tx runs in the network that is about to be */
  async load(tx: Transaction): Promise<DemoIds> {
    const ids = new DemoIds(tx.networkId, this.clock.today());
    // The journal tells it as long past, so that nothing of it is news.
    await this.clock.during(ids.at(-410), async () => {
      await this.network(tx, ids);
      for (const human of demoNetwork.persons) await this.person(tx, ids, human);
      for (const body of byReport(demoNetwork.bodies)) await this.body(tx, ids, body);
      await this.seats.fill(tx, ids);
    });
    return ids;
  }

  private async network(tx: Transaction, ids: DemoIds): Promise<void> {
    const { name, shortName, county, state, foundedOn, statement, leadAgency } = demoNetwork.network;
    await this.networks.found(tx, { name, shortName, county, state, foundedOn, statement, languages: ['de', 'en'], demo: true });
    for (const { key, parent, ...facts } of demoNetwork.organizations) {
      const parentId = parent === null ? null : ids.organization(parent);
      ids.organizations.set(key, await this.people.addOrganization(tx, { ...facts, parentId }));
    }
    await this.networks.ledBy(tx, ids.organization(leadAgency));
  }

  private async person(tx: Transaction, ids: DemoIds, { key, name, organization, roles }: DemoHuman): Promise<void> {
    const email = `${key}@example.org`;
    // Numbers that the German authority keeps free for films and plays.
    const phone = `030 23125 ${100 + ids.persons.size}`;
    const personId = await this.people.addPerson(tx, name, {
      organizationId: ids.organization(organization), invented: true, languages: ['Deutsch', ...speaks[key] ?? []],
      contactChannels: [{ kind: 'EMAIL', value: email, purpose: 'OFFICIAL' }, { kind: 'PHONE', value: phone, purpose: 'OFFICIAL' }],
    });
    ids.persons.set(key, personId);
    for (const role of roles) await this.people.giveRole(tx, personId, role, ids.day(-700));
    await this.identity.register(tx, personId, email);
  }

  private async body(tx: Transaction, ids: DemoIds, body: DemoBody): Promise<void> {
    const { key, name, shortName, bodyType, mandate, reportsTo } = body;
    const founding = {
      name, shortName, bodyType, slug: key, mandateText: mandate, position: demoNetwork.bodies.indexOf(body), ...spanOf(body, ids),
      leadAgencyId: bodyType === 'EXTERNAL' ? null : ids.organization(demoNetwork.network.leadAgency),
    };
    ids.bodies.set(key, await this.bodies.found(tx, founding, reportsTo.map((to) => ids.body(to))));
  }
}

/** Those first to whom others report. */
function byReport(bodies: readonly DemoBody[]): DemoBody[] {
  const height = ({ reportsTo }: DemoBody): number =>
    1 + Math.max(-1, ...reportsTo.map((key) => bodies.find((body) => body.key === key)).flatMap((above) => (above ? [height(above)] : [])));
  return [...bodies].sort((one, other) => height(one) - height(other));
}

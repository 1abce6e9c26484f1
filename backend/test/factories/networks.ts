import { presets } from '../../src/bodies/rules/rules.door.js';
import { Body } from '../../src/bodies/body.js';
import type { BodyType, MembershipKind, Office, SeatCapacity } from '../../src/bodies/body.contract.js';
import { presetOf } from '../../src/bodies/rules/presets.js';
import { ProcedureRules } from '../../src/bodies/rules/procedure-rules.js';
import { Membership } from '../../src/bodies/seats/membership.js';
import { Seat } from '../../src/bodies/seats/seat.js';
import { UnitOfWork } from '../../src/house/database/unit-of-work.js';
import type { Transaction } from '../../src/house/database/unit-of-work.js';
import { Network } from '../../src/networks/network.js';
import { NetworkRole } from '../../src/people/network-role.js';
import { Organization } from '../../src/people/organizations/organization.js';
import type { NetworkRoleName } from '../../src/people/person.contract.js';
import { Person } from '../../src/people/person.js';
import type { TestApp } from '../kit/an-app.js';
import type { Client } from '../kit/client.js';
import { asPerson } from '../kit/sign-in.js';

/** The day since which everything of the factories stands. */
export const since = '2024-01-01';

/** Somebody with real rows and a real session. */
export interface Somebody { personId: string; client: Client }
/** How somebody sits in a body. */
export interface Sitting { capacity?: SeatCapacity; kind?: MembershipKind; office?: Office; startsOn?: string; endsOn?: string; organizationId?: string }

let count = 0;
const next = (): number => { count += 1; return count; };

/** A network of its own in the application's database; every word of it writes real rows. */
export class TestNetwork {
  private constructor(readonly app: TestApp, readonly id: string) {}

  static async in(app: TestApp, name = `Netzwerk ${next()}`): Promise<TestNetwork> {
    const network = Object.assign(new Network(), { name, shortName: 'Netz', county: 'Musterkreis', state: 'Thüringen', foundedOn: since, demo: true });
    await app.get(UnitOfWork).runOutsideNetworks(async (tx) => { await tx.manager.insert(Network, network); });
    return new TestNetwork(app, network.id);
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).run(this.id, work);
  }

  anOrganization(name = `Organisation ${next()}`): Promise<string> {
    return this.run(async (tx) => (await tx.keep(Organization.add({ name, kind: 'ASSOCIATION' }, null))).id);
  }

  /** Somebody without seat or role. */
  async aPerson(name = `Person Nummer${next()}`, organizationId: string | null = null): Promise<Somebody> {
    const contactChannels = [{ kind: 'EMAIL' as const, value: `p${next()}@example.org`, purpose: 'OFFICIAL' as const }];
    const personId = await this.run(async (tx) => (await tx.keep(Person.add(name, { organizationId, invented: true, contactChannels }, null))).id);
    return { personId, client: await asPerson(this.app, this.id, personId) };
  }

  async aPersonWith(role: NetworkRoleName, name?: string): Promise<Somebody> {
    const somebody = await this.aPerson(name);
    await this.run((tx) => tx.keep(NetworkRole.give(somebody.personId, role, since, null)));
    return somebody;
  }

  /** A body with its preset of rules in force. */
  aBody(bodyType: BodyType, name = `Gremium ${next()}`): Promise<string> {
    return this.run(async (tx) => {
      const body = await tx.keep(Body.found({ name, shortName: `G${next()}`, bodyType, foundedOn: since }, null));
      const preset = presetOf[bodyType];
      if (preset !== null) await tx.keep(ProcedureRules.adopt(body.id, preset, presets[preset], since, null));
      return body.id;
    });
  }

  theBoard(name = 'Integrationsbeirat'): Promise<string> {
    return this.aBody('ADVISORY_BOARD', name);
  }

  aWorkingGroup(name?: string): Promise<string> {
    return this.aBody('WORKING_GROUP', name);
  }

  aSeatIn(bodyId: string, { capacity = 'VOTING', organizationId }: Sitting = {}): Promise<string> {
    const holder = organizationId === undefined ? {} : { organizationId };
    return this.run(async (tx) => (await tx.keep(Seat.setUp({ bodyId, label: `Sitz ${next()}`, capacity, validFrom: since, ...holder }, null))).id);
  }

  seat(seatId: string, bodyId: string, personId: string, { kind = 'PRINCIPAL', office, startsOn = since, endsOn }: Sitting = {}): Promise<string> {
    const facts = { bodyId, seatId, personId, kind, startsOn, office: office ?? null, endsOn: endsOn ?? null };
    return this.run(async (tx) => (await tx.keep(Membership.appoint(facts, null))).id);
  }

  /** Somebody on a seat of their own. */
  async aMemberOf(bodyId: string, sitting: Sitting = {}, name?: string): Promise<Somebody> {
    const somebody = await this.aPerson(name);
    await this.seat(await this.aSeatIn(bodyId, sitting), bodyId, somebody.personId, sitting);
    return somebody;
  }

  theChairOf(bodyId: string, name?: string): Promise<Somebody> {
    return this.aMemberOf(bodyId, { office: 'CHAIR' }, name);
  }

  theSpokespersonOf(bodyId: string, name?: string): Promise<Somebody> {
    return this.aMemberOf(bodyId, { office: 'SPOKESPERSON' }, name);
  }
}

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { SignInList } from '../house/sign-in-list.js';
import { Clock } from '../house/time/clock.js';
import { IdentityDoor } from '../identity/identity.door.js';
import type { Arrival } from '../identity/identity.door.js';
import type { DemoMail, DemoPerson } from '../identity/sign-in.contract.js';
import { NetworksDoor } from '../networks/networks.door.js';
import { describePerson } from './demo-roles.js';
import { DemoQueries } from './demo.queries.js';
import type { DemoPersonRow } from './demo.queries.js';

interface Found { networkId: Id; row: DemoPersonRow }

/** Picking an invented person instead of signing in, and reading everybody's mail: only in the demo. */
@Injectable()
export class DemoService implements OnModuleInit {
  constructor(
    private readonly networks: NetworksDoor, private readonly queries: DemoQueries, private readonly identity: IdentityDoor,
    private readonly signIns: SignInList, private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.identity.offer<{ personId: Id }>('demo-person', ({ personId }) => this.admit(personId));
    this.signIns.answeredBy(async () => (await this.persons()).map(({ name, email, roles }) => ({ name, email, roles: roles.de })));
  }

  async persons(): Promise<DemoPerson[]> {
    return (await this.all()).map(({ row }) => ({
      personId: row.personId, name: row.name, organization: row.organization, email: row.email, roles: describePerson(row),
    }));
  }

  /** Mail that would have left if there were a mail server, newest first. */
  async post(): Promise<DemoMail[]> {
    const pages = await Promise.all((await this.demoNetworks()).map((networkId) => this.queries.post(networkId)));
    return pages.flat();
  }

  enter(personId: Id): Promise<{ cookie: string; target: string }> {
    return this.identity.enter('demo-person', { personId });
  }

  private async admit(personId: Id): Promise<Arrival> {
    const found = (await this.all()).find(({ row }) => row.personId === personId);
    if (!found) throw new NotFound('person', personId);
    return { accountId: found.row.accountId, networkId: found.networkId, personId, way: 'demo-person', stay: false, target: '/heute' };
  }

  private async all(): Promise<Found[]> {
    const found: Found[] = [];
    for (const networkId of await this.demoNetworks()) {
      found.push(...(await this.queries.persons(networkId, this.clock.today())).map((row) => ({ networkId, row })));
    }
    return found;
  }

  private async demoNetworks(): Promise<Id[]> {
    return (await this.networks.all()).filter(({ demo }) => demo).map(({ id }) => id);
  }
}

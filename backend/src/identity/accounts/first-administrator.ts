import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hashOf } from '../../house/access/request.js';
import { newId } from '../../house/database/new-id.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Id } from '../../house/house.contract.js';
import { Settings } from '../../house/settings.js';
import { Clock } from '../../house/time/clock.js';
import { NetworksDoor } from '../../networks/networks.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { IdentityDoor } from '../identity.door.js';
import { SignInAttempt } from '../sign-in-attempt.js';

/** Who shall administer, and the network to found when there is none yet. */
export interface FirstAdministratorOrder { email: string; name: string; network?: string; county?: string; state?: string }
/** Said to the person at the console, in one sentence. */
export class CannotAppoint extends Error {}

/** Minutes in which the link can be used; it goes from the console to a mail or a chat first. */
export const linkMinutes = 60;

/** Somebody has to come in before anybody can: a link, once, for the first administrator (decisions 25). */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly work: UnitOfWork, private readonly networks: NetworksDoor, private readonly people: PeopleDoor,
    private readonly identity: IdentityDoor, private readonly settings: Settings, private readonly clock: Clock,
  ) {}

  /** @returns the link. Asked again for the same address it gives a new one. @throws CannotAppoint */
  async appoint(order: FirstAdministratorOrder): Promise<string> {
    const [network, ...others] = await this.networks.all();
    if (others.length > 0) throw new CannotAppoint('There are several networks already; their administrators can sign in.');
    return this.work.run(network?.id ?? newId(), async (tx) => {
      if (!network) await this.found(tx, order);
      const link = randomBytes(32).toString('base64url');
      await this.invite(tx, await this.account(tx, order), link);
      return `${this.settings.publicUrl}/anmelden/link#${link}`;
    });
  }

  private async found(tx: Transaction, { network: name, county, state }: FirstAdministratorOrder): Promise<void> {
    if (!name || !county || !state) throw new CannotAppoint('There is no network yet: add --network, --county and --state.');
    await this.networks.found(tx, {
      name, shortName: name.slice(0, 40), county, state, foundedOn: this.clock.today(), languages: ['de', 'en'], statement: '', demo: false,
    });
  }

  private async account(tx: Transaction, { email, name }: FirstAdministratorOrder): Promise<Id> {
    const administrators = await tx.rows<{ accountId: Id; email: string }>(
      `select a.id as "accountId", a.email from network_roles r
       join account_persons l on l.network_id = r.network_id and l.person_id = r.person_id join accounts a on a.id = l.account_id
       where r.role = 'SYS_ADMIN' and r.starts_on <= $1 and (r.ends_on is null or r.ends_on >= $1)`, [this.clock.today()]);
    const known = administrators.find((one) => one.email === email.trim().toLowerCase());
    if (known) return known.accountId;
    if (administrators.length > 0) throw new CannotAppoint('There is an administrator already, who can sign in.');
    const personId = await this.people.addPerson(tx, name, { contactChannels: [{ kind: 'EMAIL', value: email, purpose: 'OFFICIAL' }] });
    await this.people.giveRole(tx, personId, 'SYS_ADMIN', this.clock.today());
    return this.identity.register(tx, personId, email);
  }

  private async invite(tx: Transaction, accountId: Id, link: string): Promise<void> {
    const now = this.clock.now();
    const attempt = { linkHash: hashOf(link), accountId, createdAt: now, endsAt: new Date(now.getTime() + linkMinutes * 60_000) };
    await tx.manager.insert(SignInAttempt, Object.assign(new SignInAttempt(), attempt));
  }
}

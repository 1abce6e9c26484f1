import { Injectable } from '@nestjs/common';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id, Locale } from '../house/house.contract.js';
import { Account, AccountPerson } from './accounts/account.js';
import { sessionCookieWith } from './sessions/cookies.js';
import { Entrance, Way } from './entrance.js';
import type { SignInWay } from './sessions/session.js';
import { Sessions } from './sessions/sessions.js';
import type { Arrival } from './sessions/sessions.js';

export type { Arrival } from './sessions/sessions.js';

/** What other rooms may ask of the way in. */
@Injectable()
export class IdentityDoor {
  constructor(private readonly sessions: Sessions, private readonly entrance: Entrance) {}

  /** Gives a person of the running network a way in; an address that has an account already gets one more person. */
  async register(tx: Transaction, personId: Id, address: string, locale: Locale = 'de'): Promise<Id> {
    const email = address.trim().toLowerCase();
    const known = await tx.manager.findOneBy(Account, { email });
    const account = known ?? Object.assign(new Account(), { email, locale });
    if (!known) await tx.manager.insert(Account, account);
    await tx.manager.insert(AccountPerson, { networkId: tx.networkId, personId, accountId: account.id });
    return account.id;
  }

  /** One more way in, by name. */
  offer<Knocking>(way: SignInWay, admit: (knock: Knocking) => Promise<Arrival>): void {
    new Way<Knocking>(way, admit);
  }

  /** @returns the cookie of the new session, and where to go */
  async enter(way: SignInWay, knock: object): Promise<{ cookie: string; target: string }> {
    const { token, stay, target } = await this.sessions.open(await this.entrance.enter(way, knock));
    return { cookie: sessionCookieWith(token, stay), target };
  }
}

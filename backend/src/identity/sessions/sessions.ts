import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { hashOf } from '../../house/access/request.js';
import { Database } from '../../house/database/queries.js';
import { Signals } from '../../house/events/signals.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { Account } from '../accounts/account.js';
import { Session } from './session.js';
import type { SignInWay } from './session.js';

/** Who has come in, by whichever way. */
export interface Arrival { accountId: Id; networkId: Id; personId: Id; way: SignInWay; stay: boolean; target: string }
/** A session has begun; the token goes into the cookie and is known nowhere else. */
export interface Opened { token: string; stay: boolean; target: string }

const hour = 3_600_000;
const lengths = { idle: 8 * hour, absolute: 14 * 24 * hour, stay: 30 * 24 * hour };

/** Sessions on the server: opened, found, closed (decisions 26). */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork, private readonly database: Database, private readonly clock: Clock, private readonly signals: Signals,
  ) {}

  /** The actor of a valid session, or null. Also pushes its idle end. */
  async actor(tokenHash: Buffer): Promise<Actor | null> {
    const row = await this.database.hot('actor', 'select actor_facts($1, $2)::text', [tokenHash, this.clock.now()]);
    const facts = row?.[0];
    return facts ? JSON.parse(facts) as Actor : null;
  }

  async open(arrival: Arrival): Promise<Opened> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const stay = await this.work.run(arrival.networkId, async (tx) => {
      const may = arrival.stay && await this.mayStay(tx, arrival.personId);
      await tx.manager.insert(Session, sessionOf(arrival, token, may, now));
      await tx.manager.update(Account, { id: arrival.accountId }, { lastSignInAt: now, lastNetworkId: arrival.networkId, status: 'ACTIVE' });
      return may;
    });
    return { token, stay, target: arrival.target };
  }

  async close(sessionId: Id): Promise<void> {
    await this.work.runOutsideNetworks(async (tx) => { await tx.manager.delete(Session, { id: sessionId }); });
    this.signals.endSession(sessionId);
  }

  /** Forgets sessions and attempts that are over. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.work.runOutsideNetworks(async (tx) => {
      await tx.rows('delete from sessions where ends_at < $1 or idle_ends_at < $1', [now]);
      await tx.rows('delete from sign_in_attempts where ends_at < $1', [now]);
    });
  }

  /** Who can change other people's things signs in anew (decisions 26). */
  private async mayStay(tx: Transaction, personId: Id): Promise<boolean> {
    const powerful = await tx.rows(
      `select 1 from network_roles where person_id = $1 and role in ('MANAGER', 'SECRETARIAT', 'SYS_ADMIN')
       and starts_on <= $2 and (ends_on is null or ends_on >= $2)`, [personId, this.clock.today()]);
    return powerful.length === 0;
  }
}

function sessionOf({ accountId, networkId, personId, way }: Arrival, token: string, stay: boolean, now: Date): Session {
  const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
  return Object.assign(new Session(), {
    tokenHash: hashOf(token), accountId, networkId, personId, way, stay, createdAt: now, seenAt: now,
    idleEndsAt: after(stay ? lengths.stay : lengths.idle), endsAt: after(stay ? lengths.stay : lengths.absolute),
  });
}

import { Injectable } from '@nestjs/common';
import { Database } from '../house/database/queries.js';
import { NotSignedIn } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { ThreadSubject } from './thread.contract.js';
import type { ThreadRecord } from './thread.record.js';

/** The path of a matter and who asks, in one round trip (docs/adr/0006). */
@Injectable()
export class ThreadQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** @throws NotSignedIn when the session is not valid */
  async read(tokenHash: Buffer, subject: ThreadSubject, id: Id): Promise<ThreadRecord> {
    const row = await this.database.hot('read_thread', 'select read_thread($1, $2, $3, $4)', [tokenHash, subject, id, this.clock.now()]);
    const text = row?.[0];
    if (text === null || text === undefined) throw new NotSignedIn();
    return JSON.parse(text) as ThreadRecord;
  }
}

import { Injectable } from '@nestjs/common';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { ThreadSubject, ThreadView } from './thread.contract.js';
import { seenBy, sees } from './thread.eyes.js';
import { knotsOf } from './thread.knots.js';
import { ThreadQueries } from './thread.queries.js';

/** The red thread: where a matter came from, where it is, what is planned. */
@Injectable()
export class ThreadService {
  constructor(private readonly queries: ThreadQueries, private readonly clock: Clock) {}

  /** @throws NotSignedIn; NotFound when there is no such thing, or the person may not see it */
  async of(tokenHash: Buffer, subject: ThreadSubject, id: Id): Promise<ThreadView> {
    const thread = seenBy(await this.queries.read(tokenHash, subject, id));
    if (!sees(thread, subject, id)) throw new NotFound(subject, id);
    const { topic } = thread;
    return { topic: topic && { id: topic.id, number: topic.number, title: topic.title }, knots: knotsOf(thread, this.clock.today(), { subject, id }) };
  }
}

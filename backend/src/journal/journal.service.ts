import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { isId } from '../house/database/new-id.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { TopicsDoor } from '../topics/topics.door.js';
import { JournalQueries } from './journal.queries.js';
import { sentenceOf } from './journal.sentence.js';
import type { JournalEntry } from './thread.contract.js';

/** What happened to a thing, for those who may see it: whoever may follow it live may read what was. */
@Injectable()
export class JournalService {
  constructor(
    private readonly queries: JournalQueries, private readonly subjects: LiveSubjects, private readonly topics: TopicsDoor, private readonly work: UnitOfWork,
  ) {}

  /**
   * @param subjectType the aggregate's class name with a small first letter
   * @throws NotFound when there is no such thing, or the actor may not see it; NotAllowed for a topic of which they see the title only
   */
  async of(actor: Actor, subjectType: string, id: Id): Promise<JournalEntry[]> {
    if (!await this.subjects.sees(actor, subjectType, id)) throw new NotFound(subjectType, id);
    if (subjectType === 'topic') await this.requireReading(actor, id);
    const records = await this.queries.of(actor.networkId, subjectType, id);
    const names = await this.queries.names(actor.networkId, records.flatMap(({ data }) => Object.values(data).filter(isText).filter(isId)));
    return records.map((record) => ({
      sequence: record.sequence, type: record.type, at: record.at.toISOString(), by: record.by, sentence: sentenceOf(record, names, actor.locale),
    }));
  }

  private requireReading(actor: Actor, topicId: Id): Promise<void> {
    return this.work.run(actor.networkId, async (tx) => { this.topics.requireVisible(actor, await this.topics.facts(tx, topicId)); });
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

import { Injectable } from '@nestjs/common';
import { hasRole, leads } from '../../house/access/actor.js';
import type { Actor } from '../../house/access/actor.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { Malformed, NotFound, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { PeopleDoor } from '../../people/people.door.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import type { TopicFacts } from '../../topics/topics.door.js';
import type { AgendaItemDraft, AgendaItemType } from './agenda-item.contract.js';
import type { ItemDraft } from './agenda-item.js';
import { readLine } from './line.js';

type Wish = 'INFORM' | 'DISCUSS' | 'DECIDE' | 'UNSURE';

const topicMinutes = 15;
const byWish: Readonly<Record<Wish, AgendaItemType>> = { INFORM: 'INFORMATION', DISCUSS: 'DISCUSSION', DECIDE: 'DECISION', UNSURE: 'DISCUSSION' };

/** Reads what somebody wants on an agenda: a line, a topic, or the single fields; what is said beats what is guessed. */
@Injectable()
export class ItemDrafts {
  constructor(private readonly topics: TopicsDoor, private readonly people: PeopleDoor) {}

  /** @throws Malformed without any title; RuleBroken `unknown_topic`, `topic_of_another_body`, `unknown_person` */
  async read(tx: Transaction, actor: Actor, bodyId: Id, draft: AgendaItemDraft): Promise<Omit<ItemDraft, 'bodyId'>> {
    const line = draft.line === undefined ? null : readLine(draft.line);
    const topic = draft.topicId === undefined ? null : await this.topicOf(tx, actor, bodyId, draft.topicId);
    const title = draft.title ?? line?.title ?? topic?.title;
    if (title === undefined) throw new Malformed([{ pointer: '/title', code: 'required' }]);
    await this.requirePerson(tx, draft.presenterPersonId);
    return {
      title, type: draft.type ?? line?.type ?? (topic ? await this.typeOf(tx, topic.id) : 'DISCUSSION'),
      plannedMinutes: draft.plannedMinutes ?? line?.plannedMinutes ?? topicMinutes, topicId: topic?.id ?? null,
      expectedResult: draft.expectedResult ?? null, presenterPersonId: draft.presenterPersonId ?? null,
    };
  }

  /** @throws RuleBroken `unknown_person` */
  async requirePerson(tx: Transaction, personId: Id | undefined): Promise<void> {
    if (personId === undefined || (await this.people.refs(tx, [personId])).has(personId)) return;
    throw new RuleBroken('unknown_person', {}, '/presenterPersonId');
  }

  /** A topic of another body comes onto the agenda only through who leads this one, or the office. */
  private async topicOf(tx: Transaction, actor: Actor, bodyId: Id, topicId: Id): Promise<TopicFacts> {
    const topic = await this.visible(tx, actor, topicId);
    if (topic.responsibleBodyId === bodyId || leads(actor, bodyId) || hasRole(actor, 'MANAGER', 'SECRETARIAT')) return topic;
    throw new RuleBroken('topic_of_another_body', {}, '/topicId');
  }

  private async visible(tx: Transaction, actor: Actor, topicId: Id): Promise<TopicFacts> {
    try {
      const topic = await this.topics.facts(tx, topicId);
      this.topics.requireVisible(actor, topic);
      return topic;
    } catch (error) {
      throw error instanceof NotFound ? new RuleBroken('unknown_topic', {}, '/topicId') : error;
    }
  }

  private async typeOf(tx: Transaction, topicId: Id): Promise<AgendaItemType> {
    const [row] = await tx.rows<{ wish: Wish }>('select wish from topics where id = $1', [topicId]);
    return byWish[row?.wish ?? 'UNSURE'];
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { TopicComment } from './comments/topic-comment.js';
import { readPositions, writePositions } from './topic-position.js';
import type { PositionDraft, PositionView } from './topic.contract.js';
import { topicPolicy } from './topic.policy.js';
import type { TopicSubject } from './topic.policy.js';
import { Topic } from './topic.js';
import type { Act, Intake } from './topic.js';
import { subjectSql } from './topics.queries.js';

export type { Act as TopicAct, Topic } from './topic.js';
export { topicPolicy, topicsVisibleTo } from './topic.policy.js';
export type { Fragment, TopicSubject } from './topic.policy.js';

/** What other rooms know of a topic. */
export interface TopicFacts extends TopicSubject {
  readonly id: Id;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly proposal: string;
  readonly frozen: boolean;
  readonly raisedByPersonId: Id;
  readonly positions: readonly PositionView[];
}

/** A topic as it is brought in; `accepted`: its body has taken it on at once. */
export interface TopicOrder extends Omit<Intake, 'numeral'> { by: Id; accepted?: boolean }

const nextNumeral = `
insert into topic_numbers as n (network_id, last) values ($1, 1)
on conflict (network_id) do update set last = n.last + 1 returning last`;

/** What other rooms may ask about topics, and what they tell them; always in the caller's transaction. */
@Injectable()
export class TopicsDoor {
  constructor(private readonly clock: Clock) {}

  /** @throws NotFound when there is no such topic in this network */
  async facts(tx: Transaction, topicId: Id): Promise<TopicFacts> {
    const [found] = await tx.rows<Omit<TopicFacts, 'positions'>>(subjectSql, [topicId]);
    if (!found) throw new NotFound('topic', topicId);
    return { ...found, positions: await readPositions(tx, topicId) };
  }

  /** @throws NotFound for a topic the person may not see, NotAllowed for one of which they see the title only */
  requireVisible(actor: Actor, topic: TopicFacts): void {
    topicPolicy.require(actor, 'read', topic);
  }

  /** An escalation was submitted: it waits for another table and is frozen. */
  escalate(tx: Transaction, topicId: Id, by: Id): Promise<void> {
    return this.tell(tx, topicId, by, (topic, act) => { topic.escalate(act); });
  }

  /** It is the group's again, unfrozen. `by` nobody: the program's own act. */
  release(tx: Transaction, topicId: Id, by: Id | null): Promise<void> {
    return this.tell(tx, topicId, by, (topic, act) => { topic.release(act); });
  }

  /** Lifts the freeze and nothing else: the answer is there, the group has not responded yet. */
  unfreeze(tx: Transaction, topicId: Id, by: Id): Promise<void> {
    return this.tell(tx, topicId, by, (topic, act) => { topic.unfreeze(act); });
  }

  /** Its agenda item is called. */
  discuss(tx: Transaction, topicId: Id, by: Id): Promise<void> {
    return this.tell(tx, topicId, by, (topic, act) => { topic.discuss(act); });
  }

  /** @throws RuleBroken `topic_frozen` unless the decision settles the pending question itself */
  decide(tx: Transaction, topicId: Id, by: Id | null, { pending = false }: { pending?: boolean } = {}): Promise<void> {
    return this.tell(tx, topicId, by, (topic, act) => { topic.decide(act, pending); });
  }

  /** Brings a topic in under the next number of the network; the counter's row makes two intakes take turns. */
  async raise(tx: Transaction, { by, accepted = false, ...order }: TopicOrder): Promise<Topic> {
    const [row] = await tx.rows<{ last: number }>(nextNumeral, [tx.networkId]);
    if (!row) throw new Error('The counter of topics gave no number');
    const on = this.clock.today();
    return tx.keep(Topic.raise({ ...order, numeral: row.last }, { by, on }, accepted ? on : null));
  }

  async statePositions(tx: Transaction, topicId: Id, by: Id, positions: readonly PositionDraft[]): Promise<void> {
    const topic = await tx.load(Topic, topicId);
    topic.statePositions(positions.length, { by, on: this.clock.today() });
    await writePositions(tx, topicId, positions);
    await tx.keep(topic);
  }

  async comment(tx: Transaction, topicId: Id, by: Id, text: string): Promise<void> {
    const { responsibleBodyId } = await tx.load(Topic, topicId);
    await tx.keep(TopicComment.write({ id: topicId, bodyId: responsibleBodyId }, text, by, this.clock.now()));
  }

  /** Any verb of the topic itself, for what tells a whole history (the demo). */
  async act(tx: Transaction, topicId: Id, by: Id, verb: (topic: Topic, act: Act) => void): Promise<void> {
    const topic = await tx.load(Topic, topicId);
    verb(topic, { by, on: this.clock.today() });
    await tx.keep(topic);
  }

  private async tell(tx: Transaction, topicId: Id, by: Id | null, verb: (topic: Topic, act: Act) => void): Promise<void> {
    const topic = await tx.load(Topic, topicId);
    const { state, frozen } = topic;
    verb(topic, { by, on: this.clock.today() });
    // What was so already leaves no trace, and nobody's version grows old by it.
    if (topic.state !== state || topic.frozen !== frozen) await tx.keep(topic);
  }
}

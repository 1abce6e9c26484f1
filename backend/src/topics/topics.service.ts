import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../bodies/bodies.door.js';
import type { BodyFacts } from '../bodies/bodies.door.js';
import { hasRole, leads, sitsIn } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotAllowed, NotFound, RuleBroken } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { PositionDraft, TopicDraft, TopicEdit, TopicMerging, TopicSourceKind, TopicWaiting } from './topic.contract.js';
import { topicPolicy } from './topic.policy.js';
import type { TopicRight } from './topic.policy.js';
import { writePositions } from './topic-position.js';
import { Topic } from './topic.js';
import type { Act } from './topic.js';
import type { TopicView } from './topic.view.js';
import type { OwnStep } from './topic.workflow.js';
import { TopicsDoor } from './topics.door.js';
import { TopicsQueries } from './topics.queries.js';
import { TopicsViews } from './topics.views.js';

/** Which topic, in the version a person has in hand. */
export interface Target { id: Id; version: number }
type Verb = (topic: Topic, act: Act, tx: Transaction) => void | Promise<void>;

/** Bringing topics in, and every verb of theirs that a person says. */
@Injectable()
export class TopicsService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: TopicsQueries, private readonly views: TopicsViews,
    private readonly door: TopicsDoor, private readonly bodies: BodiesDoor, private readonly clock: Clock,
  ) {}

  /** Everybody in the network; in a body it waits there to be taken on, unless the body's own lead brings it in. */
  raise(actor: Actor, { title, wish, description, bodyId }: TopicDraft): Promise<TopicView> {
    return this.work.run(actor.networkId, async (tx) => {
      const refusal = topicPolicy.why(actor, 'raise', aNewOne(actor));
      if (refusal) throw new NotAllowed('raise', refusal.reason, refusal.who ?? null);
      const body = bodyId === undefined ? null : await this.takingBody(tx, bodyId);
      const topic = await this.door.raise(tx, {
        title, sourceKind: sourceOf(actor, body), responsibleBodyId: body?.id ?? null, by: actor.personId, accepted: leads(actor, body?.id),
        ...(wish && { wish }), ...(description !== undefined && { description }),
      });
      return this.views.one(actor, topic.id);
    });
  }

  /** The proposal and the pinned summary have their own guardians besides the right to edit. */
  edit(actor: Actor, target: Target, changes: TopicEdit): Promise<TopicView> {
    return this.run(actor, target, changes.summary === undefined ? ['edit'] : ['edit', 'pinSummary'], (topic, act) => { topic.edit(changes, act); });
  }

  /** A step that needs no further word. */
  take(actor: Actor, target: Target, step: Extract<OwnStep, 'triage' | 'accept' | 'resume' | 'finish' | 'reopen'>): Promise<TopicView> {
    return this.run(actor, target, [step], (topic, act) => { topic[step](act); });
  }

  assign(actor: Actor, target: Target, bodyId: Id): Promise<TopicView> {
    return this.run(actor, target, ['assign'], async (topic, act, tx) => { topic.assign((await this.takingBody(tx, bodyId)).id, act); });
  }

  /** A step that owes the raiser a reason. */
  end(actor: Actor, target: Target, step: 'refuse' | 'decline', reason: string): Promise<TopicView> {
    return this.run(actor, target, [step], (topic, act) => { topic[step](reason, act); });
  }

  merge(actor: Actor, target: Target, { intoId, reason }: TopicMerging): Promise<TopicView> {
    return this.run(actor, target, ['merge'], async (topic, act, tx) => {
      const subject = await this.queries.subject(actor.networkId, intoId);
      const into = await tx.findOne(Topic, { id: intoId });
      if (!into || !subject || !topicPolicy.may(actor, 'see', subject)) throw new RuleBroken('unknown_topic', {}, '/intoId');
      topic.merge(into, reason, act);
    });
  }

  wait(actor: Actor, target: Target, { followUpOn, reason }: TopicWaiting): Promise<TopicView> {
    return this.run(actor, target, ['wait'], (topic, act) => { topic.wait(followUpOn, reason, act); });
  }

  statePositions(actor: Actor, target: Target, positions: readonly PositionDraft[]): Promise<TopicView> {
    return this.run(actor, target, ['statePosition'], async (topic, act, tx) => {
      topic.statePositions(positions.length, act);
      await writePositions(tx, topic.id, positions);
    });
  }

  /** Ask first who may (404 before 412 before 422), then load in the person's version, act, keep. */
  private run(actor: Actor, { id, version }: Target, rights: readonly TopicRight[], verb: Verb): Promise<TopicView> {
    return this.work.run(actor.networkId, async (tx) => {
      const subject = await this.queries.subject(actor.networkId, id);
      if (!subject) throw new NotFound('topic', id);
      for (const right of rights) topicPolicy.require(actor, right, subject);
      const topic = await tx.loadAt(Topic, id, version);
      await verb(topic, this.act(actor), tx);
      await tx.keep(topic);
      return this.views.one(actor, id);
    });
  }

  private act({ personId }: Actor): Act {
    return { by: personId, on: this.clock.today() };
  }

  /** Bodies outside the network hold no topics here. */
  private async takingBody(tx: Transaction, bodyId: Id): Promise<BodyFacts> {
    const body = await this.bodies.facts(tx, bodyId).catch((error: unknown) => {
      throw error instanceof NotFound ? new RuleBroken('unknown_body', {}, '/bodyId') : error;
    });
    if (body.bodyType === 'EXTERNAL') throw new RuleBroken('body_takes_no_topics', {}, '/bodyId');
    return body;
  }
}

/** Where a topic comes from, as far as the person tells. */
function sourceOf(actor: Actor, body: BodyFacts | null): TopicSourceKind {
  if (body && sitsIn(actor, body.id)) {
    if (body.bodyType === 'ADVISORY_BOARD') return 'BOARD';
    return body.bodyType === 'NETWORK_ASSEMBLY' ? 'ASSEMBLY' : 'AK';
  }
  return hasRole(actor, 'MANAGER') ? 'MANAGER' : 'NETWORK_MEMBER';
}

/** What the policy is asked about before there is a topic. */
const aNewOne = ({ personId }: Actor) => ({
  state: 'NEW', visibility: 'NETWORK', responsibleBodyId: null, responsibleBodyType: null, raisedByPersonId: personId, acceptedOn: null,
  alsoBeforeBodyIds: [], atCounty: false,
} as const);

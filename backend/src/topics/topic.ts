import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import type { EventData } from '../house/events/event.js';
import type { Visibility } from '../house/house.contract.js';
import { next } from '../house/workflow.js';
import type { TopicEdit, TopicSourceKind, TopicState, TopicWish } from './topic.contract.js';
import { endedStates, topicWorkflow } from './topic.workflow.js';
import type { TopicStep } from './topic.workflow.js';

/** Who acts, and on which day in Berlin; nobody when the program acts by itself. */
export interface Act { by: string | null; on: string }
/** What is known when somebody brings a topic in. */
export type Intake = Pick<Topic, 'numeral' | 'title' | 'sourceKind'> &
  Partial<Pick<Topic, 'description' | 'wish' | 'responsibleBodyId' | 'visibility' | 'priority' | 'proposal'>>;

/** `T-18`: running in the network, two digits at least. */
export const numberOf = (numeral: number): string => `T-${String(numeral).padStart(2, '0')}`;

/** A matter that the network works on. It is never copied when it travels: the trail is its events. */
@Entity('topics')
@Unique('topics_network_id_uq', ['networkId', 'id'])
@Unique('topics_number_uq', ['networkId', 'number'])
@Unique('topics_numeral_uq', ['networkId', 'numeral'])
@Index('topics_body_idx', ['networkId', 'responsibleBodyId', 'state'])
@ForeignKey('Network', ['networkId'], ['id'], { name: 'topics_network_fk' })
@ForeignKey('Body', ['networkId', 'responsibleBodyId'], ['networkId', 'id'], { name: 'topics_body_fk' })
@ForeignKey('Person', ['networkId', 'raisedByPersonId'], ['networkId', 'id'], { name: 'topics_raised_by_fk' })
@ForeignKey('Topic', ['networkId', 'mergedIntoId'], ['networkId', 'id'], { name: 'topics_merged_into_fk' })
@Check('topics_state_check', `state in ('NEW', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'ESCALATED', 'DECIDED', 'DONE', 'DECLINED', 'MERGED')`)
@Check('topics_body_check', `responsible_body_id is not null or state in ('NEW', 'TRIAGED', 'DECLINED', 'MERGED')`)
@Check('topics_reason_check', `reason is not null or state not in ('DECLINED', 'MERGED')`)
@Check('topics_merged_check', `(state = 'MERGED') = (merged_into_id is not null) and merged_into_id <> id`)
@Check('topics_waiting_check', `(state = 'WAITING') = (follow_up_on is not null)`)
@Check('topics_frozen_check', `not frozen or state = 'ESCALATED'`)
@Check('topics_priority_check', 'priority between 1 and 4')
@Check('topics_visibility_check', `visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')`)
export class Topic extends Aggregate {
  @Column('int') numeral!: number;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('text') description: string = '';
  /** Becomes the text of the decision. */
  @Column('text') proposal: string = '';
  @Column('text', { nullable: true }) summary: string | null = null;
  @Column('date', { nullable: true }) summaryOn: string | null = null;
  @Column('text') sourceKind!: TopicSourceKind;
  @Column('text') wish: TopicWish = 'UNSURE';
  @Column('uuid') raisedByPersonId!: string;
  @Column('date') raisedOn!: string;
  @Column('uuid', { nullable: true }) responsibleBodyId: string | null = null;
  /** The day its body took it on; empty while it waits for that. */
  @Column('date', { nullable: true }) acceptedOn: string | null = null;
  /** Bodies that have used their one refusal. */
  @Column('uuid', { array: true }) refusedBodyIds: string[] = [];
  /** 1 is the most urgent of 4. */
  @Column('int') priority: number = 3;
  @Column('text') visibility: Visibility = 'NETWORK';
  @Column('text') state: TopicState = topicWorkflow.start;
  /** While frozen the group may talk, settle or withdraw, not decide (D6, invariant 3). */
  @Column('boolean') frozen: boolean = false;
  @Column('date', { nullable: true }) followUpOn: string | null = null;
  /** Why it was refused, laid aside, declined or merged. */
  @Column('text', { nullable: true }) reason: string | null = null;
  @Column('uuid', { nullable: true }) mergedIntoId: string | null = null;

  /**
   * @param order with a body the topic waits there to be taken on, without one for the manager's triage
   * @param acceptedOn set when whoever raises it leads that body
   */
  static raise(order: Intake, act: Act & { by: string }, acceptedOn: string | null = null): Topic {
    const topic = Object.assign(new Topic(), order, {
      number: numberOf(order.numeral), raisedByPersonId: act.by, raisedOn: act.on, acceptedOn,
    });
    if (topic.responsibleBodyId !== null) topic.state = 'ASSIGNED';
    topic.say('raised', act, { number: topic.number, bodyId: topic.responsibleBodyId, accepted: acceptedOn !== null });
    return topic;
  }

  triage(act: Act): void {
    this.move('triage', act);
  }

  /** A new body has not taken it on yet. */
  assign(bodyId: string, act: Act): void {
    if (bodyId === this.responsibleBodyId) throw new RuleBroken('topic_is_there_already', {}, '/bodyId');
    const fromBodyId = this.responsibleBodyId;
    this.responsibleBodyId = bodyId;
    this.acceptedOn = null;
    this.followUpOn = null;
    this.move('assign', act, { fromBodyId, bodyId });
  }

  accept(act: Act): void {
    this.requireUnaccepted();
    this.acceptedOn = act.on;
    this.move('accept', act);
  }

  /** Once per body: what comes back a second time is theirs. */
  refuse(reason: string, act: Act): void {
    const bodyId = this.responsibleBodyId;
    this.requireUnaccepted();
    if (bodyId === null || this.refusedBodyIds.includes(bodyId)) throw new NotPossibleNow('topic_refused_before');
    this.move('refuse', act, { bodyId, reason });
    this.refusedBodyIds = [...this.refusedBodyIds, bodyId];
    this.responsibleBodyId = null;
    this.reason = reason;
  }

  /** The reason reaches whoever raised it. */
  decline(reason: string, act: Act): void {
    this.followUpOn = null;
    this.reason = reason;
    this.move('decline', act, { reason, raisedByPersonId: this.raisedByPersonId });
  }

  merge(into: Pick<Topic, 'id' | 'state'>, reason: string, act: Act): void {
    if (into.id === this.id) throw new RuleBroken('topic_into_itself', {}, '/intoId');
    if (endedStates.includes(into.state)) throw new RuleBroken('topic_has_ended', {}, '/intoId');
    this.followUpOn = null;
    this.mergedIntoId = into.id;
    this.reason = reason;
    this.move('merge', act, { intoId: into.id, reason, raisedByPersonId: this.raisedByPersonId });
  }

  wait(followUpOn: string, reason: string, act: Act): void {
    if (followUpOn <= act.on) throw new RuleBroken('follow_up_must_be_later', {}, '/followUpOn');
    if (this.acceptedOn === null) throw new NotPossibleNow('topic_not_accepted_yet');
    this.followUpOn = followUpOn;
    this.reason = reason;
    this.move('wait', act, { followUpOn, reason });
  }

  resume(act: Act): void {
    this.followUpOn = null;
    this.move('resume', act);
  }

  finish(act: Act): void {
    this.move('finish', act);
  }

  reopen(act: Act): void {
    this.reason = null;
    if (this.responsibleBodyId !== null) this.takeOn(act);
    this.move('reopen', act, {}, this.responsibleBodyId === null ? 'TRIAGED' : 'IN_PROGRESS');
  }

  /** Its item is called: from here on it is in discussion. Nothing happens when it already is. */
  discuss(act: Act): void {
    if (this.state !== 'ASSIGNED' && this.state !== 'WAITING') return;
    this.takeOn(act);
    this.move('discuss', act);
  }

  /** It goes to another table, and its own must not decide meanwhile. */
  escalate(act: Act): void {
    this.takeOn(act);
    this.move('escalate', act);
    this.frozen = true;
  }

  /** It is its body's again. */
  release(act: Act): void {
    if (this.state === 'IN_PROGRESS') return;
    this.frozen = false;
    this.move('release', act);
  }

  unfreeze(act: Act): void {
    if (!this.frozen) return;
    this.frozen = false;
    this.say('unfrozen', act);
  }

  /** @param pending the decision settles the very question that froze it */
  decide(act: Act, pending = false): void {
    if (this.state === 'DECIDED') return;
    if (this.frozen && !pending) throw new RuleBroken('topic_frozen');
    this.takeOn(act);
    this.frozen = false;
    this.move('decide', act);
  }

  edit({ summary, ...changes }: TopicEdit, act: Act): void {
    if (endedStates.includes(this.state)) throw new NotPossibleNow('topic_has_ended');
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    Object.assign(this, sent);
    if (summary !== undefined) {
      this.summary = summary === '' ? null : summary;
      this.summaryOn = summary === '' ? null : act.on;
    }
    this.say('edited', act, { fields: [...Object.keys(sent), ...(summary === undefined ? [] : ['summary'])] });
  }

  /** The list itself stands in its own table. */
  statePositions(count: number, act: Act): void {
    if (this.responsibleBodyId === null || endedStates.includes(this.state)) throw new NotPossibleNow('topic_not_in_work');
    this.say('positions_stated', act, { count });
  }

  private requireUnaccepted(): void {
    if (this.acceptedOn !== null) throw new NotPossibleNow('topic_accepted_already');
  }

  /** Who works on it has taken it on, said or unsaid. */
  private takeOn({ on }: Act): void {
    this.acceptedOn ??= on;
    this.followUpOn = null;
  }

  private move(step: TopicStep, act: Act, data: EventData = {}, to?: TopicState): void {
    const from = this.state;
    this.state = next(topicWorkflow, from, step, to);
    this.say(happened[step], act, { from, ...data });
  }

  private say(what: string, { by }: Act, data: EventData = {}): void {
    this.tell(`topic.${what}`, by, data, { topicId: this.id, bodyId: this.responsibleBodyId });
  }
}

/** Complete by type: what the journal says when a step is taken. */
const happened: Readonly<Record<TopicStep, string>> = {
  triage: 'triaged', assign: 'assigned', accept: 'accepted', refuse: 'refused', discuss: 'discussed', wait: 'laid_aside',
  resume: 'resumed', escalate: 'escalated', release: 'released', decide: 'decided', finish: 'finished', reopen: 'reopened',
  decline: 'declined', merge: 'merged',
};

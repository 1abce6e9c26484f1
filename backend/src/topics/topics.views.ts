import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { Doables } from '../house/access/doables.js';
import { NotFound } from '../house/errors/domain-error.js';
import { actionsFrom } from '../house/workflow.js';
import type { TopicAction } from './topic.contract.js';
import { topicPolicy } from './topic.policy.js';
import type { TopicRight } from './topic.policy.js';
import type { TopicPageView, TopicRefView, TopicRowView, TopicView } from './topic.view.js';
import { wordOf } from './topic.word.js';
import { endedStates, inWorkStates, stepsOfOthers, topicWorkflow } from './topic.workflow.js';
import type { OwnStep, TopicStep } from './topic.workflow.js';
import { TopicsQueries } from './topics.queries.js';
import type { TopicFilter, TopicRecord, WholeRecord } from './topics.queries.js';

/** What is asked of the facts besides the state; an action that is missing here has no further condition. */
const conditions: Partial<Record<OwnStep, (topic: TopicRecord) => boolean>> = {
  accept: ({ acceptedOn }) => acceptedOn === null,
  refuse: (topic) => topic.acceptedOn === null && !topic.refusedBodyIds.includes(topic.responsibleBodyId ?? ''),
  wait: ({ acceptedOn }) => acceptedOn !== null,
};
const isOwnStep = (step: TopicStep): step is OwnStep => stepsOfOthers.every((other) => other !== step);

/** What is possible now, for whoever may do it. */
function possible(topic: TopicRecord): TopicAction[] {
  const isOpen = !endedStates.includes(topic.state);
  const isWorkedOn = inWorkStates.includes(topic.state);
  const isAtBoard = topic.responsibleBodyType === 'ADVISORY_BOARD';
  const touches: readonly [TopicAction, boolean][] = [
    ['edit', isOpen], ['comment', isOpen],
    ['statePosition', isWorkedOn || topic.state === 'ESCALATED'],
    ['placeOnAgenda', isWorkedOn && !topic.onAgenda],
    ['raiseEscalation', isWorkedOn && !isAtBoard && !topic.hasOpenEscalation],
  ];
  return [
    ...actionsFrom(topicWorkflow, topic.state).filter(isOwnStep).filter((step) => conditions[step]?.(topic) ?? true),
    ...touches.filter(([, isPossible]) => isPossible).map(([action]) => action),
  ];
}

const isAction = (right: TopicRight): right is TopicAction => right !== 'read' && right !== 'pinSummary' && right !== 'raise';

/** Topics as a person gets to see them. */
@Injectable()
export class TopicsViews {
  constructor(private readonly queries: TopicsQueries, private readonly doables: Doables) {}

  async page(actor: Actor, filter: TopicFilter): Promise<TopicPageView> {
    const { rows, next } = await this.queries.page(actor, filter);
    const views: TopicRowView[] = [];
    for (const row of rows) views.push(await this.row(actor, row));
    return { rows: views, next };
  }

  /** @throws NotFound when there is none, or the actor may not see it */
  async one(actor: Actor, idOrNumber: string): Promise<TopicView> {
    const topic = await this.queries.one(actor.networkId, idOrNumber);
    if (!topic) throw new NotFound('topic', idOrNumber);
    topicPolicy.require(actor, 'see', topic);
    const row = await this.row(actor, topic);
    return topicPolicy.may(actor, 'read', topic) ? this.whole(actor, topic, row) : { ...row, ...nothing(topic) };
  }

  private async whole(actor: Actor, topic: WholeRecord, row: TopicRowView): Promise<TopicView> {
    const { description, proposal, summary, sourceKind, visibility, followUpOn, reason, frozen, positions, responsibleBodyId } = topic;
    const places = responsibleBodyId === null ? [] : await this.queries.places(actor.networkId, responsibleBodyId);
    return {
      ...row, description, proposal, summary, sourceKind, visibility, followUpOn, reason, frozen, positions, places,
      mergedInto: await this.mention(actor, topic.mergedInto), titleOnly: false,
    };
  }

  private async row(actor: Actor, topic: TopicRecord): Promise<TopicRowView> {
    const { id, version, number, title, state, responsibleBody, raisedOn, wish, priority, acceptedOn, onAgenda } = topic;
    const isWhole = topicPolicy.may(actor, 'read', topic);
    const { can, cannot } = await this.doables.of(topicPolicy, actor, topic, possible(topic));
    return {
      id, version, number, title, state, responsibleBody, raisedOn, wish, priority,
      word: wordOf({ state, accepted: acceptedOn !== null, onAgenda }),
      raisedBy: isWhole ? topic.raisedBy : null, comments: isWhole ? topic.comments : 0,
      plannedMinutes: isWhole ? topic.plannedMinutes : null,
      can: can.filter(isAction), cannot,
    };
  }

  /** Another topic by number and title, if the actor may see it. */
  private async mention(actor: Actor, topic: WholeRecord['mergedInto']): Promise<TopicRefView | null> {
    if (!topic) return null;
    const subject = await this.queries.subject(actor.networkId, topic.id);
    return subject && topicPolicy.may(actor, 'see', subject) ? { id: topic.id, number: topic.number, title: topic.title } : null;
  }
}

/** What stays empty for those who see the title only. */
const nothing = ({ sourceKind, visibility }: WholeRecord): Omit<TopicView, keyof TopicRowView> => ({
  description: '', proposal: '', summary: null, sourceKind, visibility, followUpOn: null, reason: null, mergedInto: null, frozen: false,
  positions: [], places: [], titleOnly: true,
});

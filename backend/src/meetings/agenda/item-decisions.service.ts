import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import { verdict } from '../../bodies/rules/rules.door.js';
import type { VoteVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import { DecisionsDoor } from '../../decisions/decisions.door.js';
import type { DecisionOrder, RecordedDecision } from '../../decisions/decisions.door.js';
import type { DecisionEffect } from '../../decisions/decision.contract.js';
import type { HandCount } from '../../decisions/votes/vote.contract.js';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotPossibleNow } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import { countsOf } from '../attendance/counting.js';
import type { Ballot } from '../attendance/counting.js';
import { Presence } from '../attendance/presence.js';
import { Meeting } from '../meeting.js';
import type { Target } from '../meetings.acts.js';
import { MeetingsViews } from '../meetings.views.js';
import type { ConsentDraft, ItemDecisionDraft } from './agenda-item.contract.js';
import { agendaItemPolicy, requirePossible } from './agenda-item.policy.js';
import { AgendaItem } from './agenda-item.js';
import type { AgendaItemView } from './agenda-item.view.js';
import type { ItemCase } from './items.queries.js';
import { ItemsQueries } from './items.queries.js';

/** Effects that say nothing about the matter itself: the topic stays open. */
const leavesOpen: readonly DecisionEffect[] = ['PROCEDURAL', 'ACKNOWLEDGEMENT', 'REFERRAL'];

interface Found { tx: Transaction; item: AgendaItem; ballot: Ballot }
type Voting = (found: Found) => Promise<RecordedDecision>;

/** The paramount objections, for everybody to read on the item, in the minutes and in an escalation. */
const standing = (objections: ConsentDraft['objections']): string => objections.filter(({ paramount }) => paramount)
  .map(({ statement, heldBy }) => (heldBy === '' ? statement : `${statement} (${heldBy})`)).join(' · ');

/** What a body decides on an item: the vote or consent round, the decision, the item's result and the topic, all or nothing. */
@Injectable()
export class ItemDecisionsService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: ItemsQueries, private readonly presence: Presence, private readonly views: MeetingsViews,
    private readonly bodies: BodiesDoor, private readonly decisions: DecisionsDoor, private readonly topics: TopicsDoor, private readonly clock: Clock,
  ) {}

  /** A counted vote of a majority body. */
  decide(actor: Actor, target: Target, { count, ...draft }: ItemDecisionDraft): Promise<AgendaItemView> {
    return this.run(actor, target, 'decide', (found) => this.record(actor, found, draft, { question: draft.text, form: 'SHOW_OF_HANDS', counts: countsOf(found.ballot, count) }));
  }

  /** One consent round; an unresolved paramount objection leaves no agreement. */
  consent(actor: Actor, target: Target, { objections, ...draft }: ConsentDraft): Promise<AgendaItemView> {
    return this.run(actor, target, 'decideByConsent', (found) => this.record(actor, found, draft, { question: draft.text, form: 'CONSENT', objections }), standing(objections));
  }

  /** The same arithmetic, keeping nothing. */
  preview(actor: Actor, itemId: Id, count: HandCount): Promise<VoteVerdict> {
    return this.work.run(actor.networkId, async (tx) => {
      const found = await this.queries.case(actor.networkId, itemId);
      agendaItemPolicy.require(actor, 'decide', found.facts);
      const ballot = await this.ballot(tx, found);
      return verdict(ballot.rules, countsOf(ballot, count), actor.locale);
    });
  }

  /** @param disagreement what stands in the way, when nothing is decided */
  private run(actor: Actor, { id, version }: Target, action: 'decide' | 'decideByConsent', vote: Voting, disagreement: string | null = null): Promise<AgendaItemView> {
    return this.work.run(actor.networkId, async (tx) => {
      const found = await this.queries.case(actor.networkId, id);
      agendaItemPolicy.require(actor, action, found.facts);
      const item = await tx.loadAt(AgendaItem, id, version);
      if (item.escalationId !== null) throw new NotPossibleNow('escalated_item');
      if (item.type === 'AOB') throw new NotPossibleNow('aob_decides_nothing');
      requirePossible(found.facts, action);
      const ballot = await this.ballot(tx, found);
      if (!ballot.quorate) throw new NotPossibleNow('not_quorate');
      const { decisionId } = await vote({ tx, item, ballot });
      item.dispose(decisionId === null ? 'NO_AGREEMENT' : 'DECIDED', decisionId === null ? disagreement : null, { by: actor.personId, at: this.clock.now() });
      await tx.keep(item);
      return this.views.item(tx, actor, id);
    });
  }

  private async record(actor: Actor, { tx, item, ballot }: Found, draft: Omit<ItemDecisionDraft, 'count'> & { reviewOn?: string }, vote: DecisionOrder['vote']): Promise<RecordedDecision> {
    const { bodyType } = await this.bodies.facts(tx, item.bodyId);
    const effect = draft.effect ?? (bodyType === 'WORKING_GROUP' || bodyType === 'TASK_FORCE' ? 'INTERNAL' : 'RECOMMENDATION');
    const { text, responsiblePersonId, dueOn, reviewOn } = draft;
    const recorded = await this.decisions.record(tx, {
      bodyId: item.bodyId, meetingId: ballot.meetingId, agendaItemId: item.id, ...(item.topicId !== null && { topicId: item.topicId }), text, effect, vote,
      rules: ballot.rules, quorate: ballot.quorate, decidedOn: this.clock.today(), by: actor.personId, locale: actor.locale,
      ...(responsiblePersonId !== undefined && { responsiblePersonId }), ...(dueOn !== undefined && { dueOn }), ...(reviewOn !== undefined && { reviewOn }),
    });
    if (item.topicId !== null && recorded.outcome === 'ADOPTED' && !leavesOpen.includes(effect)) await this.topics.decide(tx, item.topicId, actor.personId);
    return recorded;
  }

  private async ballot(tx: Transaction, { meetingId }: ItemCase): Promise<Ballot> {
    if (meetingId === null) throw new NotPossibleNow('item_not_called');
    return this.presence.ballot(tx, await tx.load(Meeting, meetingId));
  }
}

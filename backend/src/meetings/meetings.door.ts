import { Injectable } from '@nestjs/common';
import type { HandCount, VoteCounts } from '../decisions/votes/vote.contract.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotPossibleNow } from '../house/errors/domain-error.js';
import type { Id, Moment } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { AgendaItemResult } from './agenda/agenda-item.contract.js';
import { Items } from './agenda/items.js';
import type { ItemFacts, PastItem } from './agenda/items.queries.js';
import { countsOf } from './attendance/counting.js';
import type { Ballot } from './attendance/counting.js';
import { Presence } from './attendance/presence.js';
import { Meeting } from './meeting.js';
import { MeetingsQueries } from './meetings.queries.js';

export type { ItemFacts, PastItem } from './agenda/items.queries.js';
export type { Ballot } from './attendance/counting.js';
export { isGuest, meetingPolicy, meetingsVisibleTo } from './meeting.policy.js';
export type { MeetingFacts } from './meeting.policy.js';
export { meetingWordOf } from './meeting.word.js';

/** An escalation's place on the board's agenda; who leads the group that asks presents it, and is invited as a guest. */
export interface EscalationPlacing { meetingId: Id; escalationId: Id; topicId: Id; title: string; minutes: number; presenterPersonId: Id | null; late: boolean; by: Id }

/** What other rooms may ask about meetings and tell them; always in the caller's transaction. */
@Injectable()
export class MeetingsDoor {
  constructor(
    private readonly items: Items, private readonly presence: Presence, private readonly queries: MeetingsQueries, private readonly clock: Clock,
  ) {}

  /** Coming meetings of a body that are planned or invited, nearest first. */
  places(tx: Transaction, bodyId: Id): Promise<{ meetingId: Id; title: string; startsAt: Moment; freeMinutes: number }[]> {
    return this.queries.places(tx.networkId, bodyId, this.clock.now());
  }

  /** @throws NotFound */
  item(tx: Transaction, itemId: Id): Promise<ItemFacts> {
    return this.items.facts(tx, itemId);
  }

  /** A board item of an escalation, before Verschiedenes. */
  async placeEscalation(tx: Transaction, { minutes, ...order }: EscalationPlacing): Promise<Id> {
    return (await this.items.place(tx, { ...order, type: 'ESCALATION', plannedMinutes: minutes })).id;
  }

  /** The escalation was withdrawn: its item leaves the agenda. */
  removeItem(tx: Transaction, itemId: Id, by: Id): Promise<void> {
    return this.items.remove(tx, itemId, by);
  }

  /** @throws NotPossibleNow `item_not_called` */
  dispose(tx: Transaction, itemId: Id, order: { result: AgendaItemResult; resultText?: string; by: Id }): Promise<void> {
    return this.items.dispose(tx, itemId, order);
  }

  /** Who may vote on an item now, and by which rules. */
  async ballot(tx: Transaction, itemId: Id): Promise<Ballot> {
    const { meetingId } = await this.items.facts(tx, itemId);
    if (meetingId === null) throw new NotPossibleNow('item_not_called');
    return this.presence.ballot(tx, await tx.load(Meeting, meetingId));
  }

  /** @throws RuleBroken `count_exceeds_present` */
  counts(ballot: Ballot, hand: HandCount): VoteCounts {
    return countsOf(ballot, hand);
  }

  /** How a body dealt with a topic so far, oldest first. */
  history(tx: Transaction, topicId: Id, bodyId: Id): Promise<PastItem[]> {
    return this.items.history(tx, topicId, bodyId);
  }
}

import { Injectable } from '@nestjs/common';
import { answeredIn } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Doables } from '../house/access/doables.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound, NotSignedIn } from '../house/errors/domain-error.js';
import type { Id, Locale } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { AgendaItem } from './agenda/agenda-item.js';
import type { AgendaItemView } from './agenda/agenda-item.view.js';
import { agendaItemPolicy, possibleForItem } from './agenda/agenda-item.policy.js';
import type { AgendaItemFacts } from './agenda/agenda-item.policy.js';
import { ItemsQueries } from './agenda/items.queries.js';
import type { AttendanceView } from './attendance/attendance.contract.js';
import { asGuest, attendanceOf, factsOf, itemFactsOf, mineOf, noticeOf, plainItemOf, plainOf, possibleFor, quorumOf, rowOf, startsOf } from './meeting.drawing.js';
import { isGuest, meetingPolicy } from './meeting.policy.js';
import type { MeetingFacts } from './meeting.policy.js';
import type { ItemRecord, MeetingRecord, PlacedItem } from './meeting.record.js';
import type { MeetingPageView, MeetingView } from './meeting.view.js';
import { MeetingsQueries } from './meetings.queries.js';
import type { MeetingFilter } from './meetings.queries.js';

const pageSize = 50;

/** Meetings as a person gets to see them. */
@Injectable()
export class MeetingsViews {
  constructor(
    private readonly queries: MeetingsQueries, private readonly items: ItemsQueries, private readonly doables: Doables, private readonly clock: Clock,
  ) {}

  /** The hot read of one meeting. @throws NotSignedIn, NotFound */
  async read(tokenHash: Buffer, meetingId: Id, asked: Locale | null): Promise<MeetingView> {
    const found = await this.queries.hotOne(tokenHash, meetingId, this.clock.now());
    if (found === null) throw new NotSignedIn();
    if (found.meeting === null) throw new NotFound('meeting', meetingId);
    return this.draw(answeredIn(asked, found.actor), found.meeting);
  }

  /** The hot read of a list, by keyset. @throws NotSignedIn */
  async page(tokenHash: Buffer, filter: MeetingFilter): Promise<MeetingPageView> {
    const rows = await this.queries.hotPage(tokenHash, filter, this.clock.now(), pageSize + 1);
    if (rows === null) throw new NotSignedIn();
    const page = rows.slice(0, pageSize);
    return { rows: page.map(rowOf), next: rows.length > pageSize ? page.at(-1)?.id ?? null : null };
  }

  /** The same view inside a transaction, after an act. @throws NotFound */
  async one(tx: Transaction, actor: Actor, meetingId: Id): Promise<MeetingView> {
    return this.draw(actor, await this.record(tx, meetingId));
  }

  /** One item, after an act. @throws NotFound */
  async item(tx: Transaction, actor: Actor, itemId: Id): Promise<AgendaItemView> {
    const { facts, placed } = await this.items.placed(tx.networkId, itemId);
    return placed?.item ? this.drawPlaced(actor, facts, placed, placed.item) : this.loose(tx, actor, itemId, facts);
  }

  /** One that has just come onto an agenda. How its body decides and escalates matters only once it is called. @throws NotFound */
  async newItem(tx: Transaction, actor: Actor, item: AgendaItem, meeting: MeetingFacts): Promise<AgendaItemView> {
    const placed = await this.items.lineOfNew(tx.networkId, item.id);
    if (!placed) throw new NotFound('agendaItem', item.id);
    const { type, state, result, topicId, escalationId, proposedByPersonId, presenterPersonId } = item;
    const facts: AgendaItemFacts = { meeting, type, state, result, topicId, escalationId, proposedByPersonId, presenterPersonId, method: 'CONSENT', mayEscalate: false };
    return this.drawPlaced(actor, facts, placed, placed.item ?? recordOf(item));
  }

  private drawPlaced(actor: Actor, facts: AgendaItemFacts, placed: PlacedItem, item: ItemRecord): Promise<AgendaItemView> {
    return this.drawItem(actor, facts, item, startsOf(placed).get(item.id) ?? placed.startsAt);
  }

  async attendance(tx: Transaction, actor: Actor, meetingId: Id): Promise<AttendanceView[]> {
    return attendanceOf(seenBy(actor, await this.record(tx, meetingId)).people);
  }

  record(tx: Transaction, meetingId: Id): Promise<MeetingRecord> {
    return this.queries.one(tx.networkId, meetingId);
  }

  private async draw(actor: Actor, whole: MeetingRecord): Promise<MeetingView> {
    const facts = factsOf(whole);
    meetingPolicy.require(actor, 'see', facts);
    const meeting = seenBy(actor, whole, facts);
    const [now, starts] = [this.clock.now(), startsOf(whole)];
    const notice = noticeOf(meeting, now, actor.locale);
    const agenda: AgendaItemView[] = [];
    for (const item of meeting.agenda) {
      agenda.push(await this.drawItem(actor, itemFactsOf(meeting, facts, item), item, starts.get(item.id) ?? meeting.startsAt));
    }
    return {
      ...plainOf(meeting), ...mineOf(meeting, actor), notice, quorum: quorumOf(whole, actor.locale), agenda,
      ...await this.doables.of(meetingPolicy, actor, facts, possibleFor(meeting, now, notice)),
    };
  }

  private async drawItem(actor: Actor, facts: AgendaItemFacts, item: ItemRecord, startsAt: string): Promise<AgendaItemView> {
    return { ...plainItemOf(item, startsAt), ...await this.doables.of(agendaItemPolicy, actor, facts, possibleForItem(facts)) };
  }

  /** An item that stands on no agenda. */
  private async loose(tx: Transaction, actor: Actor, itemId: Id, facts: AgendaItemFacts): Promise<AgendaItemView> {
    const item = await this.queries.looseItem(tx.networkId, itemId);
    return {
      ...item, startsAt: this.clock.now().toISOString(), calledAt: null, topic: null, presenter: null, decision: null, proposalMissing: false,
      ...await this.doables.of(agendaItemPolicy, actor, facts, possibleForItem(facts)),
    };
  }
}

const seenBy = (actor: Actor, meeting: MeetingRecord, facts = factsOf(meeting)): MeetingRecord => (isGuest(actor, facts) ? asGuest(meeting, actor.personId) : meeting);

/** A new line about nothing but itself, as it has just been written. */
const recordOf = (item: AgendaItem): ItemRecord => {
  const { id, version, position, number, title, type, state, result, resultText, plannedMinutes, expectedResult, escalationId, carriedTimes, late, proposedByPersonId } = item;
  return {
    id, version, position, number, title, type, state, result, resultText, plannedMinutes, expectedResult, escalationId, carriedTimes, late, proposedByPersonId,
    calledAt: null, presenter: null, topic: null, decision: null, hasEscalation: false,
  };
};

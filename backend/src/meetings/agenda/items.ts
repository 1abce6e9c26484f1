import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotFound, NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import type { Act } from '../meeting.js';
import { Meeting } from '../meeting.js';
import { ahead, isOneOf } from '../meeting.workflow.js';
import type { AgendaItemResult } from './agenda-item.contract.js';
import { AgendaItem } from './agenda-item.js';
import type { ItemDraft } from './agenda-item.js';
import type { ItemFacts, PastItem } from './items.queries.js';
import { ItemsQueries } from './items.queries.js';

/** A new item on a meeting's agenda. */
export interface Placing extends Omit<ItemDraft, 'bodyId'> { meetingId: Id; beforeId?: Id; late?: boolean; by: Id | null }

/** A meeting that takes an item, locked while it does. */
export type Taker = Pick<Meeting, 'id' | 'bodyId' | 'state' | 'kind' | 'predecessorMeetingId'>;
const taker = `select id, body_id as "bodyId", state, kind, predecessor_meeting_id as "predecessorMeetingId" from meetings where id = $1 for update`;

const onAgenda = `state in ('SCHEDULED', 'CALLED', 'DISPOSED')`;

const renumber = `
update agenda_items i set position = o.place, number = o.place::text
from (select id, row_number() over (order by position, id)::int as place from agenda_items where meeting_id = $1 and ${onAgenda}) o
where i.id = o.id and (i.position, i.number) is distinct from (o.place, o.place::text)`;

/** The place before an item, before Verschiedenes, or last; everything behind it moves on. None when the item is not there. */
const makeRoom = `
with place as (
  select case when $2::uuid is not null then (select position from agenda_items where meeting_id = $1 and ${onAgenda} and id = $2)
    else coalesce((select min(position) from agenda_items where meeting_id = $1 and type = 'AOB' and state = 'SCHEDULED' and not $3::boolean),
      (select max(position) + 1 from agenda_items where meeting_id = $1 and ${onAgenda}), 1) end as position),
moved as (
  update agenda_items i set position = i.position + 1, number = (i.position + 1)::text from place
  where i.meeting_id = $1 and i.${onAgenda} and i.position >= place.position)
select position from place`;

/** Agenda items inside the caller's transaction: for the verbs of people, for planning, and for other rooms through the door. */
@Injectable()
export class Items {
  constructor(private readonly queries: ItemsQueries, private readonly topics: TopicsDoor, private readonly clock: Clock) {}

  facts(tx: Transaction, id: Id): Promise<ItemFacts> {
    return this.queries.case(tx.networkId, id);
  }

  /**
   * Writes a new item onto the agenda: before another one, else before Verschiedenes, else last.
   * @param locked the meeting, when the caller has locked it already
   */
  async place(tx: Transaction, { meetingId, beforeId, late, by, ...draft }: Placing, locked?: Taker): Promise<AgendaItem> {
    const meeting = locked ?? (await tx.rows<Taker>(taker, [meetingId]))[0];
    if (!meeting) throw new NotFound('meeting', meetingId);
    const item = AgendaItem.propose({ ...draft, bodyId: meeting.bodyId }, this.act(by));
    await this.put(tx, meeting, item, { ...(beforeId !== undefined && { beforeId }), ...(late !== undefined && { late }), by });
    return item;
  }

  /**
   * Puts an item that is there already (proposed, accepted, or new) onto an agenda.
   * @throws NotPossibleNow `agenda_is_fixed`, RuleBroken `second_meeting_takes_nothing_new`
   */
  async put(tx: Transaction, meeting: Taker, item: AgendaItem, { beforeId, late, by }: { beforeId?: Id; late?: boolean; by: Id | null }): Promise<void> {
    if (!isOneOf(meeting.state, ...ahead, 'IN_SESSION')) throw new NotPossibleNow('agenda_is_fixed');
    await this.requireFits(tx, meeting, item);
    const position = await this.makeRoom(tx, meeting.id, beforeId ?? null, item.type === 'AOB');
    const isRunning = meeting.state === 'IN_SESSION';
    item.place({ meetingId: meeting.id, position, late: late ?? (isRunning || meeting.state === 'INVITED') }, isRunning, this.act(by));
    await tx.keep(item);
  }

  /** A second meeting after one without quorum takes only what was left open there, and the frame of every meeting (domain.md C9). */
  async requireFits(tx: Transaction, { kind, predecessorMeetingId }: Taker, item: AgendaItem): Promise<void> {
    if (kind !== 'SECOND_AFTER_NO_QUORUM' || predecessorMeetingId === null || isStanding(item)) return;
    const { carriedFromItemId, escalationId } = item;
    const leftOpen = await tx.find(AgendaItem, { meetingId: predecessorMeetingId, result: 'NOT_REACHED' });
    const fits = leftOpen.some((open) => open.id === carriedFromItemId || (escalationId !== null && open.escalationId === escalationId));
    if (!fits) throw new RuleBroken('second_meeting_takes_nothing_new');
  }

  /** Off the agenda: before the session back to the backlog, during it with the result REMOVED. */
  async remove(tx: Transaction, id: Id, by: Id): Promise<void> {
    const item = await tx.load(AgendaItem, id);
    const { id: meetingId, state } = await tx.load(Meeting, item.meetingId ?? '');
    if (item.escalationId !== null || state === 'IN_SESSION') item.dispose('REMOVED', null, this.act(by));
    else item.remove(this.act(by));
    await tx.keep(item);
    await this.renumber(tx, meetingId);
  }

  /** The result of an item, told by whoever found it. */
  async dispose(tx: Transaction, id: Id, { result, resultText, by }: { result: AgendaItemResult; resultText?: string; by: Id | null }): Promise<void> {
    const item = await tx.load(AgendaItem, id);
    if (item.state !== 'CALLED' && result !== 'NOT_REACHED') throw new NotPossibleNow('item_not_called');
    item.dispose(result, resultText ?? null, this.act(by));
    await tx.keep(item);
  }

  /** Calls an item; one that was called before without a result goes back to its place. */
  async call(tx: Transaction, item: AgendaItem, by: Id): Promise<void> {
    // Two who call at once take turns at the row of the meeting.
    const { id } = await tx.load(Meeting, item.meetingId ?? '');
    await this.putBack(tx, id, by);
    item.call(this.act(by));
    await tx.keep(item);
    if (item.topicId !== null && item.escalationId === null) await this.topics.discuss(tx, item.topicId, by);
  }

  /** What was called without a result goes back to its place. */
  async putBack(tx: Transaction, meetingId: Id, by: Id): Promise<void> {
    for (const { id } of await tx.find(AgendaItem, { meetingId, state: 'CALLED' })) {
      const called = await tx.load(AgendaItem, id);
      called.putBack(this.act(by));
      await tx.keep(called);
    }
  }

  /** Everything that nobody came to is not reached; it comes back as carry-over. */
  async leaveOpen(tx: Transaction, meetingId: Id, by: Id | null): Promise<void> {
    for (const { id } of await tx.find(AgendaItem, { meetingId, state: 'SCHEDULED' })) await this.dispose(tx, id, { result: 'NOT_REACHED', by });
  }

  /** A meeting was called off: what stood on its agenda goes back to the backlog, and escalations fall back. */
  async release(tx: Transaction, meetingId: Id, by: Id | null): Promise<void> {
    for (const found of await tx.find(AgendaItem, { meetingId, state: 'SCHEDULED' })) {
      const item = await tx.load(AgendaItem, found.id);
      if (item.escalationId !== null || isStanding(item)) item.dispose('REMOVED', null, this.act(by));
      else item.remove(this.act(by));
      await tx.keep(item);
    }
  }

  /** What a meeting did not come to, in its order. */
  async leftOpenIn(tx: Transaction, meetingId: Id): Promise<AgendaItem[]> {
    return (await tx.find(AgendaItem, { meetingId, result: 'NOT_REACHED' })).filter(({ escalationId }) => escalationId === null).sort((a, b) => a.position - b.position);
  }

  history(tx: Transaction, topicId: Id, bodyId: Id): Promise<PastItem[]> {
    return this.queries.history(tx.networkId, topicId, bodyId);
  }

  /** Takes an item of an earlier meeting onto a new agenda, counting how often it was put off. */
  async carryOver(tx: Transaction, fromId: Id, { meetingId, beforeId, by }: { meetingId: Id; beforeId?: Id; by: Id }): Promise<AgendaItem> {
    const from = await tx.load(AgendaItem, fromId);
    if (from.result !== 'POSTPONED' && from.result !== 'NOT_REACHED') throw new RuleBroken('item_not_carried', {}, '/itemId');
    if (await this.isCarried(tx, fromId)) throw new RuleBroken('item_carried_already', {}, '/itemId');
    const { title, type, plannedMinutes, expectedResult, presenterPersonId, topicId } = from;
    return this.place(tx, {
      meetingId, title, type, plannedMinutes, expectedResult, presenterPersonId, topicId, carriedFromItemId: fromId, carriedTimes: from.carriedTimes + 1,
      ...(beforeId !== undefined && { beforeId }), by,
    });
  }

  /** Whether a later meeting has taken it over. */
  async isCarried(tx: Transaction, id: Id): Promise<boolean> {
    return await tx.findOne(AgendaItem, { carriedFromItemId: id }) !== null;
  }

  async renumber(tx: Transaction, meetingId: Id): Promise<void> {
    await tx.rows(renumber, [meetingId]);
  }

  /** Where an item goes; those behind move on. Positions stay without gaps, and numbers say them. @throws RuleBroken `unknown_agenda_item` */
  async makeRoom(tx: Transaction, meetingId: Id, beforeId: Id | null, isLast: boolean): Promise<number> {
    const [place] = await tx.rows<{ position: number | null }>(makeRoom, [meetingId, beforeId, isLast]);
    if (!place || place.position === null) throw new RuleBroken('unknown_agenda_item', {}, '/beforeId');
    return place.position;
  }

  private act(by: Id | null): Act {
    return { by, at: this.clock.now() };
  }
}

/** The frame of every meeting is written anew each time. */
const isStanding = ({ type, topicId }: AgendaItem): boolean => topicId === null && (type === 'PROCEDURAL' || type === 'AOB' || type === 'DECISION_TRACKING');

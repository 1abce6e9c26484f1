import { Injectable } from '@nestjs/common';
import type { DecisionMethod } from '../../bodies/rules/procedure-rules.contract.js';
import { Database } from '../../house/database/queries.js';
import { NotFound } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import type { MeetingState } from '../meeting.contract.js';
import type { PlacedItem } from '../meeting.record.js';
import type { AgendaItemResult, AgendaItemState, AgendaItemType, PlaceableItem } from './agenda-item.contract.js';
import type { AgendaItemFacts } from './agenda-item.policy.js';

/** What other rooms, and the verbs of an item, know of it. */
export interface ItemFacts {
  id: Id; version: number; meetingId: Id | null; bodyId: Id; topicId: Id | null; escalationId: Id | null; number: string; title: string;
  state: AgendaItemState; result: AgendaItemResult | null;
}
/** An item with everything its policy asks. */
export interface ItemCase extends ItemFacts { type: AgendaItemType; plannedMinutes: number; facts: AgendaItemFacts }
interface CaseRow extends ItemFacts {
  type: AgendaItemType; plannedMinutes: number; proposedByPersonId: Id | null; presenterPersonId: Id | null; meetingState: MeetingState | null; chairPersonId: Id | null; minuteTakerPersonId: Id | null;
  invitedPersonIds: Id[]; method: DecisionMethod | null; mayEscalate: boolean;
}

const caseWith = (more: string): string => `
select i.id, i.version, i.meeting_id as "meetingId", i.body_id as "bodyId", i.topic_id as "topicId", i.escalation_id as "escalationId", i.number, i.title,
  i.state, i.result, i.type, i.planned_minutes as "plannedMinutes", i.proposed_by_person_id as "proposedByPersonId",
  i.presenter_person_id as "presenterPersonId", m.state as "meetingState", m.chair_person_id as "chairPersonId", m.minute_taker_person_id as "minuteTakerPersonId",
  array(select v.person_id from invitations v where v.network_id = i.network_id and v.meeting_id = i.meeting_id) as "invitedPersonIds",
  r.rules ->> 'decisionMethod' as method,
  coalesce(r.rules ->> 'onNoAgreement', 'NONE') = 'OFFER_ESCALATION' and not exists (select from escalations e
    where e.network_id = i.network_id and e.topic_id = i.topic_id and e.state <> 'CLOSED') as "mayEscalate"${more}
from agenda_items i
left join meetings m on m.network_id = i.network_id and m.id = i.meeting_id
left join lateral (select p.rules from procedure_rules p where p.network_id = i.network_id and p.body_id = i.body_id
  and (p.id = m.rules_id or (m.rules_id is null and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2))) limit 1) r on true
where i.id = $1`;
const cases = caseWith('');
/** What the line of an item shows, and when it begins; nothing of the rest of the meeting. */
const line = (item: string): string => `json_build_object('item', ${item}, 'startsAt', m.starts_at, 'actualStart', m.actual_start, 'agenda', array(
  select json_build_object('id', a.id, 'plannedMinutes', a.planned_minutes, 'calledAt', a.called_at) from agenda_items a
  where a.network_id = m.network_id and a.meeting_id = m.id and a.state in ('SCHEDULED', 'CALLED', 'DISPOSED') order by a.position, a.id))`;
const placed = caseWith(`, case when m.id is not null then ${line('agenda_item_json(i.id)')} end as placed`);
const isAboutMore = 'i.topic_id is not null or i.presenter_person_id is not null';
const lineOfNew = `select ${line(`case when ${isAboutMore} then agenda_item_json(i.id) end`)} as placed from agenda_items i join meetings m on m.network_id = i.network_id and m.id = i.meeting_id where i.id = $1`;

const history = `
select i.id as "itemId", m.id as "meetingId", m.title as "meetingTitle", to_char(m.starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as on,
  i.number, i.result, i.result_text as "resultText", coalesce(n.text, '') as note
from agenda_items i join meetings m on m.network_id = i.network_id and m.id = i.meeting_id
left join item_notes n on n.network_id = i.network_id and n.id = i.id
where i.topic_id = $1 and i.body_id = $2 and i.state = 'DISPOSED' order by m.starts_at, i.position`;

/** What was not dealt with in earlier meetings (or in the one that is named) and stands on no later one. */
const carried = `
select i.id, i.title, i.planned_minutes as minutes, i.carried_times + 1 as times, t.number
from agenda_items i left join topics t on t.network_id = i.network_id and t.id = i.topic_id
where i.body_id = $1 and ($2::uuid is null or i.meeting_id = $2) and i.state = 'DISPOSED' and i.result in ('POSTPONED', 'NOT_REACHED') and i.escalation_id is null
  and i.type not in ('PROCEDURAL', 'AOB', 'DECISION_TRACKING')
  and not exists (select from agenda_items c where c.network_id = i.network_id and c.carried_from_item_id = i.id)
  and (i.topic_id is null or (t.state in ('ASSIGNED', 'IN_PROGRESS', 'WAITING') and not exists (select from agenda_items o
    where o.network_id = i.network_id and o.topic_id = i.topic_id and o.state in ('SCHEDULED', 'CALLED'))))
order by i.disposed_at, i.position`;

const waiting = `
select i.id, i.title, i.planned_minutes as minutes, i.carried_times as times, t.number, case i.state when 'PROPOSED' then i.version end as version
from agenda_items i left join topics t on t.network_id = i.network_id and t.id = i.topic_id
where i.body_id = $1 and i.state in ('PROPOSED', 'ACCEPTED')
  and ($2::uuid is null or exists (select from agenda_items f where f.network_id = i.network_id and f.id = i.carried_from_item_id and f.meeting_id = $2))
order by i.proposed_at, i.id`;

/** The meeting without quorum that a second one follows. */
const firstOf = `select predecessor_meeting_id as id from meetings where id = $1 and kind = 'SECOND_AFTER_NO_QUORUM'`;

const topics = `
select t.id, t.title, t.number from topics t
where t.responsible_body_id = $1 and t.state in ('ASSIGNED', 'IN_PROGRESS', 'WAITING') and t.accepted_on is not null and not t.frozen
  and not exists (select from agenda_items o where o.network_id = t.network_id and o.topic_id = t.id and o.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'CALLED'))
order by t.priority, t.numeral limit 100`;

const usualMinutes = 15;
type Waiting = { id: Id; title: string; minutes: number; times: number; number: string | null; version?: number | null };

/** An earlier dealing of a body with a topic. */
export interface PastItem { itemId: Id; meetingId: Id; meetingTitle: string; on: string; number: string; result: AgendaItemResult | null; resultText: string | null; note: string }

function caseOf(row: CaseRow): ItemCase {
  const meeting = {
    bodyId: row.bodyId, state: row.meetingState ?? 'SCHEDULED', chairPersonId: row.chairPersonId, minuteTakerPersonId: row.minuteTakerPersonId,
    invitedPersonIds: row.invitedPersonIds,
  };
  const { id, version, meetingId, bodyId, topicId, escalationId, number, title, state, result, type, plannedMinutes, proposedByPersonId, presenterPersonId, method, mayEscalate } = row;
  return {
    id, version, meetingId, bodyId, topicId, escalationId, number, title, state, result, type, plannedMinutes,
    facts: { meeting, type, state, result, topicId, escalationId, proposedByPersonId, presenterPersonId, method: method ?? 'CONSENT', mayEscalate },
  };
}

/** Agenda items as their verbs and the builder need them. */
@Injectable()
export class ItemsQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** @throws NotFound */
  async case(networkId: Id, id: Id): Promise<ItemCase> {
    const row = await this.database.one<CaseRow>(networkId, cases, [id, this.clock.today()]);
    if (!row) throw new NotFound('agendaItem', id);
    return caseOf(row);
  }

  /** The same with its line, when it stands on an agenda. @throws NotFound */
  async placed(networkId: Id, id: Id): Promise<ItemCase & { placed: PlacedItem | null }> {
    const row = await this.database.one<CaseRow & { placed: PlacedItem | null }>(networkId, placed, [id, this.clock.today()]);
    if (!row) throw new NotFound('agendaItem', id);
    return { ...caseOf(row), placed: row.placed };
  }

  /** What only the database knows of a line that has just been written: when it begins, its topic, and who presents it. */
  async lineOfNew(networkId: Id, id: Id): Promise<PlacedItem | null> {
    return (await this.database.one<{ placed: PlacedItem }>(networkId, lineOfNew, [id]))?.placed ?? null;
  }

  history(networkId: Id, topicId: Id, bodyId: Id): Promise<PastItem[]> {
    return this.database.rows<PastItem>(networkId, history, [topicId, bodyId]);
  }

  /** @param onlyOf what was left open in this meeting alone */
  carried(networkId: Id, bodyId: Id, onlyOf: Id | null = null): Promise<Waiting[]> {
    return this.database.rows<Waiting>(networkId, carried, [bodyId, onlyOf]);
  }

  /** Carry-over first, then proposals, then the backlog of topics; for a second meeting what was left open in the first. */
  async placeable(networkId: Id, bodyId: Id, meetingId: Id): Promise<PlaceableItem[]> {
    const first = (await this.database.one<{ id: Id }>(networkId, firstOf, [meetingId]))?.id ?? null;
    const over = await this.carried(networkId, bodyId, first);
    const proposed = await this.database.rows<Waiting>(networkId, waiting, [bodyId, first]);
    const open = first === null ? await this.database.rows<{ id: Id; title: string; number: string }>(networkId, topics, [bodyId]) : [];
    const taken = new Set(over.map(({ number }) => number));
    const shown = (kind: PlaceableItem['kind']) => ({ id, title, number, minutes, times, version = null }: Waiting): PlaceableItem =>
      ({ kind, id, title, number, minutes, carriedTimes: times, version });
    return [
      ...over.map(shown('CARRY_OVER')), ...proposed.map(shown('PROPOSED')),
      ...open.filter(({ number }) => !taken.has(number)).map((topic): PlaceableItem => ({ kind: 'TOPIC', ...topic, minutes: usualMinutes, carriedTimes: 0, version: null })),
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { isId } from '../house/database/new-id.js';
import { Database } from '../house/database/queries.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id, PersonRef } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { TalkRow } from './escalation.answer.js';
import { keptFields } from './escalation.case.js';
import type { EscalationCase } from './escalation.case.js';
import type { EscalationState } from './escalation.contract.js';
import { escalationsVisibleTo } from './escalation.policy.js';
import type { EscalationTransition } from './escalation.workflow.js';
import type { FallBackReason } from './way/words.js';

const pageSize = 50;
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const column = (field: string): string => `e.${snake(field)} as "${field}"`;

const body = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'shortName', ${alias}.short_name)`;
const valid = (alias: string): string => `${alias}.starts_on <= $1 and (${alias}.ends_on is null or ${alias}.ends_on >= $1)`;
/** Holder of the leading office, else the vice. */
const lead = (bodyId: string, office: string): string => `(select jsonb_build_object('person', person_json(m.person_id), 'office', '${office}')
  from memberships m where m.network_id = e.network_id and m.body_id = ${bodyId} and m.office is not null and ${valid('m')}
  order by m.office like 'VICE%', m.starts_on, m.id limit 1)`;
const holder = (role: string): string => `(select person_json(r.person_id) from network_roles r
  where r.network_id = e.network_id and r.role = '${role}' and ${valid('r')} order by r.starts_on, r.person_id limit 1)`;
const nextMeeting = (bodyId: string): string => `(select min((m.starts_at at time zone 'Europe/Berlin')::date) from meetings m
  where m.network_id = e.network_id and m.body_id = ${bodyId} and m.state in ('SCHEDULED', 'INVITED', 'IN_SESSION')
    and m.starts_at >= $1::date::timestamp at time zone 'Europe/Berlin')`;

/** $1 is the day it is. */
const cases = `
select ${keptFields.map(column).join(', ')},
  jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title) as topic,
  ${body('ob')} as origin, ${body('bb')} as board,
  ${lead('e.origin_body_id', 'SPOKESPERSON')} as "groupLead", ${lead('e.board_body_id', 'CHAIR')} as "boardLead",
  ${holder('MANAGER')} as manager, ${holder('COUNTY_LIAISON')} as liaison,
  person_json(e.mediator_person_id) as mediator, person_json(e.raised_by_person_id) as raiser,
  case when i.id is not null then jsonb_build_object('itemId', i.id, 'meetingId', m.id, 'number', i.number, 'title', i.title,
    'state', i.state, 'meetingTitle', m.title, 'meetingState', m.state, 'startsAt', m.starts_at,
    'chairPersonId', m.chair_person_id, 'minuteTakerPersonId', m.minute_taker_person_id) end as "boardItem",
  (select n.state from minutes n where n.network_id = e.network_id and n.meeting_id = m.id limit 1) as "answerMinutes",
  ${nextMeeting('e.origin_body_id')} as "nextGroupMeetingOn", ${nextMeeting('e.board_body_id')} as "nextBoardMeetingOn",
  (select count(*)::int from mediation_sessions s where s.network_id = e.network_id and s.escalation_id = e.id) as sessions,
  coalesce(e.state = 'REFERRED_BACK' and exists (select from agenda_items g
    join meetings gm on gm.network_id = g.network_id and gm.id = g.meeting_id
    where g.network_id = e.network_id and g.topic_id = e.topic_id and gm.body_id = e.origin_body_id and g.result = 'NO_AGREEMENT'
      and (gm.starts_at at time zone 'Europe/Berlin')::date >= (e.referral ->> 'on')::date), false) as renewed
from escalations e
join topics t on t.network_id = e.network_id and t.id = e.topic_id
join bodies ob on ob.network_id = e.network_id and ob.id = e.origin_body_id
join bodies bb on bb.network_id = e.network_id and bb.id = e.board_body_id
left join agenda_items i on i.network_id = e.network_id and i.id = e.board_item_id
left join meetings m on m.network_id = i.network_id and m.id = i.meeting_id`;

/** $1 is the day, $2 the board, $3 the group. An organisation belongs to a body by a seat of its own or by the people who sit there. */
const inBoth = `
with sitting as (select m.body_id, m.person_id, coalesce(s.organization_id, p.organization_id) as organization_id
  from memberships m join seats s on s.network_id = m.network_id and s.id = m.seat_id join persons p on p.network_id = m.network_id and p.id = m.person_id
  where m.body_id in ($2, $3) and m.kind = 'PRINCIPAL' and s.capacity = 'VOTING' and ${valid('m')})
select person_json(b.person_id) as person from sitting b join persons p on p.id = b.person_id
where b.body_id = $2 and exists (select from sitting g where g.body_id = $3 and (g.person_id = b.person_id or g.organization_id = b.organization_id))
order by p.name, p.id`;

const talks = `select held_on as "on", note, refused from mediation_sessions where escalation_id = $1 order by held_on, id`;

const seenTalk = `select from mediation_sessions s join escalations e on e.network_id = s.network_id and e.id = s.escalation_id
where s.id = $1 and (e.mediator_person_id = $2 or e.origin_body_id = any ($3::uuid[]))`;

/** $1 is the escalation; what changed no state is not part of its history. */
const history = `
select v.data ->> 'action' as action, v.data ->> 'from' as "from", v.data ->> 'to' as "to", v.at, v.data ->> 'text' as text, v.data ->> 'why' as why,
  person_json(v.by_person_id) as by
from events v where v.subject_id = $1 and v.data ? 'action' order by v.sequence`;

/** A step of an escalation, as the journal keeps it. */
export interface HistoryRow {
  action: EscalationTransition; from: EscalationState | null; to: EscalationState; by: PersonRef | null; at: Date;
  text: string | null; why: FallBackReason | null;
}
/** What a list is narrowed by. */
export interface EscalationFilter { state: 'open' | 'closed' | 'all'; bodyId: Id | null; after: string | null }

/** Escalations as the screens need them, with what stands around them. */
@Injectable()
export class EscalationsQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** One case by id; the caller asks the policy. @throws NotFound */
  async one(networkId: Id, id: Id): Promise<EscalationCase> {
    const [found] = await this.where(networkId, 'e.id = $2', [id]);
    if (!found) throw new NotFound('escalation', id);
    return found;
  }

  /** One case by id or number (`K-2026-004`). @throws NotFound */
  async named(networkId: Id, idOrNumber: string): Promise<EscalationCase> {
    if (isId(idOrNumber)) return this.one(networkId, idOrNumber);
    const [found] = await this.where(networkId, 'e.number = $2', [idOrNumber.toUpperCase()]);
    if (!found) throw new NotFound('escalation', idOrNumber);
    return found;
  }

  /** A page of what the actor may see, newest number first. One row more than a page tells that there is a next one. */
  async page(actor: Actor, filter: EscalationFilter): Promise<{ rows: EscalationCase[]; next: string | null }> {
    const visible = escalationsVisibleTo(actor, 'e', 5);
    const rows = await this.where(actor.networkId,
      `($2 = 'all' or (e.state = 'CLOSED') = ($2 = 'closed')) and ($3::uuid is null or $3 in (e.origin_body_id, e.board_body_id))
        and ($4::uuid is null or e.id < $4) and ${visible.sql} order by e.id desc limit ${pageSize + 1}`,
      [filter.state, filter.bodyId, filter.after, ...visible.values]);
    const page = rows.slice(0, pageSize);
    return { rows: page, next: rows.length > pageSize ? page.at(-1)?.id ?? null : null };
  }

  /** Whether the actor may see it. */
  async sees(actor: Actor, id: Id): Promise<boolean> {
    const visible = escalationsVisibleTo(actor, 'e', 2);
    return await this.database.one(actor.networkId, `select from escalations e where e.id = $1 and ${visible.sql}`, [id, ...visible.values]) !== undefined;
  }

  /** Whether the actor may know of a talk: the mediator and the parties (invariant 5). */
  async seesTalk(actor: Actor, id: Id): Promise<boolean> {
    return await this.database.one(actor.networkId, seenTalk, [id, actor.personId, memberBodiesOf(actor)]) !== undefined;
  }

  /** The talks of its mediation, oldest first; who may read them is the caller's matter. */
  talks(networkId: Id, id: Id): Promise<TalkRow[]> {
    return this.database.rows<TalkRow>(networkId, talks, [id]);
  }

  /** Voting members of the board who belong to the group too, in person or through their organisation. */
  async inBoth(networkId: Id, { boardBodyId, originBodyId }: Pick<EscalationCase, 'boardBodyId' | 'originBodyId'>): Promise<PersonRef[]> {
    const rows = await this.database.rows<{ person: PersonRef }>(networkId, inBoth, [this.clock.today(), boardBodyId, originBodyId]);
    return rows.map(({ person }) => person);
  }

  /** Every step it took, oldest first. */
  history(networkId: Id, id: Id): Promise<HistoryRow[]> {
    return this.database.rows<HistoryRow>(networkId, history, [id]);
  }

  /** Cases that meet a condition; its placeholders begin at $2. */
  where(networkId: Id, condition: string, values: unknown[]): Promise<EscalationCase[]> {
    return this.database.rows<EscalationCase>(networkId, `${cases} where ${condition}`, [this.clock.today(), ...values]);
  }
}

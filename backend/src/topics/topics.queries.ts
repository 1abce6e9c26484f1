import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { isId } from '../house/database/new-id.js';
import { Database } from '../house/database/queries.js';
import type { BodyRef, Day, Id, PersonRef } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { PositionView, TopicView, TopicWish, TopicWord } from './topic.contract.js';
import { atCounty, otherBodies, topicsVisibleTo } from './topic.policy.js';
import type { TopicSubject } from './topic.policy.js';
import { hasWord } from './topic.word.js';

const pageSize = 50;

const subjectColumns = `t.id, t.version, t.number, t.title, t.state, t.visibility, t.frozen, t.accepted_on as "acceptedOn",
  t.responsible_body_id as "responsibleBodyId", b.body_type as "responsibleBodyType", t.raised_by_person_id as "raisedByPersonId",
  array(${otherBodies('t')}) as "alsoBeforeBodyIds", ${atCounty('t')} as "atCounty"`;
const itsBody = 'left join bodies b on b.network_id = t.network_id and b.id = t.responsible_body_id';

/** What the policy asks about one topic, and what other rooms know of it. */
export const subjectSql = `select ${subjectColumns}, t.description, t.proposal from topics t ${itsBody} where t.id = $1`;

/** $1 is this moment. */
const records = `
select ${subjectColumns}, t.wish, t.priority, t.raised_on as "raisedOn", t.refused_body_ids as "refusedBodyIds",
  case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name) end as "responsibleBody",
  (select jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
   from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
   where p.network_id = t.network_id and p.id = t.raised_by_person_id) as "raisedBy",
  (select count(*)::int from topic_comments c where c.network_id = t.network_id and c.topic_id = t.id) as comments,
  coming.planned_minutes as "plannedMinutes", coming.id is not null as "onAgenda",
  exists (select from escalations e where e.network_id = t.network_id and e.topic_id = t.id and e.state <> 'CLOSED') as "hasOpenEscalation"`;

const sources = `
from topics t ${itsBody}
left join lateral (
  select i.id, i.planned_minutes from agenda_items i join meetings m on m.network_id = i.network_id and m.id = i.meeting_id
  where i.network_id = t.network_id and i.topic_id = t.id and i.state = 'SCHEDULED'
    and (m.state in ('IN_SESSION', 'SUSPENDED') or (m.state in ('SCHEDULED', 'INVITED') and m.ends_at > $1))
  order by m.starts_at limit 1) coming on true`;

const wholeColumns = `, t.description, t.proposal, t.source_kind as "sourceKind", t.follow_up_on as "followUpOn", t.reason,
  case when t.summary is not null then jsonb_build_object('text', t.summary, 'on', t.summary_on) end as summary,
  (select jsonb_build_object('id', x.id, 'number', x.number, 'title', x.title, 'visibility', x.visibility) from topics x
   where x.network_id = t.network_id and x.id = t.merged_into_id) as "mergedInto",
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'label', p.label, 'statement', p.statement, 'heldBy', p.held_by,
    'count', p.count) order by p.place) from topic_positions p where p.network_id = t.network_id and p.topic_id = t.id), '[]') as positions`;

const places = `
select m.id as "meetingId", m.title, to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startsAt",
  (extract(epoch from m.ends_at - m.starts_at) / 60)::int - coalesce((select sum(i.planned_minutes)::int from agenda_items i
    where i.network_id = m.network_id and i.meeting_id = m.id and i.state in ('ACCEPTED', 'SCHEDULED')), 0) as "freeMinutes"
from meetings m where m.body_id = $1 and m.state in ('DRAFT', 'SCHEDULED', 'INVITED') and m.starts_at > $2
order by m.starts_at, m.id limit 3`;

/** A topic with what stands around it, before it is asked what the reader may see of it. */
export interface TopicRecord extends TopicSubject {
  id: Id; version: number; number: string; title: string; frozen: boolean; wish: TopicWish; priority: number; raisedOn: Day;
  raisedByPersonId: Id; refusedBodyIds: Id[]; responsibleBody: BodyRef | null; raisedBy: PersonRef | null; comments: number;
  plannedMinutes: number | null; onAgenda: boolean; hasOpenEscalation: boolean;
}
export type WholeRecord = TopicRecord & Pick<TopicView, 'description' | 'proposal' | 'sourceKind' | 'followUpOn' | 'reason' | 'summary' | 'mergedInto'>
  & { positions: PositionView[] };
export type Place = TopicView['places'][number];
/** What a list is narrowed by; `after` is the last topic of the page before. */
export interface TopicFilter { body?: Id; word?: TopicWord; search?: string; after?: Id }

/** Topics as the screens need them. */
@Injectable()
export class TopicsQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** A page of what the actor may see, the youngest number first. */
  async page(actor: Actor, { body, word, search, after }: TopicFilter): Promise<{ rows: TopicRecord[]; next: Id | null }> {
    const visible = topicsVisibleTo(actor, 't', 5);
    const rows = await this.database.rows<TopicRecord>(actor.networkId,
      `${records} ${sources} where ${visible.sql} and ($2::uuid is null or t.responsible_body_id = $2) and ${word ? hasWord[word] : 'true'}
        and ($3::text is null or t.title ilike $3 or t.number ilike $3)
        and ($4::uuid is null or t.numeral < (select x.numeral from topics x where x.id = $4))
       order by t.numeral desc limit ${pageSize + 1}`,
      [this.clock.now(), body ?? null, search === undefined ? null : `%${escaped(search)}%`, after ?? null, ...visible.values]);
    const page = rows.slice(0, pageSize);
    return { rows: page, next: rows.length > pageSize ? page.at(-1)?.id ?? null : null };
  }

  /** By id or by number (`T-18`, also `t-018`). */
  one(networkId: Id, idOrNumber: string): Promise<WholeRecord | undefined> {
    const [column, value] = isId(idOrNumber) ? ['id', idOrNumber] : ['number', canonical(idOrNumber)];
    return this.database.one<WholeRecord>(networkId, `${records}${wholeColumns} ${sources} where t.${column} = $2`, [this.clock.now(), value]);
  }

  /** What the policy asks. */
  subject(networkId: Id, id: Id): Promise<TopicSubject | undefined> {
    return this.database.one<TopicSubject>(networkId, subjectSql, [id]);
  }

  /** What the policy asks about the topic a comment belongs to. */
  subjectOfComment(networkId: Id, commentId: Id): Promise<TopicSubject | undefined> {
    return this.database.one<TopicSubject>(networkId,
      `select ${subjectColumns} from topic_comments c join topics t on t.network_id = c.network_id and t.id = c.topic_id ${itsBody} where c.id = $1`, [commentId]);
  }

  /** The next three meetings of a body, with the minutes their agendas leave free. */
  places(networkId: Id, bodyId: Id): Promise<Place[]> {
    return this.database.rows<Place>(networkId, places, [bodyId, this.clock.now()]);
  }
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const canonical = (number: string): string => number.toUpperCase().replace(/^T-0*(\d+)$/, (_, digits: string) => `T-${digits.padStart(2, '0')}`);

import { Injectable } from '@nestjs/common';
import { isId } from '../house/database/new-id.js';
import { Database } from '../house/database/queries.js';
import type { Id } from '../house/house.contract.js';
import type { PersonOffice } from '../people/person.contract.js';
import type { BodyRow, BodyView } from './body.contract.js';

const personRef = `(select jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
  from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
  where p.network_id = m.network_id and p.id = m.person_id)`;

const rows = `
select b.id, b.name, b.short_name as "shortName", b.slug, b.body_type as "bodyType",
  (select ${personRef} from memberships m where m.network_id = b.network_id and m.body_id = b.id
     and m.office in ('CHAIR', 'SPOKESPERSON') and m.starts_on <= $1 and (m.ends_on is null or m.ends_on >= $1) limit 1) as lead,
  seats.persons as "memberCount", seats.all as "seatCount", seats.filled as "filledSeatCount"
from bodies b cross join lateral (
  select count(distinct s.id)::int as "all", count(distinct m.seat_id)::int as filled, count(distinct m.person_id)::int as persons
  from seats s left join memberships m on m.network_id = s.network_id and m.seat_id = s.id and m.kind = 'PRINCIPAL'
    and m.starts_on <= $1 and (m.ends_on is null or m.ends_on >= $1)
  where s.network_id = b.network_id and s.body_id = b.id and s.valid_from <= $1 and (s.valid_to is null or s.valid_to >= $1)) seats
where (b.founded_on is null or b.founded_on <= $1) and (b.ended_on is null or b.ended_on >= $1)
order by b.position, b.name, b.id`;

const one = (column: 'id' | 'slug'): string => `
select b.id, b.version, b.name, b.short_name as "shortName", b.slug, b.body_type as "bodyType", b.mandate_text as "mandateText",
  b.founded_on as "foundedOn", b.ended_on as "endedOn",
  case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as "leadAgency",
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'shortName', t.short_name) order by t.position, t.name)
    from body_reports r join bodies t on t.network_id = r.network_id and t.id = r.reports_to_id
    where r.network_id = b.network_id and r.body_id = b.id), '[]') as "reportingTo",
  (select r.preset from procedure_rules r where r.network_id = b.network_id and r.body_id = b.id and r.valid_from <= $2
     and (r.valid_to is null or r.valid_to >= $2) order by r.valid_from desc limit 1) as "rulePreset",
  b.body_type in ('WORKING_GROUP', 'TASK_FORCE') and not exists (select from memberships m where m.network_id = b.network_id
    and m.body_id = b.id and m.office = 'SPOKESPERSON' and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)) as vacant
from bodies b left join organizations o on o.network_id = b.network_id and o.id = b.lead_agency_id
where b.${column} = $1`;

const offices = `
select m.body_id as "bodyId", b.name as "bodyName", b.slug as "bodySlug", s.label as "seatLabel", s.capacity, m.kind, m.office,
  m.starts_on as "startsOn", m.ends_on as "endsOn"
from memberships m join seats s on s.network_id = m.network_id and s.id = m.seat_id
join bodies b on b.network_id = m.network_id and b.id = m.body_id
where m.person_id = $1 and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)
  and s.valid_from <= $2 and (s.valid_to is null or s.valid_to >= $2) and (b.ended_on is null or b.ended_on >= $2)
order by b.position, b.name, s.position, m.kind, m.id`;

/** A body without what depends on the reader. */
export type BodyCard = Omit<BodyView, 'seats' | 'mine' | 'can' | 'cannot'>;

/** Reads of bodies for screens, as of any day. */
@Injectable()
export class BodiesQueries {
  constructor(private readonly database: Database) {}

  /** The bodies that exist on a day, as the organigram orders them. */
  list(networkId: Id, day: string): Promise<BodyRow[]> {
    return this.database.rows<BodyRow>(networkId, rows, [day]);
  }

  card(networkId: Id, idOrSlug: string, day: string): Promise<BodyCard | undefined> {
    return this.database.one<BodyCard>(networkId, one(isId(idOrSlug) ? 'id' : 'slug'), [idOrSlug, day]);
  }

  /** The seats a person sits on on a day, or null when there is no such person. */
  async offices(networkId: Id, personId: Id, day: string): Promise<PersonOffice[] | null> {
    if (!await this.database.one(networkId, 'select from persons where id = $1', [personId])) return null;
    return this.database.rows<PersonOffice>(networkId, offices, [personId, day]);
  }
}

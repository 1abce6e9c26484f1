import { Injectable } from '@nestjs/common';
import type { BodyType } from '../bodies/body.contract.js';
import { hasRole, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Database } from '../house/database/queries.js';
import type { Day, Id, PersonRef } from '../house/house.contract.js';
import type { EscalationState } from '../escalations/escalation.contract.js';
import type { OrgChartNode, OrgChartView } from './org-chart.contract.js';

type Counts = Pick<OrgChartNode, 'lead' | 'members' | 'seats' | 'filledSeats'>;
export interface BodyOnDay extends Counts {
  id: Id; name: string; slug: string; bodyType: BodyType;
  reportsTo: Id[]; organizations: Id[];
  /** An advisory board gives it advice, on this day or another: it decides. */
  isAdvised: boolean;
  nextMeeting: OrgChartNode['nextMeeting']; openTopics: number;
}
export interface OrganizationOnDay { id: Id; name: string; isLeadAgency: boolean; members: number; seats: number; filledSeats: number }
/** An escalation on its way, as far as this reader may know of it. */
export interface Travelling { id: Id; number: string; title: string; state: EscalationState; originBodyId: Id; boardBodyId: Id | null; mediated: boolean }

const on = (alias: string, from: string, to: string): string => `${alias}.${from} <= $1 and (${alias}.${to} is null or ${alias}.${to} >= $1)`;
const term = on('m', 'starts_on', 'ends_on');

const bodies = `
select b.id, b.name, b.slug, b.body_type as "bodyType",
  array(select r.reports_to_id from body_reports r where r.network_id = b.network_id and r.body_id = b.id) as "reportsTo",
  exists (select from body_reports r join bodies a on a.network_id = r.network_id and a.id = r.body_id and a.body_type = 'ADVISORY_BOARD'
    where r.network_id = b.network_id and r.reports_to_id = b.id) as "isAdvised",
  (select jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
   from memberships m join persons p on p.network_id = m.network_id and p.id = m.person_id
   left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
   where m.network_id = b.network_id and m.body_id = b.id and m.office in ('CHAIR', 'SPOKESPERSON') and ${term} limit 1) as lead,
  s.members, s.seats, s."filledSeats", s.organizations,
  case when $2 then (select jsonb_build_object('id', t.id, 'startsAt', t.starts_at) from meetings t where t.network_id = b.network_id
    and t.body_id = b.id and t.state in ('SCHEDULED', 'INVITED') and t.starts_at > $3 order by t.starts_at limit 1) end as "nextMeeting",
  case when $2 then (select count(*)::int from topics t where t.network_id = b.network_id and t.responsible_body_id = b.id
    and t.state in ('ASSIGNED', 'IN_PROGRESS', 'WAITING', 'ESCALATED')
    and (t.visibility in ('PUBLIC', 'NETWORK') or $4 or b.id = any ($5::uuid[]))) else 0 end as "openTopics"
from bodies b cross join lateral (
  select count(distinct m.person_id)::int as members, count(distinct s.id)::int as seats, count(distinct m.seat_id)::int as "filledSeats",
    coalesce(array_agg(distinct s.organization_id) filter (where s.organization_id is not null), '{}') as organizations
  from seats s left join memberships m on m.network_id = s.network_id and m.seat_id = s.id and m.kind = 'PRINCIPAL' and ${term}
  where s.network_id = b.network_id and s.body_id = b.id and ${on('s', 'valid_from', 'valid_to')}) s
where (b.founded_on is null or b.founded_on <= $1) and (b.ended_on is null or b.ended_on >= $1)
order by b.position, b.name, b.id`;

// Member organisations stand for themselves; units of the lead agency stand in its node.
const organizations = `
with recursive up (id, parent_id) as (
  select o.id, o.parent_id from organizations o join networks n on n.id = o.network_id and n.lead_agency_id = o.id
  union select o.id, o.parent_id from organizations o join up on up.parent_id = o.id)
select o.id, o.name, l.id is not null as "isLeadAgency", p.members, s.seats, s."filledSeats"
from organizations o
left join up l on l.id = o.id and l.parent_id is null
cross join lateral (select count(*)::int as members from persons p where p.network_id = o.network_id and p.organization_id = o.id) p
cross join lateral (select count(distinct s.id)::int as seats, count(distinct m.seat_id)::int as "filledSeats"
  from seats s left join memberships m on m.network_id = s.network_id and m.seat_id = s.id and m.kind = 'PRINCIPAL' and ${term}
  where s.network_id = o.network_id and s.organization_id = o.id and ${on('s', 'valid_from', 'valid_to')}) s
where o.parent_id is null and (o.joined_network_on is null or o.joined_network_on <= $1)
  and (o.left_network_on is null or o.left_network_on >= $1) and (l.id is not null or p.members > 0 or s.seats > 0)
order by o.name, o.id`;

const manager = `
select p.id, p.name, coalesce(o.short_name, o.name) as organization
from network_roles r join persons p on p.network_id = r.network_id and p.id = r.person_id
left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
where r.role = 'MANAGER' and ${on('r', 'starts_on', 'ends_on')} order by r.starts_on, p.id limit 1`;

const travelling = `
select e.id, e.number, t.title, e.state, e.origin_body_id as "originBodyId", e.board_body_id as "boardBodyId",
  e.mediation_started_on is not null as mediated
from escalations e join topics t on t.network_id = e.network_id and t.id = e.topic_id
where e.state not in ('DRAFT', 'CLOSED') and ($1 or e.origin_body_id = any ($2::uuid[]) or e.board_body_id = any ($2::uuid[])
  or $3 in (e.mediator_person_id, e.raised_by_person_id) or ($4 and e.county_since is not null))
order by e.number`;

const changes = `
select id as "bodyId", name, 'ADDED' as change, founded_on as "on" from bodies where founded_on > $1 and founded_on <= $2
union all select id, name, 'ENDED', ended_on from bodies where ended_on >= $1 and ended_on < $2
order by 4, 2`;

/** What the organigram is drawn from; counts and threads only of what the reader may see. */
@Injectable()
export class OrgChartQueries {
  constructor(private readonly database: Database) {}

  /** @param now the moment after which meetings are coming; meetings and topics are counted for today only */
  bodies(actor: Actor, day: Day, isToday: boolean, now: Date): Promise<BodyOnDay[]> {
    return this.database.rows<BodyOnDay>(actor.networkId, bodies, [day, isToday, now, seesAll(actor), memberBodiesOf(actor)]);
  }

  organizations({ networkId }: Actor, day: Day): Promise<OrganizationOnDay[]> {
    return this.database.rows<OrganizationOnDay>(networkId, organizations, [day]);
  }

  manager({ networkId }: Actor, day: Day): Promise<PersonRef | undefined> {
    return this.database.one<PersonRef>(networkId, manager, [day]);
  }

  travelling(actor: Actor): Promise<Travelling[]> {
    return this.database.rows<Travelling>(actor.networkId, travelling,
      [seesAll(actor), memberBodiesOf(actor), actor.personId, hasRole(actor, 'COUNTY_LIAISON')]);
  }

  /** Bodies that began or ended between two days, the earlier one first. */
  changes({ networkId }: Actor, from: Day, to: Day): Promise<OrgChartView['changes']> {
    return this.database.rows<OrgChartView['changes'][number]>(networkId, changes, [from, to]);
  }
}

const seesAll = (actor: Actor): boolean => hasRole(actor, 'MANAGER', 'SECRETARIAT');

import { Injectable } from '@nestjs/common';
import { Database } from '../../house/database/queries.js';
import type { Id } from '../../house/house.contract.js';
import type { MembershipView, SeatView } from '../body.contract.js';

const membership = `jsonb_build_object('id', m.id, 'version', m.version, 'kind', m.kind, 'office', m.office,
  'startsOn', m.starts_on, 'endsOn', m.ends_on,
  'person', jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name)))`;

const people = `join persons p on p.network_id = m.network_id and p.id = m.person_id
  left join organizations o on o.network_id = p.network_id and o.id = p.organization_id`;

const seats = (where: string): string => `
select s.id, s.version, s.body_id as "bodyId", s.label, s.capacity, s.valid_from as "validFrom", s.valid_to as "validTo",
  jsonb_build_object('type', s.holder_type, 'id', coalesce(s.organization_id, s.holder_person_id),
    'name', coalesce(h.name, hp.name, s.label)) as holder,
  not coalesce(m.filled, false) as vacant, coalesce(m.members, '[]') as members
from seats s
left join organizations h on h.network_id = s.network_id and h.id = s.organization_id
left join persons hp on hp.network_id = s.network_id and hp.id = s.holder_person_id
left join lateral (
  select jsonb_agg(${membership} order by m.kind <> 'PRINCIPAL', m.kind) as members, bool_or(m.kind = 'PRINCIPAL') as filled
  from memberships m ${people}
  where m.network_id = s.network_id and m.seat_id = s.id and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)) m on true
where ${where}
order by s.position, s.label, s.id`;

const ofBody = seats('s.body_id = $1 and s.valid_from <= $2 and (s.valid_to is null or s.valid_to >= $2)');
const oneSeat = seats('s.id = $1');
const oneMembership = `select ${membership} as view from memberships m ${people} where m.id = $1`;

/** A seat without what depends on the reader. */
export type SeatCard = Omit<SeatView, 'can' | 'cannot'> & { bodyId: Id };

/** Reads of seats and those on them. */
@Injectable()
export class SeatsQueries {
  constructor(private readonly database: Database) {}

  /** The seats of a body that are valid on a day. */
  ofBody(networkId: Id, bodyId: Id, day: string): Promise<SeatCard[]> {
    return this.database.rows<SeatCard>(networkId, ofBody, [bodyId, day]);
  }

  one(networkId: Id, seatId: Id, day: string): Promise<SeatCard | undefined> {
    return this.database.one<SeatCard>(networkId, oneSeat, [seatId, day]);
  }

  async membership(networkId: Id, membershipId: Id): Promise<MembershipView | undefined> {
    return (await this.database.one<{ view: MembershipView }>(networkId, oneMembership, [membershipId]))?.view;
  }
}

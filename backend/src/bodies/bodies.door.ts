import { Injectable } from '@nestjs/common';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound, NotPossibleNow } from '../house/errors/domain-error.js';
import type { Id, PersonRef } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { PeopleDoor } from '../people/people.door.js';
import { Body } from './body.js';
import type { Founding } from './body.js';
import type { BodyType, MembershipKind, Office, SeatCapacity } from './body.contract.js';
import { keepFounded } from './founding.js';
import type { ProcedureRuleSet } from './rules/procedure-rules.contract.js';
import { Membership } from './seats/membership.js';
import type { AppointmentFacts } from './seats/membership.js';
import { Seat } from './seats/seat.js';
import type { SeatFounding } from './seats/seat.js';

/** What other rooms know of a body. */
export interface BodyFacts {
  id: Id;
  name: string;
  shortName: string;
  slug: string;
  bodyType: BodyType;
  leadAgencyId: Id | null;
}
export interface SeatMember { membershipId: Id; personId: Id; kind: MembershipKind; office: Office | null }
/** A seat on a day; vacant when nobody sits on it. */
export interface SeatFacts {
  seatId: Id;
  label: string;
  capacity: SeatCapacity;
  organizationId: Id | null;
  members: SeatMember[];
}
/** Who leads a body now, and in which capacity. */
export interface BodyLead { person: PersonRef; office: 'SPOKESPERSON' | 'CHAIR' | 'MANAGER' }
/** The version of the rules that is in force on a day. */
export interface RulesInForce { versionId: Id; rules: ProcedureRuleSet }

const columns = `id, name, short_name as "shortName", slug, body_type as "bodyType", lead_agency_id as "leadAgencyId"`;

const leadSql = `
select m.person_id as "personId", m.office from memberships m
where m.body_id = $1 and m.office is not null and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)
order by m.office like 'VICE%', m.starts_on, m.id limit 1`;

const seatsSql = `
select s.id as "seatId", s.label, s.capacity, s.organization_id as "organizationId", coalesce(m.members, '[]') as members
from seats s left join lateral (
  select jsonb_agg(jsonb_build_object('membershipId', m.id, 'personId', m.person_id, 'kind', m.kind, 'office', m.office)
    order by m.kind <> 'PRINCIPAL', m.kind) as members
  from memberships m where m.network_id = s.network_id and m.seat_id = s.id
    and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)) m on true
where s.body_id = $1 and s.valid_from <= $2 and (s.valid_to is null or s.valid_to >= $2)
order by s.position, s.label, s.id`;

const rulesSql = `
select id as "versionId", rules from procedure_rules
where body_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
order by valid_from desc limit 1`;

/** What other rooms may ask about bodies; everything is read in the caller's transaction. */
@Injectable()
export class BodiesDoor {
  constructor(private readonly people: PeopleDoor, private readonly clock: Clock) {}

  /** @throws NotFound when there is no such body in this network */
  async facts(tx: Transaction, bodyId: Id): Promise<BodyFacts> {
    const [found] = await tx.rows<BodyFacts>(`select ${columns} from bodies where id = $1`, [bodyId]);
    if (!found) throw new NotFound('body', bodyId);
    return found;
  }

  /** The one active advisory board, or null. */
  async board(tx: Transaction): Promise<BodyFacts | null> {
    const [found] = await tx.rows<BodyFacts>(
      `select ${columns} from bodies where body_type = 'ADVISORY_BOARD' and (ended_on is null or ended_on >= $1)
       order by founded_on desc nulls last limit 1`, [this.clock.today()]);
    return found ?? null;
  }

  /** Holder of the leading office today, else the vice, else the manager. @throws NotPossibleNow when there is nobody at all */
  async lead(tx: Transaction, bodyId: Id): Promise<BodyLead> {
    const [found] = await tx.rows<{ personId: Id; office: Office }>(leadSql, [bodyId, this.clock.today()]);
    if (found) {
      const office = found.office.endsWith('SPOKESPERSON') ? 'SPOKESPERSON' : 'CHAIR';
      return { person: await this.people.ref(tx, found.personId), office };
    }
    const manager = await this.manager(tx);
    if (!manager) throw new NotPossibleNow('nobody_leads');
    return { person: manager, office: 'MANAGER' };
  }

  /** The integration manager of today, or null. */
  async manager(tx: Transaction): Promise<PersonRef | null> {
    const [first] = await this.people.holders(tx, 'MANAGER', this.clock.today());
    return first ?? null;
  }

  /** The rules in force on a day. @throws NotPossibleNow for a body without rules (external ones) */
  async rules(tx: Transaction, bodyId: Id, day: string): Promise<RulesInForce> {
    const [found] = await tx.rows<RulesInForce>(rulesSql, [bodyId, day]);
    if (!found) throw new NotPossibleNow('body_has_no_rules');
    return found;
  }

  /** Founds a body with its preset of rules, without asking who may: for the demo and imports. */
  async found(tx: Transaction, founding: Founding, reportingTo: readonly Id[]): Promise<Id> {
    const body = Body.found(founding, null);
    await keepFounded(tx, body, { reportingTo, today: this.clock.today(), by: null });
    return body.id;
  }

  /** Sets up a seat, as `found` does a body. */
  async setUpSeat(tx: Transaction, founding: SeatFounding): Promise<Id> {
    return (await tx.keep(Seat.setUp(founding, null))).id;
  }

  /** Puts a person on a seat; the database refuses overlaps. */
  async appoint(tx: Transaction, facts: AppointmentFacts): Promise<Id> {
    return (await tx.keep(Membership.appoint(facts, null))).id;
  }

  /** The seats of a day in all capacities (filter by `capacity` for the votes), with those who sit on them, principal first. */
  votingSeats(tx: Transaction, bodyId: Id, day: string): Promise<SeatFacts[]> {
    return tx.rows<SeatFacts>(seatsSql, [bodyId, day]);
  }
}

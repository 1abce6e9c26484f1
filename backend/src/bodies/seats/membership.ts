import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { MembershipKind, Office } from '../body.contract.js';

/** What is written when a person is appointed. */
export type AppointmentFacts = Pick<Membership, 'bodyId' | 'seatId' | 'personId' | 'kind' | 'startsOn'> &
  Partial<Pick<Membership, 'office' | 'endsOn' | 'overrideReason'>>;

/** Two spans of days that share a day; the last day counts, an open end lasts for ever. */
export const overlaps = (
  one: { startsOn: string; endsOn: string | null }, other: { startsOn: string; endsOn: string | null },
): boolean => (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn);

/** A person on a seat for a term, perhaps with an office (domain.md C8). */
@Entity('memberships')
@Unique('memberships_network_id_uq', ['networkId', 'id'])
@Index('memberships_seat_idx', ['networkId', 'seatId'])
@Index('memberships_body_idx', ['networkId', 'bodyId'])
@Index('memberships_person_idx', ['networkId', 'personId'])
@ForeignKey('Seat', ['networkId', 'bodyId', 'seatId'], ['networkId', 'bodyId', 'id'], { name: 'memberships_seat_fk' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'memberships_person_fk' })
@Check('memberships_kind_check', `kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2')`)
@Check('memberships_office_check', `office in ('CHAIR', 'VICE_CHAIR', 'SPOKESPERSON', 'VICE_SPOKESPERSON')`)
@Check('memberships_span_check', 'ends_on >= starts_on')
export class Membership extends Aggregate {
  @Column('uuid') bodyId!: string;
  @Column('uuid') seatId!: string;
  @Column('uuid') personId!: string;
  @Column('text') kind!: MembershipKind;
  @Column('text', { nullable: true }) office: Office | null = null;
  @Column('date') startsOn!: string;
  /** The last day of the term. */
  @Column('date', { nullable: true }) endsOn: string | null = null;
  /** Why a deputy of another organisation was named anyway. */
  @Column('text', { nullable: true }) overrideReason: string | null = null;

  static appoint(facts: AppointmentFacts, by: string | null): Membership {
    const membership = Object.assign(new Membership(), facts);
    if (membership.endsOn !== null && membership.endsOn < membership.startsOn) throw new RuleBroken('ends_before_start', {}, '/endsOn');
    const { personId, kind, office, startsOn, endsOn } = membership;
    membership.tell('membership.started', by, { personId, kind, office, startsOn, endsOn }, { bodyId: membership.bodyId });
    return membership;
  }

  /** @param endsOn the last day of the term */
  end(endsOn: string, by: string): void {
    if (this.endsOn !== null && this.endsOn <= endsOn) throw new NotPossibleNow('membership_has_ended');
    if (endsOn < this.startsOn) throw new RuleBroken('ends_before_start', {}, '/endsOn');
    this.endsOn = endsOn;
    this.tell('membership.ended', by, { personId: this.personId, endsOn }, { bodyId: this.bodyId });
  }

  /** @throws RuleBroken naming the first rule of C8 that a new appointment breaks beside those that stand */
  static requireRoom(wanted: AppointmentFacts, standing: readonly Membership[]): void {
    const span = { startsOn: wanted.startsOn, endsOn: wanted.endsOn ?? null };
    for (const other of standing.filter((membership) => overlaps(membership, span))) {
      const sameSeat = other.seatId === wanted.seatId;
      if (sameSeat && other.kind === wanted.kind) throw new RuleBroken('place_taken', {}, '/kind');
      if (sameSeat && other.personId === wanted.personId) throw new RuleBroken('already_on_seat', {}, '/personId');
      if (other.office === wanted.office && isLead(other.office)) throw new RuleBroken('office_taken', {}, '/office');
    }
  }
}

const isLead = (office: Office | null): boolean => office === 'CHAIR' || office === 'SPOKESPERSON';

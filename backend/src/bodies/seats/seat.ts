import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { SeatCapacity } from '../body.contract.js';

/** What is written when a seat is set up. */
export type SeatFounding = Pick<Seat, 'bodyId' | 'label' | 'capacity' | 'validFrom'> &
  Partial<Pick<Seat, 'organizationId' | 'holderPersonId' | 'maxDeputies' | 'position'>>;

/** A place in a body, held by an organisation or a person; one vote per voting seat (domain.md C7). */
@Entity('seats')
@Unique('seats_network_id_uq', ['networkId', 'id'])
@Unique('seats_body_id_uq', ['networkId', 'bodyId', 'id'])
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'seats_body_fk' })
@ForeignKey('Organization', ['networkId', 'organizationId'], ['networkId', 'id'], { name: 'seats_organization_fk' })
@ForeignKey('Person', ['networkId', 'holderPersonId'], ['networkId', 'id'], { name: 'seats_holder_person_fk' })
@Check('seats_capacity_check', `capacity in ('VOTING', 'ADVISORY', 'GUEST')`)
@Check('seats_holder_check', `(holder_type = 'ORG' and organization_id is not null and holder_person_id is null)
  or (holder_type = 'PERSON' and organization_id is null)`)
@Check('seats_max_deputies_check', 'max_deputies between 0 and 2')
@Check('seats_span_check', 'valid_to >= valid_from')
export class Seat extends Aggregate {
  @Column('uuid') bodyId!: string;
  @Column('text') label!: string;
  @Column('text') capacity!: SeatCapacity;
  @Column('text') holderType!: 'ORG' | 'PERSON';
  @Column('uuid', { nullable: true }) organizationId: string | null = null;
  @Column('uuid', { nullable: true }) holderPersonId: string | null = null;
  @Column('int', { default: 2 }) maxDeputies: number = 2;
  @Column('int', { default: 0 }) position: number = 0;
  @Column('date') validFrom!: string;
  /** Its last day. */
  @Column('date', { nullable: true }) validTo: string | null = null;

  static setUp(founding: SeatFounding, by: string | null): Seat {
    const holderType = founding.organizationId ? 'ORG' : 'PERSON';
    const seat = Object.assign(new Seat(), { holderType }, founding);
    seat.tell('seat.set_up', by, { label: seat.label, capacity: seat.capacity, validFrom: seat.validFrom }, { bodyId: seat.bodyId });
    return seat;
  }

  /** @param validTo the last day on which it counts */
  end(validTo: string, by: string): void {
    if (this.validTo !== null && this.validTo <= validTo) throw new NotPossibleNow('seat_has_ended');
    if (validTo < this.validFrom) throw new RuleBroken('ends_before_start', {}, '/validTo');
    this.validTo = validTo;
    this.tell('seat.ended', by, { validTo }, { bodyId: this.bodyId });
  }
}

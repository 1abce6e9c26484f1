import { ApiProperty } from '@nestjs/swagger';
import type { Refused } from '../../house/house.contract.js';
import { CanProperty, CannotProperty, PersonRefView } from '../../house/http/views.js';
import { membershipKinds, offices, seatActions, seatCapacities } from '../body.contract.js';
import type { MembershipKind, MembershipView as MembershipContract, Office, SeatAction, SeatCapacity, SeatView as SeatContract } from '../body.contract.js';

/** A person on a seat. */
export class MembershipView implements MembershipContract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: PersonRefView }) person!: PersonRefView;
  @ApiProperty({ type: String, enum: membershipKinds }) kind!: MembershipKind;
  @ApiProperty({ type: String, enum: offices, nullable: true }) office!: Office | null;
  @ApiProperty({ type: String, format: 'date' }) startsOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn!: string | null;
}

export class SeatHolderView {
  @ApiProperty({ type: String, enum: ['ORG', 'PERSON'] }) type!: 'ORG' | 'PERSON';
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) id!: string | null;
  @ApiProperty({ type: String }) name!: string;
}

/** A seat with those who sit on it on the day asked for, principal first. */
export class SeatView implements SeatContract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) label!: string;
  @ApiProperty({ type: String, enum: seatCapacities }) capacity!: SeatCapacity;
  @ApiProperty({ type: SeatHolderView }) holder!: SeatHolderView;
  @ApiProperty({ type: String, format: 'date' }) validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo!: string | null;
  @ApiProperty({ type: Boolean }) vacant!: boolean;
  @ApiProperty({ type: [MembershipView] }) members!: MembershipView[];
  @CanProperty(seatActions) can!: SeatAction[];
  @CannotProperty() cannot!: Partial<Record<SeatAction, Refused>>;
}

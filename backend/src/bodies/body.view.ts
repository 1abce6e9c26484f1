import { ApiProperty } from '@nestjs/swagger';
import type { Refused } from '../house/house.contract.js';
import { BodyRefView, CanProperty, CannotProperty, PersonRefView } from '../house/http/views.js';
import { bodyActions, bodyTypes, membershipKinds, offices, seatCapacities } from './body.contract.js';
import type { BodyAction, BodyRow as RowContract, BodyType, BodyView as ViewContract, MembershipKind, Office, SeatCapacity } from './body.contract.js';
import { SeatView } from './seats/seat.view.js';

/** A body in a list. */
export class BodyRowView extends BodyRefView implements RowContract {
  @ApiProperty({ type: String }) slug!: string;
  @ApiProperty({ type: String, enum: bodyTypes }) bodyType!: BodyType;
  @ApiProperty({ type: PersonRefView, nullable: true }) lead!: PersonRefView | null;
  @ApiProperty({ type: 'integer', description: 'Persons who hold a seat; deputies are not counted.' }) memberCount!: number;
  @ApiProperty({ type: 'integer' }) seatCount!: number;
  @ApiProperty({ type: 'integer' }) filledSeatCount!: number;
}

export class LeadAgencyView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String }) name!: string;
}

export class StandingView {
  @ApiProperty({ type: Boolean }) member!: boolean;
  @ApiProperty({ type: Boolean }) leads!: boolean;
  @ApiProperty({ type: String, enum: seatCapacities, nullable: true }) capacity!: SeatCapacity | null;
}

/** A body with its seats on one day. */
export class BodyView extends BodyRefView implements ViewContract {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) slug!: string;
  @ApiProperty({ type: String, enum: bodyTypes }) bodyType!: BodyType;
  @ApiProperty({ type: String, nullable: true }) mandateText!: string | null;
  @ApiProperty({ type: [BodyRefView] }) reportingTo!: BodyRefView[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) foundedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn!: string | null;
  @ApiProperty({ type: LeadAgencyView, nullable: true }) leadAgency!: LeadAgencyView | null;
  @ApiProperty({ type: String, nullable: true }) rulePreset!: string | null;
  @ApiProperty({ type: Boolean }) vacant!: boolean;
  @ApiProperty({ type: [SeatView] }) seats!: SeatView[];
  @ApiProperty({ type: StandingView }) mine!: StandingView;
  @CanProperty(bodyActions) can!: BodyAction[];
  @CannotProperty() cannot!: Partial<Record<BodyAction, Refused>>;
}

/** One seat a person sits on. */
export class PersonOfficeView {
  @ApiProperty({ type: String, format: 'uuid' }) bodyId!: string;
  @ApiProperty({ type: String }) bodyName!: string;
  @ApiProperty({ type: String }) bodySlug!: string;
  @ApiProperty({ type: String }) seatLabel!: string;
  @ApiProperty({ type: String, enum: seatCapacities }) capacity!: SeatCapacity;
  @ApiProperty({ type: String, enum: membershipKinds }) kind!: MembershipKind;
  @ApiProperty({ type: String, enum: offices, nullable: true }) office!: Office | null;
  @ApiProperty({ type: String, format: 'date' }) startsOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn!: string | null;
}

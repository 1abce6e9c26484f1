import { ChoiceField, DayField, IdField, TextField } from '../../house/http/fields.js';
import { bodyLimits, membershipKinds, offices, seatCapacities } from '../body.contract.js';
import type { Appointment, MembershipEnd, MembershipKind, Office, SeatCapacity, SeatDraft, SeatEnd } from '../body.contract.js';

export class SeatDraftDto implements SeatDraft {
  @TextField(bodyLimits.seatLabel) label!: string;
  @ChoiceField(seatCapacities) capacity!: SeatCapacity;
  @IdField({ optional: true }) organizationId?: string;
  @IdField({ optional: true }) personId?: string;
  @DayField() validFrom!: string;
}

export class SeatEndDto implements SeatEnd {
  @DayField({ description: 'The last day on which the seat counts.' }) validTo!: string;
}

export class AppointmentDto implements Appointment {
  @IdField() personId!: string;
  @ChoiceField(membershipKinds) kind!: MembershipKind;
  @ChoiceField(offices, { optional: true, nullable: true }) office?: Office | null;
  @DayField() startsOn!: string;
  @DayField({ optional: true, nullable: true }) endsOn?: string | null;
  @TextField(bodyLimits.reason, { optional: true }) overrideReason?: string;
}

export class MembershipEndDto implements MembershipEnd {
  @DayField({ description: 'The last day of the term.' }) endsOn!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { NoticeVerdictView } from '../../bodies/rules/rules.door.js';
import type { Day, Id, Moment } from '../../house/house.contract.js';
import { PersonRefView } from '../../house/http/views.js';
import { deliveryStates, invitationKinds, invitedKinds, rsvpStates } from './invitation.contract.js';
import type { AmendmentState, DeliveryState, InvitationKind, InvitationPreview, InvitationState, InvitationView as Contract, InvitedKind, RsvpState } from './invitation.contract.js';

const moment = { type: String, format: 'date-time' } as const;
const day = { type: String, format: 'date' } as const;

/** The change of the agenda that was sent last. */
export class AmendmentStateView implements AmendmentState {
  @ApiProperty(moment) sentAt!: Moment;
  @ApiProperty(moment) heldUntil!: Moment;
}

/** What a meeting shows of its invitation. */
export class InvitationStateView implements InvitationState {
  @ApiProperty({ type: String, enum: invitationKinds }) kind!: InvitationKind;
  @ApiProperty(moment) sentAt!: Moment;
  @ApiProperty(moment) heldUntil!: Moment;
  @ApiProperty({ type: AmendmentStateView, nullable: true }) amendment!: AmendmentStateView | null;
  @ApiProperty({ type: 'integer' }) recipients!: number;
  @ApiProperty({ type: 'integer' }) accepted!: number;
  @ApiProperty({ type: 'integer' }) declined!: number;
  @ApiProperty(day) receivedOn!: Day;
  @ApiProperty({ type: Boolean }) periodOk!: boolean;
}

export class RecipientView {
  @ApiProperty({ type: PersonRefView }) person!: PersonRefView;
  @ApiProperty({ type: String }) seatLabel!: string;
  @ApiProperty({ type: String, enum: invitedKinds }) kind!: InvitedKind;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
}

/** What would be sent, to whom, and whether it is in time. */
export class InvitationPreviewView implements InvitationPreview {
  @ApiProperty({ type: NoticeVerdictView }) notice!: NoticeVerdictView;
  @ApiProperty({ type: [RecipientView] }) recipients!: RecipientView[];
  @ApiProperty({ type: String }) subject!: string;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: Boolean }) urgent!: boolean;
}

/** One person's invitation, and the answer to it. */
export class InvitationView implements Contract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: PersonRefView }) person!: PersonRefView;
  @ApiProperty({ type: String, enum: invitationKinds }) kind!: InvitationKind;
  @ApiProperty({ type: String, enum: deliveryStates }) delivery!: DeliveryState;
  @ApiProperty(moment) sentAt!: Moment;
  @ApiProperty({ ...day, nullable: true }) deemedReceivedOn!: Day | null;
  @ApiProperty({ type: Boolean, nullable: true }) periodOk!: boolean | null;
  @ApiProperty({ type: String, enum: rsvpStates }) rsvp!: RsvpState;
  @ApiProperty({ type: String, nullable: true }) declineReason!: string | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) deputy!: PersonRefView | null;
}

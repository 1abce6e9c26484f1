import { ApiProperty } from '@nestjs/swagger';
import type { Id, Moment } from '../../house/house.contract.js';
import { PersonRefView } from '../../house/http/views.js';
import { rsvpStates } from '../invitations/invitation.contract.js';
import type { RsvpState } from '../invitations/invitation.contract.js';
import { attendanceStatuses } from './attendance.contract.js';
import type { AttendanceStatus, AttendanceView as Contract } from './attendance.contract.js';

const moment = { type: String, format: 'date-time' } as const;

export class IntervalView {
  @ApiProperty(moment) from!: Moment;
  @ApiProperty({ ...moment, nullable: true }) to!: Moment | null;
}

/** One line of those invited or let in. */
export class AttendanceView implements Contract {
  @ApiProperty({ type: PersonRefView, nullable: true }) person!: PersonRefView | null;
  @ApiProperty({ type: String, nullable: true }) guestName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) seatId!: Id | null;
  @ApiProperty({ type: String, nullable: true }) seatLabel!: string | null;
  @ApiProperty({ type: String, enum: ['VOTING', 'ADVISORY', 'GUEST'] }) capacity!: Contract['capacity'];
  @ApiProperty({ type: String, enum: ['PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2', 'GUEST'] }) kind!: Contract['kind'];
  @ApiProperty({ type: String, enum: rsvpStates }) rsvp!: RsvpState;
  @ApiProperty({ type: String, enum: attendanceStatuses, nullable: true }) status!: AttendanceStatus | null;
  @ApiProperty({ type: Boolean }) here!: boolean;
  @ApiProperty({ type: Boolean }) counts!: boolean;
  @ApiProperty({ type: [IntervalView] }) intervals!: IntervalView[];
}

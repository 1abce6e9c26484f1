import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import type { Act } from '../meeting.js';
import { attendanceStatuses } from './attendance.contract.js';
import type { AttendanceMark, AttendanceStatus, AttendanceView } from './attendance.contract.js';

/** A time somebody was there; `to` null while they still are. */
export interface Interval { from: string; to: string | null }
/** Whose presence it is, and for which seat. */
export type Attending = Pick<Attendance, 'meetingId' | 'personId' | 'guestName' | 'seatId' | 'capacity' | 'kind'>;

/** Somebody's presence in a meeting, with intervals; for a seat (domain.md C13). */
@Entity('attendances')
@Unique('attendances_network_id_uq', ['networkId', 'id'])
@Index('attendances_seat_uq', ['networkId', 'meetingId', 'seatId', 'personId'], { unique: true, where: 'seat_id is not null' })
@Index('attendances_meeting_idx', ['networkId', 'meetingId', 'personId'])
@Index('attendances_person_idx', ['networkId', 'personId'])
@ForeignKey('Meeting', ['networkId', 'meetingId'], ['networkId', 'id'], { name: 'attendances_meeting_fk' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'attendances_person_fk' })
@ForeignKey('Seat', ['networkId', 'seatId'], ['networkId', 'id'], { name: 'attendances_seat_fk' })
@Check('attendances_capacity_check', `capacity in ('VOTING', 'ADVISORY', 'GUEST')`)
@Check('attendances_kind_check', `kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2', 'GUEST')`)
@Check('attendances_status_check', `status in ('${attendanceStatuses.join(`', '`)}')`)
@Check('attendances_somebody_check', '(person_id is null) <> (guest_name is null)')
export class Attendance extends Aggregate {
  @Column('uuid') meetingId!: string;
  @Column('uuid', { nullable: true }) personId: string | null = null;
  @Column('text', { nullable: true }) guestName: string | null = null;
  @Column('uuid', { nullable: true }) seatId: string | null = null;
  @Column('text') capacity!: AttendanceView['capacity'];
  @Column('text') kind!: AttendanceView['kind'];
  @Column('text') status: AttendanceStatus = 'UNEXCUSED';
  @Column('jsonb') intervals: Interval[] = [];

  static of(attending: Attending): Attendance {
    return Object.assign(new Attendance(), attending);
  }

  /** Arriving opens an interval, leaving closes it; an absence closes what was open and says why. */
  mark(mark: AttendanceMark, act: Act): void {
    const now = act.at.toISOString();
    const isHere = mark === 'PRESENT' || mark === 'REMOTE';
    if (isHere && !this.isHere) this.intervals = [...this.intervals, { from: now, to: null }];
    if (!isHere) this.intervals = this.intervals.map((interval) => ({ ...interval, to: interval.to ?? now }));
    if (mark === 'EXCUSED' || mark === 'UNEXCUSED') this.intervals = [];
    if (mark !== 'LEFT') this.status = mark;
    this.tell('attendance.marked', act.by, { mark, personId: this.personId, seatId: this.seatId }, { meetingId: this.meetingId });
  }

  get isHere(): boolean {
    return this.intervals.some(({ to }) => to === null);
  }
}

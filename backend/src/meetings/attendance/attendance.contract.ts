import type { Id, Moment, PersonRef } from '../../house/house.contract.js';
import type { RsvpState } from '../invitations/invitation.contract.js';

/** domain.md C13. */
export const attendanceStatuses = ['PRESENT', 'EXCUSED', 'UNEXCUSED', 'REMOTE'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];
/** What one taps: LEFT closes the running interval and keeps the person's presence before it. */
export const attendanceMarks = ['PRESENT', 'REMOTE', 'LEFT', 'EXCUSED', 'UNEXCUSED'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** One line per person invited or let in. `counts`: this person is the one who counts for the seat now. */
export interface AttendanceView {
  person: PersonRef | null;
  guestName: string | null;
  seatId: Id | null;
  seatLabel: string | null;
  capacity: 'VOTING' | 'ADVISORY' | 'GUEST';
  kind: 'PRINCIPAL' | 'DEPUTY_1' | 'DEPUTY_2' | 'GUEST';
  rsvp: RsvpState;
  status: AttendanceStatus | null;
  here: boolean;
  counts: boolean;
  intervals: { from: Moment; to: Moment | null }[];
}

/** PUT /api/meetings/:id/attendance/:personId · PUT /api/meetings/:id/attendance/self · POST /api/meetings/:id/attendance/accepted {} ("Alle Zugesagten sind da") · POST /api/meetings/:id/attendance/guests -> AttendanceView[] */
export interface AttendanceOrder {
  mark: AttendanceMark;
}
export interface GuestDraft {
  name: string;
}
export const attendanceLimits = { guestName: 120 } as const;

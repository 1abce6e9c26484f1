import { ChoiceField, TextField } from '../../house/http/fields.js';
import { attendanceLimits, attendanceMarks } from './attendance.contract.js';
import type { AttendanceMark, AttendanceOrder, GuestDraft } from './attendance.contract.js';

export class AttendanceOrderDto implements AttendanceOrder {
  @ChoiceField(attendanceMarks) mark!: AttendanceMark;
}

export class GuestDto implements GuestDraft {
  @TextField(attendanceLimits.guestName) name!: string;
}

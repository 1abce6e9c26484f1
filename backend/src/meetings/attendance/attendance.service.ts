import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotFound } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import type { MeetingAction } from '../meeting.contract.js';
import { meetingPolicy } from '../meeting.policy.js';
import type { MeetingRecord, PersonRecord } from '../meeting.record.js';
import { requirePossible } from '../meetings.acts.js';
import { MeetingsQueries } from '../meetings.queries.js';
import { MeetingsViews } from '../meetings.views.js';
import type { AttendanceMark } from './attendance.contract.js';
import { Attendance } from './attendance.js';
import type { AttendanceView } from './attendance.view.js';

/** Who comes, who goes, who was let in. Each mark is stamped by the clock. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: MeetingsQueries, private readonly views: MeetingsViews, private readonly clock: Clock,
  ) {}

  mark(actor: Actor, meetingId: Id, personId: Id, mark: AttendanceMark): Promise<AttendanceView[]> {
    return this.run(actor, meetingId, 'takeAttendance', (tx, meeting) => this.markPerson(tx, actor, meeting, personId, mark));
  }

  checkIn(actor: Actor, meetingId: Id, mark: AttendanceMark): Promise<AttendanceView[]> {
    return this.run(actor, meetingId, 'checkIn', (tx, meeting) => this.markPerson(tx, actor, meeting, actor.personId, mark));
  }

  /** "Alle Zugesagten sind da": whoever said yes and was not marked yet. Nobody who left comes back by it. */
  acceptAll(actor: Actor, meetingId: Id): Promise<AttendanceView[]> {
    return this.run(actor, meetingId, 'takeAttendance', async (tx, meeting) => {
      const coming = meeting.people.filter(({ rsvp, status, person }) => rsvp === 'ACCEPTED' && status === null && person !== null);
      for (const line of coming) await this.keep(tx, actor, meeting, line, 'PRESENT');
    });
  }

  addGuest(actor: Actor, meetingId: Id, name: string): Promise<AttendanceView[]> {
    return this.run(actor, meetingId, 'takeAttendance', async (tx) => {
      const guest = Attendance.of({ meetingId, personId: null, guestName: name, seatId: null, capacity: 'GUEST', kind: 'GUEST' });
      guest.mark('PRESENT', { by: actor.personId, at: this.clock.now() });
      await tx.keep(guest);
    });
  }

  private run(actor: Actor, meetingId: Id, action: MeetingAction, verb: (tx: Transaction, meeting: MeetingRecord) => Promise<void>): Promise<AttendanceView[]> {
    return this.work.run(actor.networkId, async (tx) => {
      meetingPolicy.require(actor, action, await this.queries.facts(actor.networkId, meetingId));
      // Two who take the attendance at once take turns at the row of the meeting.
      await tx.rows('select 1 from meetings where id = $1 for update', [meetingId]);
      const meeting = await this.views.record(tx, meetingId);
      requirePossible(meeting, action, this.clock.now());
      await verb(tx, meeting);
      return this.views.attendance(tx, actor, meetingId);
    });
  }

  /** On every seat the person has here; most have one. */
  private async markPerson(tx: Transaction, actor: Actor, meeting: MeetingRecord, personId: Id, mark: AttendanceMark): Promise<void> {
    const lines = meeting.people.filter(({ person }) => person?.id === personId);
    if (lines.length === 0) throw new NotFound('person', personId);
    for (const line of lines) await this.keep(tx, actor, meeting, line, mark);
  }

  private async keep(tx: Transaction, actor: Actor, { id }: MeetingRecord, { person, seatId, capacity, kind }: PersonRecord, mark: AttendanceMark): Promise<void> {
    const [found] = await tx.find(Attendance, { meetingId: id, personId: person?.id ?? '', ...(seatId !== null && { seatId }) });
    const attendance = found ? await tx.load(Attendance, found.id) : Attendance.of({ meetingId: id, personId: person?.id ?? null, guestName: null, seatId, capacity, kind });
    attendance.mark(mark, { by: actor.personId, at: this.clock.now() });
    await tx.keep(attendance);
  }
}

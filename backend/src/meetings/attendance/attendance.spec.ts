import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attendanceOf } from '../meeting.drawing.js';
import type { PersonRecord } from '../meeting.record.js';
import { attendanceMarks } from './attendance.contract.js';
import type { AttendanceMark } from './attendance.contract.js';
import { Attendance } from './attendance.js';

const start = new Date('2026-11-26T16:00:00Z').getTime();
const act = (minute: number) => ({ by: 'lead', at: new Date(start + minute * 60_000) });
const minute = (at: number): string => act(at).at.toISOString();
const kinds = ['PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2'] as const;
const anAttendance = (kind: (typeof kinds)[number] = 'PRINCIPAL'): Attendance =>
  Attendance.of({ meetingId: 'meeting', personId: kind, guestName: null, seatId: 'seat', capacity: 'VOTING', kind });

describe('An attendance', () => {
  it('is stamped by the clock: arrived, left, came back', () => {
    const attendance = anAttendance();
    for (const [mark, at] of [['PRESENT', 0], ['LEFT', 30], ['REMOTE', 40]] as const) attendance.mark(mark, act(at));
    expect(attendance).toMatchObject({ status: 'REMOTE', isHere: true, intervals: [{ from: minute(0), to: minute(30) }, { from: minute(40), to: null }] });
    expect(attendance.releaseEvents().at(-1)).toMatchObject({ type: 'attendance.marked', data: { mark: 'REMOTE', seatId: 'seat' }, about: { meetingId: 'meeting' } });
  });

  it('keeps who left among those who were there, and forgets a presence that was a mistake', () => {
    const [left, mistaken] = [anAttendance(), anAttendance()];
    left.mark('PRESENT', act(0));
    left.mark('LEFT', act(5));
    mistaken.mark('PRESENT', act(0));
    mistaken.mark('EXCUSED', act(5));
    expect(left).toMatchObject({ status: 'PRESENT', isHere: false, intervals: [{ from: minute(0), to: minute(5) }] });
    expect(mistaken).toMatchObject({ status: 'EXCUSED', isHere: false, intervals: [] });
  });

  it('does not begin twice', () => {
    const attendance = anAttendance();
    attendance.mark('PRESENT', act(0));
    attendance.mark('REMOTE', act(5));
    expect(attendance.intervals).toEqual([{ from: minute(0), to: null }]);
  });
});

/** Whatever is tapped, minute by minute, by the three people of a seat. */
const taps = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom<AttendanceMark>(...attendanceMarks)), { maxLength: 30 });
const lineOf = ({ personId, kind, status, intervals }: Attendance): PersonRecord => ({
  person: { id: personId ?? '', name: kind, organization: null }, guestName: null, seatId: 'seat', seatLabel: 'VHS', capacity: 'VOTING', kind, rsvp: 'UNKNOWN',
  status, intervals, deputyPersonId: null, invited: true,
});

describe('Whatever is tapped', () => {
  it('leaves times that follow each other, the last of them perhaps still running', () => {
    fc.assert(fc.property(taps, (list) => {
      const attendance = anAttendance();
      list.forEach(([, mark], at) => { attendance.mark(mark, act(at)); });
      const ends = attendance.intervals.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
      expect(ends).toEqual([...ends].sort());
      expect(attendance.intervals.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
    }));
  });

  it('lets one person count for a seat: the principal, else the first deputy, else the second (C13, V4)', () => {
    fc.assert(fc.property(taps, (list) => {
      const people = kinds.map((kind) => anAttendance(kind));
      list.forEach(([kind, mark], at) => { people.find((one) => one.kind === kind)?.mark(mark, act(at)); });
      const lines = attendanceOf(people.map(lineOf));
      expect(lines.filter(({ counts }) => counts).map(({ kind }) => kind)).toEqual(lines.filter(({ here }) => here).map(({ kind }) => kind).slice(0, 1));
    }));
  });
});

import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { AttendanceView } from '@faden/meetings/attendance/attendance';
import type { MeetingView } from '@faden/meetings/meeting';

/** A meeting of a board with seven of ten there, invented from beginning to end. */
export const aMeeting = (facts: Partial<MeetingView> = {}): MeetingView => ({
  id: 'm1', version: 3, number: 8, title: '8. Sitzung', kind: 'ORDINARY', mode: 'IN_PERSON', state: 'IN_SESSION', word: 'RUNNING',
  body: { id: 'b1', name: 'Integrationsbeirat', shortName: 'IB' }, startsAt: '2026-11-26T16:00:00.000Z', endsAt: '2026-11-26T17:15:00.000Z',
  actualStart: '2026-11-26T16:02:00.000Z', actualEnd: null, location: 'Kreistagssaal', onlineLink: null, accessibilityInfo: null,
  chair: { id: 'p1', name: 'Amal Haddad', organization: null }, minuteTaker: null, cancelledReason: null, predecessorMeetingId: null, notice: null,
  invitation: null, urgencyReason: null, myRsvp: 'ACCEPTED', myDeputies: [], myDeputyPersonId: null, plannedMinutes: 60, availableMinutes: 75, agenda: [anItem()], attendance: sevenOfTen,
  quorum: { applies: true, present: 7, base: 10, required: 6, ok: true, explanation: { key: 'quorum', params: {}, sentence: '7 von 10 sind da, 6 sind nötig.' } },
  quorumFinding: { at: '2026-11-26T16:05:00.000Z', present: 7, required: 6, ok: true, doubted: false }, minutes: null,
  can: ['close', 'suspend', 'takeAttendance', 'findQuorum', 'callItem', 'recordResult', 'takeNotes'], cannot: {}, ...facts,
});

/** The item on top: it needs a decision, and its topic brings the wording. */
export const anItem = (facts: Partial<AgendaItemView> = {}): AgendaItemView => ({
  id: 'i4', version: 2, position: 4, number: '4', title: 'Kinderbetreuung im Kurs', type: 'DECISION', state: 'CALLED', result: null, resultText: null,
  plannedMinutes: 20, startsAt: '2026-11-26T16:25:00.000Z', calledAt: '2026-11-26T16:40:00.000Z', expectedResult: null, presenter: null,
  topic: { id: 't1', number: 'T-7', title: 'Kinderbetreuung im Kurs', proposal: 'Die VHS stellt ab Januar zwei Räume.', positions: 0 }, escalationId: null,
  carriedTimes: 0, late: false, proposalMissing: false, decision: null,
  can: ['decide', 'declareNoAgreement', 'postpone', 'dispose', 'addTask', 'takeNotes'], cannot: {}, ...facts,
});

const someone = (number: number): AttendanceView => ({
  person: { id: `p${number}`, name: `Person ${number}`, organization: null }, guestName: null, seatId: `s${number}`, seatLabel: `Sitz ${number}`,
  capacity: 'VOTING', kind: 'PRINCIPAL', rsvp: 'ACCEPTED', status: number <= 7 ? 'PRESENT' : null, here: number <= 7, counts: number <= 7,
  intervals: number <= 7 ? [{ from: '2026-11-26T16:00:00.000Z', to: null }] : [],
});

const sevenOfTen: AttendanceView[] = Array.from({ length: 10 }, (_, at) => someone(at + 1));

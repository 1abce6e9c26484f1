import type { AttendanceView } from '@faden/meetings/attendance/attendance';
import { aScreen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import { meetingWords } from '../meetings.words';
import { MeetingPeople } from './meeting-people';

const line = (name: string, facts: Partial<AttendanceView> = {}): AttendanceView => ({
  person: { id: name, name, organization: null }, guestName: null, seatId: 's1', seatLabel: null, capacity: 'VOTING', kind: 'PRINCIPAL', rsvp: 'UNKNOWN',
  status: null, here: false, counts: false, intervals: [], ...facts,
});
const there = { intervals: [{ from: '2026-11-26T15:00:00.000Z', to: '2026-11-26T17:00:00.000Z' }] };
const attendance = [line('Ada', { ...there, status: 'PRESENT' }), line('Ben', { ...there, status: 'REMOTE', rsvp: 'DECLINED' }), line('Cem', { status: 'EXCUSED' }), line('Dora', { rsvp: 'ACCEPTED' }),
  line('Emil', { kind: 'DEPUTY_1', rsvp: 'ACCEPTED' }), line('Fee', { kind: 'DEPUTY_1', ...there, status: 'PRESENT' })];

async function lines(begun: boolean): Promise<string[]> {
  const { element } = await aScreen(MeetingPeople, { inputs: { attendance, begun }, words: [meetingWords], providers: played(new AServer({})) });
  return [...element.querySelectorAll('p, li')].map((one) => [...one.childNodes].map(({ textContent }) => textContent?.trim()).filter(Boolean).join(' '));
}

describe('The people of a meeting', () => {
  it('are asked whether they come, before it begins', async () => {
    expect(await lines(false)).toEqual([
      '2 kommen, 1 kommen nicht, 3 ohne Antwort', 'Ada noch keine Antwort', 'Ben kommt nicht', 'Cem noch keine Antwort', 'Dora kommt', 'Emil kommt', 'Fee noch keine Antwort',
    ]);
  });

  it('came or did not, once it has begun; a deputy who did not come is none of them', async () => {
    expect(await lines(true)).toEqual(['3 dabei, 2 nicht dabei', 'Ada dabei', 'Ben per Video dabei', 'Cem entschuldigt', 'Dora nicht dabei', 'Fee dabei']);
  });
});

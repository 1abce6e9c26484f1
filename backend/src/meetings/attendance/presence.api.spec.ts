import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import type { AtTable } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { newId } from '../../house/database/new-id.js';
import { Meeting } from '../meeting.js';
import type { MeetingView } from '../meeting.contract.js';
import type { AttendanceView } from './attendance.contract.js';
import type { Ballot } from './counting.js';
import { Presence } from './presence.js';

let app: TestApp;
let board: Table;
let meeting: MeetingView;
beforeAll(async () => { app = await anApp(); board = await Table.in(app, 'ADVISORY_BOARD'); });
beforeAll(async () => { meeting = await board.open(await board.planned(), 'member'); });
afterAll(() => app.close());

const ballot = (): Promise<Ballot> => board.network.run(async (tx) => app.get(Presence).ballot(tx, await tx.load(Meeting, meeting.id)));
const lineOf = (lines: AttendanceView[], who: AtTable): AttendanceView | undefined => lines.find(({ person }) => person?.id === board.people[who].personId);

describe('Who is there', () => {
  it('is marked by the lead, the minute taker or the secretariat; everybody may check in', async () => {
    expect(lineOf(meeting.attendance, 'member')).toMatchObject({ status: 'EXCUSED', here: false, counts: false });
    expect((await board.mark(meeting, 'member', 'PRESENT', 'other')).status).toBe(403);
    expect((await board.mark(meeting, 'member', 'PRESENT', 'manager')).status).toBe(403);
    expect((await board.mark(meeting, 'self', 'PRESENT', 'outsider')).status).toBe(404);
    expect((await board.mark(meeting, 'outsider', 'PRESENT')).status).toBe(404);
    expect((await board.people.lead.client.put(`/api/meetings/${meeting.id}/attendance/${newId()}`, { mark: 'PRESENT' })).status).toBe(404);
    expect((await board.people.lead.client.put(`/api/meetings/${meeting.id}/attendance/self`, { mark: 'DA' })).status).toBe(400);
    const { body } = await board.mark(meeting, 'self', 'REMOTE', 'deputy');
    expect(lineOf(body, 'deputy')).toMatchObject({ status: 'REMOTE', here: true, counts: true, kind: 'DEPUTY_1' });
  });

  it('counts one person per seat: the deputy steps back when the principal comes (V4)', async () => {
    expect(await ballot()).toMatchObject({ votingSeats: 4, present: 4, excluded: 0, quorate: true });
    const { body } = await board.mark(meeting, 'member', 'PRESENT', 'secretary');
    expect([lineOf(body, 'member')?.counts, lineOf(body, 'deputy')?.counts]).toEqual([true, false]);
    expect((await ballot()).present).toBe(4);
    const after = (await board.mark(meeting, 'member', 'LEFT', 'writer')).body;
    expect([lineOf(after, 'member')?.here, lineOf(after, 'deputy')?.counts]).toEqual([false, true]);
    expect(lineOf(after, 'member')?.intervals).toEqual([{ from: expect.any(String), to: expect.any(String) }]);
    expect((await ballot()).present).toBe(4);
  });

  it('lets guests in by name; they never count', async () => {
    const add = (who: AtTable) => board.people[who].client.post<AttendanceView[]>(`/api/meetings/${meeting.id}/attendance/guests`, { name: 'Frau Gast' }, { key: 'one-guest' });
    expect((await add('member')).status).toBe(403);
    expect((await add('lead')).body.at(-1)).toMatchObject({ guestName: 'Frau Gast', person: null, capacity: 'GUEST', here: true, counts: false });
    await add('lead');
    expect((await board.read(meeting)).attendance.filter(({ guestName }) => guestName === 'Frau Gast')).toHaveLength(1);
    expect((await ballot()).present).toBe(4);
  });

  it('warns when too few are left, while a finding stands until somebody doubts it (V7)', async () => {
    for (const who of ['deputy', 'other'] as const) await board.mark(meeting, who, 'LEFT');
    expect(await board.read(meeting)).toMatchObject({ quorum: { ok: false, present: 2, required: 3 }, quorumFinding: { ok: true, doubted: false } });
    expect((await ballot()).quorate).toBe(true);
    expect((await board.onMeeting(meeting, 'quorum-doubt', {}, 'other')).status).toBe(200);
    expect((await ballot()).quorate).toBe(false);
  });
});

describe('"Alle Zugesagten sind da"', () => {
  it('marks who said yes and nobody else, and brings nobody back who left', async () => {
    const coming = await board.planned();
    await board.invite(coming);
    for (const who of ['writer', 'member', 'other'] as const) {
      await board.people[who].client.put(`/api/meetings/${coming.id}/rsvp`, { answer: who === 'other' ? 'DECLINED' : 'ACCEPTED' });
    }
    expect((await board.onMeeting(coming, 'opening')).status).toBe(200);
    const all = (who: AtTable) => board.people[who].client.post<AttendanceView[]>(`/api/meetings/${coming.id}/attendance/accepted`);
    expect((await all('member')).status).toBe(403);
    const { body } = await all('lead');
    expect((['lead', 'writer', 'member', 'other'] as const).map((who) => lineOf(body, who)?.here)).toEqual([false, true, true, false]);
    await board.mark(coming, 'member', 'LEFT');
    expect(lineOf((await all('writer')).body, 'member')).toMatchObject({ here: false });
  });

  it('waits for the meeting to begin', async () => {
    const planned = await board.planned();
    expect((await board.people.lead.client.post(`/api/meetings/${planned.id}/attendance/accepted`)).body).toMatchObject({ status: 409, code: 'meeting_not_possible_now' });
  });
});

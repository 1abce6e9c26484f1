import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { addDays } from '../../house/time/days.js';
import type { ThreadView } from '../../journal/thread.contract.js';
import type { AgendaItemView } from '../agenda/agenda-item.contract.js';
import type { AttendanceView } from '../attendance/attendance.contract.js';
import type { MeetingView } from '../meeting.contract.js';
import type { InvitationPreview, InvitationView } from './invitation.contract.js';

let app: TestApp;
let board: Table;
beforeAll(async () => {
  app = await anApp();
});
beforeEach(async () => {
  board = await Table.in(app, 'ADVISORY_BOARD');
});
afterAll(() => app.close());

interface Letter { text: string }
const letters = ({ id }: MeetingView): Promise<Letter[]> => board.network.run((tx) => tx.rows<Letter>('select text from mails where subject_id = $1', [id]));
const guest = () => board.people.outsider.client;

/** A meeting with an item of the body's own, and one that somebody from outside presents. */
async function withGuest(): Promise<{ meeting: MeetingView; own: AgendaItemView; other: AgendaItemView }> {
  const meeting = await board.planned({ day: addDays(app.clock.today(), 30) });
  const other = await board.add(meeting, { line: 'Kita 15' });
  const own = await board.add(meeting, { line: 'Bericht 10', presenterPersonId: board.people.outsider.personId });
  return { meeting, own, other };
}
/** The same, invited and told. */
async function invitedWithGuest(): ReturnType<typeof withGuest> {
  const found = await withGuest();
  await board.onMeeting(await board.read(found.meeting), 'invitation');
  app.clock.shift(60_000);
  return { ...found, meeting: await board.read(found.meeting) };
}

describe('A guest (domain.md B.1)', () => {
  it('is invited for the item they present, and hears of no other', async () => {
    const { meeting } = await withGuest();
    expect((await guest().get(`/api/meetings/${meeting.id}`)).status).toBe(404);
    const preview = await board.people.lead.client.get<InvitationPreview>(`/api/meetings/${meeting.id}/invitation/preview`);
    expect(preview.body.recipients).toContainEqual(expect.objectContaining({ kind: 'GUEST', person: expect.objectContaining({ id: board.people.outsider.personId }) }));
    await board.onMeeting(await board.read(meeting), 'invitation');
    app.clock.shift(60_000);
    const [letter] = (await letters(meeting)).filter(({ text }) => text.includes('Sie sind als Gast'));
    expect(letter?.text).toContain('Bericht (10 Min.)');
    expect(letter?.text).not.toContain('Kita');
  });

  it('sees of the meeting the own item at its time, and no other people', async () => {
    const { meeting, own } = await invitedWithGuest();
    const seen = (await guest().get<MeetingView>(`/api/meetings/${meeting.id}`)).body;
    expect(seen.agenda.map(({ title, startsAt }) => [title, startsAt])).toEqual([['Bericht', meeting.agenda.find(({ id }) => id === own.id)?.startsAt]]);
    expect(seen.attendance.map(({ person }) => person?.id)).toEqual([board.people.outsider.personId]);
    expect(seen.can).toEqual(expect.arrayContaining(['rsvp']));
    expect((await guest().put<MeetingView>(`/api/meetings/${meeting.id}/rsvp`, { answer: 'ACCEPTED' })).body).toMatchObject({ myRsvp: 'ACCEPTED', agenda: [{ title: 'Bericht' }] });
  });

  it('finds every other door shut', async () => {
    const { meeting, own, other } = await invitedWithGuest();
    const status = async (path: string): Promise<number> => (await guest().get(path)).status;
    const doors = {
      'the note of another item': [`/api/agenda-items/${other.id}/note`, 404], 'the note of the own item': [`/api/agenda-items/${own.id}/note`, 200],
      'the thread of another item': [`/api/thread/item/${other.id}`, 404], 'the thread of the own item': [`/api/thread/item/${own.id}`, 200],
      'the journal of another item': [`/api/journal/agendaItem/${other.id}`, 404], 'the letters': [`/api/meetings/${meeting.id}/invitations`, 403],
      'the mail before it leaves': [`/api/meetings/${meeting.id}/invitation/preview`, 403], 'what could be placed': [`/api/meetings/${meeting.id}/placeable`, 403],
      'the minutes': [`/api/meetings/${meeting.id}/minutes`, 404],
    } as const;
    const found = Object.fromEntries(await Promise.all(Object.entries(doors).map(async ([name, [path]]) => [name, await status(path)] as const)));
    expect(found).toEqual(Object.fromEntries(Object.entries(doors).map(([name, [, expected]]) => [name, expected])));
    expect((await guest().get<ThreadView>(`/api/thread/meeting/${meeting.id}`)).body.knots.map(({ subjectId }) => subjectId)).toEqual([own.id]);
    expect((await guest().get<{ hits?: unknown[] }>('/api/search?q=Kita')).text).not.toContain(other.id);
    expect((await guest().patch(`/api/agenda-items/${other.id}`, { title: 'Anders' }, { ifMatch: other.version })).status).toBe(404);
  });

  it('who checks in is told of nobody else', async () => {
    const { meeting } = await invitedWithGuest();
    await board.network.run((tx) => tx.rows(`update meetings set state = 'IN_SESSION', actual_start = starts_at where id = $1`, [meeting.id]).then(() => undefined));
    const { status, body } = await guest().put<AttendanceView[]>(`/api/meetings/${meeting.id}/attendance/self`, { mark: 'PRESENT' });
    expect(status).toBe(200);
    expect(body.map(({ person }) => person?.id)).toEqual([board.people.outsider.personId]);
  });
});

describe('The list of the invited', () => {
  it('names everybody once, with the letter that reached them last', async () => {
    const meeting = await board.invitedByMail();
    await board.add(meeting, { line: 'Hort 20' });
    await board.onMeeting(await board.read(meeting), 'invitation');
    const list = (await board.people.secretary.client.get<InvitationView[]>(`/api/meetings/${meeting.id}/invitations`)).body;
    expect(list.map(({ person }) => person.name)).toEqual([...new Set(list.map(({ person }) => person.name))].sort());
    expect(list.map(({ kind }) => kind)).toEqual(['AMENDMENT', 'AMENDMENT', 'AMENDMENT', 'AMENDMENT']);
  });
});

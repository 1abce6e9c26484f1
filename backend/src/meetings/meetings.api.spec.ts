import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from '../../test/factories/a-table.js';
import type { AtTable } from '../../test/factories/a-table.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import type { Answer } from '../../test/kit/client.js';
import { newId } from '../house/database/new-id.js';
import type { Problem } from '../house/house.contract.js';
import { addDays, atBerlin } from '../house/time/days.js';
import type { MeetingPage, MeetingView } from './meeting.contract.js';
import { Meeting } from './meeting.js';
import { MeetingsDoor } from './meetings.door.js';

let app: TestApp;
let board: Table;
let elsewhere: Table;
beforeAll(async () => {
  app = await anApp();
  board = await Table.in(app, 'ADVISORY_BOARD');
  elsewhere = await Table.in(app, 'WORKING_GROUP');
});
afterAll(() => app.close());

const inDays = (days: number): string => addDays(app.clock.today(), days);
const page = <T = MeetingPage>(query: string, table = board, who: AtTable = 'lead'): Promise<Answer<T>> => table.people[who].client.get<T>(`/api/meetings?${query}`);
/** So many meetings, day after day from a first one on; those behind us were held. */
const many = (table: Table, count: number, first: number): Promise<string[]> => table.network.run(async (tx) => {
  const [act, ids] = [{ by: table.people.lead.personId, at: app.clock.now() }, [] as string[]];
  for (let day = first; day < first + count; day += 1) {
    const plan = { bodyId: table.bodyId, title: `Tag ${day}`, startsAt: atBerlin(inDays(day), '17:00'), endsAt: atBerlin(inDays(day), '18:00'), location: 'Saal' };
    const meeting = Meeting.plan(plan, act);
    meeting.schedule(day + 100, act);
    if (day < 0) Object.assign(meeting, { state: 'HELD' });
    ids.push((await tx.keep(meeting)).id);
  }
  return ids;
});

describe('A meeting', () => {
  it('is read as it is answered after an act: one shape', async () => {
    const created = (await board.people.lead.client.post<MeetingView>('/api/meetings', { bodyId: board.bodyId, day: inDays(30), startTime: '17:00', endTime: '19:00', location: 'Saal', schedule: true }, { key: newId() })).body;
    expect(await board.read(created)).toEqual(created);
    const invited = (await board.onMeeting(created, 'invitation')).body;
    expect(await board.read(created)).toEqual(invited);
  });

  it('computes when each item begins, and says the notice in the language of the reader', async () => {
    const meeting = await board.planned({ day: inDays(30), startTime: '17:00', endTime: '19:00' });
    for (const line of ['Kita 15', 'Verkehr 20 !', 'Rückblick']) await board.add(meeting, { line });
    const { agenda, plannedMinutes, availableMinutes, notice } = await board.read(meeting);
    const minutesIn = agenda.map(({ startsAt }) => (Date.parse(startsAt) - Date.parse(meeting.startsAt)) / 60_000);
    expect([minutesIn, plannedMinutes, availableMinutes]).toEqual([[0, 15, 35], 45, 120]);
    expect(agenda[1]).toMatchObject({ type: 'DECISION', proposalMissing: true, can: expect.arrayContaining(['edit', 'move']) });
    expect(notice).toMatchObject({ verdict: 'IN_TIME', latestReceiptOn: inDays(15) });
    const account = 'select account_id from account_persons where person_id = $1';
    await board.network.run((tx) => tx.rows(`update accounts set locale = 'en' where id = (${account})`, [board.people.manager.personId]));
    const english = (await board.read(meeting, 'manager')).notice?.explanation.sentence;
    expect(english).not.toEqual(notice?.explanation.sentence);
    const asked = { headers: { 'accept-language': 'de' } };
    expect((await board.people.manager.client.get<MeetingView>(`/api/meetings/${meeting.id}`, asked)).body.notice?.explanation).toEqual(notice?.explanation);
  });

  it('is for who is signed in, may see it, and asks for it by its id', async () => {
    const meeting = await board.planned({ day: inDays(30) });
    const missing = await board.people.lead.client.get(`/api/meetings/${newId()}`);
    expect((await app.nobody.get(`/api/meetings/${meeting.id}`)).body).toMatchObject({ status: 401, code: 'not_signed_in' });
    expect((await app.as('worn-out').get(`/api/meetings/${meeting.id}`)).status).toBe(401);
    for (const { client } of [board.people.outsider, elsewhere.people.lead, elsewhere.people.manager]) {
      const { status, body } = await client.get(`/api/meetings/${meeting.id}`);
      expect([status, { ...body, instance: '' }]).toEqual([404, { ...missing.body, instance: '' }]);
    }
    expect((await board.people.lead.client.get('/api/meetings/morgen')).status).toBe(404);
  });
});

describe('The list of meetings', () => {
  it('goes page by page, the coming ones forwards and the past ones backwards', async () => {
    const table = await Table.in(app, 'WORKING_GROUP');
    const [past, coming] = [await many(table, 52, -60), await many(table, 52, 1)];
    for (const [when, expected] of [['coming', coming], ['past', past.toReversed()]] as const) {
      const first = (await page(`when=${when}`, table)).body;
      const second = (await page(`when=${when}&after=${first.next ?? ''}`, table)).body;
      expect([first.rows.length, first.next, second.rows.length, second.next]).toEqual([50, first.rows[49]?.id, 2, null]);
      expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(expected);
    }
    expect((await page('', table)).body.rows[0]).toMatchObject({ title: 'Tag 1', state: 'SCHEDULED', word: 'PLANNED', location: 'Saal', items: 0, myRsvp: null, body: { id: table.bodyId } });
  });

  it('shows one body, and what was called off with its reason until its day has passed', async () => {
    const table = await Table.in(app, 'ADVISORY_BOARD');
    const other = await table.network.aWorkingGroup();
    const meeting = await table.planned({ day: inDays(10), title: 'Beirat' });
    await table.people.manager.client.post('/api/meetings', { bodyId: other, day: inDays(11), startTime: '17:00', endTime: '18:00', location: 'Saal', schedule: true }, { key: newId() });
    await table.onMeeting(meeting, 'cancellation', { reason: 'Krankheit' });
    expect((await page('', table, 'manager')).body.rows).toHaveLength(2);
    expect((await page(`body=${table.bodyId}`, table, 'manager')).body.rows).toMatchObject([{ id: meeting.id, word: 'CANCELLED', cancelledReason: 'Krankheit' }]);
    expect((await page(`body=${table.bodyId}&when=past`, table, 'manager')).body.rows).toEqual([]);
  });

  it('asks who is there, and for words that it knows', async () => {
    expect((await app.nobody.get('/api/meetings')).status).toBe(401);
    expect((await page<Problem>('when=gestern')).body).toMatchObject({ status: 400, errors: [{ pointer: '/when', code: 'not_one_of' }] });
    expect((await page<Problem>('body=beirat')).body).toMatchObject({ status: 400, errors: [{ pointer: '/body' }] });
  });
});

describe('Who leads a meeting', () => {
  it('is whoever holds the office on its day, before it is opened, and has no right from it', async () => {
    const table = await Table.in(app, 'ADVISORY_BOARD');
    const meeting = await table.planned({ day: inDays(20) });
    expect(meeting.chair).toMatchObject({ name: 'Henrike Salzmann' });
    await table.network.run((tx) => tx.rows('update memberships set ends_on = $2 where person_id = $1', [table.people.lead.personId, inDays(10)]));
    await table.network.run((tx) => tx.rows(`update memberships set office = 'VICE_CHAIR' where person_id = $1`, [table.people.other.personId]));
    const after = await table.read(meeting, 'member');
    expect([after.chair?.name, after.can.includes('sendInvitation')]).toEqual(['Olena Kovtunenko', false]);
  });
});

describe('The door of meetings', () => {
  it('offers coming meetings with the minutes that are free, but no second meeting', async () => {
    const table = await Table.in(app, 'ADVISORY_BOARD');
    const [later, next] = [await table.planned({ day: inDays(40), startTime: '17:00', endTime: '18:00' }), await table.planned({ day: inDays(20), startTime: '17:00', endTime: '18:00' })];
    await table.add(next, { line: 'Kita 15' });
    const failed = await table.planned();
    await table.add(failed, { line: 'Verkehr 15' });
    await table.open(failed, 'member', 'other');
    const { id, version } = (await table.onMeeting(failed, 'no-quorum')).body;
    await table.people.lead.client.post(`/api/meetings/${id}/second-meeting`, { day: inDays(15), startTime: '17:00', endTime: '18:00' }, { ifMatch: version, key: newId() });
    const places = await table.network.run((tx) => app.get(MeetingsDoor).places(tx, table.bodyId));
    expect(places.map(({ meetingId, freeMinutes }) => ({ meetingId, freeMinutes }))).toEqual([{ meetingId: next.id, freeMinutes: 45 }, { meetingId: later.id, freeMinutes: 60 }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import type { AtTable } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { newId } from '../../house/database/new-id.js';
import type { Problem } from '../../house/house.contract.js';
import { addDays } from '../../house/time/days.js';
import type { PlaceableItem } from '../agenda/agenda-item.contract.js';
import type { MeetingPage, MeetingPlanning, MeetingView } from '../meeting.contract.js';

let app: TestApp;
let board: Table;
let group: Table;
beforeAll(async () => {
  app = await anApp();
  board = await Table.in(app, 'ADVISORY_BOARD');
  group = await Table.in(app, 'WORKING_GROUP');
});
afterAll(() => app.close());

const inDays = (days: number): string => addDays(app.clock.today(), days);
const order = (given: object = {}) => ({ bodyId: board.bodyId, day: inDays(30), startTime: '17:00', endTime: '19:00', location: 'Landratsamt', ...given });
const plan = <T = MeetingView>(given: object = {}, who: AtTable = 'lead', table = board) => table.people[who].client.post<T>('/api/meetings', order(given), { key: newId() });
const change = <T = MeetingView>({ id, version }: MeetingView, changes: object, who: AtTable = 'lead') => board.people[who].client.patch<T>(`/api/meetings/${id}`, changes, { ifMatch: version });
const wrong = ({ status, body }: { status: number; body: Problem }) => ({ status, code: body.errors?.[0]?.code ?? body.code, at: body.errors?.[0]?.pointer });

describe('What the planner starts with', () => {
  const planning = <T = MeetingPlanning>(table: Table, who: AtTable = 'lead') => table.people[who].client.get<T>(`/api/meetings/planning?body=${table.bodyId}`);

  it('is four weeks ahead in the evening, and the pattern of the last meeting once there is one', async () => {
    const table = await Table.in(app, 'ADVISORY_BOARD');
    expect((await planning(table)).body).toMatchObject({
      body: { id: table.bodyId }, suggestedDay: inDays(28), startTime: '17:00', endTime: '18:30', location: null, voting: 4, others: 0, carryOver: 0, standingItems: 7 });
    await table.planned({ day: inDays(10), startTime: '09:30', endTime: '11:00', location: 'VHS' });
    expect((await planning(table)).body).toMatchObject({ suggestedDay: inDays(38), startTime: '09:30', endTime: '11:00', location: 'VHS' });
  });

  it('is for who plans there, and says who does', async () => {
    const refused = await planning<Problem>(board, 'member');
    expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed', params: { reason: 'only_planners_of_meeting' } } });
    expect((await board.people.lead.client.get(`/api/meetings/planning?body=${newId()}`)).status).toBe(404);
  });
});

describe('Planning a meeting', () => {
  it('is a draft in Berlin time with its standing items and a title of its own; only planners see it', async () => {
    const { status, headers, body } = await plan({ day: '2099-07-01' });
    expect([status, headers['location']]).toEqual([201, `/api/meetings/${body.id}`]);
    expect(body).toMatchObject({
      state: 'DRAFT', word: 'DRAFT', number: null, kind: 'ORDINARY', mode: 'IN_PERSON', startsAt: '2099-07-01T15:00:00.000Z', endsAt: '2099-07-01T17:00:00.000Z',
      title: expect.stringMatching(/^Sitzung Gremium/), availableMinutes: 120, plannedMinutes: 65 });
    expect(body.agenda.map(({ number, title }) => `${number} ${title}`).at(-1)).toBe('7 Verschiedenes, Termine');
    expect((await board.people.member.client.get(`/api/meetings/${body.id}`)).status).toBe(404);
    const drafts = await board.people.manager.client.get<MeetingPage>('/api/meetings?when=drafts');
    expect(drafts.body.rows.map(({ id }) => id)).toContain(body.id);
  });

  it('counts it once it is scheduled, and mails nothing', async () => {
    const draft = (await plan()).body;
    expect((await board.onMeeting(draft, 'scheduling', {}, 'member')).status).toBe(404);
    const first = (await board.onMeeting(draft, 'scheduling', {}, 'secretary')).body;
    const second = (await plan({ schedule: true }, 'manager')).body;
    expect(second).toMatchObject({ state: 'SCHEDULED', word: 'PLANNED', number: (first.number ?? 0) + 1 });
    expect((await board.onMeeting<Problem>(second, 'scheduling')).body).toMatchObject({ code: 'meeting_not_possible_now' });
    expect(await board.network.run((tx) => tx.rows('select id from mails where subject_id = any ($1::uuid[])', [[first.id, second.id]]))).toEqual([]);
  });

  it('takes the way of meeting from the place and the link', async () => {
    const link = 'https://video.example.org/beirat';
    expect((await plan({ onlineLink: link })).body).toMatchObject({ mode: 'HYBRID' });
    expect((await plan({ onlineLink: link, location: undefined, schedule: true })).body).toMatchObject({ mode: 'ONLINE', state: 'SCHEDULED', onlineLink: link });
  });

  it.each([
    [{ day: 'morgen' }, 400, 'not_day', '/day'], [{ startTime: '25:00' }, 400, 'not_time', '/startTime'], [{ onlineLink: 'video' }, 400, 'not_url', '/onlineLink'],
    [{ title: 'x'.repeat(161) }, 400, 'too_long', '/title'], [{ kind: 'PARTY' }, 400, 'not_one_of', '/kind'], [{ colour: 'red' }, 400, 'unknown_field', '/colour'],
    [{ day: '2020-01-01' }, 422, 'meeting_in_past', '/day'], [{ endTime: '16:00' }, 422, 'meeting_ends_before_start', '/endTime'],
    [{ location: undefined, schedule: true }, 422, 'meeting_place_missing', '/location'], [{ kind: 'SECOND_AFTER_NO_QUORUM' }, 422, 'second_meeting_needs_first', '/kind'],
    [{ bodyId: newId() }, 422, 'unknown_body', '/bodyId'],
  ])('refuses %j', async (given, status, code, at) => {
    expect(wrong(await plan<Problem>(given))).toEqual({ status, code, at });
  });

  it('is done by the leads of the body, the secretariat and the manager', async () => {
    for (const who of ['member', 'deputy', 'writer', 'outsider'] as const) expect((await plan<Problem>({}, who)).body).toMatchObject({ status: 403, params: { reason: 'only_planners_of_meeting' } });
    expect((await plan({ bodyId: group.bodyId }, 'lead')).status).toBe(422);
  });

  it('is not done for a body that meets elsewhere', async () => {
    const council = await board.network.aBody('EXTERNAL');
    expect(wrong(await plan<Problem>({ bodyId: council }, 'manager'))).toMatchObject({ status: 409, code: 'body_meets_elsewhere' });
  });
});

describe('Changing a meeting', () => {
  it('changes what is named, and nothing in a version that is past', async () => {
    const meeting = (await plan({ schedule: true })).body;
    const { body } = await change(meeting, { startTime: '16:30', location: 'VHS', minuteTakerPersonId: board.people.writer.personId });
    expect(body).toMatchObject({ version: meeting.version + 1, location: 'VHS', title: meeting.title, endsAt: meeting.endsAt, minuteTaker: { name: 'Uwe Brandtner' }, availableMinutes: 150 });
    const stale = await change<Problem>(meeting, { location: 'Saal' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale_version', current: { version: body.version } } });
    expect((await board.read(meeting)).location).toBe('VHS');
  });

  it('asks for a version, a known person and an end after the start', async () => {
    const meeting = (await plan({ schedule: true })).body;
    expect((await board.people.lead.client.patch(`/api/meetings/${meeting.id}`, { title: 'x' })).status).toBe(428);
    expect(wrong(await change<Problem>(meeting, { minuteTakerPersonId: newId() }))).toEqual({ status: 422, code: 'unknown_person', at: '/minuteTakerPersonId' });
    expect(wrong(await change<Problem>(meeting, { endTime: '16:00' }))).toEqual({ status: 422, code: 'meeting_ends_before_start', at: '/endTime' });
  });

  it('keeps the rules of planning: a place, a real link, a day to come', async () => {
    const meeting = (await plan({ schedule: true })).body;
    expect(wrong(await change<Problem>(meeting, { location: null }))).toEqual({ status: 422, code: 'meeting_place_missing', at: '/location' });
    expect(wrong(await change<Problem>(meeting, { onlineLink: 'video' }))).toEqual({ status: 400, code: 'not_url', at: '/onlineLink' });
    expect(wrong(await change<Problem>(meeting, { day: '2020-01-01' }))).toEqual({ status: 422, code: 'meeting_in_past', at: '/day' });
    const link = 'https://video.example.org/beirat';
    const hybrid = (await change(meeting, { onlineLink: link })).body;
    const online = (await change(hybrid, { location: null })).body;
    expect([hybrid.mode, online.mode, (await change(online, { location: 'VHS', onlineLink: null })).body.mode]).toEqual(['HYBRID', 'ONLINE', 'IN_PERSON']);
  });

  it('is refused to members, and hidden from outsiders', async () => {
    const meeting = (await plan({ schedule: true })).body;
    expect((await change<Problem>(meeting, { title: 'x' }, 'member')).body).toMatchObject({ status: 403, params: { reason: 'only_planners_of_meeting' } });
    expect((await change(meeting, { title: 'x' }, 'outsider')).status).toBe(404);
  });

  it('leaves the date alone once it was invited', async () => {
    const meeting = (await plan({ schedule: true })).body;
    const invited = await board.invite(meeting);
    expect(wrong(await change<Problem>(invited, { day: inDays(31) }))).toMatchObject({ status: 409, code: 'meeting_time_is_fixed' });
    expect((await change(invited, { location: 'VHS' })).body).toMatchObject({ location: 'VHS', startsAt: meeting.startsAt });
  });
});

describe('The second meeting', () => {
  const again = () => ({ day: inDays(20), startTime: '17:00', endTime: '18:00' });
  const after = <T = MeetingView>({ id, version }: MeetingView, who: AtTable = 'lead') => board.people[who].client.post<T>(`/api/meetings/${id}/second-meeting`, again(), { ifMatch: version, key: newId() });

  it('follows one without quorum, once, with what was left open there', async () => {
    const meeting = await board.planned();
    await board.add(meeting, { line: 'Kita 15' });
    await board.open(meeting, 'member', 'other');
    const failed = (await board.onMeeting(meeting, 'no-quorum')).body;
    expect((await after(failed, 'member')).status).toBe(403);
    const { status, body } = await after(failed, 'secretary');
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'SECOND_AFTER_NO_QUORUM', predecessorMeetingId: meeting.id, state: 'SCHEDULED', location: 'Saal', agenda: [{ title: 'Kita' }], quorum: { required: 3 } });
    expect(wrong(await after<Problem>(failed))).toMatchObject({ status: 409, code: 'meeting_not_possible_now' });
  });

  it('takes nothing new onto its agenda: what was left open, and the frame of every meeting (C9)', async () => {
    const [meeting, earlier] = [await board.planned(), await board.planned()];
    await board.add(meeting, { line: 'Kita 15' });
    await board.add(earlier, { line: 'Verkehr 15' });
    await board.open(earlier);
    await board.closed(earlier);
    await board.open(meeting, 'member', 'other');
    const second = (await after((await board.onMeeting(meeting, 'no-quorum')).body)).body;
    const placeable = async () => (await board.people.lead.client.get<PlaceableItem[]>(`/api/meetings/${second.id}/placeable`)).body;
    const [kita] = second.agenda;
    await board.topic();
    const [verkehr] = (await board.people.lead.client.get<PlaceableItem[]>(`/api/meetings/${(await board.planned()).id}/placeable`)).body;
    expect([verkehr?.title, await placeable()]).toEqual(['Verkehr', []]);
    for (const draft of [{ line: 'Logo 10' }, { topicId: await board.topic() }, { itemId: verkehr?.id ?? '' }]) {
      expect(wrong(await board.ask<Problem>(second, draft))).toMatchObject({ status: 422, code: 'second_meeting_takes_nothing_new' });
    }
    const opening = await board.add(second, { title: 'Eröffnung', type: 'PROCEDURAL', ...(kita && { beforeId: kita.id }) });
    const changed = await board.people.lead.client.patch(`/api/agenda-items/${opening.id}`, { type: 'DECISION' }, { ifMatch: opening.version });
    expect(wrong(changed)).toMatchObject({ status: 422, code: 'second_meeting_takes_nothing_new' });
    await board.doItem(await board.item(second, 'Kita'), 'removal');
    expect(await placeable()).toMatchObject([{ title: 'Kita' }]);
    await board.add(second, { itemId: (await placeable())[0]?.id ?? '' });
    expect(await board.titles(second)).toEqual(['1 Eröffnung', '2 Kita']);
  });

  it('follows no other', async () => {
    expect(wrong(await after<Problem>(await board.planned()))).toMatchObject({ status: 409, code: 'meeting_not_possible_now' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { newId } from '../../house/database/new-id.js';
import type { Problem } from '../../house/house.contract.js';
import type { MeetingView } from '../meeting.contract.js';
import type { AgendaItemView, PlaceableItem } from './agenda-item.contract.js';

let app: TestApp;
let group: Table;
beforeAll(async () => { app = await anApp(); group = await Table.in(app, 'WORKING_GROUP'); });
afterAll(() => app.close());

const placeable = async (meeting: { id: string }): Promise<PlaceableItem[]> =>
  (await group.people.lead.client.get<PlaceableItem[]>(`/api/meetings/${meeting.id}/placeable`)).body;
const refused = ({ status, body }: { status: number; body: Problem }) => ({ status, code: body.code, at: body.errors?.[0]?.pointer });

describe('POST /api/meetings/:id/agenda-items', () => {
  let meeting: MeetingView;
  beforeAll(async () => { meeting = await group.planned({ takeStandingItems: true }); });

  it('reads a line, and puts it before Verschiedenes', async () => {
    expect(await group.add(meeting, { line: 'Kita 15 !' })).toMatchObject({ title: 'Kita', plannedMinutes: 15, type: 'DECISION', state: 'SCHEDULED', number: '4', late: false, proposalMissing: true });
    expect(await group.titles(meeting)).toEqual(['1 Begrüßung, Runde', '2 Aufgaben vom letzten Mal', '3 Neues aus Netzwerk und Beirat', '4 Kita', '5 Verschiedenes, nächster Termin']);
  });

  it('takes a topic with its proposal, or the single fields, before a named item', async () => {
    const topicId = await group.topic('Zwei Räume der VHS');
    const kita = await group.item(meeting, 'Kita');
    expect(await group.add(meeting, { topicId, type: 'DECISION', beforeId: kita.id })).toMatchObject({
      title: 'Kinderbetreuung im Kurs', plannedMinutes: 15, number: '4', topic: { id: topicId, proposal: 'Zwei Räume der VHS' }, proposalMissing: false });
    const presenterPersonId = group.people.member.personId;
    const report = await group.add(meeting, { title: 'Bericht', type: 'REPORT', plannedMinutes: 5, expectedResult: 'Alle wissen Bescheid', presenterPersonId });
    expect(report).toMatchObject({ number: '6', type: 'REPORT', expectedResult: 'Alle wissen Bescheid', presenter: { name: 'Jens Köhler' } });
  });

  it('answers what the meeting shows of it, whatever it is about', async () => {
    const other = await group.planned({ takeStandingItems: true });
    const proposed = (await group.ask(other, { line: 'Ausflug 10' }, 'member')).body;
    const accepted = (await group.onItem(proposed, 'acceptance')).body;
    const drafts = [{ line: 'Kita 15 !' }, { line: 'Bericht 5', presenterPersonId: group.people.member.personId }, { topicId: await group.topic('Zwei Räume') }, { itemId: accepted.id }];
    for (const draft of drafts) {
      const added = await group.add(other, draft);
      expect(added).toEqual((await group.read(other)).agenda.find(({ id }) => id === added.id));
    }
  });

  it('names what is wrong', async () => {
    const ask = async (draft: object) => refused(await group.ask<Problem>(meeting, draft));
    expect(await ask({})).toEqual({ status: 400, code: 'malformed', at: '/title' });
    expect(await ask({ topicId: newId() })).toEqual({ status: 422, code: 'unknown_topic', at: '/topicId' });
    expect(await ask({ itemId: newId() })).toEqual({ status: 422, code: 'unknown_agenda_item', at: '/itemId' });
    expect(await ask({ line: 'Kurs', beforeId: newId() })).toEqual({ status: 422, code: 'unknown_agenda_item', at: '/beforeId' });
    expect(await ask({ line: 'Kurs', presenterPersonId: newId() })).toEqual({ status: 422, code: 'unknown_person', at: '/presenterPersonId' });
    expect(await ask({ title: 'Kurs', type: 'ESCALATION' })).toEqual({ status: 422, code: 'escalation_comes_by_itself', at: '/type' });
    expect(refused(await group.ask<Problem>(meeting, { line: 'Kurs' }, 'outsider'))).toMatchObject({ status: 404 });
  });

  it('does the same once, however often it is sent', async () => {
    const send = () => group.people.lead.client.post<AgendaItemView>(`/api/meetings/${meeting.id}/agenda-items`, { line: 'Einmal 5' }, { key: 'only-once' });
    const [first, again] = [await send(), await send()];
    expect(again.body.id).toBe(first.body.id);
    expect(first.headers['location']).toBe(`/api/agenda-items/${first.body.id}`);
    expect((await group.titles(meeting)).filter((title) => title.endsWith('Einmal'))).toHaveLength(1);
  });

  it('is a late addition after the invitation, and impossible when the meeting is over', async () => {
    const other = await group.planned();
    await group.invite(other);
    expect(await group.add(other, { line: 'Nachtrag 5' })).toMatchObject({ late: true });
    await group.onMeeting(other, 'cancellation', { reason: 'Zu viele krank' });
    expect(refused(await group.ask<Problem>(other, { line: 'Zu spät' }))).toMatchObject({ status: 409, code: 'agenda_is_fixed' });
    expect(refused(await group.ask<Problem>(other, { line: 'Zu spät' }, 'member'))).toMatchObject({ status: 409, code: 'agenda_is_fixed' });
    const left = (await placeable(meeting)).find(({ title }) => title === 'Nachtrag');
    expect(refused(await group.ask<Problem>(other, { itemId: left?.id ?? '' }))).toMatchObject({ status: 409, code: 'agenda_is_fixed' });
  });
});

describe('A member’s proposal', () => {
  it('waits with the body until the lead accepts, places or declines it', async () => {
    const meeting = await group.planned();
    const [one, two] = [await group.add(meeting, { line: 'Fahrkosten 10' }, 'member'), await group.add(meeting, { line: 'Logo 5' }, 'member')];
    expect(one).toMatchObject({ state: 'PROPOSED', number: '', can: ['edit'] });
    expect((await group.read(meeting)).agenda).toEqual([]);
    expect(await placeable(meeting)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'PROPOSED', id: one.id, version: one.version, minutes: 10 })]));
    expect((await group.onItem(one, 'acceptance', {}, 'member')).status).toBe(403);
    expect((await group.onItem(one, 'declination', { reason: 'Nein' }, 'member')).status).toBe(403);
    expect(await group.doItem(one, 'acceptance')).toMatchObject({ state: 'ACCEPTED' });
    expect((await group.onItem(two, 'declination', {})).status).toBe(400);
    expect(await group.doItem(two, 'declination', { reason: 'Gehört in den Beirat' })).toMatchObject({ state: 'DECLINED' });
    expect(await group.add(meeting, { itemId: one.id })).toMatchObject({ id: one.id, state: 'SCHEDULED', number: '1' });
    expect(refused(await group.ask<Problem>(meeting, { itemId: one.id }))).toEqual({ status: 422, code: 'item_on_agenda_already', at: '/itemId' });
    expect((await placeable(meeting)).map(({ title }) => title)).not.toContain('Logo');
  });

  it('is listed for members only', async () => {
    const meeting = await group.planned();
    expect((await group.people.outsider.client.get(`/api/meetings/${meeting.id}/placeable`)).status).toBe(404);
  });
});

describe('Building the agenda', () => {
  it('changes, moves and takes away, each in the version in hand', async () => {
    const meeting = await group.planned();
    for (const line of ['A 5', 'B 5', 'C 5']) await group.add(meeting, { line });
    const [a, b, c] = [await group.item(meeting, 'A'), await group.item(meeting, 'B'), await group.item(meeting, 'C')];
    const moved = await group.doItem(c, 'move', { beforeId: a.id });
    expect(moved).toMatchObject({ number: '1', version: c.version + 1 });
    expect(await group.titles(meeting)).toEqual(['1 C', '2 A', '3 B']);
    await group.doItem(await group.item(meeting, 'C'), 'move', { beforeId: null });
    expect(await group.titles(meeting)).toEqual(['1 A', '2 B', '3 C']);
    const patch = (item: AgendaItemView, body: object, who: 'lead' | 'member' = 'lead') => group.people[who].client.patch<AgendaItemView>(`/api/agenda-items/${item.id}`, body, { ifMatch: item.version });
    expect((await patch(b, { title: 'B neu', plannedMinutes: 30 })).body).toMatchObject({ title: 'B neu', plannedMinutes: 30 });
    expect((await group.read(meeting)).agenda[2]).toMatchObject({ title: 'C', startsAt: new Date(new Date(meeting.startsAt).getTime() + 35 * 60_000).toISOString() });
    expect((await patch(b, { title: 'B alt' })).status).toBe(412);
    expect((await patch(a, { title: 'x' }, 'member')).status).toBe(403);
    expect((await group.onItem<Problem>(a, 'move', { beforeId: a.id })).body).toMatchObject({ code: 'item_before_itself' });
    expect((await group.onItem(a, 'move', { beforeId: null }, 'member')).status).toBe(403);
    expect(await group.doItem(a, 'removal')).toMatchObject({ state: 'ACCEPTED', number: '' });
    expect(await group.titles(meeting)).toEqual(['1 B neu', '2 C']);
    expect((await group.onItem(await group.item(meeting, 'C'), 'removal', {}, 'member')).status).toBe(403);
    expect((await placeable(meeting)).map(({ title }) => title)).toContain('A');
  });
});

describe('Going through the agenda', () => {
  it('calls one item at a time and begins the talk about its topic', async () => {
    const topicId = await group.topic();
    const meeting = await group.running({ topicId }, { line: 'Zwei 5' });
    const [one, two] = [await group.item(meeting, 'Kinderbetreuung im Kurs'), await group.item(meeting, 'Zwei')];
    expect((await group.onItem(one, 'call', {}, 'member')).status).toBe(403);
    expect(await group.doItem(one, 'call', {}, 'writer')).toMatchObject({ state: 'CALLED', calledAt: expect.any(String) });
    expect(await group.network.run((tx) => tx.rows('select state from topics where id = $1', [topicId]))).toEqual([{ state: 'IN_PROGRESS' }]);
    await group.doItem(two, 'call');
    expect(await group.item(meeting, 'Kinderbetreuung im Kurs')).toMatchObject({ state: 'SCHEDULED', calledAt: null });
    expect((await group.onItem<Problem>(one, 'call')).status).toBe(412);
  });

  it('gives two who call at once one called item', async () => {
    const meeting = await group.running({ line: 'Eins 5' }, { line: 'Zwei 5' });
    const [one, two] = [await group.item(meeting, 'Eins'), await group.item(meeting, 'Zwei')];
    const answers = await Promise.all([group.onItem(one, 'call'), group.onItem(two, 'call', {}, 'writer')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await group.read(meeting)).agenda.map(({ state }) => state).sort()).toEqual(['CALLED', 'SCHEDULED']);
  });

  it('finds a result for what was called, and takes it back', async () => {
    const meeting = await group.running({ line: 'Eins 5' }, { line: 'Zwei 5' });
    const one = await group.item(meeting, 'Eins');
    expect(refused(await group.onItem<Problem>(one, 'result', { result: 'ACKNOWLEDGED' }))).toMatchObject({ status: 409, code: 'item_not_possible_now' });
    const called = await group.doItem(one, 'call');
    expect((await group.onItem(called, 'result', { result: 'DECIDED' })).status).toBe(400);
    expect((await group.onItem(called, 'result', { result: 'POSTPONED' }, 'manager')).status).toBe(403);
    const postponed = await group.doItem(called, 'result', { result: 'POSTPONED', resultText: 'Im Januar' });
    expect(postponed).toMatchObject({ state: 'DISPOSED', result: 'POSTPONED', resultText: 'Im Januar' });
    expect((await group.onItem(postponed, 'reopening', {}, 'member')).status).toBe(403);
    expect(await group.doItem(postponed, 'reopening')).toMatchObject({ state: 'CALLED', result: null });
  });

  it('does not take a result back once the next meeting has taken the item over', async () => {
    const meeting = await group.running({ line: 'Später 5' });
    const done = await group.doItem(await group.doItem(await group.item(meeting, 'Später'), 'call'), 'result', { result: 'POSTPONED' });
    const next = await group.planned();
    expect(await placeable(next)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'CARRY_OVER', id: done.id, carriedTimes: 1 })]));
    expect(await group.add(next, { itemId: done.id })).toMatchObject({ title: 'Später', carriedTimes: 1, state: 'SCHEDULED' });
    expect(refused(await group.ask<Problem>(next, { itemId: done.id }))).toEqual({ status: 422, code: 'item_carried_already', at: '/itemId' });
    expect(refused(await group.onItem<Problem>(done, 'reopening'))).toMatchObject({ status: 409, code: 'item_carried_already' });
  });
});

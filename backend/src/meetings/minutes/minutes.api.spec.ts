import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { asPerson } from '../../../test/kit/sign-in.js';
import { newId } from '../../house/database/new-id.js';
import type { Problem } from '../../house/house.contract.js';
import { addDays } from '../../house/time/days.js';
import { Scheduler } from '../../house/time/scheduler.js';
import type { TaskView } from '../../tasks/task.contract.js';
import { tacitApproval } from '../meetings.timers.js';
import type { MinutesView } from './minutes.contract.js';

let app: TestApp;
let group: Table;
beforeAll(async () => { app = await anApp(); group = await Table.in(app, 'WORKING_GROUP'); });
afterAll(() => app.close());

/** Minutes of a meeting of the group with one decision and one task. */
const written = async (): Promise<MinutesView> => {
  const meeting = await group.running({ line: 'Räume 15 !' }, { line: 'Logo 5' });
  const item = await group.doItem(await group.item(meeting, 'Räume'), 'call');
  await group.people.writer.client.put(`/api/agenda-items/${item.id}/note`, { text: 'Die VHS hat zwei Räume.' }, { ifMatch: 0 });
  await group.people.lead.client.post<TaskView>('/api/tasks', {
    title: 'Räume anfragen', ownerPersonId: group.people.member.personId, dueOn: '2099-01-15', sourceType: 'AGENDA_ITEM', sourceId: item.id, bodyId: group.bodyId }, { key: `task-${item.id}` });
  await group.doItem(item, 'consent', { text: 'Wir fragen die VHS.', objections: [] });
  await group.mark(meeting, 'other', 'LEFT');
  return group.closed(meeting);
};
const again = async ({ meetingId }: MinutesView): Promise<MinutesView> => group.minutes({ id: meetingId });
const released = async (): Promise<MinutesView> => {
  const minutes = await written();
  await group.onMinutes(minutes, 'submission', {}, 'writer');
  await group.onMinutes(await again(minutes), 'signature');
  return again(minutes);
};
const codeOf = ({ status, body }: { status: number; body: Problem }) => ({ status, code: body.code, at: body.errors?.[0]?.pointer });
const meetingOf = async ({ meetingId }: MinutesView) => group.read({ id: meetingId });

describe('The draft', () => {
  it('says all that must be in it without anything typed twice (E-14)', async () => {
    const minutes = await written();
    expect(minutes).toMatchObject({
      state: 'DRAFT', versionNo: 1, location: 'Saal', chair: { name: 'Henrike Salzmann' }, minuteTaker: { name: 'Uwe Brandtner' }, quorumSentence: null, approval: 'TACIT',
      draftDueOn: addDays(app.clock.today(), 7), agreed: { count: 0, of: 4, mine: false } });
    expect(minutes.present.map(({ name }) => name).sort()).toEqual(['Henrike Salzmann', 'Jens Köhler', 'Olena Kovtunenko', 'Uwe Brandtner']);
    const olena = minutes.present.find(({ name }) => name === 'Olena Kovtunenko');
    expect([olena?.to, minutes.endedAt]).toEqual([expect.any(String), expect.any(String)]);
    expect(olena?.to).not.toBe(minutes.endedAt);
    const [rooms, logo] = minutes.items;
    expect(rooms).toMatchObject({
      number: '1', title: 'Räume', text: 'Die VHS hat zwei Räume.', result: 'DECIDED', decisions: [{ text: 'Wir fragen die VHS.', sentence: 'Angenommen im Einvernehmen.' }],
      tasks: [{ title: 'Räume anfragen', owner: 'Jens Köhler', dueOn: '2099-01-15' }] });
    expect(logo).toMatchObject({ title: 'Logo', text: '', result: 'NOT_REACHED', decisions: [] });
  });

  it('lists the absent, excused or not', async () => {
    const meeting = await group.open(await group.planned(), 'member');
    await group.mark(meeting, 'other', 'UNEXCUSED');
    const { absent } = await group.closed(meeting);
    expect(absent.map(({ name, excused }) => [name, excused])).toEqual(expect.arrayContaining([['Jens Köhler', true], ['Olena Kovtunenko', false]]));
    expect(absent).toHaveLength(2);
  });

  it('is edited by those who make it; decisions are not part of what can be edited', async () => {
    const minutes = await written();
    const [rooms] = minutes.items;
    const patch = <T = MinutesView>(body: object, who: 'writer' | 'member' | 'manager' = 'writer', ifMatch = minutes.version) =>
      group.people[who].client.patch<T>(`/api/minutes/${minutes.id}`, body, { ifMatch });
    expect((await patch({ items: [{ itemId: rooms?.itemId, text: 'x' }] }, 'member')).status).toBe(404);
    expect(codeOf(await patch<Problem>({ items: [{ itemId: newId(), text: 'x' }] }))).toEqual({ status: 422, code: 'unknown_agenda_item', at: '/items/0/itemId' });
    expect((await patch({ items: [{ itemId: rooms?.itemId, text: 'x', decisions: [] }] })).status).toBe(400);
    const edited = await patch({ items: [{ itemId: rooms?.itemId, text: 'Zwei Räume ab Januar.' }] }, 'manager');
    expect(edited.body.items[0]).toMatchObject({ text: 'Zwei Räume ab Januar.', decisions: [{ text: 'Wir fragen die VHS.' }] });
    expect((await patch({ items: [] })).status).toBe(412);
  });
});

describe('The review', () => {
  it('sends back for a reason, and is released by one signature of a working group', async () => {
    const minutes = await written();
    expect((await group.onMinutes(minutes, 'submission', {}, 'member')).status).toBe(404);
    expect((await group.onMinutes(minutes, 'signature')).status).toBe(409);
    const sent = (await group.onMinutes(minutes, 'submission', {}, 'writer')).body;
    expect((await group.onMinutes(sent, 'change-request', { comment: 'x' }, 'writer')).status).toBe(403);
    expect((await group.onMinutes(sent, 'change-request', {})).status).toBe(400);
    const back = (await group.onMinutes(sent, 'change-request', { comment: 'TOP 2 fehlt' })).body;
    expect(back).toMatchObject({ state: 'DRAFT', requestedChange: 'TOP 2 fehlt', versionNo: 2 });
    const review = (await group.onMinutes(back, 'submission', {}, 'writer')).body;
    expect((await group.onMinutes(review, 'signature', {}, 'manager')).status).toBe(403);
    const out = (await group.onMinutes(review, 'signature', {}, 'lead')).body;
    expect(out).toMatchObject({ state: 'RELEASED', requestedChange: null, objectionsUntil: addDays(app.clock.today(), 14), signatures: [{ as: 'CHAIR', person: { name: 'Henrike Salzmann' } }] });
    expect(await meetingOf(out)).toMatchObject({ state: 'HELD', word: 'MINUTES_IN_REVIEW' });
  });
});

describe('Reading', () => {
  it('is for members once released; agreeing twice is agreeing once', async () => {
    const minutes = await released();
    expect((await group.people.outsider.client.get(`/api/meetings/${minutes.meetingId}/minutes`)).status).toBe(404);
    expect((await group.minutes({ id: minutes.meetingId }, 'deputy')).state).toBe('RELEASED');
    expect((await group.onMinutes(minutes, 'agreement', {}, 'manager')).status).toBe(403);
    await group.onMinutes(minutes, 'agreement', {}, 'member');
    expect((await group.onMinutes(minutes, 'agreement', {}, 'member')).body.agreed).toEqual({ count: 1, of: 4, mine: true });
    expect((await again(minutes)).agreed).toEqual({ count: 1, of: 4, mine: false });
  });

  it('lets those object who were there, to an item or to the whole', async () => {
    const minutes = await released();
    expect((await group.onMinutes(minutes, 'objections', { text: 'Nein' }, 'deputy')).status).toBe(403);
    expect(codeOf(await group.onMinutes<Problem>(minutes, 'objections', { itemId: newId(), text: 'Nein' }, 'member'))).toEqual({ status: 422, code: 'unknown_agenda_item', at: '/itemId' });
    const { body } = await group.onMinutes(minutes, 'objections', { itemId: minutes.items[0]?.itemId, text: 'Es waren drei Räume.' }, 'member');
    expect(body).toMatchObject({ state: 'OBJECTED', objections: [{ itemNumber: '1', text: 'Es waren drei Räume.', by: { name: 'Jens Köhler' } }] });
  });
});

describe('The approval', () => {
  it('is told by the lead and closes the meeting', async () => {
    const minutes = await released();
    expect((await group.onMinutes(minutes, 'approval', {}, 'member')).status).toBe(403);
    expect((await group.onMinutes(minutes, 'approval')).body).toMatchObject({ state: 'APPROVED', can: [] });
    expect(await meetingOf(minutes)).toMatchObject({ state: 'CLOSED', word: 'APPROVED' });
    expect((await group.onMinutes<Problem>(minutes, 'agreement', {}, 'member')).body).toMatchObject({ code: 'minutes_not_possible_now' });
  });

  it('comes by itself when the days are over and nobody objected', async () => {
    const [silent, objected] = [await released(), await released()];
    await group.onMinutes(objected, 'objections', { text: 'Es fehlt etwas.' }, 'member');
    const stateNow = async (minutes: MinutesView) => {
      group.people.lead.client = await asPerson(app, group.network.id, group.people.lead.personId);
      await app.get(Scheduler).now(tacitApproval);
      return (await again(minutes)).state;
    };
    app.clock.shift(14 * 86_400_000);
    expect(await stateNow(silent)).toBe('RELEASED');
    app.clock.shift(86_400_000);
    expect(await stateNow(silent)).toBe('APPROVED');
    expect(await meetingOf(silent)).toMatchObject({ state: 'CLOSED' });
    expect(await stateNow(objected)).toBe('OBJECTED');
  });
});

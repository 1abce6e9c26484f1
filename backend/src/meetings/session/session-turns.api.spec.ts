import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRow } from '../../../test/factories/a-row.js';
import { Table } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { newId } from '../../house/database/new-id.js';
import type { Problem } from '../../house/house.contract.js';
import { addDays } from '../../house/time/days.js';

let app: TestApp;
let board: Table;
let group: Table;
beforeAll(async () => {
  app = await anApp();
  board = await Table.in(app, 'ADVISORY_BOARD');
  group = await Table.in(app, 'WORKING_GROUP');
});
afterAll(() => app.close());

const codeOf = ({ status, body }: { status: number; body: Problem }) => ({ status, code: body.code });
const told = (meeting: { id: string }, like: string) => board.network.run((tx) => tx.rows<{ type: string; result: string; escalation: string | null }>(
  `select type, data ->> 'result' as result, data ->> 'escalationId' as escalation from events where meeting_id = $1 and type like $2 order by sequence`, [meeting.id, like]));

describe('The opening', () => {
  it('waits for the day of the meeting', async () => {
    const meeting = await board.planned({ day: addDays(app.clock.today(), 20) });
    await board.invite(meeting);
    expect((await board.read(meeting)).can).not.toContain('open');
    expect(codeOf(await board.onMeeting<Problem>(meeting, 'opening'))).toEqual({ status: 409, code: 'meeting_not_possible_now' });
  });

  it('is done by the lead, who may hand the chair on to somebody of the body', async () => {
    const meeting = await board.planned();
    expect(codeOf(await board.onMeeting<Problem>(meeting, 'opening'))).toEqual({ status: 409, code: 'meeting_not_possible_now' });
    await board.invite(meeting);
    expect((await board.onMeeting(meeting, 'opening', {}, 'other')).status).toBe(403);
    expect(codeOf(await board.onMeeting<Problem>(meeting, 'opening', { chairPersonId: board.people.outsider.personId }))).toEqual({ status: 422, code: 'unknown_person' });
    const { body } = await board.onMeeting(meeting, 'opening', { chairPersonId: board.people.other.personId });
    expect(body).toMatchObject({ state: 'IN_SESSION', chair: { name: 'Olena Kovtunenko' }, actualStart: expect.any(String) });
    expect((await board.onMeeting(meeting, 'suspension', {}, 'other')).status).toBe(200);
  });

  it('names the lead when the minute taker opens on their behalf', async () => {
    const meeting = await board.planned();
    await board.invite(meeting);
    expect((await board.onMeeting(meeting, 'opening', {}, 'writer')).body).toMatchObject({ chair: { name: 'Henrike Salzmann' } });
  });
});

describe('A pause', () => {
  it('stops everything but the notes, and ends', async () => {
    const meeting = await board.running({ line: 'Kita 15' });
    expect((await board.onMeeting(meeting, 'suspension', {}, 'member')).status).toBe(403);
    expect((await board.onMeeting(meeting, 'suspension')).body).toMatchObject({ state: 'SUSPENDED', word: 'PAUSED' });
    expect((await board.onItem(await board.item(meeting, 'Kita'), 'call')).status).toBe(409);
    expect((await board.mark(meeting, 'member', 'LEFT')).status).toBe(409);
    expect((await board.onMeeting(meeting, 'closing', { confirmOpenItems: true })).status).toBe(409);
    expect((await board.onMeeting(meeting, 'resumption', {}, 'member')).status).toBe(403);
    expect((await board.onMeeting(meeting, 'resumption')).body).toMatchObject({ state: 'IN_SESSION' });
  });
});

describe('The quorum', () => {
  it('is found, doubted once, and found again', async () => {
    const meeting = await board.running();
    expect((await board.onMeeting(meeting, 'quorum-finding', {}, 'member')).status).toBe(403);
    expect((await board.onMeeting(meeting, 'quorum-doubt', {}, 'manager')).status).toBe(403);
    expect((await board.onMeeting(meeting, 'quorum-doubt', {}, 'member')).body).toMatchObject({ quorumFinding: { present: 4, required: 3, ok: true, doubted: true } });
    expect((await board.onMeeting(meeting, 'quorum-doubt', {}, 'member')).status).toBe(409);
    expect((await board.onMeeting(meeting, 'quorum-finding', {}, 'secretary')).body).toMatchObject({ quorumFinding: { doubted: false } });
  });

  it('is nothing to a group without one', async () => {
    const meeting = await group.running();
    expect(meeting.can).not.toContain('findQuorum');
    expect((await group.onMeeting(meeting, 'quorum-finding')).status).toBe(409);
    expect((await group.onMeeting(meeting, 'no-quorum')).status).toBe(409);
  });

  it('that is missing ends the meeting: nothing on it is reached, not even what was called (M5)', async () => {
    const meeting = await board.running({ line: 'Kita 15' }, { line: 'Logo 5' });
    const escalationId = newId();
    await board.network.run((tx) => aRow(tx, 'agenda_items', board.people.lead.personId, {
      meeting_id: meeting.id, body_id: board.bodyId, position: 3, number: '3', title: 'Kurszeiten', type: 'ESCALATION', escalation_id: escalationId, state: 'SCHEDULED', result: null, version: 1 }));
    await board.doItem(await board.item(meeting, 'Kita'), 'call');
    expect(codeOf(await board.onMeeting<Problem>(meeting, 'no-quorum'))).toEqual({ status: 409, code: 'quorum_is_there' });
    for (const who of ['member', 'other'] as const) await board.mark(meeting, who, 'LEFT');
    expect((await board.onMeeting(meeting, 'no-quorum', {}, 'member')).status).toBe(403);
    const { body } = await board.onMeeting(meeting, 'no-quorum');
    expect(body).toMatchObject({ state: 'FAILED_NO_QUORUM', word: 'NO_QUORUM', minutes: null });
    expect(body.agenda.map(({ result }) => result)).toEqual(['NOT_REACHED', 'NOT_REACHED', 'NOT_REACHED']);
    expect(await told(meeting, 'agendaItem.disposed')).toContainEqual({ type: 'agendaItem.disposed', result: 'NOT_REACHED', escalation: escalationId });
    const second = await board.onMeeting(meeting, 'second-meeting', { day: addDays(app.clock.today(), 30), startTime: '17:00', endTime: '18:00' });
    expect(second.body.agenda.map(({ title, carriedTimes }) => `${title} ${carriedTimes}`)).toEqual(['Kita 1', 'Logo 1']);
  });
});

describe('The end', () => {
  it('asks for a result of the called item, then about the open ones; every one of them tells', async () => {
    const meeting = await board.running({ line: 'Kita 15' }, { line: 'Logo 5' });
    const kita = await board.doItem(await board.item(meeting, 'Kita'), 'call');
    expect((await board.onMeeting(meeting, 'closing', {}, 'member')).status).toBe(403);
    expect((await board.onMeeting<Problem>(meeting, 'closing', { confirmOpenItems: true })).body).toMatchObject({ code: 'called_item_needs_result', title: 'TOP 1 läuft noch. Bitte halten Sie ein Ergebnis fest.' });
    await board.doItem(kita, 'result', { result: 'ACKNOWLEDGED' });
    expect((await board.onMeeting<Problem>(meeting, 'closing')).body).toMatchObject({ code: 'items_open', params: { count: 1 } });
    const stale = await board.people.lead.client.post(`/api/meetings/${meeting.id}/closing`, { confirmOpenItems: true }, { ifMatch: 1 });
    expect(stale.status).toBe(412);
    const { body } = await board.onMeeting(meeting, 'closing', { confirmOpenItems: true }, 'writer');
    expect(body).toMatchObject({ state: 'HELD', actualEnd: expect.any(String), minutes: { state: 'DRAFT' } });
    expect((await told(meeting, 'agendaItem.disposed')).map(({ result }) => result)).toEqual(['ACKNOWLEDGED', 'NOT_REACHED']);
    expect((await told(meeting, 'minutes.%')).map(({ type }) => type)).toEqual(['minutes.draft']);
  });
});

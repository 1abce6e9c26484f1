import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRow } from '../../../test/factories/a-row.js';
import { Table } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import type { VoteVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import { newId } from '../../house/database/new-id.js';
import type { Problem } from '../../house/house.contract.js';
import { TopicsDoor } from '../../topics/topics.door.js';
import type { MeetingView } from '../meeting.contract.js';
import type { AgendaItemDraft, AgendaItemView } from './agenda-item.contract.js';

let app: TestApp;
let board: Table;
let group: Table;
beforeAll(async () => {
  app = await anApp();
  board = await Table.in(app, 'ADVISORY_BOARD');
  group = await Table.in(app, 'WORKING_GROUP');
});
afterAll(() => app.close());

const all = { no: 0, abstain: 0 };
const refused = ({ status, body }: { status: number; body: Problem }) => ({ status, code: body.code, at: body.errors?.[0]?.pointer });
/** An item that is called in a running meeting. */
const called = async (table: Table, draft: AgendaItemDraft = { line: 'Räume 15 !' }): Promise<{ meeting: MeetingView; item: AgendaItemView }> => {
  const meeting = await table.running(draft);
  const [only] = meeting.agenda;
  if (!only) throw new Error('Nothing stands on the agenda');
  return { meeting, item: await table.doItem(only, 'call') };
};
const stateOf = async (table: Table, topicId: string) => (await table.network.run((tx) => tx.rows<{ state: string }>('select state from topics where id = $1', [topicId])))[0]?.state;
const kept = (table: Table, item: { id: string }) => table.network.run((tx) => tx.rows<{ votes: number; decisions: number }>(
  `select (select count(*)::int from votes where agenda_item_id = $1) as votes, (select count(*)::int from decisions where agenda_item_id = $1) as decisions`, [item.id]));

describe('POST /api/agenda-items/:id/decision', () => {
  it('keeps vote, decision, result and topic together', async () => {
    const topicId = await board.topic('Die VHS stellt zwei Räume.');
    const { item } = await called(board, { topicId, type: 'DECISION' });
    const decided = await board.doItem(item, 'decision', {
      text: 'Die VHS stellt zwei Räume.', effect: 'SELF_COMMITMENT', count: { no: 1, abstain: 0 }, responsiblePersonId: board.people.member.personId, dueOn: '2099-01-15' });
    expect(decided).toMatchObject({ state: 'DISPOSED', result: 'DECIDED', decision: { outcome: 'ADOPTED', effect: 'SELF_COMMITMENT', tally: { yes: 3, no: 1, abstain: 0 } } });
    expect(await stateOf(board, topicId)).toBe('DECIDED');
    expect(await kept(board, item)).toEqual([{ votes: 1, decisions: 1 }]);
    expect(refused(await board.onItem<Problem>(decided, 'reopening'))).toMatchObject({ status: 409, code: 'decision_stands' });
    expect(refused(await board.onItem<Problem>(item, 'decision', { text: 'Noch einmal', count: all }))).toMatchObject({ status: 412 });
  });

  it('leaves the topic open when the motion is lost, a tie is lost', async () => {
    const topicId = await board.topic();
    const { item } = await called(board, { topicId });
    expect(await board.doItem(item, 'decision', { text: 'Ein Logo', count: { no: 2, abstain: 0 } })).toMatchObject({ result: 'DECIDED', decision: { outcome: 'REJECTED', effect: 'RECOMMENDATION' } });
    expect(await stateOf(board, topicId)).toBe('IN_PROGRESS');
  });

  it('leaves the topic open when nothing was said about the matter itself', async () => {
    const topicId = await board.topic();
    const { item } = await called(board, { topicId });
    await board.doItem(item, 'decision', { text: 'Der Beirat nimmt Kenntnis.', effect: 'ACKNOWLEDGEMENT', count: all });
    expect(await stateOf(board, topicId)).toBe('IN_PROGRESS');
  });

  it('needs a quorum that was found and that nobody doubts', async () => {
    const { meeting, item } = await called(board);
    expect((await board.onMeeting(meeting, 'quorum-doubt', {}, 'member')).status).toBe(200);
    expect(refused(await board.onItem<Problem>(item, 'decision', { text: 'Ja', count: all }))).toMatchObject({ status: 409, code: 'not_quorate' });
    expect((await board.onMeeting(meeting, 'quorum-finding')).status).toBe(200);
    expect(await board.doItem(item, 'decision', { text: 'Ja', count: all })).toMatchObject({ decision: { tally: { yes: 4 } } });
  });

  it('refuses more hands than people, and keeps nothing then', async () => {
    const { meeting, item } = await called(board);
    expect(refused(await board.onItem<Problem>(item, 'decision', { text: 'Ja', count: { yes: 4, no: 1, abstain: 0 } }))).toEqual({ status: 422, code: 'count_exceeds_present', at: '/count' });
    expect(refused(await board.onItem<Problem>(item, 'decision', { text: 'Ja', count: all, responsiblePersonId: newId() }))).toEqual({ status: 422, code: 'unknown_person', at: '/responsiblePersonId' });
    expect(await kept(board, item)).toEqual([{ votes: 0, decisions: 0 }]);
    expect(await board.item(meeting, 'Räume')).toMatchObject({ state: 'CALLED', version: item.version });
  });

  it('is for the called item, the chair and the minute taker; never for Verschiedenes', async () => {
    const { meeting, item } = await called(board, { title: 'Verschiedenes', type: 'AOB' });
    const other = await board.add(meeting, { line: 'Später 5 !' });
    expect((await board.onItem(item, 'decision', { text: 'Ja', count: all }, 'manager')).status).toBe(403);
    expect((await board.onItem(item, 'decision', { text: 'Ja', count: all }, 'outsider')).status).toBe(404);
    expect(refused(await board.onItem<Problem>(item, 'decision', { text: 'Ja', count: all }))).toMatchObject({ status: 409, code: 'aob_decides_nothing' });
    expect(refused(await board.onItem<Problem>(other, 'decision', { text: 'Ja', count: all }))).toMatchObject({ status: 409, code: 'item_not_possible_now' });
  });

  it('leaves an escalated item to its escalation', async () => {
    const meeting = await board.running();
    const id = await board.network.run((tx) => aRow(tx, 'agenda_items', board.people.lead.personId, {
      meeting_id: meeting.id, body_id: board.bodyId, position: 1, number: '1', title: 'Kurszeiten', type: 'ESCALATION', escalation_id: newId(), state: 'CALLED', result: null, version: 1 }));
    const item = { id, version: 1 };
    expect(refused(await board.onItem<Problem>(item, 'decision', { text: 'Ja', count: all }))).toMatchObject({ status: 409, code: 'escalated_item' });
    expect(refused(await board.onItem<Problem>(item, 'result', { result: 'ACKNOWLEDGED' }))).toMatchObject({ status: 409, code: 'escalated_item' });
    expect((await board.onItem<Problem>(item, 'removal')).status).toBe(409);
  });

  it('does not decide beside a pending escalation', async () => {
    const topicId = await board.topic();
    const { item } = await called(board, { topicId });
    await board.network.run((tx) => app.get(TopicsDoor).escalate(tx, topicId, board.people.lead.personId));
    expect(refused(await board.onItem<Problem>(item, 'decision', { text: 'Ja', effect: 'SELF_COMMITMENT', count: all }))).toMatchObject({ status: 422, code: 'topic_frozen' });
    expect(await kept(board, item)).toEqual([{ votes: 0, decisions: 0 }]);
  });
});

describe('POST /api/agenda-items/:id/decision/preview', () => {
  it('counts by the same rules and keeps nothing', async () => {
    const { item } = await called(board);
    const preview = async (count: object) => (await board.onItem<VoteVerdict>(item, 'decision/preview', { count }, 'writer')).body;
    expect(await preview({ no: 1, abstain: 1 })).toMatchObject({ outcome: 'ADOPTED', needed: 2, base: 3 });
    expect(await preview({ no: 2, abstain: 0 })).toMatchObject({ outcome: 'TIE_REJECTED' });
    expect((await board.onItem(item, 'decision/preview', { count: all }, 'member')).status).toBe(403);
    expect(await kept(board, item)).toEqual([{ votes: 0, decisions: 0 }]);
  });
});

describe('POST /api/agenda-items/:id/consent', () => {
  const light = { statement: 'Der Raum ist klein.', paramount: false, heldBy: '' };
  const paramount = { statement: 'Abends fährt kein Bus.', paramount: true, heldBy: 'vier Personen' };

  it('agrees when no paramount objection remains; light ones are noted', async () => {
    const topicId = await group.topic();
    const { item } = await called(group, { topicId });
    const agreed = await group.doItem(item, 'consent', { text: 'Wir beginnen um neun.', objections: [light], reviewOn: '2099-06-01' }, 'writer');
    expect(agreed).toMatchObject({ result: 'DECIDED', resultText: null, decision: { text: 'Wir beginnen um neun.', effect: 'INTERNAL', tally: null } });
    expect(await stateOf(group, topicId)).toBe('DECIDED');
    expect(await group.network.run((tx) => tx.rows('select form, outcome, objections from votes where agenda_item_id = $1', [item.id]))).toEqual([{ form: 'CONSENT', outcome: 'ADOPTED', objections: [light] }]);
  });

  it('ends without agreement otherwise: the round is kept, the objection can be read, and the topic can be handed on', async () => {
    const topicId = await group.topic();
    const { item } = await called(group, { topicId });
    const none = await group.doItem(item, 'consent', { text: 'Abends', objections: [light, paramount] });
    expect(none).toMatchObject({ result: 'NO_AGREEMENT', decision: null, resultText: 'Abends fährt kein Bus. (vier Personen)' });
    expect(none.can).toEqual(expect.arrayContaining(['raiseEscalation', 'reopen']));
    expect(await kept(group, item)).toEqual([{ votes: 1, decisions: 0 }]);
    expect(await stateOf(group, topicId)).toBe('IN_PROGRESS');
    const again = await group.doItem(none, 'reopening');
    expect(await group.doItem(again, 'consent', { text: 'Im Wechsel', objections: [] })).toMatchObject({ result: 'DECIDED', resultText: null });
    expect(await kept(group, item)).toEqual([{ votes: 2, decisions: 1 }]);
  });

  it('is the way of bodies that decide by consent, as counting is of the others', async () => {
    const [{ item: ours }, { item: theirs }] = [await called(group), await called(board)];
    expect(refused(await group.onItem<Problem>(ours, 'decision', { text: 'Ja', count: all }))).toMatchObject({ status: 409, code: 'item_not_possible_now' });
    expect(refused(await board.onItem<Problem>(theirs, 'consent', { text: 'Ja', objections: [] }))).toMatchObject({ status: 409, code: 'item_not_possible_now' });
    expect((await group.onItem(ours, 'consent', { text: 'Ja', objections: [] }, 'manager')).status).toBe(403);
    expect((await group.onItem(ours, 'consent', { text: 'Ja' })).status).toBe(400);
  });
});

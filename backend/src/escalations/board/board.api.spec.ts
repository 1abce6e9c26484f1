import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../../test/factories/a-county.js';
import type { County } from '../../../test/factories/a-county.js';
import { Matter, answerOf, hands } from '../../../test/factories/an-escalation.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import type { TaskPage } from '../../tasks/task.contract.js';
import type { EscalationView } from '../escalation.contract.js';

let app: TestApp;
let county: County;
let matter: Matter;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  matter = new Matter(county, () => app.clock.now());
});
afterAll(() => app.close());

const only = async (...meetings: [inDays: number][]): Promise<string[]> => {
  await county.run((tx) => tx.rows(`update meetings set state = 'HELD' where body_id = $1`, [county.bodies.board]).then(() => undefined));
  const ids: string[] = [];
  for (const [inDays] of meetings) ids.push(await matter.meeting('board', inDays));
  return ids;
};
const decision = () => ({ ...answerOf, ...matter.competence() });
/** Everything that a vote writes. */
const kept = async (it: EscalationView) => county.run((tx) => tx.rows(`
  select e.state, e.version, (select count(*)::int from decisions) as decisions, (select count(*)::int from votes) as votes, (select count(*)::int from tasks) as tasks,
    i.state as item, t.state as topic, t.frozen, (select count(*)::int from events) as events
  from escalations e join agenda_items i on i.id = e.board_item_id join topics t on t.id = e.topic_id where e.id = $1`, [it.id]));

describe('Whoever sits on both sides (invariant 6)', () => {
  it('may vote, and is shown while the board has it', async () => {
    const { boardMember, member } = county.people;
    const organization = await matter.put('organizations', { name: 'Volkshochschule', short_name: 'VHS' });
    const move = (to: string | null) => county.run((tx) => tx.rows(
      'update persons set organization_id = $1 where id = any ($2::uuid[])', [to, [boardMember.personId, member.personId]]).then(() => undefined));
    const it = await matter.readyForBoard();
    expect(it.alsoInGroup).toEqual([]);
    await move(organization);
    const shown = await matter.read('chair', it);
    expect((await matter.read('chair', await matter.submitted())).alsoInGroup).toEqual([]);
    await move(null);
    expect(shown.alsoInGroup).toEqual([{ id: boardMember.personId, name: 'Uwe Brandtner', organization: 'VHS' }]);
  });
});

describe('A place on the board\'s agenda', () => {
  it('T11 is taken in the next meeting, with a paper that the program writes', async () => {
    const [next = ''] = await only([40]);
    const it = await matter.readyForBoard();
    expect(it.boardPlaces).toMatchObject([{ meetingId: next, inTime: true, sentence: expect.stringMatching(/^Anträge sind bis /) }]);
    expect(await matter.act('manager', it, 'scheduling', { meetingId: next })).toMatchObject({ status: 403, body: { params: { reason: 'only_board_chair_or_secretariat' } } });
    const placed = await matter.take('secretary', it, 'scheduling', { meetingId: next });
    expect(placed).toMatchObject({ state: 'ON_BOARD_AGENDA', boardItem: { meetingId: next }, boardMeeting: { id: next }, boardPlaces: [], turn: { office: 'CHAIR' } });
    expect(placed.boardPaper).toContain('Frage\nVormittags oder abends?');
    expect(placed.boardPaper).toContain('A: Vormittags (vier Personen, 4)');
    expect(await matter.stateOf('agenda_items', placed.boardItem?.itemId)).toMatchObject({ state: 'SCHEDULED' });
    // Who leads the group presents it, and is invited with the board as its guest.
    const presenters = await county.run((tx) => tx.rows<{ id: string }>('select presenter_person_id as id from agenda_items where meeting_id = $1', [next]));
    expect(presenters).toEqual([{ id: county.people.spokesperson.personId }]);
  });

  it('T11 is refused in meetings that do not fit', async () => {
    const [late = '', next = '', second = '', third = ''] = await only([10], [40], [70], [100]);
    const tooLate = await matter.meeting('board', 1);
    const it = await matter.readyForBoard();
    expect(it.boardPlaces.map(({ meetingId }) => meetingId)).toEqual([late, next, second]);
    const refused = async (meetingId: string, given: object = {}) => (await matter.act<{ code: string }>('chair', it, 'scheduling', { meetingId, ...given })).body.code;
    expect(await refused(third)).toBe('board_place_too_far');
    expect(await refused(second)).toBe('not_next_meeting');
    expect(await refused(late)).toBe('urgent_needs_reason');
    expect(await refused(tooLate, { reason: 'Eilt' })).toBe('item_deadline_passed');
    expect(await refused(await matter.meeting('group', 40))).toBe('no_board_place');
    expect(await matter.take('chair', it, 'scheduling', { meetingId: second, reason: 'Die nächste ist voll.' })).toMatchObject({ boardMeeting: { id: second } });
  });

  it('T11 takes something urgent as a late addition', async () => {
    const [late = ''] = await only([10], [40]);
    const placed = await matter.take('chair', await matter.readyForBoard(), 'scheduling', { meetingId: late, reason: 'Der Kurs beginnt.' });
    const [item] = await county.run((tx) => tx.rows<{ late: boolean }>('select late from agenda_items where id = $1', [placed.boardItem?.itemId]));
    expect(item).toEqual({ late: true });
  });
});

describe('The board\'s vote', () => {
  it('T16 decides: item, decision, topic, task and escalation are kept together', async () => {
    const it = await matter.called();
    expect((await matter.read('chair', it)).can).toEqual(expect.arrayContaining(['advise', 'decide', 'referBack', 'rejected']));
    const answered = await matter.take('chair', it, 'decision', decision());
    expect(answered).toMatchObject({
      state: 'ANSWERED', turn: { office: 'SPOKESPERSON', person: { name: 'Sabine Kroll-Eisfeld' } },
      outcome: { text: answerOf.text, adopted: true, subjectToMinutes: true, vote: { outcome: 'ADOPTED', counts: { yes: 2, no: 0, abstain: 0, absent: 11 } } } });
    expect(answered.outcome?.decisionNumber).toMatch(/^IB-\d{4}-\d{3}$/);
    expect(await matter.stateOf('agenda_items', it.boardItem?.itemId)).toEqual({ state: 'DISPOSED', result: 'DECIDED' });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'ESCALATED', frozen: false });
    const tasks = (await county.as('member').get<TaskPage>('/api/tasks?mine=1')).body.rows;
    expect(tasks).toContainEqual(expect.objectContaining({ title: answerOf.text, source: expect.objectContaining({ label: answered.outcome?.decisionNumber }) }));
    expect(await matter.read('member', it)).toMatchObject({ outcome: { text: answerOf.text, decisionNumber: answered.outcome?.decisionNumber } });
  });

  it('T16 keeps nothing at all when one part fails', async () => {
    const it = await matter.called();
    const before = await kept(it);
    const broken = { ...decision(), responsiblePersonId: it.id };
    expect(await matter.act('chair', it, 'decision', broken)).toMatchObject({ status: 422, body: { code: 'unknown_person' } });
    expect(await matter.act('chair', it, 'decision', { ...decision(), dueOn: '2020-01-01' })).toMatchObject({ status: 422 });
    expect(await matter.act('chair', it, 'decision', { ...decision(), count: { yes: 9, no: 9, abstain: 9 } })).toMatchObject({ status: 422 });
    expect(await kept(it)).toEqual(before);
  });

  it.each([
    ['competence_not_checked', '/competenceChecked', { competenceChecked: undefined }], ['responsible_missing', '/responsiblePersonId', { responsiblePersonId: undefined }],
    ['due_date_missing', '/dueOn', { dueOn: undefined }], ['recommendation_is_advice', '/effect', { effect: 'RECOMMENDATION' }],
  ])('T16 is refused: %s', async (code, pointer, given) => {
    const it = await matter.called();
    expect(await matter.act('chair', it, 'decision', { ...decision(), ...given })).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
  });

  it('T16 is not the manager\'s, and not there when the group asked for advice', async () => {
    const it = await matter.called({ boardMode: 'ADVISE' });
    expect(await matter.act('manager', it, 'decision', decision())).toMatchObject({ status: 403, body: { params: { reason: 'only_board_chair_or_minutes' } } });
    expect((await matter.read('chair', it)).can).not.toContain('decide');
    expect(await matter.act('chair', it, 'decision', decision())).toMatchObject({ status: 422, body: { code: 'board_may_not_decide' } });
  });

  it('is taken only on an item that is called, by a board that is quorate', async () => {
    const waiting = await matter.onAgenda();
    expect(await matter.act('chair', waiting, 'decision', decision())).toMatchObject({ status: 409, body: { code: 'board_item_not_called' } });
    const it = await matter.called();
    await county.run((tx) => tx.rows(`update meetings set quorum_finding = quorum_finding || '{"ok": false}' where id = $1`, [it.boardItem?.meetingId]).then(() => undefined));
    expect(await matter.act('chair', it, 'decision', decision())).toMatchObject({ status: 409, body: { code: 'board_not_quorate' } });
  });

  it('T15 advises with reasons; the topic is free, the group has the word', async () => {
    const it = await matter.called({ boardMode: 'ADVISE' });
    expect(await matter.act('chair', it, 'advice', { text: 'Abends.', count: hands.yes })).toMatchObject({ status: 422, body: { code: 'advice_needs_reasons', errors: [{ pointer: '/reasons' }] } });
    expect(await matter.act('spokesperson', it, 'advice', answerOf)).toMatchObject({ status: 403 });
    const answered = await matter.take('chair', it, 'advice', answerOf);
    expect(answered).toMatchObject({ state: 'ANSWERED', outcome: { reasons: answerOf.reasons, adopted: true, vote: { question: answerOf.text } } });
    const [kind] = await county.run((tx) => tx.rows<{ effect: string }>('select effect from decisions where id = $1', [answered.outcome?.decisionId]));
    expect(kind).toEqual({ effect: 'RECOMMENDATION' });
  });

  it('T18 gives it back once, with a question and a date, and lifts the freeze', async () => {
    const it = await matter.called();
    const order = { order: 'Was kostet der Abend?', until: '2099-01-01' };
    expect(await matter.act('chair', it, 'referral-back', { ...order, count: hands.no })).toMatchObject({ status: 422, body: { code: 'referral_not_adopted' } });
    expect(await matter.act('chair', it, 'referral-back', { ...order, until: app.clock.today(), count: hands.yes })).toMatchObject({
      status: 422, body: { code: 'date_must_be_later', errors: [{ pointer: '/until' }] } });
    expect(await matter.act('secretary', it, 'referral-back', { ...order, count: hands.yes })).toMatchObject({ status: 403 });
    const back = await matter.take('chair', it, 'referral-back', { ...order, count: hands.yes });
    expect(back).toMatchObject({ state: 'REFERRED_BACK', referral: order, turn: { until: '2099-01-01', office: 'SPOKESPERSON' } });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'IN_PROGRESS', frozen: false });
    expect(await matter.stateOf('agenda_items', it.boardItem?.itemId)).toEqual({ state: 'DISPOSED', result: 'REFERRED' });
  });

  it.each([['lost', hands.no], ['tied', hands.tie]] as const)('T30 answers a vote that was %s, and the group is free again', async (_, count) => {
    const it = await matter.called();
    expect(await matter.act('chair', it, 'board-rejection', { text: 'Abends.', count })).toMatchObject({ status: 422, body: { code: 'lost_vote_needs_reasons', errors: [{ pointer: '/reasons' }] } });
    expect(await matter.act('chair', it, 'board-rejection', answerOf)).toMatchObject({ status: 422, body: { code: 'vote_was_adopted', errors: [{ pointer: '/count' }] } });
    const answered = await matter.take('chair', it, 'board-rejection', { ...answerOf, count });
    expect(answered).toMatchObject({ state: 'ANSWERED', outcome: { adopted: false } });
    expect(answered.history.at(-1)).toMatchObject({ action: 'rejected', to: 'ANSWERED' });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'IN_PROGRESS', frozen: false });
  });

  it('T30 is what a motion becomes when the hands say so', async () => {
    const it = await matter.called();
    const answered = await matter.take('chair', it, 'decision', { ...decision(), count: hands.tie });
    expect(answered.history.at(-1)).toMatchObject({ action: 'rejected' });
  });
});

describe('While a topic is frozen', () => {
  it('its group decides nothing about it (invariant 3)', async () => {
    const { topic } = await matter.submitted();
    const decided = await county.as('spokesperson').post(`/api/topics/${topic.id}/completion`, {}, { ifMatch: 2 });
    expect(decided.status).toBe(409);
    expect(await matter.stateOf('topics', topic.id)).toEqual({ state: 'ESCALATED', frozen: true });
  });
});

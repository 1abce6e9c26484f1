import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../../test/factories/a-county.js';
import type { County } from '../../../test/factories/a-county.js';
import { Matter, twoPositions } from '../../../test/factories/an-escalation.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import type { EscalationPrefill, EscalationView } from '../escalation.contract.js';

let app: TestApp;
let county: County;
let matter: Matter;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  matter = new Matter(county, () => app.clock.now());
});
afterAll(() => app.close());

const create = async (who: Parameters<County['as']>[0], given: Parameters<Matter['draft']>[0] = {}) =>
  county.as(who).post('/api/escalations', await matter.draft(given));

describe('Handing a topic on', () => {
  it('starts with what stands upstream', async () => {
    const { topicId, itemId } = await matter.disagreement();
    await county.run((tx) => tx.rows(`update topics set proposal = 'Der Kurs findet abends statt.' where id = $1`, [topicId]).then(() => undefined));
    await county.run((tx) => tx.rows(`update agenda_items set result_text = 'Vier zu vier.' where id = $1`, [itemId]).then(() => undefined));
    await matter.put('item_notes', { id: itemId, meeting_id: await matter.meeting('group', -7), text: 'Die VHS hat abends Räume.', writer_person_id: null });
    await matter.meeting('board', 50);
    const { status, body } = await county.as('spokesperson').get<EscalationPrefill>(`/api/escalations/prefill?topic=${topicId}&item=${itemId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      topic: { id: topicId, title: 'Kurszeiten' }, originBody: { shortName: 'AKS' }, itemId, path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE',
      question: 'Der Kurs findet abends statt.', background: 'Ein Kurs, zwei Wünsche.\n\nDie VHS hat abends Räume.',
      desiredOutcome: 'Eine Entscheidung zur Frage', nextBoardMeeting: { inTime: true },
    });
    expect(body.paths).toEqual(['P1_NO_AGREEMENT', 'P2_PARTICIPATION_REQUEST', 'P3_BOARD_DECISION_NEEDED']);
    expect(body.attempts).toMatch(/, Arbeitskreis: nicht einig: Vier zu vier\.$/);
    expect(body.steps.map(({ key, state }) => `${key} ${state}`)).toEqual(['GROUP CURRENT', 'MEDIATION PLANNED', 'BOARD PLANNED', 'ANSWER PLANNED']);
    expect(body.promise[0]).toMatch(/^Das Integrationsmanagement prüft bis \d+\. \w+ \d{4}\.$/);
  });

  it('offers no disagreement that never was, and the manager only what the board must decide', async () => {
    const topicId = await matter.topic();
    const paths = async (who: 'spokesperson' | 'manager') => (await county.as(who).get<EscalationPrefill>(`/api/escalations/prefill?topic=${topicId}`)).body.paths;
    expect(await paths('spokesperson')).toEqual(['P2_PARTICIPATION_REQUEST', 'P3_BOARD_DECISION_NEEDED']);
    expect(await paths('manager')).toEqual(['P3_BOARD_DECISION_NEEDED']);
    expect(await county.as('member').get(`/api/escalations/prefill?topic=${topicId}`)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await county.as('spokesperson').get('/api/escalations/prefill')).toMatchObject({ status: 400 });
  });

  it('T1 and T2 in one go: the topic is frozen, the manager is to look at it', async () => {
    const it = await matter.submitted();
    expect(it).toMatchObject({
      state: 'SUBMITTED', path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE', turn: { office: 'MANAGER', person: { name: 'Jonas Wehrsdorf' }, overdue: false },
      originBody: { shortName: 'AKS' }, positions: twoPositions, ageDays: 0,
    });
    expect(it.number).toMatch(/^K-\d{4}-\d{3}$/);
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'ESCALATED', frozen: true });
    expect(it.history.map(({ action, from, to }) => [action, from, to])).toEqual([['create', null, 'DRAFT'], ['submit', 'DRAFT', 'SUBMITTED']]);
  });

  it('T1 alone keeps a draft, which may be edited and leaves the topic in the group', async () => {
    const { body: draft, status } = await county.as('spokesperson').post<EscalationView>('/api/escalations', await matter.draft({ submit: false }));
    expect([status, draft.state]).toEqual([201, 'DRAFT']);
    expect(draft.can).toEqual(['submit', 'withdraw', 'edit']);
    expect(await matter.stateOf('topics', draft.topic.id)).toEqual({ state: 'ASSIGNED', frozen: false });
    const edited = await county.as('spokesperson').patch<EscalationView>(`/api/escalations/${draft.id}`, { attempts: '' }, { ifMatch: draft.version });
    expect(edited.body).toMatchObject({ attempts: '', question: draft.question, version: draft.version + 1 });
    expect(await matter.act('spokesperson', edited.body, 'submission')).toMatchObject({
      status: 422, body: { code: 'attempts_missing', errors: [{ pointer: '/attempts' }] } });
    await county.as('spokesperson').patch(`/api/escalations/${draft.id}`, { attempts: 'Drei Sitzungen.' }, { ifMatch: edited.body.version });
    const submitted = await matter.act('spokesperson', { ...draft, version: draft.version + 2 }, 'submission');
    expect(submitted.body).toMatchObject({ state: 'SUBMITTED' });
  });

  it('T1 of what the board must decide is open to the manager', async () => {
    const it = await matter.submitted({ path: 'P3_BOARD_DECISION_NEEDED', reasonForP3: 'BEYOND_MANDATE', topicId: await matter.topic() }, 'manager');
    expect(it).toMatchObject({ state: 'SUBMITTED', reasonForP3: 'BEYOND_MANDATE', steps: [{ state: 'CURRENT' }, { state: 'PLANNED' }, {}, {}] });
  });

  it.each([
    ['a member', 'member'], ['somebody who sees the topic from outside', 'outsider'], ['the manager, about a disagreement', 'manager'],
  ] as const)('is refused to %s', async (_, who) => {
    expect(await create(who)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  });

  it.each([
    ['without a disagreement', async () => ({ topicId: await matter.topic() }), 'no_disagreement_yet', '/path'],
    ['with one position', async () => ({ positions: twoPositions.slice(1) }), 'two_positions_needed', '/positions'],
    ['of P3 without a reason', async () => ({ path: 'P3_BOARD_DECISION_NEEDED' as const }), 'p3_reason_missing', '/reasonForP3'],
    ['of P2 that asks for a decision', async () => ({ path: 'P2_PARTICIPATION_REQUEST' as const, boardMode: 'DECIDE' as const }), 'mode_needs_participation', '/boardMode'],
    ['from an item of another topic', async () => ({ itemId: (await matter.disagreement()).itemId }), 'item_of_another_topic', '/itemId'],
  ])('is refused %s, and keeps nothing', async (_, given, code, pointer) => {
    const draft = await matter.draft(await given());
    expect(await county.as('spokesperson').post('/api/escalations', draft)).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    expect(await matter.stateOf('topics', draft.topicId)).toMatchObject({ state: 'ASSIGNED', frozen: false });
  });

  it('is refused while another one about the topic is open (invariant 2)', async () => {
    const { topic } = await matter.submitted();
    expect(await create('spokesperson', { topicId: topic.id })).toMatchObject({ status: 409, body: { code: 'topic_has_open_escalation' } });
    expect(await county.as('spokesperson').get(`/api/escalations/prefill?topic=${topic.id}`)).toMatchObject({ status: 409 });
  });

  it('names the fields that have the wrong form', async () => {
    expect(await create('spokesperson', { question: '' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/question' }] } });
  });

  it('numbers them without gaps', async () => {
    const numbers = [await matter.submitted(), await matter.submitted()].map(({ number }) => Number(number.slice(-3)));
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
  });
});

describe('On the way back', () => {
  it('T4 takes what was completed, and only then', async () => {
    const returned = await matter.take('manager', await matter.submitted(), 'return', { text: 'Wer vertritt was?' });
    expect(returned).toMatchObject({ state: 'RETURNED', returnedWith: 'Wer vertritt was?', turn: { office: 'SPOKESPERSON' } });
    expect((await matter.read('spokesperson', returned)).can).not.toContain('resubmit');
    expect(await matter.act('spokesperson', returned, 'resubmission', { text: 'Bitte' })).toMatchObject({ status: 422, body: { code: 'nothing_changed' } });
    const edited = await county.as('spokesperson').patch<EscalationView>(`/api/escalations/${returned.id}`, { attempts: 'Drei Sitzungen.' }, { ifMatch: returned.version });
    expect(await matter.act('member', edited.body, 'resubmission', { text: 'Ergänzt' })).toMatchObject({ status: 403 });
    expect(await matter.take('spokesperson', edited.body, 'resubmission', { text: 'Ergänzt' })).toMatchObject({ state: 'SUBMITTED' });
  });

  it('T24 gives the topic back to the group', async () => {
    const it = await matter.submitted();
    expect(await matter.act('spokesperson', it, 'withdrawal', {})).toMatchObject({ status: 400, body: { errors: [{ pointer: '/text' }] } });
    const closed = await matter.take('spokesperson', it, 'withdrawal', { text: 'Wir haben uns geeinigt.' });
    expect(closed).toMatchObject({ state: 'CLOSED', closure: 'WITHDRAWN', closureText: 'Wir haben uns geeinigt.', turn: null, can: [], cannot: {} });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'IN_PROGRESS', frozen: false });
  });

  it('T24 takes the item off the board\'s agenda, but not while the board deals with it', async () => {
    const onAgenda = await matter.onAgenda();
    await matter.take('spokesperson', onAgenda, 'withdrawal', { text: 'Erledigt.' });
    expect(await matter.stateOf('agenda_items', onAgenda.boardItem?.itemId)).not.toMatchObject({ state: 'SCHEDULED' });
    const called = await matter.called();
    expect((await matter.read('spokesperson', called)).can).not.toContain('withdraw');
    expect(await matter.act('spokesperson', called, 'withdrawal', { text: 'Doch nicht' })).toMatchObject({ status: 409, body: { code: 'board_is_voting' } });
  });
});

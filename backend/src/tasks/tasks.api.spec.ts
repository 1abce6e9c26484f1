import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { presets } from '../bodies/rules/rules.door.js';
import { DecisionsDoor } from '../decisions/decisions.door.js';
import { newId } from '../house/database/new-id.js';
import type { Visibility } from '../house/house.contract.js';
import type { TaskDraft, TaskPage, TaskReading, TaskView } from './task.contract.js';
import { TasksDoor } from './tasks.door.js';

let app: TestApp;
let county: County;
beforeAll(async () => { app = await anApp(); county = await aCounty(app); });
afterAll(() => app.close());

type Who = Parameters<County['as']>[0];
const idOf = (who: Who): string => county.people[who].personId;
const draft = (given: Partial<TaskDraft> = {}): TaskDraft =>
  ({ title: 'Räume anfragen', ownerPersonId: idOf('outsider'), dueOn: '2099-12-05', bodyId: county.bodies.group, ...given });
const create = (who: Who, given: Partial<TaskDraft> = {}) => county.as(who).post<TaskView>('/api/tasks', draft(given));
const aTask = async (given: Partial<TaskDraft> = {}): Promise<TaskView> => {
  const { body, status, text } = await create('spokesperson', given);
  if (status !== 201) throw new Error(text);
  return body;
};
const act = (who: Who, { id, version }: TaskView, noun: string, body: object = {}) => county.as(who).post<TaskView>(`/api/tasks/${id}/${noun}`, body, { ifMatch: version });
const done = async (who: Who, task: TaskView, noun: string, body: object = {}): Promise<TaskView> => {
  const answer = await act(who, task, noun, body);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};
const aDecision = (visibility: Visibility) => county.run((tx) => app.get(DecisionsDoor).record(tx, {
  bodyId: county.bodies.board, text: 'Zwei Räume', effect: 'SELF_COMMITMENT', vote: null, rules: presets.ADVISORY_BOARD_STANDARD, quorate: true,
  decidedOn: '2026-11-24', by: idOf('chair'), visibility,
}));

describe('POST /api/tasks', () => {
  it('makes a task of the group, with owner and date', async () => {
    const { status, body, headers } = await create('member');
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/api/tasks/${body.id}`);
    expect(body).toMatchObject({
      title: 'Räume anfragen', state: 'OPEN', overdue: false, owner: { name: 'Dietmar Strauch' }, dueOn: '2099-12-05', originalDueOn: '2099-12-05',
      body: { shortName: 'AKS' }, source: { type: 'FREE', id: null, label: null, path: null }, dueChanges: [],
    });
  });

  it('takes topic and body from the decision it comes from, and names it to those who may see it', async () => {
    const decision = await aDecision('BODY');
    const { body } = await county.as('chair').post<TaskView>('/api/tasks', {
      title: 'Schlüssel', ownerPersonId: idOf('outsider'), dueOn: '2099-12-05', sourceType: 'DECISION', sourceId: decision.decisionId });
    const number = decision.number ?? '';
    expect(body).toMatchObject({ body: { shortName: 'IB' }, source: { type: 'DECISION', label: number, path: `/beschluesse/${number}` } });
    expect((await county.as('outsider').get<TaskView>(`/api/tasks/${body.id}`)).body.source).toMatchObject({ type: 'DECISION', label: null, path: null });
  });

  it.each([
    ['deputy', {}, 403, 'not_allowed'],
    ['outsider', { bodyId: undefined }, 403, 'not_allowed'],
    ['manager', { bodyId: '00000000-0000-7000-8000-000000000000' }, 422, 'unknown_body'],
    ['member', { ownerPersonId: '00000000-0000-7000-8000-000000000000' }, 422, 'unknown_person'],
    ['member', { ownerPersonId: undefined }, 400, 'malformed'],
    ['member', { dueOn: undefined }, 400, 'malformed'],
    ['member', { dueOn: '2001-01-01' }, 422, 'task_due_in_past'],
    ['member', { sourceType: 'DECISION' }, 422, 'task_source_missing'],
    ['member', { sourceType: 'DECISION', sourceId: '00000000-0000-7000-8000-000000000000' }, 422, 'unknown_task_source'],
    ['member', { sourceType: 'MEASURE', sourceId: '00000000-0000-7000-8000-000000000000' }, 422, 'unknown_task_source'],
  ] as const)('refuses %s %j with %i %s', async (who, given, status, code) => {
    expect(await create(who, given as Partial<TaskDraft>)).toMatchObject({ status, body: { code } });
  });

  it('does not tell of a decision one may not see', async () => {
    const decision = await aDecision('BODY');
    expect(await create('member', { sourceType: 'DECISION', sourceId: decision.decisionId ?? '' })).toMatchObject({ status: 422, body: { code: 'unknown_task_source' } });
    const open = await aDecision('NETWORK');
    expect((await create('member', { sourceType: 'DECISION', sourceId: open.decisionId ?? '' })).status).toBe(201);
  });
});

describe('GET /api/tasks', () => {
  it('lists mine, those of a body, and all I may see, the next due first', async () => {
    const late = await aTask({ title: 'spät', dueOn: '2099-12-31', ownerPersonId: idOf('otherSpokesperson') });
    const soon = await aTask({ title: 'bald', dueOn: '2099-12-01', ownerPersonId: idOf('otherSpokesperson') });
    const titles = async (who: Who, query: string): Promise<string[]> => (await county.as(who).get<TaskPage>(`/api/tasks?${query}`)).body.rows.map(({ title }) => title);
    expect(await titles('otherSpokesperson', 'mine=1')).toEqual(['bald', 'spät']);
    expect(await titles('otherSpokesperson', '')).toEqual(['bald', 'spät']);
    expect(await titles('otherSpokesperson', `mine=1&after=${soon.id}`)).toEqual(['spät']);
    expect(await titles('deputy', `body=${county.bodies.group}`)).toContain('spät');
    expect(await titles('boardMember', `body=${county.bodies.group}`)).toEqual([]);
    expect(await titles('manager', 'all=1')).toEqual(expect.arrayContaining(['bald', 'spät']));
    await done('otherSpokesperson', late, 'completion', { doneReport: 'Fertig' });
    expect(await titles('otherSpokesperson', 'mine=1')).toEqual(['bald']);
    expect(await titles('otherSpokesperson', 'mine=1&state=done')).toEqual(['spät']);
  });

  it('lists what comes of a decision, open and done', async () => {
    const { decisionId } = await aDecision('NETWORK');
    const from = { bodyId: county.bodies.board, sourceType: 'DECISION', sourceId: decisionId ?? '' } as const;
    const { body: ended } = await create('chair', { ...from, title: 'Schlüssel' });
    await create('chair', { ...from, title: 'Betreuung' });
    await done('outsider', ended, 'completion', { doneReport: 'Da' });
    const { rows } = (await county.as('boardMember').get<TaskPage>(`/api/tasks?source=${decisionId}`)).body;
    expect(rows.map(({ title, state }) => [title, state])).toEqual(expect.arrayContaining([['Schlüssel', 'DONE_REPORTED'], ['Betreuung', 'OPEN']]));
    expect(rows).toHaveLength(2);
  });

  it('refuses what the list does not know', async () => {
    expect((await county.as('member').get('/api/tasks?mine=2')).status).toBe(400);
    expect((await county.as('member').get('/api/tasks?state=lost')).status).toBe(400);
    expect((await app.nobody.get('/api/tasks')).status).toBe(401);
  });
});

describe('The way of a task', () => {
  it('runs from taking it on to the confirmation', async () => {
    const task = await aTask();
    expect(task.can).toEqual(['block', 'postpone', 'reassign', 'cancel']);
    expect(task.cannot.accept).toMatchObject({ reason: 'only_owner_of_task', who: [{ name: 'Dietmar Strauch' }] });
    expect((await act('member', task, 'acceptance')).status).toBe(403);
    const accepted = await done('outsider', task, 'acceptance');
    expect(accepted.can).toEqual(['start', 'block', 'postpone', 'reassign', 'reportDone']);
    const begun = await done('outsider', accepted, 'start');
    expect((await act('member', begun, 'completion', { doneReport: 'x' })).status).toBe(403);
    expect((await act('outsider', begun, 'completion', {})).status).toBe(400);
    const reported = await done('outsider', begun, 'completion', { doneReport: 'Zwei Räume sind zugesagt.' });
    expect(reported).toMatchObject({ state: 'DONE_REPORTED', doneReport: 'Zwei Räume sind zugesagt.' });
    expect((await act('outsider', reported, 'confirmation'))).toMatchObject({ status: 403, body: { params: { reason: 'only_lead_confirms_task' } } });
    const confirmed = await done('spokesperson', reported, 'confirmation');
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', confirmedBy: { name: 'Sabine Kroll-Eisfeld' } });
    expect((await act('outsider', confirmed, 'completion/undoing')).status).toBe(409);
    expect((await done('spokesperson', confirmed, 'reopening', { reason: 'Ein Raum fehlt' })).state).toBe('REOPENED');
    expect((await act('member', confirmed, 'reopening', { reason: 'x' })).status).toBe(403);
  });

  it('is undone in one go while nobody has confirmed it', async () => {
    const reported = await done('outsider', await aTask(), 'completion', { doneReport: 'Fertig' });
    expect((await act('spokesperson', reported, 'completion/undoing')).status).toBe(403);
    expect(await done('outsider', reported, 'completion/undoing')).toMatchObject({ state: 'OPEN', doneReport: null });
  });

  it('goes back to the lead when it is declined', async () => {
    const task = await done('outsider', await aTask(), 'declination', { reason: 'Im Urlaub' });
    expect(task).toMatchObject({ state: 'OPEN', owner: { name: 'Sabine Kroll-Eisfeld' } });
    expect((await county.as('outsider').get(`/api/tasks/${task.id}`)).status).toBe(404);
    expect(await act('spokesperson', task, 'declination', { reason: 'Auch' })).toMatchObject({ status: 409, body: { code: 'task_has_nobody_else' } });
    expect((await act('member', task, 'declination', { reason: 'x' })).status).toBe(403);
  });

  it('gets stuck and goes on', async () => {
    const stuck = await done('outsider', await aTask(), 'blockage', { reason: 'Kein Schlüssel' });
    expect(stuck).toMatchObject({ state: 'BLOCKED', blockedReason: 'Kein Schlüssel' });
    expect((await act('member', stuck, 'unblocking')).status).toBe(403);
    expect((await done('spokesperson', stuck, 'unblocking')).state).toBe('IN_PROGRESS');
    expect((await act('member', stuck, 'blockage', { reason: 'x' })).status).toBe(403);
    expect((await act('member', stuck, 'start')).status).toBe(403);
  });

  it('logs every postponement with its reason', async () => {
    const moved = await done('outsider', await aTask(), 'postponement', { dueOn: '2099-12-12', reason: 'Ferien' });
    expect(moved).toMatchObject({ dueOn: '2099-12-12', originalDueOn: '2099-12-05', dueChanges: [{ from: '2099-12-05', to: '2099-12-12', reason: 'Ferien', by: { name: 'Dietmar Strauch' } }] });
    expect(await act('outsider', moved, 'postponement', { dueOn: '2001-12-12', reason: 'x' })).toMatchObject({ status: 422, body: { code: 'task_due_in_past' } });
    expect((await act('member', moved, 'postponement', { dueOn: '2099-12-24', reason: 'x' })).status).toBe(403);
  });

  it('is handed to somebody else, and cancelled by who asked for it', async () => {
    const handed = await done('outsider', await aTask(), 'reassignment', { ownerPersonId: idOf('member') });
    expect(handed.owner.name).toBe('Jens Köhler');
    expect((await act('member', handed, 'reassignment', { ownerPersonId: newId() }))).toMatchObject({ status: 422, body: { code: 'unknown_person' } });
    expect((await act('deputy', handed, 'reassignment', { ownerPersonId: idOf('deputy') })).status).toBe(403);
    expect((await act('member', handed, 'cancellation', { reason: 'x' })).status).toBe(403);
    expect((await done('spokesperson', handed, 'cancellation', { reason: 'Nicht mehr nötig' })).state).toBe('CANCELLED');
  });

  it('needs the version in hand, and does not exist for others', async () => {
    const task = await aTask();
    expect((await act('outsider', { ...task, version: 9 }, 'start')).status).toBe(412);
    expect((await county.as('outsider').post(`/api/tasks/${task.id}/start`)).status).toBe(428);
    expect((await county.as('boardMember').get(`/api/tasks/${task.id}`)).status).toBe(404);
    expect((await act('boardMember', { ...task, version: 9 }, 'start')).status).toBe(404);
  });

  it('is late when its day is over', async () => {
    const task = await aTask({ dueOn: app.clock.today() });
    app.clock.shift(2 * 86_400_000);
    expect((await county.as('outsider').get<TaskView>(`/api/tasks/${task.id}`)).body.overdue).toBe(true);
    app.clock.shift(-2 * 86_400_000);
  });
});

describe('POST /api/tasks/reading', () => {
  const read = (who: Who, line: string, bodyId?: string) => county.as(who).post<TaskReading>('/api/tasks/reading', { line, ...(bodyId && { bodyId }) });

  it('reads a line with the names of the group, and keeps nothing', async () => {
    const { status, body } = await read('spokesperson', 'Räume anfragen @Köhler 5.12.2099', county.bodies.group);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Räume anfragen', owner: { name: 'Jens Köhler' }, candidates: [], dueOn: '2099-12-05' });
    expect((await read('boardMember', 'Räume @Köhler')).body).toMatchObject({ owner: null, title: 'Räume @Köhler' });
    expect((await read('manager', 'Räume @Köhler')).body.owner?.name).toBe('Jens Köhler');
    expect((await read('outsider', 'Räume @ich')).body.owner?.name).toBe('Dietmar Strauch');
  });

  it('refuses an empty line and one that is too long', async () => {
    expect((await read('member', '')).status).toBe(400);
    expect((await read('member', 'x'.repeat(301))).status).toBe(400);
  });
});

describe('The door', () => {
  it('makes a task in the transaction of who asks', async () => {
    const order = { title: 'Antwort geben', ownerPersonId: idOf('member'), dueOn: '2099-12-05', bodyId: county.bodies.group, sourceType: 'FREE', by: idOf('chair') } as const;
    const id = await county.run((tx) => app.get(TasksDoor).create(tx, order));
    expect((await county.as('member').get<TaskView>(`/api/tasks/${id}`)).body).toMatchObject({ title: 'Antwort geben', can: ['accept', 'decline', 'start', 'block', 'postpone', 'reassign', 'reportDone'] });
    await expect(county.run((tx) => app.get(TasksDoor).create(tx, { ...order, ownerPersonId: newId() }))).rejects.toMatchObject({ code: 'unknown_person' });
  });
});

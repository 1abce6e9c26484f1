import { aRow } from '../../test/factories/a-row.js';
import { TestNetwork } from '../../test/factories/networks.js';
import type { Somebody } from '../../test/factories/networks.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { DecisionsDoor } from '../decisions/decisions.door.js';
import { presets } from '../bodies/rules/rules.door.js';
import { addDays } from '../house/time/days.js';
import { TasksDoor } from '../tasks/tasks.door.js';
import { TopicsDoor } from '../topics/topics.door.js';
import type { JournalEntry, ThreadView } from './thread.contract.js';

/** A topic that went from its group to the board and came back as a decision with a task. */
describe('The thread of a topic that travelled', () => {
  let app: TestApp;
  let network: TestNetwork;
  const people: Record<string, Somebody> = {};
  const ids: Record<string, string> = {};
  let today = '';

  const as = (who: string): Somebody['client'] => people[who]?.client ?? app.nobody;
  const thread = async (who: string, subject: string, id = ids[subject]): Promise<ThreadView> =>
    (await as(who).get<ThreadView>(`/api/thread/${subject}/${id ?? ''}`)).body;
  const keys = (view: ThreadView): string[] => view.knots.map(({ key }) => key);
  const row = async (name: string, table: string, given: Record<string, unknown>): Promise<void> => {
    ids[name] = await network.run((tx) => aRow(tx, table, people['speaker']?.personId ?? '', given));
  };
  const moment = (days: number): Date => new Date(app.clock.now().getTime() + days * 86_400_000);
  const ago = <T>(days: number, work: () => Promise<T>): Promise<T> => app.clock.during(moment(-days), work);

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app);
    today = app.clock.today();
    const [group, other, board] = [await network.aWorkingGroup('Arbeitskreis Sprache'), await network.aWorkingGroup(), await network.theBoard()];
    Object.assign(ids, { group, board });
    Object.assign(people, {
      speaker: await network.theSpokespersonOf(group, 'Sabine Kroll'), member: await network.aMemberOf(group), chair: await network.theChairOf(board, 'Henrike Salzmann'),
      outsider: await network.aMemberOf(other), manager: await network.aPersonWith('MANAGER'), sysAdmin: await network.aPersonWith('SYS_ADMIN'),
      foreigner: await (await TestNetwork.in(app)).aPersonWith('MANAGER'),
    });
    await itsWay(group, board);
  });
  afterAll(() => app.close());

  async function itsWay(group: string, board: string): Promise<void> {
    const by = people['speaker']?.personId ?? '';
    await ago(40, () => network.run(async (tx) => {
      ids['topic'] = (await app.get(TopicsDoor).raise(tx, { title: 'Kinderbetreuung im Kurs', sourceKind: 'AK', responsibleBodyId: group, visibility: 'NETWORK', by })).id;
    }));
    const meeting = { kind: 'ORDINARY', cancelled_reason: null, invited_at: null, invitation_kind: null };
    await row('meeting', 'meetings', { ...meeting, body_id: group, title: '3. Sitzung', state: 'HELD', starts_at: moment(-30), ends_at: moment(-29.9) });
    const item = { number: '3', title: 'Kinderbetreuung', type: 'DECISION', topic_id: ids['topic'], planned_minutes: 15 };
    await row('item', 'agenda_items', { ...item, body_id: group, meeting_id: ids['meeting'], state: 'DISPOSED', result: 'NO_AGREEMENT', disposed_at: moment(-30) });
    await row('escalation', 'escalations', { topic_id: ids['topic'], origin_body_id: group, board_body_id: board, number: 'K-2026-004', path: 'P1_NO_AGREEMENT',
      question: 'Wer betreut die Kinder?', state: 'ANSWERED', due_on: addDays(today, 20), submitted_on: addDays(today, -28), closure: null, closure_text: null });
    for (const [action, state, days] of [['create', 'draft', 29], ['submit', 'submitted', 28], ['forward', 'ready_for_board', 25], ['decide', 'answered', 2]] as const) {
      await row(action, 'events', { type: `escalation.${state}`, subject_type: 'escalation', subject_id: ids['escalation'], by_person_id: by, at: moment(-days),
        topic_id: ids['topic'], data: JSON.stringify({ action }) });
    }
    await ago(2, () => network.run(async (tx) => {
      const decided = await app.get(DecisionsDoor).record(tx, { bodyId: board, topicId: ids['topic'] ?? '', escalationId: ids['escalation'] ?? '', text: 'Die VHS stellt zwei Räume.',
        effect: 'INTERNAL', vote: null, rules: presets.ADVISORY_BOARD_STANDARD, quorate: true, decidedOn: addDays(today, -2), dueOn: addDays(today, 30), visibility: 'BODY', by });
      ids['decision'] = decided.decisionId ?? '';
      ids['task'] = await app.get(TasksDoor).create(tx, { title: 'Räume anfragen', ownerPersonId: by, dueOn: addDays(today, 10), bodyId: group, topicId: ids['topic'] ?? null,
        sourceType: 'DECISION', sourceId: ids['decision'], by });
    }));
    await row('coming', 'meetings', { ...meeting, body_id: group, title: '4. Sitzung', state: 'SCHEDULED', starts_at: moment(15), ends_at: moment(15.1) });
    await row('plannedItem', 'agenda_items', { ...item, number: '2', body_id: group, meeting_id: ids['coming'], state: 'SCHEDULED', result: null });
  }

  it('is told whole, oldest first, with what is planned', async () => {
    const view = await thread('speaker', 'topic');
    expect(view.topic).toEqual({ id: ids['topic'], number: 'T-01', title: 'Kinderbetreuung im Kurs' });
    expect(keys(view)).toEqual([
      'topic.raised', 'item.NO_AGREEMENT', 'escalation.submit', 'escalation.forward', 'escalation.decide', 'decision.ADOPTED', 'task.created',
      'task.due', 'item.planned', 'escalation.turn', 'decision.due',
    ]);
    expect(view.knots.filter(({ current }) => current).map(({ key }) => key)).toEqual(['task.created']);
    expect(view.knots.every(({ at, plannedOn }) => (at === null) !== (plannedOn === null))).toBe(true);
    expect(view.knots[1]).toMatchObject({ kind: 'MEETING_ITEM', title: 'Kinderbetreuung', bodyName: 'Arbeitskreis Sprache', params: { number: '3', meeting: '3. Sitzung' },
      path: `/sitzungen/${ids['meeting'] ?? ''}`, subject: 'item', subjectId: ids['item'] });
    expect(view.knots.find(({ key }) => key === 'escalation.turn')).toMatchObject({ params: { number: 'K-2026-004', who: 'Sabine Kroll' }, plannedOn: addDays(today, 20), at: null });
    expect(view.knots.find(({ key }) => key === 'escalation.decide')).toMatchObject({ bodyName: 'Integrationsbeirat', path: '/klaerungen/K-2026-004' });
  });

  it('waits for a group that is heard, until its day', async () => {
    const change = (sql: string) => network.run((tx) => tx.rows(sql, [ids['escalation']]).then(() => undefined));
    const until = addDays(today, 14);
    await change(`update escalations set state = 'SUBMITTED', hearing = '{"until": "${until}", "statement": null}' where id = $1`);
    const turn = (await thread('speaker', 'topic')).knots.find(({ key }) => key === 'escalation.turn');
    await change(`update escalations set state = 'ANSWERED', hearing = null where id = $1`);
    expect(turn).toMatchObject({ params: { who: 'Sabine Kroll' }, plannedOn: until });
  });

  it.each(['item', 'escalation', 'decision', 'task'])('is the same thread from its %s', async (subject) => {
    const plain = ({ topic, knots }: ThreadView) => ({ topic, knots: knots.map(({ current: _ring, ...knot }) => knot) });
    expect(plain(await thread('speaker', subject))).toEqual(plain(await thread('speaker', 'topic')));
  });

  it.each([
    ['topic', 'task.created'], ['item', 'item.NO_AGREEMENT'], ['escalation', 'escalation.decide'], ['decision', 'decision.ADOPTED'], ['task', 'task.created'], ['plannedItem', 'task.created'],
  ])('rings from its %s the knot %s', async (name, key) => {
    const view = await thread('speaker', name === 'plannedItem' ? 'item' : name, ids[name]);
    expect(view.knots.filter(({ current }) => current).map((knot) => knot.key)).toEqual([key]);
  });

  it('shows the board what came before it, and what it decided, but not the group’s meetings', async () => {
    expect(keys(await thread('chair', 'topic'))).toEqual([
      'topic.raised', 'escalation.submit', 'escalation.forward', 'escalation.decide', 'decision.ADOPTED', 'escalation.turn', 'decision.due',
    ]);
    expect((await as('chair').get(`/api/thread/item/${ids['item'] ?? ''}`)).status).toBe(404);
    expect((await as('chair').get(`/api/thread/meeting/${ids['meeting'] ?? ''}`)).status).toBe(404);
    expect((await as('chair').get(`/api/thread/task/${ids['task'] ?? ''}`)).status).toBe(404);
  });

  it('shows those who see only the title nothing but the title', async () => {
    expect(await thread('outsider', 'topic')).toEqual({ topic: { id: ids['topic'], number: 'T-01', title: 'Kinderbetreuung im Kurs' }, knots: [] });
    for (const subject of ['escalation', 'decision', 'task', 'item']) expect((await as('outsider').get(`/api/thread/${subject}/${ids[subject] ?? ''}`)).status).toBe(404);
  });

  it('follows a meeting through its items', async () => {
    const view = await thread('member', 'meeting');
    expect(view.topic).toBeNull();
    expect(keys(view)).toEqual(['item.NO_AGREEMENT']);
  });

  it('follows what has no topic through its item', async () => {
    await row('loose', 'agenda_items', { number: '1', title: 'Raumfrage', type: 'INFORMATION', body_id: ids['group'], meeting_id: ids['meeting'], topic_id: null,
      state: 'DISPOSED', result: 'ACKNOWLEDGED', disposed_at: moment(-29.5), planned_minutes: 5 });
    const taskId = await network.run((tx) => app.get(TasksDoor).create(tx, { title: 'Schlüssel holen', ownerPersonId: people['member']?.personId ?? '', dueOn: addDays(today, 3),
      bodyId: ids['group'] ?? null, sourceType: 'AGENDA_ITEM', sourceId: ids['loose'] ?? null, by: people['speaker']?.personId ?? '' }));
    expect(keys(await thread('member', 'task', taskId))).toEqual(['item.ACKNOWLEDGED', 'task.created', 'task.due']);
    expect((await thread('member', 'item', ids['loose'])).topic).toBeNull();
  });

  it('is closed to nobody, to the machine’s keeper, to other networks and for unknown things', async () => {
    const url = `/api/thread/topic/${ids['topic'] ?? ''}`;
    expect((await app.nobody.get(url)).status).toBe(401);
    expect((await app.as('expired').get(url)).status).toBe(401);
    expect((await as('sysAdmin').get(url)).status).toBe(404);
    expect((await as('foreigner').get(url)).body).toMatchObject({ status: 404, code: 'not_found' });
    for (const wrong of ['/api/thread/topic/x', `/api/thread/person/${ids['topic'] ?? ''}`, `/api/thread/topic/${ids['task'] ?? ''}`]) {
      expect((await as('manager').get(wrong)).status).toBe(404);
    }
  });

  describe('GET /api/journal', () => {
    const journal = (who: string, type: string, id = ids[type] ?? '') => as(who).get<JournalEntry[]>(`/api/journal/${type}/${id}`);

    it('tells what happened to one thing, newest first, in the reader’s language', async () => {
      const { body } = await journal('speaker', 'task');
      expect(body).toMatchObject([{ type: 'task.created', by: 'Sabine Kroll' }]);
      expect(body[0]?.sentence).toMatch(/^Die Aufgabe ging an Sabine Kroll, bis \d+\. \S+ 20\d\d\.$/);
      expect((await journal('speaker', 'topic')).body.map(({ sentence }) => sentence)).toEqual(['Das Thema wurde eingebracht.']);
      await network.run((tx) => tx.rows(`update accounts set locale = 'en' where id = (select account_id from account_persons where person_id = $1)`, [people['manager']?.personId]));
      expect((await journal('manager', 'decision')).body.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^The decision was recorded as \S+-001\.$/)]);
    });

    it('is for those who see the thing', async () => {
      expect((await journal('outsider', 'task')).status).toBe(404);
      expect((await journal('outsider', 'topic')).body).toMatchObject({ status: 403, code: 'not_allowed' });
      expect((await journal('foreigner', 'topic')).status).toBe(404);
      expect((await journal('manager', 'secret', ids['topic'])).status).toBe(404);
      expect((await app.nobody.get(`/api/journal/topic/${ids['topic'] ?? ''}`)).status).toBe(401);
    });
  });
});

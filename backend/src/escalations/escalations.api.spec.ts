import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { Matter, answerOf, hands } from '../../test/factories/an-escalation.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { escalationStates } from './escalation.contract.js';
import type { EscalationPage, EscalationView } from './escalation.contract.js';
import { EscalationsDoor } from './escalations.door.js';

let app: TestApp;
let county: County;
let matter: Matter;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  matter = new Matter(county, () => app.clock.now());
});
afterAll(() => app.close());

type Who = Parameters<County['as']>[0];
const list = async (who: Who, query = ''): Promise<string[]> => (await county.as(who).get<EscalationPage>(`/api/escalations${query}`)).body.rows.map(({ id }) => id);

describe('Reading escalations', () => {
  it('shows the two sides, the manager and the secretariat the same page, by id or number', async () => {
    const it = await matter.submitted();
    for (const who of ['spokesperson', 'member', 'deputy', 'chair', 'boardMember', 'manager', 'secretary'] as const) {
      const { status, body } = await county.as(who).get<EscalationView>(`/api/escalations/${it.number}`);
      expect([status, body.id, body.turn, body.steps]).toEqual([200, it.id, it.turn, it.steps]);
    }
  });

  it('does not exist for others, until the county has it', async () => {
    const it = await matter.submitted();
    const missing = await county.as('outsider').get('/api/escalations/K-2020-999');
    for (const who of ['outsider', 'otherSpokesperson', 'guest', 'admin', 'liaison'] as const) {
      const { status, body } = await county.as(who).get(`/api/escalations/${it.id}`);
      expect([status, { ...body, instance: '' }]).toEqual([404, { ...missing.body, instance: '' }]);
      expect(await list(who, '?state=all')).not.toContain(it.id);
    }
    await county.run((tx) => tx.rows('update escalations set county_since = $2 where id = $1', [it.id, app.clock.now()]).then(() => undefined));
    expect((await county.as('liaison').get(`/api/escalations/${it.id}`)).status).toBe(200);
    expect(await list('liaison')).toContain(it.id);
    expect((await app.nobody.get(`/api/escalations/${it.id}`)).status).toBe(401);
  });

  it('lists open, closed and all of a body, newest first', async () => {
    const open = await matter.submitted();
    const closed = await matter.take('spokesperson', await matter.submitted(), 'withdrawal', { text: 'Erledigt.' });
    expect((await list('member')).slice(0, 1)).toEqual([open.id]);
    expect(await list('member', '?state=closed')).toEqual([closed.id]);
    expect((await list('chair', `?state=all&body=${county.bodies.group}`)).slice(0, 2)).toEqual([closed.id, open.id]);
    expect(await list('chair', `?state=all&body=${county.bodies.other}`)).toEqual([]);
    expect((await county.as('member').get('/api/escalations?state=some')).status).toBe(400);
  });

  it('says why not, and who may instead', async () => {
    const it = await matter.submitted();
    expect((await matter.read('member', it)).cannot['startMediation']).toMatchObject({
      reason: 'only_manager', sentence: 'Das macht das Integrationsmanagement.', who: [{ name: 'Jonas Wehrsdorf' }] });
  });
});

describe('Whose turn it is', () => {
  it('is one name and one date in every state that can be reached, and nobody\'s at the end', async () => {
    const reached = [
      (await county.as('spokesperson').post<EscalationView>('/api/escalations', await matter.draft({ submit: false }))).body,
      await matter.submitted(), await matter.take('manager', await matter.submitted(), 'return', { text: 'Was fehlt' }), await matter.inMediation(),
      await matter.settlementProposed(), await matter.readyForBoard(), await matter.onAgenda(), await matter.referredBack(), await matter.answered(),
      await matter.take('spokesperson', await matter.answered(), 'group-response', {}),
    ];
    const later = escalationStates.filter((state) => !reached.some((it) => it.state === state));
    expect(later).toEqual(['BOARD_POSTPONED', 'AT_COUNTY']);
    for (const it of reached.slice(0, -1)) {
      expect([it.state, it.turn?.person.name, it.turn?.until]).toEqual([it.state, expect.stringMatching(/\w/), expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
    }
    expect(reached.at(-1)?.turn).toBeNull();
    expect(reached.at(-1)?.closureText).toBe(answerOf.text);
  });

  it('is told to other rooms: mine, and all that I see', async () => {
    const it = await matter.submitted();
    const door = app.get(EscalationsDoor);
    expect((await door.turns(county.people.manager)).map(({ id }) => id)).toContain(it.id);
    expect((await door.turns(county.people.member)).map(({ id }) => id)).not.toContain(it.id);
    expect((await door.open(county.people.outsider))).toEqual([]);
    expect(await door.turn(county.people.chair, it.id)).toMatchObject({ number: it.number, bodyName: 'Arbeitskreis Sprache', turn: { office: 'MANAGER' }, steps: it.steps });
    expect(await door.turn(county.people.outsider, it.id)).toBeNull();
  });

  it('may be followed live by those who see it, a talk by mediator and parties only', async () => {
    const it = await matter.inMediation();
    await matter.take('manager', it, 'mediation-sessions', { on: app.clock.today() });
    const [talk] = await county.run((tx) => tx.rows<{ id: string }>('select id from mediation_sessions where escalation_id = $1', [it.id]));
    const follows = async (who: Who, subject: string) => app.get(LiveSubjects).mayFollow(county.people[who], subject);
    expect([await follows('chair', `escalation:${it.id}`), await follows('outsider', `escalation:${it.id}`)]).toEqual([true, false]);
    const talks = `mediationSession:${talk?.id ?? ''}`;
    expect([await follows('manager', talks), await follows('member', talks), await follows('chair', talks)]).toEqual([true, true, false]);
  });
});

describe('Every act', () => {
  const text = { text: 'Ein Satz.' };
  const acts = [
    ['submission', 'spokesperson', {}], ['return', 'manager', text], ['resubmission', 'spokesperson', text], ['mediation', 'manager', {}], ['forwarding', 'manager', {}],
    ['settlement', 'manager', text], ['confirmation', 'spokesperson', {}], ['rejection', 'spokesperson', { ...text, then: 'IN_MEDIATION' }],
    ['mediation-failure', 'manager', { open: 'Alles' }], ['mediation-sessions', 'manager', { on: '2026-11-24' }], ['scheduling', 'chair', { meetingId: 'x' }],
    ['advice', 'chair', answerOf], ['decision', 'chair', answerOf], ['board-rejection', 'chair', answerOf],
    ['referral-back', 'chair', { order: 'Frage', until: '2099-01-01', count: hands.yes }], ['group-decision', 'spokesperson', text],
    ['renewed-disagreement', 'spokesperson', text], ['group-response', 'spokesperson', {}], ['withdrawal', 'spokesperson', text],
  ] as const;
  let closed: EscalationView;
  beforeAll(async () => { closed = await matter.take('spokesperson', await matter.settlementProposed(), 'confirmation'); });

  it.each(acts)('%s has its version, its time and its person', async (route, who, order) => {
    const body = route === 'scheduling' ? { meetingId: closed.id } : order;
    const url = `/api/escalations/${closed.id}/${route}`;
    const answers = [
      await county.as(who).post(url, body), await county.as(who).post(url, body, { ifMatch: closed.version - 1 }),
      await county.as(who).post(url, body, { ifMatch: closed.version }), await county.as('otherSpokesperson').post(url, body, { ifMatch: closed.version }),
      await county.as('boardMember').post(url, body, { ifMatch: closed.version }),
    ];
    const foreign = route === 'mediation-sessions' ? 404 : 403;
    expect(answers.map(({ status }) => status)).toEqual([428, 412, 409, 404, foreign]);
  });
});

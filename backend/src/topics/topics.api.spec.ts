import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { newId } from '../house/database/new-id.js';
import type { TopicPage, TopicView } from './topic.contract.js';

let app: TestApp;
let county: County;
beforeAll(async () => { app = await anApp(); county = await aCounty(app); });
afterAll(() => app.close());

type Who = Parameters<County['as']>[0];

const raised = async (who: Who, draft: object = {}): Promise<TopicView> => {
  const { body, status, text } = await county.as(who).post<TopicView>('/api/topics', { title: 'Kinderbetreuung im Kurs', ...draft });
  if (status !== 201) throw new Error(text);
  return body;
};
/** Taken on by the working group. */
const inWork = async (draft: object = {}): Promise<TopicView> => raised('spokesperson', { bodyId: county.bodies.group, ...draft });
const refusal = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  const { code, params } = body as { code: string; params?: Record<string, unknown> };
  return { status, code, reason: params?.['reason'] };
};

describe('POST /api/topics', () => {
  it('takes in what somebody of the network raises, with a running number', async () => {
    const first = await raised('outsider', { wish: 'DISCUSS' });
    const second = await raised('manager');
    expect(first).toMatchObject({ state: 'NEW', word: 'SUBMITTED', wish: 'DISCUSS', sourceKind: 'NETWORK_MEMBER', titleOnly: false, responsibleBody: null });
    expect(first.raisedBy?.name).toBe('Dietmar Strauch');
    expect(Number(second.number.slice(2))).toBe(Number(first.number.slice(2)) + 1);
    expect(second.sourceKind).toBe('MANAGER');
  });

  it('answers with the place, and the same to the same key', async () => {
    const once = await county.as('member').post<TopicView>('/api/topics', { title: 'Bus' }, { key: 'a-key-of-mine-1' });
    const twice = await county.as('member').post<TopicView>('/api/topics', { title: 'Bus' }, { key: 'a-key-of-mine-1' });
    expect(once.headers['location']).toBe(`/api/topics/${once.body.id}`);
    expect(twice.body.id).toBe(once.body.id);
  });

  it('waits in a body to be taken on, unless its lead brings it in', async () => {
    expect(await raised('member', { bodyId: county.bodies.group })).toMatchObject({ state: 'ASSIGNED', word: 'SUBMITTED', sourceKind: 'AK' });
    expect(await inWork()).toMatchObject({ state: 'ASSIGNED', word: 'IN_BACKLOG' });
  });

  it('gives every topic its own number, however many come at once', async () => {
    const topics = await Promise.all(Array.from({ length: 12 }, () => raised('member')));
    expect(new Set(topics.map(({ number }) => number)).size).toBe(12);
  });

  it.each([
    ['admin', {}, 403, 'not_allowed'],
    ['guest', {}, 403, 'not_allowed'],
    ['member', { bodyId: newId() }, 422, 'unknown_body'],
    ['member', { title: '' }, 400, 'malformed'],
    ['member', { title: 'x'.repeat(121) }, 400, 'malformed'],
    ['member', { state: 'DONE' }, 400, 'malformed'],
  ] as const)('refuses %s %j with %i %s', async (who, draft, status, code) => {
    expect(await refusal(county.as(who).post('/api/topics', { title: 'Bus', ...draft }))).toMatchObject({ status, code });
  });

  it('refuses a body outside the network, and nobody at all', async () => {
    expect(await refusal(county.as('member').post('/api/topics', { title: 'Bus', bodyId: county.bodies.council }))).toMatchObject({ code: 'body_takes_no_topics' });
    expect((await app.nobody.post('/api/topics', { title: 'Bus' })).status).toBe(401);
  });
});

describe('GET /api/topics/:idOrNumber', () => {
  it('gives the whole topic to its members, by id and by number', async () => {
    const topic = await inWork({ description: '14 Mütter brechen ab.' });
    for (const way of [topic.id, topic.number, topic.number.toLowerCase()]) {
      expect((await county.as('deputy').get<TopicView>(`/api/topics/${way}`)).body).toMatchObject({ id: topic.id, description: '14 Mütter brechen ab.', places: [] });
    }
  });

  it('gives the title only to the rest of the network, and says who may more', async () => {
    const topic = await inWork({ description: '14 Mütter brechen ab.' });
    const { body } = await county.as('otherSpokesperson').get<TopicView>(`/api/topics/${topic.id}`);
    expect(body).toMatchObject({ title: topic.title, titleOnly: true, description: '', raisedBy: null, can: [] });
    expect(body.cannot.comment).toMatchObject({ reason: 'only_members_of_topic_body' });
    expect(await refusal(county.as('otherSpokesperson').get(`/api/topics/${topic.id}/comments`))).toEqual({ status: 403, code: 'not_allowed', reason: 'topic_title_only' });
  });

  it('does not exist for those who may not see it', async () => {
    const topic = await inWork();
    await county.as('spokesperson').patch(`/api/topics/${topic.id}`, { visibility: 'RESTRICTED' }, { ifMatch: topic.version });
    for (const who of ['otherSpokesperson', 'outsider', 'admin', 'guest', 'liaison', 'boardMember'] as const) {
      expect((await county.as(who).get(`/api/topics/${topic.id}`)).status).toBe(404);
      expect((await county.as(who).post(`/api/topics/${topic.id}/comments`, { text: 'x' })).status).toBe(404);
      expect((await county.as(who).patch(`/api/topics/${topic.id}`, { title: 'x' }, { ifMatch: 99 })).status).toBe(404);
    }
    expect((await county.as('secretary').get(`/api/topics/${topic.id}`)).status).toBe(200);
    expect((await county.as('member').get(`/api/topics/${newId()}`)).status).toBe(404);
    expect((await county.as('member').get('/api/topics/T-9999')).status).toBe(404);
  });

  it('offers each person what is possible and allowed', async () => {
    const topic = await raised('member', { bodyId: county.bodies.group });
    const can = async (who: Who) => (await county.as(who).get<TopicView>(`/api/topics/${topic.id}`)).body;
    expect((await can('spokesperson')).can).toEqual(['accept', 'refuse', 'decline', 'merge', 'edit', 'comment', 'statePosition', 'placeOnAgenda', 'raiseEscalation']);
    expect((await can('manager')).can).toEqual(['assign', 'decline', 'merge', 'edit', 'placeOnAgenda', 'raiseEscalation']);
    expect((await can('member')).can).toEqual(['edit', 'comment', 'statePosition']);
    expect((await can('member')).cannot.accept).toMatchObject({ reason: 'only_lead_of_topic_body', sentence: 'Das macht die Leitung der zuständigen Gruppe.' });
  });
});

describe('GET /api/topics', () => {
  it('lists what one may see, by body, word and search, page by page', async () => {
    const title = `Sprachmittler ${newId()}`;
    const topics = [];
    for (let count = 0; count < 3; count += 1) topics.push(await inWork({ title }));
    const list = async (query: string, who: Who = 'member') => (await county.as(who).get<TopicPage>(`/api/topics?${query}`)).body;
    const found = await list(`search=${encodeURIComponent(title)}`);
    expect(found).toMatchObject({ next: null });
    expect(found.rows.map(({ id }) => id)).toEqual(topics.map(({ id }) => id).reverse());
    expect((await list(`search=${encodeURIComponent(title)}&word=IN_BACKLOG&body=${county.bodies.group}`)).rows).toHaveLength(3);
    expect((await list(`search=${encodeURIComponent(title)}&word=SUBMITTED`)).rows).toEqual([]);
    expect((await list(`search=${encodeURIComponent(title)}&body=${county.bodies.other}`)).rows).toEqual([]);
    expect((await list(`search=${topics[0]?.number ?? ''}`)).rows[0]?.id).toBe(topics[0]?.id);
    expect((await list(`search=${encodeURIComponent(title)}&after=${topics[1]?.id ?? ''}`)).rows.map(({ id }) => id)).toEqual([topics[0]?.id]);
    expect((await list(`search=${encodeURIComponent('100%')}`)).rows).toEqual([]);
    expect((await list('', 'admin')).rows).toEqual([]);
  });

  it('refuses what no list knows', async () => {
    expect((await county.as('member').get('/api/topics?word=LOST')).status).toBe(400);
    expect((await county.as('member').get('/api/topics?colour=red')).status).toBe(400);
  });
});

describe('The live stream of a topic', () => {
  it('is open to those who see the topic, its comments to those who read it', async () => {
    const topic = await inWork();
    const { body } = await county.as('member').post<{ id: string }>(`/api/topics/${topic.id}/comments`, { text: 'Ja.' });
    const sees = (who: Who, subject: string, id: string) => app.get(LiveSubjects).sees(county.people[who], subject, id);
    expect([await sees('member', 'topic', topic.id), await sees('outsider', 'topic', topic.id), await sees('admin', 'topic', topic.id)]).toEqual([true, true, false]);
    expect([await sees('member', 'topicComment', body.id), await sees('outsider', 'topicComment', body.id)]).toEqual([true, false]);
  });
});

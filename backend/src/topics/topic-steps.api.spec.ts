import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { newId } from '../house/database/new-id.js';
import type { CommentView, TopicView } from './topic.contract.js';

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
const act = (who: Who, topic: TopicView, noun: string, body: object = {}) =>
  county.as(who).post<TopicView>(`/api/topics/${topic.id}/${noun}`, body, { ifMatch: topic.version });
const done = async (who: Who, topic: TopicView, noun: string, body: object = {}): Promise<TopicView> => {
  const answer = await act(who, topic, noun, body);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};
/** Taken on by the working group. */
const inWork = async (draft: object = {}): Promise<TopicView> => raised('spokesperson', { bodyId: county.bodies.group, ...draft });
const refusal = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  const { code, params } = body as { code: string; params?: Record<string, unknown> };
  return { status, code, reason: params?.['reason'] };
};

describe('Triage and assignment', () => {
  it('are the manager’s', async () => {
    const topic = await raised('outsider');
    expect(await refusal(act('spokesperson', topic, 'triage'))).toMatchObject({ status: 403, reason: 'only_manager_assigns' });
    const triaged = await done('manager', topic, 'triage');
    expect(triaged.state).toBe('TRIAGED');
    expect(await refusal(act('secretary', triaged, 'assignment', { bodyId: county.bodies.group }))).toMatchObject({ status: 403 });
    const assigned = await done('manager', triaged, 'assignment', { bodyId: county.bodies.group });
    expect(assigned).toMatchObject({ state: 'ASSIGNED', word: 'SUBMITTED', responsibleBody: { id: county.bodies.group } });
    expect(await refusal(act('manager', assigned, 'assignment', { bodyId: county.bodies.group }))).toMatchObject({ status: 422, code: 'topic_is_there_already' });
    expect(await refusal(act('manager', assigned, 'assignment', { bodyId: newId() }))).toMatchObject({ status: 422, code: 'unknown_body' });
  });

  it('are answered by the group’s lead, who refuses once', async () => {
    const assigned = await done('manager', await raised('outsider'), 'assignment', { bodyId: county.bodies.group });
    expect(await refusal(act('member', assigned, 'acceptance'))).toMatchObject({ status: 403, reason: 'only_lead_of_topic_body' });
    const refused = await done('spokesperson', assigned, 'refusal', { reason: 'Gehört in den AK Freizeit' });
    expect(refused).toMatchObject({ state: 'TRIAGED', responsibleBody: null });
    const again = await done('manager', refused, 'assignment', { bodyId: county.bodies.group });
    expect(await refusal(act('spokesperson', again, 'refusal', { reason: 'Nein' }))).toMatchObject({ status: 409, code: 'topic_refused_before' });
    expect(await done('spokesperson', again, 'acceptance')).toMatchObject({ word: 'IN_BACKLOG' });
  });

  it('need the version in hand', async () => {
    const topic = await raised('outsider');
    await done('manager', topic, 'triage');
    expect((await act('manager', topic, 'assignment', { bodyId: county.bodies.group })).status).toBe(412);
    expect((await county.as('manager').post(`/api/topics/${topic.id}/assignment`, { bodyId: county.bodies.group })).status).toBe(428);
    expect(await refusal(act('manager', { ...topic, version: topic.version + 1 }, 'triage'))).toMatchObject({ status: 409, code: 'not_possible_now' });
  });
});

describe('The end of a topic', () => {
  it('tells why it was declined', async () => {
    const topic = await raised('outsider');
    expect(await refusal(act('outsider', topic, 'declination', { reason: 'Nein' }))).toMatchObject({ status: 403 });
    expect((await act('manager', topic, 'declination', {})).status).toBe(400);
    await done('manager', topic, 'declination', { reason: 'Dafür ist der Kreistag da' });
    expect((await county.as('outsider').get<TopicView>(`/api/topics/${topic.id}`)).body).toMatchObject({ state: 'DECLINED', reason: 'Dafür ist der Kreistag da' });
  });

  it('is the lead’s matter once the group has taken it on', async () => {
    const topic = await inWork();
    expect(await refusal(act('manager', topic, 'declination', { reason: 'Nein' }))).toMatchObject({ status: 403, reason: 'only_lead_of_topic_body' });
    expect((await done('spokesperson', topic, 'declination', { reason: 'Erledigt sich' })).state).toBe('DECLINED');
  });

  it('leads to the topic it was merged into', async () => {
    const [topic, into] = [await inWork(), await inWork({ title: 'Betreuung' })];
    expect(await refusal(act('spokesperson', topic, 'merging', { intoId: newId(), reason: 'Dasselbe' }))).toMatchObject({ status: 422, code: 'unknown_topic' });
    expect(await done('spokesperson', topic, 'merging', { intoId: into.id, reason: 'Dasselbe' })).toMatchObject({ state: 'MERGED', mergedInto: { number: into.number } });
  });

  it('comes after waiting, resuming and finishing, and may be undone', async () => {
    const waiting = await done('spokesperson', await inWork(), 'waiting', { followUpOn: '2099-01-15', reason: 'Haushalt' });
    expect(waiting).toMatchObject({ word: 'WAITING', followUpOn: '2099-01-15' });
    expect(await refusal(act('member', waiting, 'resumption'))).toMatchObject({ status: 403 });
    const resumed = await done('spokesperson', waiting, 'resumption');
    expect(resumed.word).toBe('IN_DISCUSSION');
    expect(await refusal(act('spokesperson', resumed, 'waiting', { followUpOn: '2001-01-15', reason: 'x' }))).toMatchObject({ status: 422, code: 'follow_up_must_be_later' });
    expect(await refusal(act('member', resumed, 'completion'))).toMatchObject({ status: 403 });
    const finished = await done('spokesperson', resumed, 'completion');
    expect(await refusal(act('member', finished, 'reopening'))).toMatchObject({ status: 403 });
    expect((await done('manager', finished, 'reopening')).word).toBe('IN_DISCUSSION');
  });
});

describe('PATCH /api/topics/:id', () => {
  it('changes what was sent; the summary is the lead’s', async () => {
    const topic = await inWork();
    const edited = await county.as('secretary').patch<TopicView>(`/api/topics/${topic.id}`, { proposal: 'Zwei Räume' }, { ifMatch: topic.version });
    expect(edited.body).toMatchObject({ proposal: 'Zwei Räume', title: topic.title });
    expect(await refusal(county.as('secretary').patch(`/api/topics/${topic.id}`, { summary: 'Läuft' }, { ifMatch: edited.body.version }))).toMatchObject({ status: 403 });
    const summed = await county.as('spokesperson').patch<TopicView>(`/api/topics/${topic.id}`, { summary: 'Läuft' }, { ifMatch: edited.body.version });
    expect(summed.body.summary).toMatchObject({ text: 'Läuft' });
    expect((await county.as('member').patch(`/api/topics/${topic.id}`, { title: 'x' }, { ifMatch: 9 })).status).toBe(403);
  });
});

describe('PUT /api/topics/:id/positions', () => {
  const two = { positions: [{ label: 'Vormittags', statement: 'Wegen der Kita.', heldBy: '', count: 4 }, { label: 'Abends', statement: 'Wegen der Arbeit.', heldBy: 'VHS', count: 4 }] };

  it('puts the whole list in place', async () => {
    const topic = await inWork();
    const put = (who: Who, body: object, ifMatch: number) => county.as(who).put<TopicView>(`/api/topics/${topic.id}/positions`, body, { ifMatch });
    const stated = await put('member', two, topic.version);
    expect(stated.body.positions).toMatchObject(two.positions);
    expect((await put('member', { positions: two.positions.slice(1) }, stated.body.version)).body.positions).toHaveLength(1);
    expect((await put('otherSpokesperson', two, 9)).status).toBe(403);
    expect((await put('member', { positions: Array.from({ length: 7 }, () => two.positions[0]) }, 9)).status).toBe(400);
  });
});

describe('The talk about a topic', () => {
  it('is for the members of its body and whoever raised it', async () => {
    const topic = await done('manager', await raised('outsider'), 'assignment', { bodyId: county.bodies.group });
    const say = (who: Who, text: string) => county.as(who).post<CommentView>(`/api/topics/${topic.id}/comments`, { text });
    expect((await say('outsider', 'Seit zwei Jahren.')).status).toBe(201);
    expect((await say('deputy', 'Bei uns auch.')).body).toMatchObject({ text: 'Bei uns auch.', by: { name: 'Selam Tesfay' } });
    expect(await refusal(say('manager', 'Ich vermittle.'))).toMatchObject({ status: 403, reason: 'only_members_of_topic_body' });
    const { body } = await county.as('manager').get<CommentView[]>(`/api/topics/${topic.id}/comments`);
    expect(body.map(({ text }) => text)).toEqual(['Seit zwei Jahren.', 'Bei uns auch.']);
    expect((await county.as('member').get<TopicView>(`/api/topics/${topic.id}`)).body.comments).toBe(2);
  });

  it('is over when the topic has ended', async () => {
    const topic = await done('spokesperson', await inWork(), 'declination', { reason: 'Nein' });
    expect(await refusal(county.as('member').post(`/api/topics/${topic.id}/comments`, { text: 'Aber' }))).toMatchObject({ status: 409, code: 'topic_has_ended' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { aRow } from '../../test/factories/a-row.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { addDays, atBerlin } from '../house/time/days.js';
import { topicStates, topicWords } from './topic.contract.js';
import type { TopicPage, TopicState, TopicView } from './topic.contract.js';
import { TopicsDoor } from './topics.door.js';

let app: TestApp;
let county: County;
beforeAll(async () => { app = await anApp(); county = await aCounty(app); });
afterAll(() => app.close());

type Who = Parameters<County['as']>[0];
const at = (days: number, time: string): Date => atBerlin(addDays(app.clock.today(), days), time);
const put = (table: string, given: Record<string, unknown>): Promise<string> => county.run((tx) => aRow(tx, table, county.people.member.personId, given));
const aMeeting = (given: Record<string, unknown> = {}): Promise<string> => put('meetings', {
  body_id: county.bodies.group, title: 'Arbeitskreis', state: 'SCHEDULED', starts_at: at(7, '16:00'), ends_at: at(7, '18:00'), ...given });
const anItem = (meetingId: string, topicId: string | null, given: Record<string, unknown> = {}): Promise<string> => put('agenda_items', {
  meeting_id: meetingId, body_id: county.bodies.group, topic_id: topicId, number: '1', title: 'Punkt', state: 'SCHEDULED', planned_minutes: 20, ...given });
const aTopic = (): Promise<TopicView> => county.as('spokesperson').post<TopicView>('/api/topics', { title: 'Bus', bodyId: county.bodies.group }).then(({ body }) => body);
const read = async (who: Who, { id }: { id: string }): Promise<TopicView> => (await county.as(who).get<TopicView>(`/api/topics/${id}`)).body;

describe('A topic and the meetings', () => {
  it('stands on the agenda while its item waits in a coming meeting', async () => {
    const topic = await aTopic();
    const meeting = await aMeeting();
    expect(await read('member', topic)).toMatchObject({ word: 'IN_BACKLOG', plannedMinutes: null });
    await anItem(meeting, topic.id);
    const placed = await read('spokesperson', topic);
    expect(placed).toMatchObject({ word: 'ON_AGENDA', plannedMinutes: 20 });
    expect(placed.can).not.toContain('placeOnAgenda');
    const listed = (await county.as('member').get<TopicPage>('/api/topics?word=ON_AGENDA')).body.rows;
    expect(listed.map(({ id }) => id)).toContain(topic.id);
  });

  it.each([
    ['the meeting is a draft', { state: 'DRAFT' }, {}],
    ['the meeting is over', { starts_at: new Date('2020-01-01T16:00:00Z'), ends_at: new Date('2020-01-01T18:00:00Z') }, {}],
    ['the item was called', {}, { state: 'CALLED' }],
  ])('does not stand on it when %s', async (_, meeting, item) => {
    const topic = await aTopic();
    await anItem(await aMeeting(meeting), topic.id, item);
    expect((await read('member', topic)).word).toBe('IN_BACKLOG');
  });

  it('could be placed in the next three meetings of its body, with the minutes they leave free', async () => {
    await county.run((tx) => tx.rows(`update meetings set state = 'CANCELLED', cancelled_reason = 'Krank'`).then(() => undefined));
    const later = await aMeeting({ starts_at: at(30, '16:00'), ends_at: at(30, '17:30'), state: 'DRAFT' });
    const next = await aMeeting({ state: 'INVITED' });
    await aMeeting({ body_id: county.bodies.other });
    await anItem(next, null, { planned_minutes: 100 });
    const { places } = await read('member', await aTopic());
    expect(places.map(({ meetingId, freeMinutes }) => ({ meetingId, freeMinutes }))).toEqual([{ meetingId: next, freeMinutes: 20 }, { meetingId: later, freeMinutes: 90 }]);
    expect(places[0]?.startsAt).toBe(at(7, '16:00').toISOString().replace('.000Z', 'Z'));
  });

  it('is read by another body that has it on its agenda', async () => {
    const topic = await aTopic();
    await county.as('spokesperson').patch(`/api/topics/${topic.id}`, { visibility: 'BODY' }, { ifMatch: topic.version });
    expect((await county.as('boardMember').get(`/api/topics/${topic.id}`)).status).toBe(404);
    await anItem(await aMeeting({ body_id: county.bodies.board }), topic.id, { body_id: county.bodies.board });
    expect(await read('boardMember', topic)).toMatchObject({ titleOnly: false });
    expect((await county.as('boardMember').get<TopicPage>('/api/topics')).body.rows.map(({ id }) => id)).toContain(topic.id);
  });
});

describe('A topic and its escalation', () => {
  const escalated = (topic: TopicView, given: Record<string, unknown> = {}): Promise<string> => put('escalations', {
    number: `K-${topic.number}`, topic_id: topic.id, origin_body_id: county.bodies.group, board_body_id: county.bodies.board,
    state: 'SUBMITTED', due_on: '2099-01-01', ...(given['county_since'] ? { county_since: given['county_since'] } : {}) });

  it('opens it to the board and, once it is there, to the county', async () => {
    const topic = await aTopic();
    await county.as('spokesperson').patch(`/api/topics/${topic.id}`, { visibility: 'BODY' }, { ifMatch: topic.version });
    expect((await county.as('liaison').get(`/api/topics/${topic.id}`)).status).toBe(404);
    await escalated(topic, { county_since: new Date('2026-11-01T10:00:00Z') });
    expect(await read('boardMember', topic)).toMatchObject({ titleOnly: false });
    expect(await read('liaison', topic)).toMatchObject({ titleOnly: false });
    const lists = async (who: Who) => (await county.as(who).get<TopicPage>('/api/topics')).body.rows.some(({ id }) => id === topic.id);
    expect([await lists('boardMember'), await lists('liaison'), await lists('outsider')]).toEqual([true, true, false]);
  });

  it('is not offered a second time while one is open', async () => {
    const topic = await aTopic();
    expect((await read('spokesperson', topic)).can).toContain('raiseEscalation');
    await escalated(topic);
    expect((await read('spokesperson', topic)).can).not.toContain('raiseEscalation');
  });
});

describe('The filter by word', () => {
  it('says the same as the word each topic shows, in every state', async () => {
    const bodyId = county.bodies.other;
    const meeting = await aMeeting({ body_id: bodyId });
    const into = await aTopic();
    for (const [state, isAccepted, isPlaced] of topicStates.flatMap((state) => [[state, true, true], [state, true, false], [state, false, false]] as const)) {
      const topic = await county.run((tx) => app.get(TopicsDoor).raise(tx, { title: 'Alle Wörter', sourceKind: 'AK', responsibleBodyId: bodyId, by: county.people.otherSpokesperson.personId }));
      if (isPlaced) await anItem(meeting, topic.id, { body_id: bodyId });
      await county.run((tx) => tx.rows(`update topics set state = $2, accepted_on = $3, reason = 'x', follow_up_on = $4, merged_into_id = $5 where id = $1`,
        [topic.id, state, isAccepted ? '2026-11-24' : null, state === 'WAITING' ? '2099-01-01' : null, state === ('MERGED' satisfies TopicState) ? into.id : null]).then(() => undefined));
    }
    const list = async (query: string) => (await county.as('otherSpokesperson').get<TopicPage>(`/api/topics?body=${bodyId}${query}`)).body.rows;
    const all = await list('');
    expect(all).toHaveLength(topicStates.length * 3);
    for (const word of topicWords) {
      const shown = all.filter((row) => row.word === word).map(({ id }) => id);
      expect((await list(`&word=${word}`)).map(({ id }) => id)).toEqual(shown);
      expect(shown.length).toBeGreaterThan(0);
    }
  });
});

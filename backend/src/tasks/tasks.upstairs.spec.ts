import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { aRow } from '../../test/factories/a-row.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { presets } from '../bodies/rules/rules.door.js';
import { DecisionsDoor } from '../decisions/decisions.door.js';
import type { DecisionView } from '../decisions/decision.contract.js';
import type { TaskView } from './task.contract.js';

let app: TestApp;
let county: County;
let meeting: string;
let item: string;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  meeting = await put('meetings', { body_id: county.bodies.group, title: '4. Sitzung', state: 'HELD', starts_at: new Date('2026-11-24T16:00:00Z'), ends_at: new Date('2026-11-24T18:00:00Z') });
  item = await put('agenda_items', { meeting_id: meeting, body_id: county.bodies.group, number: '3', title: 'Räume', state: 'CALLED', planned_minutes: 20 });
});
afterAll(() => app.close());

const put = (table: string, given: Record<string, unknown>): Promise<string> => county.run((tx) => aRow(tx, table, county.people.member.personId, given));
const aTask = (sourceType: string, sourceId: string) => county.as('member').post<TaskView>('/api/tasks', {
  title: 'Räume anfragen', ownerPersonId: county.people.outsider.personId, dueOn: '2099-12-05', sourceType, sourceId });

describe('The source of a task', () => {
  it('is an item of a meeting, named to those who may see the meeting', async () => {
    const { body } = await aTask('AGENDA_ITEM', item);
    expect(body).toMatchObject({ body: { shortName: 'AKS' }, source: { label: 'TOP 3 · 4. Sitzung', path: `/sitzungen/${meeting}` } });
    expect((await county.as('outsider').get<TaskView>(`/api/tasks/${body.id}`)).body.source).toMatchObject({ type: 'AGENDA_ITEM', label: null, path: null });
  });

  it('is an escalation, named to its two sides', async () => {
    const topic = await county.as('spokesperson').post<{ id: string }>('/api/topics', { title: 'Bus', bodyId: county.bodies.group });
    const escalation = await put('escalations', {
      number: 'K-2026-004', topic_id: topic.body.id, origin_body_id: county.bodies.group, board_body_id: county.bodies.board, state: 'SUBMITTED',
      due_on: '2099-01-01' });
    const { body } = await aTask('ESCALATION', escalation);
    expect(body).toMatchObject({ topicId: topic.body.id, source: { label: 'K-2026-004', path: '/klaerungen/K-2026-004' } });
    expect((await county.as('outsider').get<TaskView>(`/api/tasks/${body.id}`)).body.source.label).toBeNull();
  });

  it('is nothing that one may not see', async () => {
    const foreign = await put('agenda_items', { meeting_id: meeting, body_id: county.bodies.other, number: '1', title: 'Fest', state: 'SCHEDULED', planned_minutes: 20 });
    expect(await aTask('AGENDA_ITEM', foreign)).toMatchObject({ status: 422, body: { code: 'unknown_task_source' } });
  });
});

describe('A decision of a meeting', () => {
  it('is subject to the minutes until they are approved, and names its meeting to the members', async () => {
    const { decisionId } = await county.run((tx) => app.get(DecisionsDoor).record(tx, {
      bodyId: county.bodies.group, meetingId: meeting, agendaItemId: item, text: 'Zwei Räume', effect: 'INTERNAL', vote: null, rules: presets.WORKING_GROUP_CONSENSUS,
      quorate: true, decidedOn: '2026-11-24', by: county.people.spokesperson.personId }));
    const read = async (who: 'member' | 'outsider'): Promise<DecisionView> => (await county.as(who).get<DecisionView>(`/api/decisions/${decisionId ?? ''}`)).body;
    expect(await read('member')).toMatchObject({ subjectToMinutes: true, meeting: { title: '4. Sitzung', startsOn: '2026-11-24', itemNumber: '3' } });
    expect(await read('outsider')).toMatchObject({ meeting: null });
    const minutes = await put('minutes', { meeting_id: meeting, body_id: county.bodies.group, state: 'RELEASED' });
    expect((await read('member')).subjectToMinutes).toBe(true);
    await county.run((tx) => tx.rows(`update minutes set state = 'APPROVED' where id = $1`, [minutes]));
    expect((await read('member')).subjectToMinutes).toBe(false);
  });
});

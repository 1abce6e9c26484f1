import { aRow } from '../../test/factories/a-row.js';
import { TestNetwork } from '../../test/factories/networks.js';
import type { Somebody } from '../../test/factories/networks.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import type { Problem } from '../house/house.contract.js';
import { LiveSubjects } from '../house/live/live-subjects.js';
import { addDays } from '../house/time/days.js';
import { TasksDoor } from '../tasks/tasks.door.js';
import { TopicsDoor } from '../topics/topics.door.js';
import type { TodayItem, TodayKey, TodayView } from './today.contract.js';

type Who = 'speaker' | 'member' | 'deputy' | 'minuteTaker' | 'chair' | 'manager' | 'secretary' | 'outsider';

describe('The page Heute', () => {
  let app: TestApp;
  let network: TestNetwork;
  const people = {} as Record<Who, Somebody>;
  const bodies = { group: '', board: '', other: '' };
  let today = '';

  const page = async (who: Who): Promise<TodayView> => (await people[who].client.get<TodayView>('/api/today')).body;
  const items = async (who: Who, key: TodayKey): Promise<TodayItem[]> => (await page(who)).items.filter((item) => item.key === key);
  const has = async (key: TodayKey): Promise<Who[]> => {
    const found: Who[] = [];
    for (const who of Object.keys(people) as Who[]) if ((await items(who, key)).length > 0) found.push(who);
    return found;
  };
  const row = (table: string, given: Record<string, unknown>) => network.run((tx) => aRow(tx, table, people.speaker.personId, given));
  const change = (sql: string, ...values: unknown[]) => network.run((tx) => tx.rows(sql, values));
  const moment = (days: number): Date => new Date(app.clock.now().getTime() + days * 86_400_000);
  const aMeeting = (bodyId: string, state: string, days: number, given: Record<string, unknown> = {}): Promise<string> => row('meetings', {
    body_id: bodyId, title: '4. Sitzung', kind: 'ORDINARY', state, starts_at: moment(days), ends_at: moment(days + 0.1), cancelled_reason: null, invitation_kind: null, invited_at: null, ...given });
  const anEscalation = async (state: string, given: Record<string, unknown> = {}): Promise<string> => {
    const topic = await network.run((tx) => app.get(TopicsDoor).raise(tx, { title: 'Kurszeiten', sourceKind: 'AK', responsibleBodyId: bodies.group, by: people.speaker.personId, accepted: true }));
    return row('escalations', { topic_id: topic.id, origin_body_id: bodies.group, board_body_id: bodies.board, number: `K-2026-${topic.numeral}`, path: 'P1_NO_AGREEMENT', state,
      raised_by_person_id: people.speaker.personId, due_on: addDays(today, 2), submitted_on: today, closure: null, closure_text: null, changed_since_return: false, ...given });
  };

  beforeAll(async () => {
    app = await anApp();
    network = await TestNetwork.in(app);
    today = app.clock.today();
    Object.assign(bodies, { group: await network.aWorkingGroup('Arbeitskreis Sprache'), other: await network.aWorkingGroup(), board: await network.theBoard() });
    const seat = await network.aSeatIn(bodies.group);
    Object.assign(people, {
      speaker: await network.theSpokespersonOf(bodies.group, 'Sabine Kroll'), member: await network.aPerson(), deputy: await network.aPerson(),
      minuteTaker: await network.aMemberOf(bodies.group), chair: await network.theChairOf(bodies.board), manager: await network.aPersonWith('MANAGER'),
      secretary: await network.aPersonWith('SECRETARIAT'), outsider: await network.aMemberOf(bodies.other),
    });
    await network.seat(seat, bodies.group, people.member.personId);
    await network.seat(seat, bodies.group, people.deputy.personId, { kind: 'DEPUTY_1' });
  });
  afterAll(() => app.close());

  it('is empty for who has nothing to do', async () => {
    expect(await page('outsider')).toEqual({ today, greetingName: expect.any(String), items: [], nextMeetings: [], escalationsUnderWay: [] });
  });

  it('asks invited principals whether they come, then the deputy who was named', async () => {
    const id = await aMeeting(bodies.group, 'INVITED', 10, { invitation_kind: 'FIRST', invited_at: moment(-1), held_until: moment(-1) });
    const invitation = { meeting_id: id, kind: 'FIRST', channel: 'EMAIL', sent_at: moment(-1) };
    for (const who of ['speaker', 'member'] as const) await row('invitations', { ...invitation, person_id: people[who].personId, membership_kind: 'PRINCIPAL' });
    await row('invitations', { ...invitation, person_id: people.deputy.personId, membership_kind: 'DEPUTY_1' });
    expect(await has('meet.rsvp')).toEqual(['speaker', 'member']);
    const [item] = await items('member', 'meet.rsvp');
    expect(item).toMatchObject({ id: `meet.rsvp:${id}`, subjectType: 'meeting', subjectId: id, path: `/sitzungen/${id}`, dueOn: addDays(today, 10), overdueDays: 0,
      params: { body: 'Arbeitskreis Sprache', meeting: '4. Sitzung' }, why: 'Sie sind eingeladen und haben noch nicht geantwortet.', snoozedUntil: null });
    await row('rsvps', { meeting_id: id, person_id: people.member.personId, answer: 'DECLINED', deputy_person_id: people.deputy.personId, answered_by_person_id: people.member.personId });
    expect(await has('meet.rsvp')).toEqual(['speaker', 'deputy']);
    expect((await page('member')).nextMeetings).toMatchObject([{ id, bodyName: 'Arbeitskreis Sprache', items: 0 }]);
    expect((await page('outsider')).nextMeetings).toEqual([]);
    await change(`update meetings set held_until = $2 where id = $1`, id, moment(1));
    expect(await has('meet.rsvp')).toEqual([]);
    await change(`update meetings set state = 'CANCELLED', cancelled_reason = 'x' where id = $1`, id);
  });

  it('tells the lead of room on the agenda, then everybody concerned that the invitation is due', async () => {
    const id = await aMeeting(bodies.board, 'SCHEDULED', 24);
    expect(await has('agenda.prepare')).toEqual(['chair']);
    expect((await items('chair', 'agenda.prepare'))[0]).toMatchObject({ dueOn: addDays(today, 9), params: { freeMinutes: 144 } });
    expect(await has('agenda.send')).toEqual([]);
    await change('update meetings set starts_at = $2, ends_at = $3 where id = $1', id, moment(5), moment(5.1));
    expect(await has('agenda.prepare')).toEqual([]);
    expect(await has('agenda.send')).toEqual(['chair', 'secretary']);
    expect((await items('chair', 'agenda.send'))[0]).toMatchObject({ dueOn: addDays(today, -10), overdueDays: 10 });
    await change(`update meetings set state = 'CANCELLED', cancelled_reason = 'x' where id = $1`, id);
  });

  it('puts a running meeting first, and asks for its minutes when it is over', async () => {
    const id = await aMeeting(bodies.group, 'IN_SESSION', 0, { minute_taker_person_id: people.minuteTaker.personId });
    expect(await has('meet.live')).toEqual(['speaker', 'member', 'deputy', 'minuteTaker']);
    expect((await page('speaker')).items[0]).toMatchObject({ key: 'meet.live', path: `/sitzungen/${id}/live` });
    await change(`update meetings set state = 'HELD' where id = $1`, id);
    const minutes = await row('minutes', { meeting_id: id, body_id: bodies.group, state: 'DRAFT', draft_due_on: addDays(today, 3), signatures: '[]', signatures_needed: 2 });
    expect(await has('minutes.finish')).toEqual(['minuteTaker']);
    await change(`update minutes set state = 'IN_REVIEW' where id = $1`, minutes);
    expect(await has('minutes.review')).toEqual(['speaker', 'minuteTaker']);
    await change(`update minutes set state = 'RELEASED', objections_until = $2 where id = $1`, minutes, addDays(today, 5));
    for (const who of ['member', 'speaker'] as const) await row('attendances', { meeting_id: id, person_id: people[who].personId, guest_name: null, kind: 'PRINCIPAL', status: 'PRESENT' });
    await change('insert into minutes_agreements (network_id, minutes_id, person_id, at) values ($1, $2, $3, now())', network.id, minutes, people.speaker.personId);
    expect(await has('minutes.review')).toEqual(['member']);
    await change(`update minutes set objections_until = $2 where id = $1`, minutes, addDays(today, -1));
    expect(await has('minutes.review')).toEqual([]);
  });

  it('hands an escalation from desk to desk', async () => {
    const id = await anEscalation('SUBMITTED');
    expect(await has('esc.new')).toEqual(['manager']);
    expect((await items('manager', 'esc.new'))[0]).toMatchObject({ dueOn: addDays(today, 2), params: { topic: 'Kurszeiten', body: 'Arbeitskreis Sprache', state: 'SUBMITTED' } });
    expect((await page('manager')).escalationsUnderWay).toMatchObject([{ id, title: 'Kurszeiten', steps: [{ key: 'GROUP' }, { key: 'MEDIATION', state: 'CURRENT' }, { key: 'BOARD' }, { key: 'ANSWER' }] }]);
    expect((await page('speaker')).escalationsUnderWay).toEqual([]);
    await change(`update escalations set state = 'READY_FOR_BOARD' where id = $1`, id);
    expect([await has('esc.new'), await has('esc.step')]).toEqual([[], ['chair', 'secretary']]);
    await change(`update escalations set state = 'ANSWERED' where id = $1`, id);
    expect([await has('esc.step'), await has('esc.answer')]).toEqual([[], ['speaker']]);
    await change(`update escalations set state = 'CLOSED', closure = 'WITHDRAWN', closure_text = 'x', due_on = null where id = $1`, id);
    expect(await has('esc.answer')).toEqual([]);
  });

  it('knows one’s tasks that are near, the late ones first', async () => {
    const aTask = (title: string, days: number) => network.run((tx) => app.get(TasksDoor).create(tx, {
      title, ownerPersonId: people.member.personId, dueOn: addDays(today, days), sourceType: 'FREE', by: people.member.personId }));
    const [soon, late] = [await aTask('Bald', 2), await aTask('Spät', 0)];
    await aTask('Später', 20);
    await change('update tasks set due_on = $2 where id = $1', late, addDays(today, -4));
    expect((await items('member', 'task.due')).map(({ params, overdueDays }) => [params['title'], overdueDays])).toEqual([['Spät', 4], ['Bald', 0]]);
    expect(await has('task.due')).toEqual(['member']);
    await people.member.client.post(`/api/tasks/${soon}/completion`, { doneReport: 'Fertig' }, { ifMatch: 1 });
    expect((await items('member', 'task.due')).map(({ subjectId }) => subjectId)).toEqual([late]);
  });

  it('counts topics for those who sort them', async () => {
    const raise = (bodyId: string | null) => network.run((tx) => app.get(TopicsDoor).raise(tx, { title: 'Neu', sourceKind: 'AK', responsibleBodyId: bodyId, by: people.outsider.personId }));
    await raise(bodies.group);
    const single = (await items('speaker', 'topic.triage'))[0];
    expect(single).toMatchObject({ subjectType: 'body', params: { count: 1, body: 'Arbeitskreis Sprache' }, path: expect.stringMatching(/^\/themen\/T-\d+$/) });
    await raise(bodies.group);
    await raise(null);
    expect((await items('speaker', 'topic.triage'))[0]).toMatchObject({ id: single?.id, params: { count: 2 }, path: expect.stringMatching(/^\/gremien\/.*tab=themen$/) });
    expect((await items('manager', 'topic.triage'))[0]).toMatchObject({ subjectType: 'network', subjectId: network.id, params: { count: 1, body: '' } });
    expect(await has('topic.triage')).toEqual(['speaker', 'manager']);
  });

  describe('PUT /api/today/:itemId/snooze', () => {
    const snooze = (who: Who, itemId: string, until: string) => people[who].client.put<TodayView>(`/api/today/${itemId}/snooze`, { until });

    it('puts off what waits, until its day, for this person only', async () => {
      const taskId = await network.run((tx) => app.get(TasksDoor).create(tx, { title: 'Anrufen', ownerPersonId: people.chair.personId, dueOn: addDays(today, 1), sourceType: 'FREE', by: people.chair.personId }));
      const id = `task.due:${taskId}`;
      const { status, body } = await snooze('chair', id, addDays(today, 3));
      expect([status, body.items.at(-1)]).toMatchObject([200, { id, snoozedUntil: addDays(today, 3) }]);
      expect((await snooze('chair', id, today)).body.items.find((item) => item.id === id)?.snoozedUntil).toBeNull();
    });

    it('refuses what does not wait for the person, and days that help nobody', async () => {
      const [item] = await items('manager', 'topic.triage');
      const id = item?.id ?? '';
      expect((await snooze('outsider', id, addDays(today, 3))).status).toBe(404);
      expect((await snooze('manager', id, addDays(today, -1))).body).toMatchObject({ status: 422, code: 'snooze_in_past', errors: [{ pointer: '/until' }] } satisfies Partial<Record<keyof Problem, unknown>>);
      expect((await snooze('manager', id, addDays(today, 100))).body).toMatchObject({ status: 422, code: 'snooze_too_long' });
      expect((await snooze('manager', id, 'morgen')).body).toMatchObject({ status: 400, errors: [{ pointer: '/until' }] });
    });
  });

  it('is closed to nobody, and may be followed live by everybody', async () => {
    expect((await app.nobody.get('/api/today')).status).toBe(401);
    expect((await app.nobody.put('/api/today/x/snooze', { until: today })).status).toBe(401);
    expect(app.get(LiveSubjects).isPersonal('today')).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { eventually } from '../../test/kit/eventually.js';
import { asPerson } from '../../test/kit/sign-in.js';
import { newId } from '../house/database/new-id.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import { EventRelay } from '../house/events/relay.js';
import type { MeetingView } from '../meetings/meeting.contract.js';
import { demoMeetings } from './demo-content-meetings.js';
import { demoDecisionKeys } from './demo-decisions.js';
import { DemoHistory } from './demo-history.js';
import type { DemoIds } from './demo-structure.js';
import { DemoGround } from './ground/demo-ground.js';

const networkId = newId();
let app: TestApp;
let structure: DemoIds;
beforeAll(async () => {
  app = await anApp();
  await app.get(UnitOfWork).run(networkId, async (tx) => {
    structure = await app.get(DemoGround).load(tx);
    await app.get(DemoHistory).tell(tx, structure);
  });
}, 120_000);
afterAll(() => app.close());

const rows = <R>(sql: string, values: unknown[] = []): Promise<R[]> => app.get(UnitOfWork).run(networkId, (tx) => tx.rows<R>(sql, values));
const byKey = async (sql: string): Promise<Record<string, unknown>> =>
  Object.fromEntries((await rows<{ key: string }>(sql)).map(({ key, ...row }) => [key, row]));

describe('The history of the demo', () => {
  it('has 19 topics in many states', async () => {
    const topics = await rows<{ number: string; state: string }>('select number, state from topics order by numeral');
    expect(Object.fromEntries(topics.map(({ number, state }) => [number, state]))).toEqual({
      'T-01': 'IN_PROGRESS', 'T-02': 'DECIDED', 'T-03': 'ESCALATED', 'T-04': 'DECIDED', 'T-05': 'ASSIGNED', 'T-06': 'DECLINED', 'T-07': 'MERGED', 'T-08': 'DECIDED',
      'T-09': 'TRIAGED', 'T-10': 'NEW', 'T-11': 'ESCALATED', 'T-12': 'DONE', 'T-13': 'ASSIGNED', 'T-14': 'ESCALATED', 'T-15': 'DECIDED', 'T-16': 'WAITING', 'T-17': 'DECIDED',
      'T-18': 'ASSIGNED', 'T-19': 'ASSIGNED',
    });
  });

  it('leaves a group with a coming meeting two topics to choose from its backlog', async () => {
    const free = `select t.number from topics t join bodies b on b.id = t.responsible_body_id
      where b.slug = 'ak-sprache' and t.state in ('ASSIGNED', 'IN_PROGRESS') and t.accepted_on is not null
        and not exists (select from agenda_items i where i.topic_id = t.id and i.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'CALLED')) order by t.numeral`;
    expect(await rows(free)).toEqual([{ number: 'T-18' }, { number: 'T-19' }]);
  });

  it('has escalations on every way and with many endings', async () => {
    expect(await byKey(`select t.number || ' ' || substr(e.path, 1, 2) as key, e.state, e.closure, e.board_item_id is not null as board
      from escalations e join topics t on t.id = e.topic_id`)).toEqual({
      'T-02 P1': { state: 'CLOSED', closure: 'SETTLED_IN_GROUP', board: true }, 'T-08 P2': { state: 'CLOSED', closure: 'ADVICE_NOT_ADOPTED', board: true },
      'T-17 P1': { state: 'CLOSED', closure: 'SETTLED_BY_MEDIATION', board: false }, 'T-14 P2': { state: 'CLOSED', closure: 'WITHDRAWN', board: false },
      'T-11 P3': { state: 'ON_BOARD_AGENDA', closure: null, board: true }, 'T-03 P2': { state: 'ON_BOARD_AGENDA', closure: null, board: true },
      'T-14 P3': { state: 'RETURNED', closure: null, board: false },
    });
  });

  it('has decisions with their votes and what became of them, numbered as they were found', async () => {
    const known = await byKey(`select d.text as key, d.effect, d.outcome, d.tracking, d.delay_reason is not null as late, concat_ws(':', v.yes, v.no, v.abstain, v.excluded) as vote
      from decisions d left join votes v on v.id = d.vote_id`);
    expect(Object.values(known)).toEqual(expect.arrayContaining([
      { effect: 'RECOMMENDATION', outcome: 'ADOPTED', tracking: 'IN_IMPLEMENTATION', late: false, vote: '9:1:2:0' },
      { effect: 'SELF_COMMITMENT', outcome: 'ADOPTED', tracking: 'ACKNOWLEDGED', late: false, vote: '12:0:0:0' },
      { effect: 'INTERNAL', outcome: 'REJECTED', tracking: null, late: false, vote: '6:6:0:0' },
      { effect: 'RECOMMENDATION', outcome: 'ADOPTED', tracking: 'OPEN', late: false, vote: '11:0:0:1' },
      { effect: 'SELF_COMMITMENT', outcome: 'ADOPTED', tracking: 'IN_IMPLEMENTATION', late: true, vote: '10:1:1:0' },
      { effect: 'INTERNAL', outcome: 'ADOPTED', tracking: 'IN_IMPLEMENTATION', late: false, vote: '' },
      { effect: 'REFERRAL', outcome: 'ADOPTED', tracking: 'OPEN', late: false, vote: '9:2:1:0' },
      { effect: 'RECOMMENDATION', outcome: 'ADOPTED', tracking: 'OPEN', late: false, vote: '7:3:2:0' },
    ]));
    // Besides those of the board's votes on escalations stand the two that the group found itself.
    expect(Object.keys(known)).toHaveLength(demoDecisionKeys.length + 4);
  });

  it('has meetings of every kind, with minutes in several states', async () => {
    const states = await rows<{ state: string; count: number }>('select state, count(*)::int from meetings group by state');
    expect(Object.fromEntries(states.map(({ state, count }) => [state, count]))).toEqual({ CLOSED: 11, FAILED_NO_QUORUM: 1, HELD: 5, INVITED: 3, SCHEDULED: 4 });
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(demoMeetings.length);
    const minutes = await rows<{ state: string }>('select distinct state from minutes order by state');
    expect(minutes.map(({ state }) => state)).toEqual(['APPROVED', 'DRAFT', 'IN_REVIEW', 'OBJECTED', 'RELEASED']);
    const [second] = await rows<{ on: string; quorate: boolean }>(
      `select to_char(starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as on, (quorum_finding ->> 'ok')::boolean as quorate from meetings where kind = 'SECOND_AFTER_NO_QUORUM'`);
    expect(second).toEqual({ on: structure.workday(-58), quorate: true });
  });

  it('has a board that meets in three weeks, invited in time, with two escalations before it', async () => {
    const [board] = await rows<{ id: string; state: string; ok: boolean; items: string[] }>(
      `select m.id, m.state, m.period_ok as ok, array(select i.title from agenda_items i where i.meeting_id = m.id and i.escalation_id is not null order by i.position) as items
       from meetings m where m.body_id = $1 and m.starts_at = $2`, [structure.body('beirat'), structure.at(21, '14:00')]);
    expect(board).toMatchObject({ state: 'INVITED', ok: true, items: ['Busverbindung zu den Kursorten', 'Gemeinsamer Sprachmittlerpool'] });
    const member = await asPerson(app, networkId, structure.person('kroll-eisfeld'));
    const { body } = await member.get<MeetingView>(`/api/meetings/${board?.id ?? ''}`);
    expect(body).toMatchObject({ word: 'INVITED', myRsvp: 'UNKNOWN' });
    expect(body.can).toContain('rsvp');
    const [next] = await rows<{ carried: number }>(
      `select i.carried_times as carried from agenda_items i join meetings m on m.id = i.meeting_id where m.body_id = $1 and m.state = 'INVITED' and i.topic_id is not null`,
      [structure.body('ak-sprache')]);
    expect(next).toEqual({ carried: 2 });
  });

  it('has tasks that are open, late, stuck, reported and confirmed', async () => {
    const states = await rows<{ state: string }>('select distinct state from tasks order by state');
    expect(states.map(({ state }) => state)).toEqual(['BLOCKED', 'CONFIRMED', 'DONE_REPORTED', 'IN_PROGRESS', 'OPEN']);
    const late = await rows(`select from tasks where state in ('OPEN', 'IN_PROGRESS') and due_on < $1`, [structure.day(0)]);
    expect(late).toHaveLength(1);
  });

  it('happened on its days, each thing in its order, and nothing lies ahead', async () => {
    const [first] = await rows<{ at: Date }>(`select at from events where type = 'topic.raised' order by at limit 1`);
    expect(first?.at).toEqual(structure.at(-330));
    // The clock is read after the events: the program goes on telling while the spec looks.
    const [last] = await rows<{ at: Date }>('select max(at) as at from events');
    expect(last?.at.getTime()).toBeLessThanOrEqual(app.clock.now().getTime());
    expect(await rows(`select from events e join events l on l.subject_id = e.subject_id and l.sequence > e.sequence where l.at < e.at`)).toEqual([]);
  });

  it('stays as it was told when the program hears of it', async () => {
    const told = await byKey('select number as key, state, version from escalations');
    await app.get(EventRelay).deliver();
    await eventually(async () => { expect(await rows('select from events where delivered_at is null')).toEqual([]); }, 20_000);
    expect(await byKey('select number as key, state, version from escalations')).toEqual(told);
  });
});

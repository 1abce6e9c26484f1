import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, aCounty, aPerson, aVotingSeat } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { aWorkApp } from '../../test/factories/work-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { presets } from '../bodies/rules/rules.door.js';
import { DecisionsDoor } from '../decisions/decisions.door.js';
import { newId } from '../house/database/new-id.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { Clock } from '../house/time/clock.js';
import { addDays, atBerlin } from '../house/time/days.js';
import { TasksDoor } from '../tasks/tasks.door.js';
import { TopicsDoor } from '../topics/topics.door.js';
import { demoDecisionKeys, demoDecisions, recordDemoDecision, trackDemoDecision } from './demo-decisions.js';
import type { DemoDecisionKey } from './demo-decisions.js';
import type { DemoStructure } from './demo-structure.js';
import { demoTasks } from './demo-tasks.js';
import { loadDemoTopics } from './demo-topics.js';

const names = ['wehrsdorf', 'salzmann', 'kroll-eisfeld', 'tesfay', 'winterstein', 'barakzai', 'kovtunenko', 'grobe', 'immelborn', 'fehrenbach', 'messerschmidt', 'zillmann',
  'haddad-lindner', 'eisenbrand', 'strauch', 'tannert', 'brandtner', 'aumann', 'al-khatib', 'rexhepi', 'rauschert', 'hohlstein'];
const bodyKeys = ['beirat', 'ak-sprache', 'ak-soziales', 'ak-arbeit', 'ak-freizeit'];

let app: TestApp;
let county: County;
let structure: DemoStructure;
const decided: Partial<Record<DemoDecisionKey, string>> = {};
beforeAll(async () => {
  app = await aWorkApp();
  county = await aCounty(app);
  const doors = { topics: app.get(TopicsDoor), decisions: app.get(DecisionsDoor), tasks: app.get(TasksDoor), clock: app.get(Clock) };
  await county.run(async (tx) => {
    structure = await aStructure(tx);
    const topics = await loadDemoTopics(tx, structure, doors);
    for (const key of demoDecisionKeys) {
      const { body } = demoDecisions[key];
      const rules = body === 'beirat' ? presets.ADVISORY_BOARD_STANDARD : presets.WORKING_GROUP_CONSENSUS;
      const place = { meetingId: newId(), agendaItemId: newId(), rules, topics, by: structure.person('salzmann') };
      const { decisionId } = await recordDemoDecision(tx, structure, doors, key, place);
      if (decisionId !== null) decided[key] = decisionId;
    }
    for (const key of demoDecisionKeys) await trackDemoDecision(tx, structure, doors, key, decided[key] ?? '');
    await demoTasks(tx, structure, doors, { decisions: decided, topics });
  });
});
afterAll(() => app.close());

async function aStructure(tx: Transaction): Promise<DemoStructure> {
  const people = new Map<string, string>();
  const bodies = new Map<string, string>();
  for (const name of names) people.set(name, await aPerson(tx, name));
  for (const [index, key] of bodyKeys.entries()) {
    const id = newId();
    bodies.set(key, id);
    await aBody(tx, id, key, `D${index}`, 'WORKING_GROUP');
  }
  for (let seat = 0; seat < 13; seat += 1) await aVotingSeat(tx, bodies.get('beirat') ?? '', 'VOTING');
  const need = (known: Map<string, string>, key: string): string => {
    const id = known.get(key);
    if (id === undefined) throw new Error(`The demo does not know ${key}`);
    return id;
  };
  const loadedOn = app.clock.today();
  const day = (offset: number): string => addDays(loadedOn, offset);
  return { body: (key) => need(bodies, key), person: (key) => need(people, key), day, at: (offset, time = '10:00') => atBerlin(day(offset), time) };
}

describe('The history of the demo', () => {
  it('has 17 topics in many states', async () => {
    const topics = await county.run((tx) => tx.rows<{ number: string; state: string }>('select number, state from topics order by numeral'));
    expect(Object.fromEntries(topics.map(({ number, state }) => [number, state]))).toEqual({
      'T-01': 'IN_PROGRESS', 'T-02': 'IN_PROGRESS', 'T-03': 'IN_PROGRESS', 'T-04': 'DECIDED', 'T-05': 'ASSIGNED', 'T-06': 'DECLINED', 'T-07': 'MERGED', 'T-08': 'IN_PROGRESS',
      'T-09': 'TRIAGED', 'T-10': 'NEW', 'T-11': 'IN_PROGRESS', 'T-12': 'DONE', 'T-13': 'ASSIGNED', 'T-14': 'IN_PROGRESS', 'T-15': 'DECIDED', 'T-16': 'WAITING', 'T-17': 'IN_PROGRESS',
    });
  });

  it('has decisions with their votes and what became of them', async () => {
    const rows = await county.run((tx) => tx.rows<{ id: string; effect: string; outcome: string; tracking: string | null; late: boolean; vote: string }>(
      `select d.id, d.effect, d.outcome, d.tracking, d.delay_reason is not null as late, concat_ws(':', v.yes, v.no, v.abstain, v.excluded) as vote
       from decisions d join votes v on v.id = d.vote_id`));
    const known = Object.fromEntries(rows.map(({ id, ...row }) => [demoDecisionKeys.find((key) => decided[key] === id), row]));
    expect(known).toEqual({
      'IB-1': { effect: 'RECOMMENDATION', outcome: 'ADOPTED', tracking: 'IN_IMPLEMENTATION', late: false, vote: '9:1:2:0' },
      'IB-2': { effect: 'SELF_COMMITMENT', outcome: 'ADOPTED', tracking: 'ACKNOWLEDGED', late: false, vote: '12:0:0:0' },
      'IB-4': { effect: 'INTERNAL', outcome: 'REJECTED', tracking: null, late: false, vote: '6:6:0:0' },
      'IB-5': { effect: 'RECOMMENDATION', outcome: 'ADOPTED', tracking: 'OPEN', late: false, vote: '11:0:0:1' },
      'IB-6': { effect: 'SELF_COMMITMENT', outcome: 'ADOPTED', tracking: 'IN_IMPLEMENTATION', late: true, vote: '10:1:1:0' },
      'AK-SS-1': { effect: 'INTERNAL', outcome: 'ADOPTED', tracking: 'IN_IMPLEMENTATION', late: false, vote: '' },
    });
  });

  it('has tasks that are open, late, stuck, reported and confirmed', async () => {
    const states = await county.run((tx) => tx.rows<{ state: string }>('select distinct state from tasks order by state'));
    expect(states.map(({ state }) => state)).toEqual(['BLOCKED', 'CONFIRMED', 'DONE_REPORTED', 'IN_PROGRESS', 'OPEN']);
    const [late] = await county.run((tx) => tx.rows<{ count: number }>(
      `select count(*)::int from tasks where state in ('OPEN', 'IN_PROGRESS') and due_on < $1`, [structure.day(0)]));
    expect(late?.count).toBe(1);
  });

  it('happened on its days', async () => {
    const [first] = await county.run((tx) => tx.rows<{ at: Date }>(`select at from events where type = 'topic.raised' order by at limit 1`));
    expect(first?.at).toEqual(structure.at(-330));
    const [ahead] = await county.run((tx) => tx.rows<{ count: number }>('select count(*)::int from events where at > $1', [app.clock.now()]));
    expect(ahead?.count).toBe(0);
  });
});

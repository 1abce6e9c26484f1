import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { visibilities } from '../house/house.contract.js';
import { topicPolicy, topicsVisibleTo } from './topic.policy.js';
import type { TopicRight } from './topic.policy.js';
import { Topic } from './topic.js';
import { TopicsDoor } from './topics.door.js';

type Who = keyof County['people'];

let app: TestApp;
let county: County;
const topics: Record<string, Topic> = {};
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  await county.run(async (tx) => {
    let numeral = 0;
    for (const visibility of visibilities) {
      for (const bodyId of [null, county.bodies.group]) {
        const order = { numeral: numeral += 1, title: 'Thema', sourceKind: 'NETWORK_MEMBER', responsibleBodyId: bodyId, visibility } as const;
        topics[`${visibility} ${bodyId === null ? 'of nobody' : 'of the group'}`] = await tx.keep(Topic.raise(order, { by: county.people.outsider.personId, on: '2026-11-24' }));
      }
    }
  });
});
afterAll(() => app.close());

const everybody = (): Who[] => Object.keys(county.people) as Who[];
const whoMay = async (right: TopicRight | 'see', title: string): Promise<string> => {
  const facts = await county.run((tx) => app.get(TopicsDoor).facts(tx, topics[title]?.id ?? ''));
  return everybody().filter((who) => topicPolicy.may(county.people[who], right, facts)).join(' ');
};
const whoGets = async (title: string): Promise<string> => {
  const found: Who[] = [];
  for (const who of everybody()) {
    const { sql, values } = topicsVisibleTo(county.people[who], 't', 2);
    const rows = await county.run((tx) => tx.rows(`select t.id from topics t where t.id = $1 and ${sql}`, [topics[title]?.id, ...values]));
    if (rows.length > 0) found.push(who);
  }
  return found.join(' ');
};

const network = 'chair boardMember spokesperson member deputy otherSpokesperson manager secretary liaison outsider';
const group = 'spokesperson member deputy manager secretary outsider';
const few = 'manager secretary outsider';

describe('Who sees a topic', () => {
  it.each([
    ['PUBLIC of nobody', network, network], ['PUBLIC of the group', network, network],
    ['NETWORK of nobody', network, few], ['NETWORK of the group', network, group],
    ['BODY of nobody', few, few], ['BODY of the group', group, group],
    ['RESTRICTED of nobody', few, few], ['RESTRICTED of the group', group, group],
  ])('%s: seen by %s, read by %s; lists say the same', async (title, seen, read) => {
    expect(await whoMay('see', title)).toBe(seen);
    expect(await whoGets(title)).toBe(seen);
    expect(await whoMay('read', title)).toBe(read);
  });
});

describe('Who may do what with a topic of the group', () => {
  const rights: Record<TopicRight, string> = {
    triage: 'manager', assign: 'manager', accept: 'spokesperson', refuse: 'spokesperson', decline: 'spokesperson manager', merge: 'spokesperson manager',
    wait: 'spokesperson', resume: 'spokesperson', finish: 'spokesperson', reopen: 'spokesperson manager', edit: 'spokesperson manager secretary outsider',
    pinSummary: 'spokesperson', comment: 'spokesperson member deputy outsider', statePosition: 'spokesperson member deputy outsider',
    placeOnAgenda: 'spokesperson manager secretary', raiseEscalation: 'chair spokesperson manager',
    escalate: '', release: '', decide: '', read: group, raise: network,
  };
  it.each(Object.entries(rights))('%s: %s', async (right, who) => {
    expect(await whoMay(right as TopicRight, 'NETWORK of the group')).toBe(who);
  });
});

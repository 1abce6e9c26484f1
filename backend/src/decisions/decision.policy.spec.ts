import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { visibilities } from '../house/house.contract.js';
import type { DecisionAction } from './decision.contract.js';
import { decisionPolicy, decisionsVisibleTo } from './decision.policy.js';
import type { DecisionSubject } from './decision.policy.js';
import { Decision } from './decision.js';
import { DecisionsQueries } from './decisions.queries.js';

type Who = keyof County['people'];

let app: TestApp;
let county: County;
const decisions: Record<string, string> = {};
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  await county.run(async (tx) => {
    for (const [index, visibility] of visibilities.entries()) {
      const running = index + 1;
      const { id } = await tx.keep(Decision.record({
        number: `IB-2026-00${running}`, bodyId: county.bodies.board, year: 2026, running, text: 'Text', effect: 'SELF_COMMITMENT', outcome: 'ADOPTED', visibility,
        decidedOn: '2026-11-24', responsiblePersonId: county.people.otherSpokesperson.personId,
      }, county.people.chair.personId));
      decisions[visibility] = id;
    }
  });
});
afterAll(() => app.close());

const everybody = (): Who[] => Object.keys(county.people) as Who[];
const whoMay = async (action: DecisionAction | 'see', title: string): Promise<string> => {
  const subject: DecisionSubject | undefined = await app.get(DecisionsQueries).subject(county.networkId, decisions[title] ?? '');
  return everybody().filter((who) => subject && decisionPolicy.may(county.people[who], action, subject)).join(' ');
};
const whoGets = async (title: string): Promise<string> => {
  const found: Who[] = [];
  for (const who of everybody()) {
    const { sql, values } = decisionsVisibleTo(county.people[who], 'd', 2);
    const rows = await county.run((tx) => tx.rows(`select d.id from decisions d where d.id = $1 and ${sql}`, [decisions[title], ...values]));
    if (rows.length > 0) found.push(who);
  }
  return found.join(' ');
};

const network = 'chair boardMember spokesperson member deputy otherSpokesperson manager secretary liaison outsider';
const few = 'chair boardMember otherSpokesperson manager secretary';

describe('Who sees a decision of the board', () => {
  it.each([['PUBLIC', network], ['NETWORK', network], ['BODY', few], ['RESTRICTED', few]])('%s: %s; lists say the same', async (title, seen) => {
    expect(await whoMay('see', title)).toBe(seen);
    expect(await whoGets(title)).toBe(seen);
  });
});

describe('Who may do what with it', () => {
  const tracks = 'chair otherSpokesperson manager secretary';
  const rights: Record<DecisionAction, string> = {
    startImplementation: tracks, reportDelay: tracks, reportImplemented: tracks, keepOngoing: tracks, acknowledge: 'chair secretary',
    declareObsolete: 'chair', addTask: 'chair boardMember manager secretary',
  };
  it.each(Object.entries(rights))('%s: %s', async (action, who) => {
    expect(await whoMay(action as DecisionAction, 'NETWORK')).toBe(who);
  });
});

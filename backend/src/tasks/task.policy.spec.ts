import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import type { TaskAction } from './task.contract.js';
import { taskPolicy, tasksVisibleTo } from './task.policy.js';
import { Task } from './task.js';

type Who = keyof County['people'];

let app: TestApp;
let county: County;
let tasks: Record<'of the group' | 'of nobody', Task>;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  const { outsider, otherSpokesperson } = county.people;
  const act = { by: otherSpokesperson.personId, on: '2026-11-24', at: new Date() };
  const making = { title: 'Räume anfragen', ownerPersonId: outsider.personId, dueOn: '2026-12-05' };
  tasks = await county.run(async (tx) => ({
    'of the group': await tx.keep(Task.create({ ...making, bodyId: county.bodies.group }, act)),
    'of nobody': await tx.keep(Task.create(making, act)),
  }));
});
afterAll(() => app.close());

const everybody = (): Who[] => Object.keys(county.people) as Who[];
const whoMay = (action: TaskAction | 'see' | 'create', task: Task): string =>
  everybody().filter((who) => taskPolicy.may(county.people[who], action, task)).join(' ');
const whoGets = async (task: Task): Promise<string> => {
  const found: Who[] = [];
  for (const who of everybody()) {
    const { sql, values } = tasksVisibleTo(county.people[who], 'k', 2);
    const rows = await county.run((tx) => tx.rows(`select k.id from tasks k where k.id = $1 and ${sql}`, [task.id, ...values]));
    if (rows.length > 0) found.push(who);
  }
  return found.join(' ');
};

describe('Who sees a task', () => {
  it.each([
    ['of the group', 'spokesperson member deputy otherSpokesperson manager secretary outsider'],
    ['of nobody', 'otherSpokesperson manager secretary outsider'],
  ] as const)('%s: %s; lists say the same', async (title, seen) => {
    expect(whoMay('see', tasks[title])).toBe(seen);
    expect(await whoGets(tasks[title])).toBe(seen);
  });
});

describe('Who may do what with a task of the group', () => {
  const moves = 'spokesperson otherSpokesperson manager secretary outsider';
  const rights: Record<TaskAction, string> = {
    accept: 'outsider', decline: 'outsider', start: 'outsider', undoDone: 'outsider', reportDone: 'manager outsider',
    block: moves, unblock: moves, postpone: moves, reassign: moves,
    confirm: 'spokesperson manager', reopen: 'spokesperson manager', cancel: 'spokesperson otherSpokesperson manager',
  };
  it.each(Object.entries(rights))('%s: %s', (action, who) => {
    expect(whoMay(action as TaskAction, tasks['of the group'])).toBe(who);
  });

  it('is made by the members of the group, the manager and the secretariat', () => {
    const mine = (who: Who) => ({ ownerPersonId: county.people.outsider.personId, createdByPersonId: county.people[who].personId, bodyId: county.bodies.group });
    expect(everybody().filter((who) => taskPolicy.may(county.people[who], 'create', mine(who))).join(' ')).toBe('spokesperson member manager secretary');
    expect(everybody().filter((who) => taskPolicy.may(county.people[who], 'create', { ...mine(who), bodyId: null })).join(' '))
      .toBe('chair boardMember spokesperson member otherSpokesperson manager secretary liaison');
  });
});

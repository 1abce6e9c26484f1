import { describe, expect, it } from '@jest/globals';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import { deadEnds, unreachable } from '../house/workflow.js';
import { taskStates } from './task.contract.js';
import { Task, isOverdue } from './task.js';
import type { Act } from './task.js';
import { taskWorkflow } from './task.workflow.js';

const at = (by: string, on = '2026-11-24'): Act => ({ by, on, at: new Date(`${on}T10:00:00Z`) });
const owner = at('owner');
const lead = at('lead');
const aTask = (dueOn = '2026-12-05', by = lead): Task => Task.create({ title: 'Räume anfragen', ownerPersonId: 'owner', dueOn, bodyId: 'group' }, by);
const told = (task: Task): string[] => task.releaseEvents().map(({ type }) => type);

describe('The workflow of a task', () => {
  it('reaches every state, and only CANCELLED is an end', () => {
    expect(unreachable(taskWorkflow, taskStates)).toEqual([]);
    expect(deadEnds(taskWorkflow, taskStates)).toEqual([]);
  });
});

describe('A task', () => {
  it('has an owner and a date that is not over', () => {
    expect(aTask()).toMatchObject({ state: 'OPEN', ownerPersonId: 'owner', dueOn: '2026-12-05', originalDueOn: '2026-12-05', acceptedOn: null });
    expect(() => aTask('2026-11-23')).toThrow(new RuleBroken('task_due_in_past'));
  });

  it('is taken on by itself when one makes it for oneself', () => {
    expect(aTask('2026-12-05', owner).acceptedOn).toBe('2026-11-24');
  });

  it('goes the straight way: begun, reported, confirmed', () => {
    const task = aTask();
    task.accept(owner);
    task.start(owner);
    task.reportDone('Zwei Räume sind zugesagt.', owner);
    task.confirm(lead);
    expect(task).toMatchObject({ state: 'CONFIRMED', doneReport: 'Zwei Räume sind zugesagt.', confirmedByPersonId: 'lead', acceptedOn: '2026-11-24' });
    expect(told(task)).toEqual(['task.created', 'task.accepted', 'task.started', 'task.done_reported', 'task.confirmed']);
  });

  it('goes back to somebody else when it is declined, and never to nobody', () => {
    const task = aTask();
    task.decline('Ich bin im Urlaub', 'lead', owner);
    expect(task).toMatchObject({ state: 'OPEN', ownerPersonId: 'lead', acceptedOn: null });
    expect(() => { task.decline('Ich auch', 'lead', lead); }).toThrow('task_has_nobody_else');
    task.accept(lead);
    expect(() => { task.decline('Doch nicht', 'owner', lead); }).toThrow(NotPossibleNow);
  });

  it('is stuck for a reason until it goes on', () => {
    const task = aTask();
    task.block('Der Schlüssel fehlt', owner);
    expect(task).toMatchObject({ state: 'BLOCKED', blockedReason: 'Der Schlüssel fehlt' });
    task.unblock(owner);
    expect(task).toMatchObject({ state: 'IN_PROGRESS', blockedReason: null });
  });

  it('is postponed with a reason, and remembers its first date', () => {
    const task = aTask();
    expect(task.postpone('2026-12-12', 'Herbstferien', owner)).toEqual({ from: '2026-12-05', to: '2026-12-12', reason: 'Herbstferien' });
    expect(task).toMatchObject({ state: 'OPEN', dueOn: '2026-12-12', originalDueOn: '2026-12-05' });
    expect(() => task.postpone('2026-12-12', 'x', owner)).toThrow('task_due_as_before');
    expect(() => task.postpone('2026-11-01', 'x', owner)).toThrow('task_due_in_past');
  });

  it('can be un-reported as long as nobody has confirmed it', () => {
    const task = aTask();
    task.start(owner);
    task.reportDone('Fertig', owner);
    task.undoDone(owner);
    expect(task).toMatchObject({ state: 'IN_PROGRESS', doneReport: null, doneAt: null });
    task.reportDone('Fertig', owner);
    task.confirm(lead);
    expect(() => { task.undoDone(owner); }).toThrow(NotPossibleNow);
  });

  it('is opened again for a reason, handed over, and cancelled', () => {
    const task = aTask();
    task.reportDone('Fertig', owner);
    task.confirm(lead);
    task.reopen('Ein Raum fehlt noch', lead);
    expect(task).toMatchObject({ state: 'REOPENED', confirmedByPersonId: null });
    task.reassign('another', lead);
    expect(task).toMatchObject({ state: 'REOPENED', ownerPersonId: 'another', acceptedOn: null });
    task.cancel('Nicht mehr nötig', lead);
    expect(task.state).toBe('CANCELLED');
    expect(() => { task.start(owner); }).toThrow(NotPossibleNow);
  });

  it('is late when its day is over and something is left to do', () => {
    expect(isOverdue({ state: 'OPEN', dueOn: '2026-11-23' }, '2026-11-24')).toBe(true);
    expect(isOverdue({ state: 'OPEN', dueOn: '2026-11-24' }, '2026-11-24')).toBe(false);
    expect(isOverdue({ state: 'DONE_REPORTED', dueOn: '2026-11-23' }, '2026-11-24')).toBe(false);
  });
});

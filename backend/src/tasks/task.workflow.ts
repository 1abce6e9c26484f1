import type { Workflow } from '../house/workflow.js';
import type { TaskAction, TaskState } from './task.contract.js';

const open = ['OPEN', 'IN_PROGRESS', 'BLOCKED', 'REOPENED'] as const;

/** domain.md D7. Taking a task on, handing it over and moving its date are facts: the state stays. */
export const taskWorkflow: Workflow<TaskState, TaskAction> = {
  name: 'task',
  start: 'OPEN',
  final: ['CANCELLED'],
  transitions: {
    accept:     { from: ['OPEN', 'REOPENED'],                to: ['OPEN', 'REOPENED'] },
    decline:    { from: ['OPEN', 'REOPENED'],                to: 'OPEN' },
    start:      { from: ['OPEN', 'REOPENED'],                to: 'IN_PROGRESS' },
    block:      { from: ['OPEN', 'IN_PROGRESS', 'REOPENED'], to: 'BLOCKED' },
    unblock:    { from: ['BLOCKED'],                         to: 'IN_PROGRESS' },
    postpone:   { from: open,                                to: open },
    reassign:   { from: open,                                to: open },
    reportDone: { from: open,                                to: 'DONE_REPORTED' },
    undoDone:   { from: ['DONE_REPORTED'],                   to: open },
    confirm:    { from: ['DONE_REPORTED'],                   to: 'CONFIRMED' },
    reopen:     { from: ['DONE_REPORTED', 'CONFIRMED'],      to: 'REOPENED' },
    cancel:     { from: open,                                to: 'CANCELLED' },
  },
};

/** Somebody still has to do something. */
export const openStates: readonly TaskState[] = open;

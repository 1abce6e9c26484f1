import { taskActions } from '@faden/tasks/task';
import type { TaskAction } from '@faden/tasks/task';
import { stepIcons } from '../task-looks';
import type { StepOrder } from '../tasks-api';

/** Steps that need more than one press. */
export const wordedSteps = ['reportDone', 'decline', 'block', 'postpone', 'reopen', 'cancel', 'reassign'] as const satisfies TaskAction[];
export type WordedStep = (typeof wordedSteps)[number];

export const isWorded = (step: string): step is WordedStep => wordedSteps.some((one) => one === step);

/** Everything a step may ask for; each takes its part. */
export interface StepWords { reason: string; dueOn: string; ownerPersonId: string; doneReport: string }
export const noWords: StepWords = { reason: '', dueOn: '', ownerPersonId: '', doneReport: '' };

type Asked = keyof StepWords;
/** What each step asks for, in the order on the screen. */
export const asks: Record<WordedStep, readonly Asked[]> = {
  reportDone: ['doneReport'], decline: ['reason'], block: ['reason'], postpone: ['dueOn', 'reason'], reopen: ['reason'], cancel: ['reason'], reassign: ['ownerPersonId'],
};

/** What is sent with a step: only what it asks for. */
export const orderOf = (step: WordedStep, given: StepWords): StepOrder => Object.fromEntries(asks[step].map((name) => [name, given[name]]));

const places = Object.keys(stepIcons);
/** The steps one can take, in the order of the menu. */
export const stepsOf = (can: readonly TaskAction[]): TaskAction[] =>
  taskActions.filter((action) => can.includes(action)).sort((one, other) => places.indexOf(one) - places.indexOf(other));

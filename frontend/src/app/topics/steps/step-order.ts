import type { StepOrder, TopicStep } from '../topics-api';

/** Steps that need more than one press. */
export const wordedSteps = ['assign', 'refuse', 'decline', 'merge', 'wait'] as const satisfies TopicStep[];
export type WordedStep = (typeof wordedSteps)[number];

export const isWorded = (step: string): step is WordedStep => wordedSteps.some((one) => one === step);

/** Everything a step may ask for; each takes its part. */
export interface StepWords { bodyId: string; reason: string; intoId: string; followUpOn: string }
export const noWords: StepWords = { bodyId: '', reason: '', intoId: '', followUpOn: '' };

export const orders: Record<WordedStep, (given: StepWords) => StepOrder> = {
  assign: ({ bodyId }) => ({ bodyId }),
  refuse: ({ reason }) => ({ reason }),
  decline: ({ reason }) => ({ reason }),
  merge: ({ intoId, reason }) => ({ intoId, reason }),
  wait: ({ followUpOn, reason }) => ({ followUpOn, reason }),
};

import type { Workflow } from '../workflow.js';

export const mailStates = ['QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'CANCELLED'] as const;
export type MailState = (typeof mailStates)[number];
export type MailAction = 'take' | 'send' | 'keepInside' | 'tryLater' | 'fail' | 'cancel';

/** The life of one mail. KEPT: there is no mail server, the demo shows it. */
export const mailWorkflow: Workflow<MailState, MailAction> = {
  name: 'mail',
  start: 'QUEUED',
  final: ['SENT', 'KEPT', 'FAILED', 'CANCELLED'],
  transitions: {
    take: { from: ['QUEUED', 'SENDING'], to: 'SENDING' },
    send: { from: ['SENDING'], to: 'SENT' },
    keepInside: { from: ['QUEUED'], to: 'KEPT' },
    tryLater: { from: ['SENDING'], to: 'QUEUED' },
    fail: { from: ['SENDING'], to: 'FAILED' },
    cancel: { from: ['QUEUED'], to: 'CANCELLED' },
  },
};

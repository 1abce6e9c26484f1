import type { Workflow } from '../../house/workflow.js';
import type { VoteAction, VoteState } from './vote.contract.js';

/** domain.md D4. A counted hand vote and a consent round pass PREPARED to ANNOUNCED in one transaction. */
export const voteWorkflow: Workflow<VoteState, VoteAction> = {
  name: 'vote',
  start: 'PREPARED',
  final: ['ANNULLED'],
  transitions: {
    open:     { from: ['PREPARED'],  to: 'OPEN' },
    close:    { from: ['OPEN'],      to: 'CLOSED' },
    announce: { from: ['CLOSED'],    to: 'ANNOUNCED' },
    doubt:    { from: ['ANNOUNCED'], to: 'OPEN' },
    annul:    { from: ['ANNOUNCED'], to: 'ANNULLED' },
  },
};

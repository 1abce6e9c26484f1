import type { Workflow } from '../house/workflow.js';
import type { DecisionAction, DecisionEffect, TrackingState } from './decision.contract.js';

/** What moves a decision's tracking; a task beside it changes nothing in the decision. */
export type TrackingStep = Exclude<DecisionAction, 'addTask'>;

const open = ['OPEN', 'IN_IMPLEMENTATION', 'ONGOING'] as const;

/** domain.md D4, tracking after adoption (Erfurt's Beschlusskontrolle). */
export const trackingWorkflow: Workflow<TrackingState, TrackingStep> = {
  name: 'tracking',
  start: 'OPEN',
  final: ['ACKNOWLEDGED', 'OBSOLETE'],
  transitions: {
    startImplementation: { from: ['OPEN', 'ONGOING'],      to: 'IN_IMPLEMENTATION' },
    reportDelay:         { from: ['IN_IMPLEMENTATION'],    to: 'IN_IMPLEMENTATION' },
    keepOngoing:         { from: open,                     to: 'ONGOING' },
    reportImplemented:   { from: open,                     to: 'IMPLEMENTED' },
    acknowledge:         { from: ['IMPLEMENTED'],          to: 'ACKNOWLEDGED' },
    declareObsolete:     { from: open,                     to: 'OBSOLETE' },
  },
};

/** What becomes of it is followed up; a notice taken or a matter of procedure is done when it is said. */
export const isTracked: Readonly<Record<DecisionEffect, boolean>> = {
  INTERNAL: true, SELF_COMMITMENT: true, RECOMMENDATION: true, REFERRAL: true, STATEMENT: false, ACKNOWLEDGEMENT: false, PROCEDURAL: false,
};

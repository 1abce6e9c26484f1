import type { Workflow } from '../house/workflow.js';
import type { MeetingState } from './meeting.contract.js';

/** What moves a meeting; everything else people do with it leaves its state alone. */
export const meetingSteps = [
  'schedule', 'sendInvitation', 'sendUrgentInvitation', 'undoInvitation', 'amendAgenda', 'undoAmendment', 'open', 'noQuorum', 'suspend', 'resume', 'close', 'approveMinutes', 'cancel',
] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** domain.md D1, M1 to M9; an invitation, and a change after it, can be undone while its mail is held (decisions.md 21). */
export const meetingWorkflow: Workflow<MeetingState, MeetingStep> = {
  name: 'meeting',
  start: 'DRAFT',
  final: ['CLOSED', 'CANCELLED', 'FAILED_NO_QUORUM'],
  transitions: {
    schedule:             { from: ['DRAFT'],                          to: 'SCHEDULED' },
    sendInvitation:       { from: ['SCHEDULED'],                      to: 'INVITED' },
    sendUrgentInvitation: { from: ['SCHEDULED'],                      to: 'INVITED' },
    undoInvitation:       { from: ['INVITED'],                        to: 'SCHEDULED' },
    amendAgenda:          { from: ['INVITED'],                        to: 'INVITED' },
    undoAmendment:        { from: ['INVITED'],                        to: 'INVITED' },
    open:                 { from: ['INVITED'],                        to: 'IN_SESSION' },
    noQuorum:             { from: ['IN_SESSION'],                     to: 'FAILED_NO_QUORUM' },
    suspend:              { from: ['IN_SESSION'],                     to: 'SUSPENDED' },
    resume:               { from: ['SUSPENDED'],                      to: 'IN_SESSION' },
    close:                { from: ['IN_SESSION'],                     to: 'HELD' },
    approveMinutes:       { from: ['HELD'],                           to: 'CLOSED' },
    cancel:               { from: ['DRAFT', 'SCHEDULED', 'INVITED'],  to: 'CANCELLED' },
  },
};

export const isOneOf = (state: MeetingState, ...states: readonly MeetingState[]): boolean => states.includes(state);
/** Not begun and not called off. */
export const ahead = ['DRAFT', 'SCHEDULED', 'INVITED'] as const satisfies readonly MeetingState[];
export const running = ['IN_SESSION', 'SUSPENDED'] as const satisfies readonly MeetingState[];

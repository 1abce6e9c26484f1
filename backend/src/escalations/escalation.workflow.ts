import type { Workflow } from '../house/workflow.js';
import type { EscalationAction, EscalationState } from './escalation.contract.js';

/** Editing a draft, keeping the mediation log and a statement of the group change no state; everything else is a row of the table. */
export type EscalationTransition = Exclude<EscalationAction, 'edit' | 'logMediation' | 'giveStatement'>;

const beforeTheBoard = ['SUBMITTED', 'RETURNED', 'IN_MEDIATION', 'SETTLEMENT_PROPOSED', 'READY_FOR_BOARD'] as const;
const untilPostponed = [...beforeTheBoard, 'ON_BOARD_AGENDA', 'BOARD_POSTPONED'] as const;

/** domain.md D6, T1 to T30 with T6a, in that order: 31 rows. */
export const escalationWorkflow: Workflow<EscalationState, EscalationTransition> = {
  name: 'escalation',
  start: 'DRAFT',
  final: ['CLOSED'],
  transitions: {
    create:              { from: [],                      to: 'DRAFT' },
    submit:              { from: ['DRAFT'],               to: 'SUBMITTED' },
    returnForCompletion: { from: ['SUBMITTED'],           to: 'RETURNED' },
    resubmit:            { from: ['RETURNED'],            to: 'SUBMITTED' },
    startMediation:      { from: ['SUBMITTED'],           to: 'IN_MEDIATION' },
    forward:             { from: ['SUBMITTED'],           to: 'READY_FOR_BOARD' },
    autoForward:         { from: ['SUBMITTED'],           to: 'READY_FOR_BOARD' },
    settle:              { from: ['IN_MEDIATION'],        to: 'SETTLEMENT_PROPOSED' },
    confirm:             { from: ['SETTLEMENT_PROPOSED'], to: 'CLOSED' },
    reject:              { from: ['SETTLEMENT_PROPOSED'], to: ['IN_MEDIATION', 'READY_FOR_BOARD'] },
    mediationFailed:     { from: ['IN_MEDIATION'],        to: 'READY_FOR_BOARD' },
    schedule:            { from: ['READY_FOR_BOARD'],     to: 'ON_BOARD_AGENDA' },
    notAdmitted:         { from: ['READY_FOR_BOARD'],     to: 'CLOSED' },
    postpone:            { from: ['ON_BOARD_AGENDA'],     to: 'BOARD_POSTPONED' },
    reschedule:          { from: ['BOARD_POSTPONED'],     to: 'ON_BOARD_AGENDA' },
    advise:              { from: ['ON_BOARD_AGENDA'],     to: 'ANSWERED' },
    decide:              { from: ['ON_BOARD_AGENDA'],     to: 'ANSWERED' },
    decideJointly:       { from: ['ON_BOARD_AGENDA'],     to: 'ANSWERED' },
    referBack:           { from: ['ON_BOARD_AGENDA'],     to: 'REFERRED_BACK' },
    decideInGroup:       { from: ['REFERRED_BACK'],       to: 'CLOSED' },
    againNoAgreement:    { from: ['REFERRED_BACK'],       to: 'READY_FOR_BOARD' },
    referToCounty:       { from: ['ON_BOARD_AGENDA'],     to: 'AT_COUNTY' },
    answer:              { from: ['AT_COUNTY'],           to: 'ANSWERED' },
    groupResponds:       { from: ['ANSWERED'],            to: 'CLOSED' },
    withdraw:            { from: ['DRAFT', ...untilPostponed, 'REFERRED_BACK'], to: 'CLOSED' },
    agreeMeanwhile:      { from: untilPostponed,          to: 'CLOSED' },
    declareObsolete:     { from: ['DRAFT', ...untilPostponed, 'REFERRED_BACK', 'AT_COUNTY', 'ANSWERED'], to: 'CLOSED' },
    fallBack:            { from: ['ON_BOARD_AGENDA'],     to: 'READY_FOR_BOARD' },
    byCircular:          { from: ['READY_FOR_BOARD'],     to: 'ANSWERED' },
    askMediation:        { from: ['ON_BOARD_AGENDA'],     to: 'IN_MEDIATION' },
    rejected:            { from: ['ON_BOARD_AGENDA'],     to: 'ANSWERED' },
  },
};

/** What the program itself does; nobody is offered these. */
export const doneByItself: readonly EscalationTransition[] = ['create', 'autoForward', 'fallBack'];

/** In the table from the first day, with routes from step 3 on; not offered before. */
export const comesLater: readonly EscalationTransition[] = [
  'notAdmitted', 'postpone', 'reschedule', 'decideJointly', 'referToCounty', 'answer', 'agreeMeanwhile', 'declareObsolete',
  'byCircular', 'askMediation',
];

import type { Workflow } from '../house/workflow.js';
import type { TopicAction, TopicState } from './topic.contract.js';

/** What changes nothing in the state: writing, and what other rooms begin. */
export const topicTouches = ['edit', 'comment', 'statePosition', 'placeOnAgenda', 'raiseEscalation'] as const satisfies readonly TopicAction[];
/** What moves a topic; `discuss` is told by the meeting that calls its item. */
export type TopicStep = Exclude<TopicAction, (typeof topicTouches)[number]> | 'discuss';
/** Steps that only other rooms take, through the door. */
export const stepsOfOthers = ['escalate', 'release', 'decide', 'discuss'] as const satisfies readonly TopicStep[];
/** Steps that a person takes on the topic's own page. */
export type OwnStep = Exclude<TopicStep, (typeof stepsOfOthers)[number]>;

const inWork = ['ASSIGNED', 'IN_PROGRESS', 'WAITING'] as const;
/** A body has it on its desk. */
export const inWorkStates: readonly TopicState[] = inWork;
/** It has come to an end: nobody writes in it any more. */
export const endedStates: readonly TopicState[] = ['DONE', 'DECLINED', 'MERGED'];

/** domain.md D9. Accepting is a fact, not a state: the topic stays assigned. */
export const topicWorkflow: Workflow<TopicState, TopicStep> = {
  name: 'topic',
  start: 'NEW',
  final: ['MERGED'],
  transitions: {
    triage:   { from: ['NEW'],                                    to: 'TRIAGED' },
    assign:   { from: ['NEW', 'TRIAGED', ...inWork],              to: 'ASSIGNED' },
    accept:   { from: ['ASSIGNED'],                               to: 'ASSIGNED' },
    refuse:   { from: ['ASSIGNED'],                               to: 'TRIAGED' },
    discuss:  { from: ['ASSIGNED', 'WAITING'],                    to: 'IN_PROGRESS' },
    wait:     { from: ['ASSIGNED', 'IN_PROGRESS'],                to: 'WAITING' },
    resume:   { from: ['WAITING'],                                to: 'IN_PROGRESS' },
    escalate: { from: inWork,                                     to: 'ESCALATED' },
    release:  { from: ['ESCALATED'],                              to: 'IN_PROGRESS' },
    decide:   { from: [...inWork, 'ESCALATED'],                   to: 'DECIDED' },
    finish:   { from: ['IN_PROGRESS', 'DECIDED'],                 to: 'DONE' },
    reopen:   { from: ['DECIDED', 'DONE', 'DECLINED'],            to: ['TRIAGED', 'IN_PROGRESS'] },
    decline:  { from: ['NEW', 'TRIAGED', ...inWork],              to: 'DECLINED' },
    merge:    { from: ['NEW', 'TRIAGED', ...inWork],              to: 'MERGED' },
  },
};

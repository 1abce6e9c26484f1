import type { Workflow } from '../../house/workflow.js';
import type { MinutesAction, MinutesState } from './minutes.contract.js';

/** What moves minutes; editing and agreeing do not. */
export type MinutesStep = Exclude<MinutesAction, 'edit' | 'agree'>;

/** domain.md D3. Publishing comes with the public site; the rows stand from the first day. */
export const minutesWorkflow: Workflow<MinutesState, MinutesStep> = {
  name: 'minutes',
  start: 'DRAFT',
  final: ['UNPUBLISHED'],
  transitions: {
    submit:           { from: ['DRAFT'],                 to: 'IN_REVIEW' },
    requestChange:    { from: ['IN_REVIEW'],             to: 'DRAFT' },
    signAndRelease:   { from: ['IN_REVIEW'],             to: 'RELEASED' },
    object:           { from: ['RELEASED', 'OBJECTED'],  to: 'OBJECTED' },
    approveInMeeting: { from: ['RELEASED', 'OBJECTED'],  to: 'APPROVED' },
    tacitApproval:    { from: ['RELEASED'],              to: 'APPROVED' },
    publishRedacted:  { from: ['APPROVED'],              to: 'PUBLISHED' },
    expire:           { from: ['PUBLISHED'],             to: 'UNPUBLISHED' },
  },
};

/** In the table from the first day, with routes when the public site opens; not offered before. */
export const comesLater: readonly MinutesStep[] = ['publishRedacted', 'expire'];
/** What the program itself does. */
export const doneByItself: readonly MinutesStep[] = ['tacitApproval'];

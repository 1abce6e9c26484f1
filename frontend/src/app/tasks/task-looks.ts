import type { TaskAction, TaskState } from '@faden/tasks/task';
import type { IconName } from '../ui/marks/icons';
import type { Tone } from '../ui/marks/status';

/** How a state looks; a new one does not compile before it has a look. */
export const taskLooks: Record<TaskState, { tone: Tone; icon?: IconName }> = {
  OPEN: { tone: 'active' },
  IN_PROGRESS: { tone: 'active', icon: 'sync' },
  BLOCKED: { tone: 'blocked' },
  DONE_REPORTED: { tone: 'done' },
  CONFIRMED: { tone: 'done' },
  REOPENED: { tone: 'attention', icon: 'undo' },
  CANCELLED: { tone: 'neutral', icon: 'cancel' },
};

/** The icon of each step in a menu; also their order there. */
export const stepIcons: Record<TaskAction, IconName> = {
  accept: 'check', start: 'play_circle', unblock: 'play_circle', reportDone: 'check_circle', postpone: 'schedule', block: 'error', reassign: 'arrow_forward',
  confirm: 'fact_check', reopen: 'undo', undoDone: 'undo', decline: 'reply', cancel: 'cancel',
};

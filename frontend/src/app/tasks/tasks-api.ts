import { Service, inject } from '@angular/core';
import type { Id } from '@faden/house/house';
import type {
  TaskAction, TaskCompletion, TaskDraft, TaskLine, TaskPage, TaskPostponement, TaskReading, TaskReason, TaskReassignment, TaskView,
} from '@faden/tasks/task';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** Whose tasks, and whether those with something left to do. */
export interface TaskChoice { whose: 'mine' | 'all' | { bodyId: Id }; isOpen: boolean }
/** What an act on a task needs: which one, and the version on the screen. */
export interface Known { id: Id; version: number }

/** Where each step of a task is taken. */
const steps: Record<TaskAction, string> = {
  accept: 'acceptance', decline: 'declination', start: 'start', block: 'blockage', unblock: 'unblocking', postpone: 'postponement',
  reportDone: 'completion', undoDone: 'completion/undoing', confirm: 'confirmation', reopen: 'reopening', cancel: 'cancellation', reassign: 'reassignment',
};
/** What a step needs besides being taken. */
export type StepOrder = TaskReason | TaskPostponement | TaskCompletion | TaskReassignment | object;

/** Tasks and what becomes of them. Reading gives a Reading; acting is a promise of the new state. */
@Service()
export class TasksApi {
  private readonly api = inject(Api);

  list(choice: () => TaskChoice): Reading<TaskPage> {
    return reading(() => addressOf(choice()), { live: ({ rows }) => rows.slice(0, 30).map(({ id }) => `task:${id}`), keep: true });
  }

  more(choice: TaskChoice, after: string): Promise<TaskPage> {
    return this.api.get(`${addressOf(choice)}&after=${encodeURIComponent(after)}`);
  }

  one(id: () => Id): Reading<TaskView> {
    return reading(() => `/api/tasks/${id()}`, { live: (task) => [`task:${task.id}`] });
  }

  /** How the server understands a line; keeps nothing. */
  read(line: TaskLine): Promise<TaskReading> {
    return this.api.post('/api/tasks/reading', line);
  }

  create(draft: TaskDraft): Promise<TaskView> {
    return this.api.post('/api/tasks', draft);
  }

  take({ id, version }: Known, step: TaskAction, order: StepOrder = {}): Promise<TaskView> {
    return this.api.post(`/api/tasks/${id}/${steps[step]}`, order, version);
  }
}

function addressOf({ whose, isOpen }: TaskChoice): string {
  const scope = typeof whose === 'object' ? `body=${whose.bodyId}` : `${whose}=1`;
  return `/api/tasks?${scope}&state=${isOpen ? 'open' : 'done'}`;
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { TaskAction, TaskState, TaskView } from '@faden/tasks/task';
import { act } from '../../ui/acts/act';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Undo } from '../../ui/acts/undo';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Person } from '../../ui/marks/person';
import { Status } from '../../ui/marks/status';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { ThreadOf } from '../../ui/thread/thread-of';
import { words } from '../../ui/words/words';
import { TaskStepForm } from '../steps/step-form';
import { isWorded, stepsOf } from '../steps/step-order';
import type { WordedStep } from '../steps/step-order';
import { stepIcons, taskLooks } from '../task-looks';
import { TasksApi } from '../tasks-api';
import { taskWords } from '../tasks.words';

/** The buttons of each state, the filled one first; everything else stands in the menu. */
const leading: Record<TaskState, readonly TaskAction[]> = {
  OPEN: ['reportDone', 'accept'], IN_PROGRESS: ['reportDone'], REOPENED: ['reportDone', 'accept'], BLOCKED: ['unblock', 'reportDone'],
  DONE_REPORTED: ['confirm', 'undoDone'], CONFIRMED: [], CANCELLED: [],
};

/** One task: who, until when, where it comes from, and what became of it. */
@Component({
  selector: 'nw-task-page',
  imports: [RouterLink, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, CanButton, ProblemBox, Icon, Person, Status, PageHead, Waiting, ThreadOf, TaskStepForm],
  templateUrl: './task-page.html',
  styles: `
    p { margin: 1rem 0 0; max-inline-size: 68ch }
    h2 { margin: 1.25rem 0 .5rem }
    aside h2 { margin-block-start: 0 }
    ul { margin: 0; padding-inline-start: 1.25rem }`,
})
export class TaskPage {
  readonly id = input.required<string>();

  protected readonly t = words(taskWords);
  protected readonly dates = inject(Dates);
  protected readonly icons = stepIcons;
  private readonly api = inject(TasksApi);
  private readonly undo = inject(Undo);
  protected readonly task = this.api.one(this.id);
  /** The step whose form is open. */
  protected readonly open = signal<WordedStep | null>(null);

  protected readonly look = computed(() => taskLooks[this.task.value()?.state ?? 'OPEN']);
  protected readonly isOpen = computed(() => this.leading().includes('reportDone'));
  protected readonly parent = computed(() => ({ label: this.t('title'), path: '/aufgaben' }));
  protected readonly over = computed(() => this.task.value()?.body?.name ?? '');
  protected readonly leading = computed(() => leading[this.task.value()?.state ?? 'CANCELLED']);
  protected readonly rest = computed(() => stepsOf(this.task.value()?.can ?? []).filter((step) => !this.leading().includes(step)));
  /** A form that was opened while the step was on its way stays open. */
  protected readonly take = act((step: TaskAction) => this.api.take(this.known(), step), (view) => this.task.set(view));

  protected begin(step: TaskAction): void {
    if (isWorded(step)) this.open.set(step);
    else void this.take.run(step);
  }

  /** Shows what the server answered, and closes the form it came from; „erledigt" can be taken back. */
  protected show(view: TaskView): void {
    if (this.open() === 'reportDone') {
      this.undo.offer({ text: this.t('doneWas', { title: view.title }), undo: async () => this.task.set(await this.api.take(view, 'undoDone')) });
    }
    this.task.set(view);
    this.open.set(null);
  }

  private known(): { id: string; version: number } {
    return this.task.value() ?? { id: '', version: 0 };
  }
}

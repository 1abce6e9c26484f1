import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { TaskAction, TaskRow as Row, TaskView } from '@faden/tasks/task';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Person } from '../../ui/marks/person';
import { Status } from '../../ui/marks/status';
import { words } from '../../ui/words/words';
import { TaskStepForm } from '../steps/step-form';
import { isWorded, stepsOf } from '../steps/step-order';
import type { WordedStep } from '../steps/step-order';
import { stepIcons, taskLooks } from '../task-looks';
import { TasksApi } from '../tasks-api';
import { taskWords } from '../tasks.words';

/** One task of the list: ticked off at once and taken back as quickly; everything else stands in its menu. */
@Component({
  selector: 'nw-task-row',
  imports: [RouterLink, MatIconButton, MatCheckbox, MatMenu, MatMenuItem, MatMenuTrigger, ProblemBox, Icon, Person, Status, TaskStepForm],
  templateUrl: './task-row.html',
  styleUrl: './task-row.css',
})
export class TaskRow {
  readonly task = input.required<Row>();
  /** The list shows one's own alone: the owner's name would say nothing. */
  readonly mine = input(false);
  readonly changed = output();
  /** Ticked off: the list takes it from here, for the row may be gone when that is taken back. */
  readonly finished = output<TaskView>();

  protected readonly t = words(taskWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(TasksApi);
  protected readonly open = signal<WordedStep | null>(null);

  protected readonly look = computed(() => taskLooks[this.task().state]);
  protected readonly mayFinish = computed(() => this.task().can.includes('reportDone'));
  /** Shown at once; taken back when the server does not. */
  protected readonly checked = linkedSignal(() => ['DONE_REPORTED', 'CONFIRMED'].includes(this.task().state));
  protected readonly about = computed(() => this.task().body?.shortName ?? '');
  protected readonly due = computed(() => (this.task().overdue ? this.dates.due(this.task().dueOn) : this.dates.near(this.task().dueOn)));
  protected readonly steps = computed(() => stepsOf(this.task().can).filter((step) => step !== 'reportDone' && step !== 'undoDone')
    .map((step) => ({ step, icon: stepIcons[step], label: this.t(`actions.${step}`) })));

  protected readonly take = act((step: TaskAction) => this.api.take(this.task(), step), () => this.changed.emit());
  protected readonly finish = act(async (isDone: boolean) => {
    try {
      return { isDone, task: isDone ? await this.api.take(this.task(), 'reportDone', { doneReport: this.t('actions.reportDone') }) : await this.api.take(this.task(), 'undoDone') };
    } catch (error) {
      this.checked.set(!isDone);
      throw error;
    }
  }, ({ isDone, task }) => {
    if (isDone) this.finished.emit(task);
    else this.changed.emit();
  });

  protected tick(isDone: boolean): void {
    this.checked.set(isDone);
    void this.finish.run(isDone);
  }

  protected begin(step: TaskAction): void {
    if (isWorded(step)) this.open.set(step);
    else void this.take.run(step);
  }

  protected close(): void {
    this.open.set(null);
  }
}

import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatFormField } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import type { TaskPage, TaskRow as Row, TaskView } from '@faden/tasks/task';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Undo } from '../../ui/acts/undo';
import { Dates } from '../../ui/days/dates';
import { Filter } from '../../ui/lists/filter';
import { More } from '../../ui/lists/more';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { Session } from '../../ui/session/session';
import { words } from '../../ui/words/words';
import { TaskLine } from '../line/task-line';
import { TasksApi } from '../tasks-api';
import type { TaskChoice } from '../tasks-api';
import { taskWords } from '../tasks.words';
import { groupsOf } from './task-groups';
import { TaskRow } from './task-row';

const tabs = { meine: 'mine', gruppen: 'bodies', alle: 'all' } as const;
type Tab = keyof typeof tabs;
const names: readonly Tab[] = ['meine', 'gruppen', 'alle'];

/** What one has to do, or one's groups have, by when it is due; a new task is typed in one line. */
@Component({
  selector: 'nw-task-list',
  imports: [MatFormField, MatSelect, MatOption, ProblemBox, Filter, More, Empty, PageHead, Waiting, TaskLine, TaskRow],
  templateUrl: './task-list.html',
  styleUrl: './task-list.css',
})
export class TaskList {
  /** From the address: whose tasks, open or done, and whether a new one is wanted. */
  readonly liste = input<string>();
  readonly gremium = input<string>();
  readonly stand = input<string>();
  readonly neu = input<string>();

  protected readonly t = words(taskWords);
  private readonly api = inject(TasksApi);
  private readonly router = inject(Router);
  private readonly dates = inject(Dates);
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);

  protected readonly mine = computed(() => this.session.me()?.bodies ?? []);
  protected readonly tab = computed<Tab>(() => this.shown().find((tab) => tab === this.liste()) ?? 'meine');
  /** Who belongs to no group has no tasks of groups. */
  private readonly shown = computed(() => names.filter((name) => name !== 'gruppen' || this.mine().length > 0));
  protected readonly tabs = computed(() => this.shown().map((value) => ({ value, label: this.t(tabs[value]) })));
  protected readonly isOpen = computed(() => this.stand() !== 'erledigt');
  protected readonly standings = computed(() => [{ value: 'offen', label: this.t('open') }, { value: 'erledigt', label: this.t('closed') }]);
  /** The group whose tasks are shown; a new task belongs to it. */
  protected readonly bodyId = computed(() =>
    (this.tab() === 'gruppen' ? (this.mine().find(({ id }) => id === this.gremium()) ?? this.mine()[0])?.id : undefined));

  private readonly choice = computed<TaskChoice>(() => {
    const bodyId = this.bodyId();
    return { whose: bodyId === undefined ? (this.tab() === 'alle' ? 'all' : 'mine') : { bodyId }, isOpen: this.isOpen() };
  });
  protected readonly page = this.api.list(this.choice);
  /** Further pages; a fresh first page starts anew. */
  private readonly further = linkedSignal<TaskPage | undefined, TaskPage[]>({ source: this.page.value, computation: () => [] });
  private readonly rows = computed<Row[]>(() => [...(this.page.value()?.rows ?? []), ...this.further().flatMap(({ rows }) => rows)]);
  protected readonly groups = computed(() => groupsOf(this.rows(), { today: this.dates.today(), isOpen: this.isOpen() }));
  protected readonly next = computed(() => (this.further().at(-1) ?? this.page.value())?.next ?? null);
  protected readonly more = act(() => this.api.more(this.choice(), this.next() ?? ''), (page) => this.further.update((before) => [...before, page]));

  protected offerBack(task: TaskView): void {
    this.undo.offer({ text: this.t('doneWas', { title: task.title }), undo: async () => { await this.api.take(task, 'undoDone'); this.page.reload(); } });
    this.page.reload();
  }

  protected go(queryParams: { liste?: string; gremium?: string; stand?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

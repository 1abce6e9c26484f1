import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecisionView } from '@faden/decisions/decision';
import type { TaskRow } from '@faden/tasks/task';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { DecisionsApi } from '../decisions-api';
import { decisionWords } from '../decisions.words';

/** The tasks that come of a decision, as far as the reader may see them. */
@Component({
  selector: 'nw-task-rows',
  imports: [RouterLink, Icon, Waiting],
  template: `
    @if (tasks.value()) {
      @if (rows().length > 0) {
        <ul>
          @for (row of rows(); track row.task.id) {
            <li>
              <nw-icon [class]="row.tone" [name]="row.tone === 'done' ? 'check_circle' : 'radio_button_unchecked'" [size]="22" />
              <div class="main"><a class="nw-strong" routerLink="/aufgaben" [queryParams]="{ aufgabe: row.task.id }">{{ row.task.title }}</a><div class="nw-small nw-quiet">{{ row.task.owner.name }}</div></div>
              <span class="nw-small nw-strong">{{ row.word }}</span>
            </li>
          }
        </ul>
      } @else if (!decision().tracking) { <p class="nw-quiet">{{ t('nothingYet') }}</p> }
    } @else { <nw-waiting [for]="tasks" shape="list" [rows]="2" /> }`,
  styles: `
    ul { list-style: none; margin: 0; padding: 0 }
    li { display: flex; gap: .875rem; align-items: center; padding-block: .75rem }
    li + li { border-block-start: 1px solid var(--hair) }
    .main { flex: 1; min-inline-size: 0 }
    .done { color: var(--mark-done) }
    .active { color: var(--mark-active) }
    .late { color: var(--mark-blocked) }
    @media (max-width: 599px) { li { flex-wrap: wrap; gap: .25rem .875rem } .main { flex-basis: calc(100% - 3rem) } li > span { margin-inline-start: 2.25rem } }
    p { margin: 0 }`,
})
export class TaskRows {
  readonly decision = input.required<DecisionView>();
  protected readonly t = words(decisionWords);
  private readonly dates = inject(Dates);
  protected readonly tasks = inject(DecisionsApi).tasks(this.decision);
  protected readonly rows = computed(() => (this.tasks.value()?.rows ?? []).map((task) => ({ task, ...this.standing(task) })));

  private standing({ state, overdue, dueOn }: TaskRow): { tone: 'done' | 'active' | 'late'; word: string } {
    if (state === 'DONE_REPORTED' || state === 'CONFIRMED') return { tone: 'done', word: this.t('task.done') };
    if (state === 'CANCELLED') return { tone: 'done', word: this.t('task.cancelled') };
    return overdue ? { tone: 'late', word: this.t('task.late') } : { tone: 'active', word: this.t('until', { day: this.dates.day(dueOn, 'short') }) };
  }
}

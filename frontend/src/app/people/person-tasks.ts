import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TasksApi } from '../tasks/tasks-api';
import { Dates } from '../ui/days/dates';
import { Waiting } from '../ui/pages/waiting';
import { words } from '../ui/words/words';
import { peopleWords } from './people.words';

const few = 5;

/** What the reader has to do next; on their own page alone. */
@Component({
  selector: 'nw-person-tasks',
  imports: [RouterLink, Waiting],
  template: `
    <h2>{{ t('tasks') }}</h2>
    @if (tasks.value()) {
      <ul>
        @for (task of next(); track task.id) {
          <li><a [routerLink]="['/aufgaben', task.id]">{{ task.title }}</a><div class="nw-small" [class.late]="task.overdue" [class.nw-quiet]="!task.overdue">{{ task.overdue ? dates.due(task.dueOn) : dates.near(task.dueOn) }}</div></li>
        } @empty { <li class="nw-quiet">{{ t('noTasks') }}</li> }
      </ul>
      <p><a routerLink="/aufgaben">{{ t('allTasks') }}</a></p>
    } @else { <nw-waiting [for]="tasks" shape="list" /> }`,
  styles: `
    h2 { margin: 0 0 .5rem }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem }
    p { margin: .75rem 0 0 }
    .late { color: var(--error); font-weight: 600 }`,
})
export class PersonTasks {
  protected readonly t = words(peopleWords);
  protected readonly dates = inject(Dates);
  protected readonly tasks = inject(TasksApi).list(() => ({ whose: 'mine', isOpen: true }));
  protected readonly next = computed(() => this.tasks.value()?.rows.slice(0, few) ?? []);
}

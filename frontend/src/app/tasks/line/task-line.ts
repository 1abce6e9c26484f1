import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { Id, PersonRef } from '@faden/house/house';
import { taskLimits } from '@faden/tasks/task';
import type { TaskReading, TaskView } from '@faden/tasks/task';
import { PeopleApi } from '../../people/people-api';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { Icon } from '../../ui/marks/icon';
import { Session } from '../../ui/session/session';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TasksApi } from '../tasks-api';
import { taskWords } from '../tasks.words';

/** A task typed in one line: what, @who, until when. The server reads it; only what the line left open is asked for. */
@Component({
  selector: 'nw-task-line',
  imports: [RouterLink, FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy, ProblemBox, Icon],
  templateUrl: './task-line.html',
  styles: `
    .line { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; nw-field { flex: 1 1 16rem; margin: 0 } button { margin-block-end: .25rem } }
    p { display: flex; gap: .375rem; align-items: center; margin: .25rem 0 0; min-block-size: 1.5rem; nw-icon { color: var(--mark-done) } }`,
})
export class TaskLine {
  /** The group a new task belongs to. */
  readonly bodyId = input<Id>();
  /** Somebody came here to write a task. */
  readonly wanted = input(false);
  readonly added = output<TaskView>();

  protected readonly t = words(taskWords);
  protected readonly ui = words(uiWords);
  protected readonly dates = inject(Dates);
  protected readonly limit = taskLimits.line;
  protected readonly line = signal('');
  /** The line as it was read; something in it is missing. */
  protected readonly read = signal<TaskReading | null>(null);
  /** What came of the last line. */
  protected readonly made = signal<TaskView | null>(null);
  private readonly api = inject(TasksApi);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  private readonly persons = inject(PeopleApi).all(() => this.read() !== null);
  protected readonly people = computed<PersonRef[]>(() => {
    const candidates = this.read()?.candidates ?? [];
    return candidates.length > 0 ? candidates : this.persons.value() ?? [];
  });
  private readonly model = signal({ title: '', ownerPersonId: '', dueOn: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.title);
    required(it.ownerPersonId);
    required(it.dueOn);
    maxLength(it.title, taskLimits.title);
  }, { submission: sending(async () => this.make()) });

  protected readonly reading = act((line: string) => this.api.read({ line, ...this.place() }), async (read) => {
    this.model.set({ title: read.title, ownerPersonId: read.owner?.id ?? this.usual(read), dueOn: read.dueOn ?? '' });
    if (read.title && read.owner && read.dueOn) await this.make();
    else this.read.set(read);
  });

  constructor() {
    effect(() => {
      if (this.wanted()) this.turnToLine();
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const line = this.line().trim();
    if (line) void this.reading.run(line);
  }

  /** Back to the line, with what was typed. */
  protected restart(): void {
    this.read.set(null);
    this.turnToLine();
  }

  private async make(): Promise<void> {
    const task = await this.api.create({ ...this.model(), ...this.place() });
    this.line.set('');
    this.restart();
    this.made.set(task);
    this.added.emit(task);
  }

  /** Without a name it is most likely one's own; several that fit are asked for. */
  private usual({ candidates }: TaskReading): Id {
    return candidates.length > 1 ? '' : this.session.me()?.personId ?? '';
  }

  private place(): { bodyId?: Id } {
    const bodyId = this.bodyId();
    return bodyId === undefined ? {} : { bodyId };
  }

  private turnToLine(): void {
    afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
  }
}

import { Component, ElementRef, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import type { PersonRef } from '@faden/house/house';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { MeetingView } from '@faden/meetings/meeting';
import { taskLimits } from '@faden/tasks/task';
import type { TaskReading, TaskView } from '@faden/tasks/task';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { words } from '../../ui/words/words';
import { TasksApi } from '../../tasks/tasks-api';
import { liveWords } from '../meetings.words';
import { peopleIn } from '../people';

/** A task from the meeting, typed in one line: who, what, until when. Only what the line left open is asked for. */
@Component({
  selector: 'nw-task-line',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy, ProblemBox],
  templateUrl: './task-line.html',
})
export class TaskLine {
  readonly meeting = input.required<MeetingView>();
  readonly item = input.required<AgendaItemView>();
  /** What was made, said in one sentence. */
  readonly added = output<string>();

  protected readonly t = words(liveWords);
  protected readonly dates = inject(Dates);
  protected readonly limit = taskLimits.line;
  protected readonly line = signal('');
  /** The line as it was read; something in it is missing. */
  protected readonly read = signal<TaskReading | null>(null);
  private readonly api = inject(TasksApi);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected readonly people = computed<PersonRef[]>(() => {
    const candidates = this.read()?.candidates ?? [];
    return candidates.length > 0 ? candidates : peopleIn(this.meeting().attendance, this.read()?.owner ?? null);
  });
  private readonly model = signal({ title: '', ownerPersonId: '', dueOn: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.title);
    required(it.ownerPersonId);
    required(it.dueOn);
    maxLength(it.title, taskLimits.title);
  }, { submission: sending(async () => this.make()) });

  protected readonly reading = act((line: string) => this.api.read({ line, bodyId: this.meeting().body.id }), async (read) => {
    this.model.set({ title: read.title, ownerPersonId: read.owner?.id ?? '', dueOn: read.dueOn ?? '' });
    if (read.title && read.owner && read.dueOn) await this.make();
    else this.read.set(read);
  });

  constructor() {
    afterNextRender(() => this.box()?.nativeElement.focus());
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const line = this.line().trim();
    if (line) void this.reading.run(line);
  }

  private async make(): Promise<void> {
    const { bodyId, sourceId } = { bodyId: this.meeting().body.id, sourceId: this.item().id };
    const task: TaskView = await this.api.create({ ...this.model(), bodyId, sourceType: 'AGENDA_ITEM', sourceId });
    this.line.set('');
    this.read.set(null);
    this.added.emit(this.t('task.made', { title: task.title, name: task.owner.name, day: this.dates.day(task.dueOn, 'short') }));
  }
}

import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { taskLimits } from '@faden/tasks/task';
import type { TaskRow, TaskView } from '@faden/tasks/task';
import { PeopleApi } from '../../people/people-api';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TasksApi } from '../tasks-api';
import { taskWords } from '../tasks.words';
import { asks, noWords, orderOf } from './step-order';
import type { StepWords, WordedStep } from './step-order';

/** What a step of a task asks for: a reason, another day, another person, or what came of it. */
@Component({
  selector: 'nw-task-step-form',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy],
  template: `
    <form [formRoot]="draft" class="nw-stack" [attr.aria-label]="name()" (keydown.escape)="closed.emit()">
      <nw-form-problem [of]="draft" />
      @if (asked('dueOn')) { <nw-datefield [label]="t('until')" [formField]="draft.dueOn" [earliest]="dates.today()" /> }
      @if (asked('ownerPersonId')) {
        <nw-field [label]="t('who')" [of]="draft.ownerPersonId">
          <mat-form-field><mat-select [formField]="draft.ownerPersonId">
            @for (person of people(); track person.id) { <mat-option [value]="person.id">{{ person.name }}</mat-option> } @empty { <mat-option disabled>{{ ui('loading') }}</mat-option> }
          </mat-select></mat-form-field>
        </nw-field>
      }
      @if (asked('doneReport')) { <nw-field [label]="t('doneReport')" [of]="draft.doneReport"><mat-form-field><input matInput [formField]="draft.doneReport" /></mat-form-field></nw-field> }
      @if (asked('reason')) { <nw-field [label]="t('reason')" [of]="draft.reason"><mat-form-field><input matInput [formField]="draft.reason" /></mat-form-field></nw-field> }
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="draft().submitting()">{{ name() }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class TaskStepForm {
  readonly task = input.required<TaskRow>();
  readonly step = input.required<WordedStep>();
  readonly taken = output<TaskView>();
  readonly closed = output();

  protected readonly t = words(taskWords);
  protected readonly ui = words(uiWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(TasksApi);
  private readonly persons = inject(PeopleApi).all(() => this.asked('ownerPersonId'));
  protected readonly name = computed(() => this.t(`actions.${this.step()}`));
  protected readonly people = computed(() => (this.persons.value() ?? []).filter(({ id }) => id !== this.task().owner.id));

  private readonly model = linkedSignal<StepWords>(() => ({ ...noWords, doneReport: this.step() === 'reportDone' ? this.t('actions.reportDone') : '' }));
  protected readonly draft = form(this.model, (it) => {
    for (const name of ['reason', 'dueOn', 'ownerPersonId', 'doneReport'] as const) required(it[name], { when: () => this.asked(name) });
    maxLength(it.reason, taskLimits.reason);
    maxLength(it.doneReport, taskLimits.doneReport);
  }, { submission: sending(async (given) => this.taken.emit(await this.api.take(this.task(), this.step(), orderOf(this.step(), given)))) });

  constructor() {
    const host: ElementRef<HTMLElement> = inject(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector<HTMLElement>('input, mat-select')?.focus());
  }

  protected asked(name: keyof StepWords): boolean {
    return asks[this.step()].includes(name);
  }
}

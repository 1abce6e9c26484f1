import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import type { DecisionView } from '@faden/decisions/decision';
import { taskLimits } from '@faden/tasks/task';
import { PeopleApi } from '../../people/people-api';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TasksApi } from '../../tasks/tasks-api';
import { decisionWords } from '../decisions.words';

/** A task that comes of a decision: what, who, until when. */
@Component({
  selector: 'nw-task-form',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy],
  template: `
    <form [formRoot]="draft" class="nw-stack" [attr.aria-label]="t('actions.addTask')">
      <nw-form-problem [of]="draft" />
      <nw-field [label]="t('task.what')" [of]="draft.title"><mat-form-field><input matInput [formField]="draft.title" /></mat-form-field></nw-field>
      <nw-field [label]="t('task.who')" [of]="draft.ownerPersonId">
        <mat-form-field><mat-select [formField]="draft.ownerPersonId">
          @for (person of persons.value(); track person.id) { <mat-option [value]="person.id">{{ person.name }}</mat-option> } @empty { <mat-option disabled>{{ ui('loading') }}</mat-option> }
        </mat-select></mat-form-field>
      </nw-field>
      <nw-datefield [label]="t('task.until')" [earliest]="dates.today()" [formField]="draft.dueOn" />
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="draft().submitting()">{{ t('task.save') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ t('dialog.cancel') }}</button>
      </div>
    </form>`,
})
export class TaskForm {
  readonly decision = input.required<DecisionView>();
  readonly made = output();
  readonly closed = output();

  protected readonly t = words(decisionWords);
  protected readonly ui = words(uiWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(TasksApi);
  protected readonly persons = inject(PeopleApi).all();
  private readonly model = signal({ title: '', ownerPersonId: '', dueOn: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.title);
    required(it.ownerPersonId);
    required(it.dueOn);
    maxLength(it.title, taskLimits.title);
  }, { submission: sending(async (draft) => {
    const { id, body } = this.decision();
    await this.api.create({ ...draft, bodyId: body.id, sourceType: 'DECISION', sourceId: id });
    this.made.emit();
  }) });
}

import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { agendaItemLimits } from '@faden/meetings/agenda/agenda-item';
import type { AgendaItemRefusal } from '@faden/meetings/agenda/agenda-item';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import type { Known } from '../meetings-api';
import { planWords } from '../meetings.words';
import { AgendaApi } from './agenda-api';

/** Declining a member's proposal, with the reason they are told. */
@Component({
  selector: 'nw-decline-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy],
  template: `
    <form [formRoot]="draft" class="nw-stack">
      <nw-form-problem [of]="draft" />
      <nw-field [label]="t('builder.declineReason')" [of]="draft.reason"><mat-form-field><input matInput [formField]="draft.reason" /></mat-form-field></nw-field>
      <div class="nw-actions">
        <button matButton="outlined" type="submit" [nwBusy]="draft().submitting()">{{ t('builder.decline') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class DeclineForm {
  /** The proposal, in the version of the list. */
  readonly item = input.required<Known>();
  readonly declined = output();
  readonly closed = output();
  protected readonly t = words(planWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(AgendaApi);
  private readonly model = signal<AgendaItemRefusal>({ reason: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.reason);
    maxLength(it.reason, agendaItemLimits.reason);
  }, { submission: sending(async (refusal) => {
    await this.api.decline(this.item(), refusal);
    this.declined.emit();
  }) });
}

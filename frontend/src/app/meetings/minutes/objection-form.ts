import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { minutesLimits } from '@faden/meetings/minutes/minutes';
import type { MinutesView } from '@faden/meetings/minutes/minutes';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { minutesWords } from '../meetings.words';

/** What a participant finds wrong in the minutes, and how it should read. */
@Component({
  selector: 'nw-objection-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy],
  template: `
    <form [formRoot]="draft" class="nw-stack">
      <nw-form-problem [of]="draft" />
      <nw-field [label]="t('objectionOn')" [of]="draft.itemId">
        <mat-form-field><mat-select [formField]="draft.itemId">
          <mat-option value="">{{ t('whole') }}</mat-option>
          @for (item of minutes().items; track item.itemId) { <mat-option [value]="item.itemId">{{ item.number }} {{ item.title }}</mat-option> }
        </mat-select></mat-form-field>
      </nw-field>
      <nw-field [label]="t('objectionText')" [of]="draft.text"><mat-form-field><textarea matInput rows="4" [formField]="draft.text"></textarea></mat-form-field></nw-field>
      <div class="nw-actions">
        <button matButton="outlined" type="submit" [nwBusy]="draft().submitting()">{{ t('sendObjection') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class ObjectionForm {
  readonly minutes = input.required<MinutesView>();
  readonly changed = output<MinutesView>();
  readonly closed = output();
  protected readonly t = words(minutesWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(MeetingsApi);
  private readonly model = signal({ itemId: '', text: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.text);
    maxLength(it.text, minutesLimits.objection);
  }, { submission: sending(async ({ itemId, text }) => {
    this.changed.emit(await this.api.object(this.minutes().id, { text, ...(itemId && { itemId }) }));
  }) });
}

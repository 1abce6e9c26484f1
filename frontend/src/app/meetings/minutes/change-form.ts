import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { minutesLimits } from '@faden/meetings/minutes/minutes';
import type { ChangeRequest, MinutesView } from '@faden/meetings/minutes/minutes';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { minutesWords } from '../meetings.words';

/** Who checks the minutes gives them back, with what should be different. */
@Component({
  selector: 'nw-change-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy],
  template: `
    <form [formRoot]="draft" class="nw-stack">
      <nw-form-problem [of]="draft" />
      <nw-field [label]="t('comment')" [of]="draft.comment"><mat-form-field><textarea matInput rows="3" [formField]="draft.comment"></textarea></mat-form-field></nw-field>
      <div class="nw-actions">
        <button matButton="outlined" type="submit" [nwBusy]="draft().submitting()">{{ t('sendComment') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class ChangeForm {
  readonly minutes = input.required<MinutesView>();
  readonly changed = output<MinutesView>();
  readonly closed = output();
  protected readonly t = words(minutesWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(MeetingsApi);
  private readonly model = signal<ChangeRequest>({ comment: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.comment);
    maxLength(it.comment, minutesLimits.comment);
  }, { submission: sending(async (request) => this.changed.emit(await this.api.requestChange(this.minutes(), request))) });
}

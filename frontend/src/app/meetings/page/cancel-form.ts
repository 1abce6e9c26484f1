import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { meetingLimits } from '@faden/meetings/meeting';
import type { MeetingCancellation, MeetingView } from '@faden/meetings/meeting';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords } from '../meetings.words';

/** Calling a meeting off, with the reason everybody is told. */
@Component({
  selector: 'nw-cancel-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy],
  template: `
    <form [formRoot]="draft" class="nw-card nw-stack">
      <nw-form-problem [of]="draft" />
      <nw-field [label]="t('page.reason')" [of]="draft.reason" [hint]="t('page.cancelHint')"><mat-form-field><input matInput [formField]="draft.reason" /></mat-form-field></nw-field>
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="draft().submitting()">{{ t('page.cancelNow') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class CancelForm {
  readonly meeting = input.required<MeetingView>();
  readonly changed = output<MeetingView>();
  readonly closed = output();
  protected readonly t = words(meetingWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(MeetingsApi);
  private readonly model = signal<MeetingCancellation>({ reason: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.reason);
    maxLength(it.reason, meetingLimits.reason);
  }, { submission: sending(async (cancellation) => this.changed.emit(await this.api.cancel(this.meeting(), cancellation))) });
}

import { Component, inject, input, signal } from '@angular/core';
import { FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { MeetingView, SecondMeetingDraft } from '@faden/meetings/meeting';
import { Busy } from '../../ui/acts/busy';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords } from '../meetings.words';
import { WhenFields } from '../plan/when-fields';

/** After a meeting without quorum: the second one, with the open items. */
@Component({
  selector: 'nw-second-form',
  imports: [FormRoot, FormProblem, MatButton, Busy, WhenFields],
  template: `
    <form [formRoot]="draft" class="nw-card nw-stack">
      <h2>{{ t('page.second') }}</h2>
      <p>{{ t('page.failed') }}</p>
      <nw-form-problem [of]="draft" />
      <nw-when-fields [day]="draft.day" [from]="draft.startTime" [to]="draft.endTime" />
      <div class="nw-actions"><button matButton="filled" type="submit" [nwBusy]="draft().submitting()">{{ t('action.createSecondMeeting') }}</button></div>
    </form>`,
})
export class SecondForm {
  readonly meeting = input.required<MeetingView>();
  protected readonly t = words(meetingWords);
  private readonly api = inject(MeetingsApi);
  private readonly router = inject(Router);
  private readonly model = signal<SecondMeetingDraft>({ day: '', startTime: '', endTime: '' });
  protected readonly draft = form(this.model, (it) => {
    required(it.day);
    required(it.startTime);
    required(it.endTime);
  }, { submission: sending(async (draft) => {
    const { id } = await this.api.second(this.meeting(), draft);
    await this.router.navigate(['/sitzungen', id]);
  }) });
}

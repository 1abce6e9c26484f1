import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { invitationLimits } from '@faden/meetings/invitations/invitation';
import type { MeetingView } from '@faden/meetings/meeting';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { Icon } from '../../ui/marks/icon';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { planWords } from '../meetings.words';
import { NoticeBox } from '../plan/notice-box';

/** Before a mail goes to many: who gets it, what it says, whether it is in time. Closes with the meeting as it stands then. */
@Component({
  selector: 'nw-send-dialog',
  imports: [
    FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Busy, Icon, Waiting, NoticeBox,
  ],
  templateUrl: './send-dialog.html',
  styles: `
    .body { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); color: var(--ink) }
    ul { margin: 0; padding-inline-start: 1.25rem; columns: 16rem }
    li { break-inside: avoid }
    summary { min-block-size: 44px; padding-block: .5rem; font-weight: 600; cursor: pointer }
    pre { margin: 0; padding: 1rem; border: 1px solid var(--hair); border-radius: var(--radius-control); background: var(--card); font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
    p { margin: 0 }
    h3 { margin-block-end: .25rem }`,
})
export class SendDialog {
  protected readonly t = words(planWords);
  protected readonly meeting = inject<MeetingView>(MAT_DIALOG_DATA);
  private readonly api = inject(MeetingsApi);
  private readonly dialog = inject<MatDialogRef<SendDialog, MeetingView>>(MatDialogRef);

  protected readonly preview = this.api.invitation(() => this.meeting.id);
  protected readonly people = computed(() => this.preview.value()?.recipients ?? []);
  protected readonly urgent = computed(() => this.preview.value()?.urgent ?? false);
  protected readonly isAmendment = this.meeting.state === 'INVITED';
  private readonly model = signal({ urgencyReason: '' });
  protected readonly order = form(this.model, (it) => {
    required(it.urgencyReason, { when: () => this.urgent() });
    maxLength(it.urgencyReason, invitationLimits.urgencyReason);
  }, { submission: sending(async ({ urgencyReason }) => {
    this.dialog.close(await this.api.invite(this.meeting, this.urgent() ? { urgencyReason: urgencyReason.trim() } : {}));
  }) });
}

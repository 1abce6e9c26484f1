import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { meetingLimits } from '@faden/meetings/meeting';
import type { MeetingView } from '@faden/meetings/meeting';
import { Busy } from '../../ui/acts/busy';
import { berlinDay } from '../../ui/days/days';
import { Dates } from '../../ui/days/dates';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened, changesOf, versionFor } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords, planWords } from '../meetings.words';
import { peopleIn } from '../people';
import { WhenFields } from '../plan/when-fields';

/** Changes of a meeting's frame: day, place, who writes the minutes. */
@Component({
  selector: 'nw-edit-form',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy, WhenFields],
  template: `
    <form [formRoot]="edit" class="nw-card nw-stack" [attr.aria-label]="t('page.editing')">
      <h2>{{ t('page.editing') }}</h2>
      <nw-form-problem [of]="edit" />
      <nw-when-fields [day]="edit.day" [from]="edit.startTime" [to]="edit.endTime" />
      <nw-field [label]="plan('planner.place')" [of]="edit.location" [optional]="true"><mat-form-field><input matInput [formField]="edit.location" /></mat-form-field></nw-field>
      <nw-field [label]="plan('planner.link')" [of]="edit.onlineLink" [optional]="true"><mat-form-field><input matInput type="url" [formField]="edit.onlineLink" /></mat-form-field></nw-field>
      <nw-field [label]="plan('planner.access')" [of]="edit.accessibilityInfo" [optional]="true"><mat-form-field><input matInput [formField]="edit.accessibilityInfo" /></mat-form-field></nw-field>
      <nw-field [label]="t('page.minuteTaker')" [of]="edit.minuteTakerPersonId">
        <mat-form-field><mat-select [formField]="edit.minuteTakerPersonId">
          <mat-option value="">{{ t('page.nobody') }}</mat-option>
          @for (person of people(); track person.id) { <mat-option [value]="person.id">{{ person.name }}</mat-option> }
        </mat-select></mat-form-field>
      </nw-field>
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="edit().submitting()">{{ ui('save') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>`,
})
export class EditForm {
  readonly meeting = input.required<MeetingView>();
  readonly changed = output<MeetingView>();
  readonly closed = output();

  protected readonly t = words(meetingWords);
  protected readonly plan = words(planWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(MeetingsApi);
  private readonly dates = inject(Dates);

  protected readonly people = computed(() => peopleIn(this.meeting().attendance, this.meeting().minuteTaker));

  private readonly opened = asOpened(this.meeting);
  private readonly textOf = (it: MeetingView) => ({
    day: berlinDay(it.startsAt), startTime: this.dates.time(it.startsAt).slice(0, 5), endTime: this.dates.time(it.endsAt).slice(0, 5),
    location: it.location ?? '', onlineLink: it.onlineLink ?? '', accessibilityInfo: it.accessibilityInfo ?? '', minuteTakerPersonId: it.minuteTaker?.id ?? '',
  });
  private readonly model = linkedSignal(() => this.textOf(this.opened()));
  protected readonly edit = form(this.model, (it) => {
    required(it.day);
    required(it.startTime);
    required(it.endTime);
    validate(it.endTime, ({ value, valueOf }) =>
      (value() && valueOf(it.startTime) && value() <= valueOf(it.startTime) ? { kind: 'timeOrder', message: this.plan('planner.timeOrder') } : undefined));
    maxLength(it.location, meetingLimits.place);
    maxLength(it.onlineLink, meetingLimits.link);
    maxLength(it.accessibilityInfo, meetingLimits.accessibility);
  }, { submission: sending(async (text) => {
    const edit = changesOf(this.textOf(this.opened()), text);
    // What was emptied is taken away; a day and a time never are.
    const sent = Object.fromEntries(Object.entries(edit).map(([name, value]) => [name, value.trim() || null]));
    this.changed.emit(Object.keys(edit).length === 0 ? this.meeting() : await this.api.edit(versionFor(this.opened(), this.meeting(), edit, this.textOf), sent));
  }) });
}

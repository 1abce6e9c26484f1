import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { Id } from '@faden/house/house';
import type { MeetingView } from '@faden/meetings/meeting';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords } from '../meetings.words';

/** After „Nein": a deputy of the same seat can be named, who is invited then. */
@Component({
  selector: 'nw-stand-in',
  imports: [MatRadioGroup, MatRadioButton, ProblemBox],
  template: `
    <div id="nw-stand-in" class="nw-strong">{{ t('rsvp.standIn') }}</div>
    <p class="nw-small nw-quiet">{{ t('rsvp.standInHint') }}</p>
    <mat-radio-group aria-labelledby="nw-stand-in" [value]="shown()" (change)="name($event.value)">
      @for (deputy of meeting().myDeputies; track deputy.id) { <mat-radio-button [value]="deputy.id"><bdi>{{ deputy.name }}</bdi></mat-radio-button> }
      <mat-radio-button [value]="null">{{ t('rsvp.nobody') }}</mat-radio-button>
    </mat-radio-group>
    <nw-problem-box [of]="send" />`,
  styles: `
    :host { display: block; flex-basis: 100% }
    mat-radio-group { display: flex; flex-wrap: wrap; gap: 0 1rem }
    p { margin: 0 }`,
})
export class StandIn {
  readonly meeting = input.required<MeetingView>();
  readonly named = output();

  protected readonly t = words(meetingWords);
  private readonly api = inject(MeetingsApi);
  private readonly mine = computed(() => this.meeting().myDeputyPersonId);
  protected readonly shown = linkedSignal(this.mine);
  protected readonly send = act(async (deputyPersonId: Id | null) => {
    try {
      return await this.api.answer(this.meeting().id, { answer: 'DECLINED', ...(deputyPersonId && { deputyPersonId }) });
    } catch (error) {
      this.shown.set(this.mine());
      throw error;
    }
  }, () => this.named.emit());

  /** Shows the choice at once; takes it back when the server does not. */
  protected name(deputyPersonId: Id | null): void {
    this.shown.set(deputyPersonId);
    void this.send.run(deputyPersonId);
  }
}

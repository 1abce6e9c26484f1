import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import type { MeetingView } from '@faden/meetings/meeting';
import { act } from '../../ui/acts/act';
import { CanButton } from '../../ui/acts/can-button';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords } from '../meetings.words';

/** Where the invitation stands: held for a minute and to be taken back, or on its way; so is a changed agenda after it. */
@Component({
  selector: 'nw-invitation-box',
  imports: [CanButton, ProblemBox, Icon],
  template: `
    @if (meeting().invitation; as sent) {
      <section class="box">
        <nw-icon name="mail" [size]="22" />
        @if (left() > 0) {
          <p>{{ t(again() ? 'invited.heldAgain' : 'invited.held', { count: sent.recipients }) }} <span class="nw-num">{{ t.count('invited.sendsIn', left()) }}</span></p>
          <nw-can-button class="nw-push" [action]="again() ? 'undoAmendment' : 'undoInvitation'" [of]="meeting()" [label]="t('action.undoInvitation')" icon="undo" [busy]="undo.busy()" (press)="undo.run()" />
        } @else {
          <p>{{ t('invited.sent', { day: dates.dayOf(sent.sentAt), count: sent.recipients }) }}
            @if (meeting().actualStart === null) { <br><span class="nw-small nw-quiet">{{ t('rsvp.count', { accepted: sent.accepted, declined: sent.declined, open: sent.recipients - sent.accepted - sent.declined }) }}</span> }</p>
        }
      </section>
      <nw-problem-box [of]="undo" />
    }`,
  styles: `
    .box { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; padding: .75rem 1.25rem; border: 1px solid var(--hair); border-radius: var(--radius-control); background: var(--card) }
    p { margin: 0; flex: 1 1 12rem }`,
})
export class InvitationBox {
  readonly meeting = input.required<MeetingView>();
  readonly changed = output<MeetingView>();
  protected readonly t = words(meetingWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(MeetingsApi);
  private readonly now = signal(Date.now());
  /** What was sent last is a changed agenda. */
  protected readonly again = computed(() => (this.meeting().invitation?.amendment ?? null) !== null);
  /** Seconds until the mail leaves. */
  protected readonly left = computed(() => {
    const sent = this.meeting().invitation;
    const held = sent?.amendment?.heldUntil ?? sent?.heldUntil;
    return held ? Math.max(0, Math.ceil((Date.parse(held) - this.now()) / 1000)) : 0;
  });
  protected readonly undo = act(() => this.api.undoInvitation(this.meeting()), (meeting) => this.changed.emit(meeting));

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}

import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Id } from '@faden/house/house';
import type { RsvpAnswer, RsvpState } from '@faden/meetings/invitations/invitation';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import { meetingWords } from '../meetings.words';

type Answer = RsvpAnswer['answer'];

/** „Kommen Sie?" with the answers at once; the pressed one is the answer that stands. */
@Component({
  selector: 'nw-rsvp',
  imports: [ProblemBox],
  template: `
    <div class="nw-segments" role="group" [attr.aria-label]="day() ? t('rsvp.askTo', { day: day() }) : t('rsvp.ask')">
      @for (choice of choices(); track choice.answer) {
        <button type="button" [attr.aria-pressed]="shown() === choice.answer" (click)="answer(choice.answer)">{{ choice.label }}</button>
      }
    </div>
    <nw-problem-box [of]="send" />`,
  styles: `
    :host { display: inline-block }
    button { min-inline-size: 3.25rem; justify-content: center }`,
})
export class Rsvp {
  readonly meetingId = input.required<Id>();
  readonly mine = input.required<RsvpState>();
  /** Said to screen readers, so that the question is clear in a list. */
  readonly day = input('');
  /** Offers „Vielleicht" too. */
  readonly full = input(false);
  readonly answered = output();

  protected readonly t = words(meetingWords);
  private readonly api = inject(MeetingsApi);
  protected readonly shown = linkedSignal(this.mine);
  protected readonly choices = computed<{ answer: Answer; label: string }[]>(() => [
    { answer: 'ACCEPTED', label: this.t('rsvp.yes') },
    { answer: 'DECLINED', label: this.t('rsvp.no') },
    ...(this.full() ? [{ answer: 'TENTATIVE' as const, label: this.t('rsvp.maybe') }] : []),
  ]);
  protected readonly send = act(async (answer: Answer) => {
    try {
      return await this.api.answer(this.meetingId(), { answer });
    } catch (error) {
      this.shown.set(this.mine());
      throw error;
    }
  }, () => this.answered.emit());

  /** Shows the answer at once; takes it back when the server does not. */
  protected answer(answer: Answer): void {
    this.shown.set(answer);
    void this.send.run(answer);
  }
}

import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingRow } from '@faden/meetings/meeting';
import { Dates } from '../../ui/days/dates';
import { berlinDay } from '../../ui/days/days';
import { Status } from '../../ui/marks/status';
import { words } from '../../ui/words/words';
import { meetingLooks } from '../meeting-words';
import { meetingWords } from '../meetings.words';
import { Rsvp } from './rsvp';

/** One meeting of the list: day, body, place, state, and the own answer where one is asked for. */
@Component({
  selector: 'nw-meeting-line',
  imports: [RouterLink, Status, Rsvp],
  templateUrl: './meeting-line.html',
  styles: `
    .line { display: flex; align-items: center; gap: 1rem; padding: 1rem 1.25rem }
    .day { flex: none; inline-size: 2.75rem; text-align: center; line-height: 1.25rem; b { display: block; font: 650 1.375rem/1.5rem var(--font-head) } span { font-size: .875rem } }
    .main { flex: 1 1 14rem; min-inline-size: 0 }
    .end { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: .5rem .75rem }
    .off a { text-decoration: line-through }
    @media (max-width: 839px) { .line { flex-wrap: wrap; padding: .875rem 1rem } .main { flex-basis: calc(100% - 4rem) } .end { inline-size: 100%; justify-content: start; padding-inline-start: 3.75rem } }`,
})
export class MeetingLine {
  readonly meeting = input.required<MeetingRow>();
  readonly answered = output();
  protected readonly t = words(meetingWords);
  protected readonly dates = inject(Dates);
  protected readonly day = computed(() => berlinDay(this.meeting().startsAt));
  protected readonly look = computed(() => meetingLooks[this.meeting().word]);
  /** Only who is invited is asked, until the meeting begins. */
  protected readonly asks = computed(() => this.meeting().myRsvp !== null && this.meeting().state === 'INVITED');
}

import { Component, inject, input } from '@angular/core';
import type { Moment } from '@faden/house/house';
import type { MinutesView } from '@faden/meetings/minutes/minutes';
import { Dates } from '../../ui/days/dates';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { minutesWords } from '../meetings.words';

/** What the program knows by itself: place, time, who led and wrote, who was there and when. */
@Component({
  selector: 'nw-minutes-frame',
  imports: [Person],
  template: `
    @let it = minutes();
    <section class="nw-card" aria-labelledby="nw-frame">
      <h2 id="nw-frame">{{ t('frame') }}</h2>
      <dl class="nw-facts">
        <dt>{{ t('time') }}</dt><dd>{{ t('timeFromTo', { day: dates.dayOf(it.startedAt, 'long'), from: dates.time(it.startedAt), to: dates.time(it.endedAt) }) }}</dd>
        @if (it.location) { <dt>{{ t('place') }}</dt><dd>{{ it.location }}</dd> }
        <dt>{{ t('chair') }}</dt><dd>@if (it.chair; as chair) { <nw-person [person]="chair" /> } @else { {{ t('nobody') }} }</dd>
        <dt>{{ t('minuteTaker') }}</dt><dd>@if (it.minuteTaker; as taker) { <nw-person [person]="taker" /> } @else { {{ t('nobody') }} }</dd>
        @if (it.quorumSentence) { <dt>{{ t('quorum') }}</dt><dd>{{ it.quorumSentence }}</dd> }
      </dl>
      <h3>{{ t('present') }} ({{ it.present.length }})</h3>
      <ul>
        @for (one of it.present; track $index) {
          <li><bdi>{{ one.name }}</bdi>&ngsp;<span class="nw-small nw-quiet">@if (one.seatLabel) { {{ one.seatLabel }} } @if (!wasThroughout(one)) { · {{ t('fromTo', { from: dates.time(one.from), to: dates.time(one.to ?? it.endedAt) }) }} }</span></li>
        }
      </ul>
      @if (it.absent.length > 0) {
        <h3>{{ t('absent') }} ({{ it.absent.length }})</h3>
        <ul>
          @for (one of it.absent; track $index) {
            <li><bdi>{{ one.name }}</bdi>&ngsp;<span class="nw-small nw-quiet">@if (one.seatLabel) { {{ one.seatLabel }} · } {{ one.excused ? t('excused') : t('unexcused') }}</span></li>
          }
        </ul>
      }
    </section>`,
  styles: `
    h3 { margin-block: 1rem .25rem }
    ul { margin: 0; padding-inline-start: 1.25rem; columns: 18rem }
    li { break-inside: avoid }`,
})
export class MinutesFrame {
  readonly minutes = input.required<MinutesView>();
  protected readonly t = words(minutesWords);
  protected readonly dates = inject(Dates);

  /** Times are said only of those who came later or left earlier. */
  protected wasThroughout({ from, to }: { from: Moment; to: Moment | null }): boolean {
    const { startedAt, endedAt } = this.minutes();
    return from <= startedAt && (to === null || to >= endedAt);
  }
}

import { Component, inject, input } from '@angular/core';
import type { MeetingView } from '@faden/meetings/meeting';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { meetingWords } from '../meetings.words';

/** When, where, and who leads and writes. */
@Component({
  selector: 'nw-meeting-facts',
  imports: [Icon, Person],
  template: `
    @let it = meeting();
    <dl class="nw-facts">
      <dt>{{ t('page.when') }}</dt>
      <dd>{{ dates.dayOf(it.startsAt, 'long') }}, <span class="nw-num">{{ dates.time(it.actualStart ?? it.startsAt) }}–{{ dates.time(it.actualEnd ?? it.endsAt) }}</span></dd>
      <dt>{{ t('page.where') }}</dt>
      <dd>
        @if (it.mode !== 'ONLINE') { <bdi>{{ it.location ?? t('page.noPlace') }}</bdi> } @else { {{ t('mode.ONLINE') }} }
        @if (it.onlineLink) { <div><a [href]="it.onlineLink" rel="noreferrer"><nw-icon name="videocam" [size]="18" /> {{ t('page.link') }}</a></div> }
      </dd>
      @if (it.accessibilityInfo) { <dt>{{ t('page.access') }}</dt><dd>{{ it.accessibilityInfo }}</dd> }
      <dt>{{ t('page.chair') }}</dt>
      <dd>@if (it.chair; as chair) { <nw-person [person]="chair" /> } @else { {{ t('page.nobody') }} }</dd>
      <dt>{{ t('page.minuteTaker') }}</dt>
      <dd>@if (it.minuteTaker; as taker) { <nw-person [person]="taker" /> } @else { {{ t('page.nobody') }} }</dd>
    </dl>`,
  styles: `dd { margin-block-end: .25rem }`,
})
export class MeetingFacts {
  readonly meeting = input.required<MeetingView>();
  protected readonly t = words(meetingWords);
  protected readonly dates = inject(Dates);
}

import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dates } from '../../ui/days/dates';
import { Empty } from '../../ui/pages/empty';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

/** The coming meetings of a body, then those that were. */
@Component({
  selector: 'nw-body-meetings',
  imports: [RouterLink, Empty, Waiting],
  template: `
    @for (list of lists; track list.when) {
      @if (list.meetings.value(); as page) {
        @if (page.rows.length > 0) {
          <section>
            <h2>{{ t(list.when) }}</h2>
            <ul class="nw-rows">
              @for (meeting of page.rows; track meeting.id) {
                <li class="nw-row">
                  <div class="nw-row-main"><a [routerLink]="['/sitzungen', meeting.id]">{{ dates.moment(meeting.startsAt, 'long') }}</a><div class="nw-small nw-quiet">{{ meeting.title }}@if (meeting.location) { · {{ meeting.location }} }</div></div>
                  <span class="nw-small nw-quiet">{{ t.count('items', meeting.items) }}</span>
                </li>
              }
            </ul>
          </section>
        } @else if ($first) { <nw-empty picture="looseEnd" [text]="t('noMeeting')" /> }
      } @else { <nw-waiting [for]="list.meetings" shape="list" /> }
    }
    <p><a routerLink="/sitzungen" [queryParams]="{ gremium: bodyId() }">{{ t('all') }}</a></p>`,
  styles: `:host { display: grid; gap: 1.25rem } p { margin: 0 } h2 { margin: 0 0 .5rem }`,
})
export class BodyMeetings {
  readonly bodyId = input.required<string>();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(BodiesApi);
  protected readonly lists = (['coming', 'past'] as const).map((when) => ({ when, meetings: this.api.meetings(this.bodyId, when) }));
}

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
    @for (list of lists; track $index) {
      @if (list.value(); as page) {
        @if (page.rows.length > 0) {
          <ul class="nw-rows">
            @for (meeting of page.rows; track meeting.id) {
              <li class="nw-row">
                <div class="nw-row-main"><a [routerLink]="['/sitzungen', meeting.id]">{{ meeting.title }}</a><div class="nw-small nw-quiet">{{ meeting.location }}</div></div>
                <span class="nw-small nw-quiet">{{ dates.moment(meeting.startsAt, 'weekday') }}</span>
              </li>
            }
          </ul>
        } @else if ($first) { <nw-empty picture="looseEnd" [text]="t('noMeeting')" /> }
      } @else { <nw-waiting [for]="list" shape="list" /> }
    }
    <p><a routerLink="/sitzungen" [queryParams]="{ gremium: bodyId() }">{{ t('all') }}</a></p>`,
  styles: `:host { display: grid; gap: 1.25rem } p { margin: 0 }`,
})
export class BodyMeetings {
  readonly bodyId = input.required<string>();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(BodiesApi);
  protected readonly lists = [this.api.meetings(this.bodyId, 'coming'), this.api.meetings(this.bodyId, 'past')];
}

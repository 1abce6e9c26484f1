import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dates } from '../../ui/days/dates';
import { Empty } from '../../ui/pages/empty';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

/** The topics a body works on, the youngest first; the whole list filters and sorts. */
@Component({
  selector: 'nw-body-topics',
  imports: [RouterLink, Empty, Waiting],
  template: `
    @if (topics.value(); as page) {
      @if (page.rows.length > 0) {
        <ul class="nw-rows">
          @for (topic of page.rows; track topic.id) {
            <li class="nw-row">
              <div class="nw-row-main"><a [routerLink]="['/themen', topic.number]">{{ topic.title }}</a><div class="nw-small nw-quiet">{{ topic.number }}@if (topic.raisedBy) { · {{ topic.raisedBy.name }} }</div></div>
              <span class="nw-small nw-quiet">{{ dates.day(topic.raisedOn, 'short') }}</span>
            </li>
          }
        </ul>
        <p><a routerLink="/themen" [queryParams]="{ gremium: bodyId() }">{{ t('all') }}</a></p>
      } @else { <nw-empty picture="looseEnd" [text]="t('noTopics')" /> }
    } @else { <nw-waiting [for]="topics" shape="list" /> }`,
})
export class BodyTopics {
  readonly bodyId = input.required<string>();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  protected readonly topics = inject(BodiesApi).topics(this.bodyId);
}

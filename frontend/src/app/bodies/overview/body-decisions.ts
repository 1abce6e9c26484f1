import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dates } from '../../ui/days/dates';
import { Empty } from '../../ui/pages/empty';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

/** What a body decided, the latest first. */
@Component({
  selector: 'nw-body-decisions',
  imports: [RouterLink, Empty, Waiting],
  template: `
    @if (decisions.value(); as page) {
      @if (page.rows.length > 0) {
        <ul class="nw-rows">
          @for (decision of page.rows; track decision.id) {
            <li class="nw-row">
              <div class="nw-row-main"><a [routerLink]="['/beschluesse', decision.number]">{{ decision.number }}</a><div class="nw-small">{{ decision.text }}</div></div>
              <span class="nw-small nw-quiet nw-num">
                @if (decision.tally; as tally) { {{ tally.yes }}:{{ tally.no }}:{{ tally.abstain }} · } {{ dates.day(decision.decidedOn, 'short') }}
              </span>
            </li>
          }
        </ul>
        <p><a routerLink="/beschluesse" [queryParams]="{ gremium: bodyId() }">{{ t('all') }}</a></p>
      } @else { <nw-empty picture="looseEnd" [text]="t('noDecisions')" /> }
    } @else { <nw-waiting [for]="decisions" shape="list" /> }`,
  styles: `p { margin: .75rem 0 0 }`,
})
export class BodyDecisions {
  readonly bodyId = input.required<string>();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  protected readonly decisions = inject(BodiesApi).decisions(this.bodyId);
}

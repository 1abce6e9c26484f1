import { Component, inject, input } from '@angular/core';
import { Dates } from '../../ui/days/dates';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';
import { NoticeExample } from './notice-example';
import { VoteExample } from './vote-example';

/** The rules a body works by, one sentence each, and two examples the server computes with them. */
@Component({
  selector: 'nw-rules',
  imports: [Waiting, NoticeExample, VoteExample],
  template: `
    @if (rules.value(); as it) {
      <div class="nw-two">
        <section class="nw-card">
          <h2>{{ t('rules') }}</h2>
          <p class="nw-quiet">{{ t('rulesSince', { day: dates.day(it.validFrom) }) }}</p>
          <ul>@for (rule of it.sentences; track rule.key) { <li>{{ rule.sentence }}</li> }</ul>
        </section>
        <aside class="nw-stack no-print">
          <section class="nw-card"><nw-notice-example [bodyId]="bodyId()" /></section>
          @if (it.rules.decisionMethod !== 'CONSENT' && it.rules.decisionMethod !== 'CONSENSUS') { <section class="nw-card"><nw-vote-example [bodyId]="bodyId()" /></section> }
        </aside>
      </div>
    } @else { <nw-waiting [for]="rules" shape="card" /> }`,
  styles: `
    p { margin: 0 }
    ul { margin: .75rem 0 0; padding-inline-start: 1.25rem; display: grid; gap: .5rem; max-inline-size: 68ch }`,
})
export class Rules {
  readonly bodyId = input.required<string>();
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  protected readonly rules = inject(BodiesApi).rules(this.bodyId);
}

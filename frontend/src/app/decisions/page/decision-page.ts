import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Status } from '../../ui/marks/status';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { ThreadOf } from '../../ui/thread/thread-of';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { DecisionsApi } from '../decisions-api';
import { decisionWords } from '../decisions.words';
import { looks } from '../looks';
import { Becoming } from './becoming';
import { DecisionFacts } from './decision-facts';
import { HowDecided } from './how-decided';

/** One decision: its wording, how it was decided, what becomes of it, and its thread from beginning to end. */
@Component({
  selector: 'nw-decision-page',
  imports: [RouterLink, MatButton, Icon, Status, PageHead, Waiting, ThreadOf, HowDecided, Becoming, DecisionFacts],
  templateUrl: './decision-page.html',
  styles: `
    p { margin: 0 }
    .nw-wording { margin-block-end: 1rem }
    .nw-section:first-child { margin-block-start: 0 }`,
})
export class DecisionPage {
  /** Number or id, from the address. */
  readonly number = input.required<string>();

  protected readonly t = words(decisionWords);
  protected readonly ui = words(uiWords);
  private readonly dates = inject(Dates);
  protected readonly decision = inject(DecisionsApi).one(this.number);
  protected readonly looks = looks;
  protected readonly over = computed(() => {
    const it = this.decision.value();
    return it ? [this.t('one', { effect: this.t(`effect.${it.effect}`), number: it.number }), it.body.name, this.dates.day(it.decidedOn)].join(' · ') : '';
  });

  protected print(): void {
    window.print();
  }
}

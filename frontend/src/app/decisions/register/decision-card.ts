import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecisionRow } from '@faden/decisions/decision';
import { Dates } from '../../ui/days/dates';
import { Status } from '../../ui/marks/status';
import { words } from '../../ui/words/words';
import { decisionWords } from '../decisions.words';
import { looks } from '../looks';
import { TallyMark } from './tally-mark';

/** One decision of the register, for narrow windows. */
@Component({
  selector: 'nw-decision-card',
  imports: [RouterLink, Status, TallyMark],
  templateUrl: './decision-card.html',
  styles: `
    :host { display: grid; gap: .25rem; inline-size: 100%; min-inline-size: 0 }
    a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden }
    .gone { text-decoration: line-through }
    .end { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-block-start: .25rem }`,
})
export class DecisionCard {
  readonly decision = input.required<DecisionRow>();
  protected readonly t = words(decisionWords);
  protected readonly dates = inject(Dates);
  protected readonly look = computed(() => looks[this.decision().word]);
}

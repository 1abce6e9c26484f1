import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecisionView } from '@faden/decisions/decision';
import { Dates } from '../../ui/days/dates';
import { words } from '../../ui/words/words';
import { decisionWords } from '../decisions.words';

/** What belongs to a decision: meeting, topic, Klärung, whom it goes to, who checked the competence. */
@Component({
  selector: 'nw-decision-facts',
  imports: [RouterLink],
  templateUrl: './decision-facts.html',
  styles: `
    h2 { margin-block-end: .25rem }
    p { margin: 0 }
    dl + p { margin-block-start: .75rem }`,
})
export class DecisionFacts {
  readonly decision = input.required<DecisionView>();
  protected readonly t = words(decisionWords);
  protected readonly dates = inject(Dates);
}

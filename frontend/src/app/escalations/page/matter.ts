import { Component, inject, input } from '@angular/core';
import type { EscalationView } from '@faden/escalations/escalation';
import { Dates } from '../../ui/days/dates';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';

/** What is asked and why: question, positions, background, what was tried, and how the mediation went. */
@Component({
  selector: 'nw-matter',
  imports: [Person],
  templateUrl: './matter.html',
  styles: `
    :host { display: grid; gap: 1rem }
    p { margin: 0; white-space: pre-line; max-inline-size: 68ch }
    .positions { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
    .position { padding-inline-start: .875rem; border-inline-start: 3px solid var(--hair) }
    h3 { margin: 0 }
    ul { margin: .5rem 0 0; padding-inline-start: 1.25rem }`,
})
export class Matter {
  readonly escalation = input.required<EscalationView>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
}

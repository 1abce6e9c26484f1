import { Component, inject, input } from '@angular/core';
import type { EscalationView } from '@faden/escalations/escalation';
import type { Day } from '@faden/house/house';
import { Dates } from '../../ui/days/dates';
import { Icon } from '../../ui/marks/icon';
import { Person } from '../../ui/marks/person';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';
import { namesOf } from '../looks';

/** What is asked and why: question, positions, background, what was tried, and how the mediation went. */
@Component({
  selector: 'nw-matter',
  imports: [Person, Icon],
  templateUrl: './matter.html',
  styles: `
    :host { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) }
    .nw-card { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr) }
    .part { display: grid; gap: .375rem; grid-template-columns: minmax(0, 1fr) }
    p, h3 { margin: 0 }
    .positions { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
    .position { padding-inline-start: .875rem; border-inline-start: 3px solid var(--hair) }
    .missing { padding-inline-start: .875rem; border-inline-start: 4px solid var(--mark-attention) }
    .only-us { gap: .5rem; border: 1.5px dashed var(--outline) }
    .only-us nw-icon { vertical-align: -.2rem; margin-inline-end: .25rem }
    ul { margin: .25rem 0 0; padding-inline-start: 1.25rem; display: grid; gap: .375rem }
    li { display: list-item; & > * { margin-inline-end: .375rem } }
    details.nw-card { display: block }
    summary { font: 600 1.0625rem/1.5rem var(--font-head); cursor: pointer }
    details p { margin-block-start: .75rem }`,
})
export class Matter {
  protected readonly namesOf = namesOf;
  readonly escalation = input.required<EscalationView>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);

  protected isOver(day: Day): boolean {
    return day < this.dates.today();
  }

  /** Who holds a position, as far as it was said; names are not needed. */
  protected holders({ heldBy, count }: EscalationView['positions'][number]): string {
    return [heldBy, count === null ? '' : this.t.count('sections.people', count)].filter(Boolean).join(' · ');
  }
}

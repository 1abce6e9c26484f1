import { Component, inject, input } from '@angular/core';
import type { EscalationView } from '@faden/escalations/escalation';
import { Dates } from '../../ui/days/dates';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';

/** Every step of a Klärung with who took it and what was said; nothing is ever taken out. */
@Component({
  selector: 'nw-history',
  template: `
    <ol>
      @for (entry of entries(); track $index) {
        <li>
          <div><span class="nw-strong">{{ t(label(entry)) }}</span><span class="nw-small nw-quiet">{{ dates.moment(entry.at, 'short') }}@if (entry.by) { · {{ entry.by.name }} }</span></div>
          @if (entry.text) { <p>{{ entry.text }}</p> }
        </li>
      }
    </ol>`,
  styles: `
    div { display: flex; flex-wrap: wrap; gap: 0 .625rem; align-items: baseline }
    ol { list-style: none; margin: .5rem 0 0; padding: 0; display: grid; gap: .625rem }
    p { margin: .125rem 0 0; max-inline-size: 68ch }`,
})
export class History {
  readonly entries = input.required<EscalationView['history']>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);

  protected label({ action }: EscalationView['history'][number]): `done.${EscalationView['history'][number]['action']}` {
    return `done.${action}`;
  }
}

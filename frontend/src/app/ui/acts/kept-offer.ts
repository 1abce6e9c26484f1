import { Component, computed, inject, input } from '@angular/core';
import { Dates } from '../days/dates';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import type { KeptText } from './kept-text';

/** „Entwurf von 14:32 weiterschreiben?" */
@Component({
  selector: 'nw-kept-offer',
  template: `
    @if (when(); as time) {
      <p role="status">
        {{ ui('draft.found', { time }) }}
        <button type="button" class="nw-link" (click)="of().take()">{{ ui('draft.take') }}</button>
        <button type="button" class="nw-link" (click)="of().drop()">{{ ui('draft.drop') }}</button>
      </p>
    }`,
  styles: `
    :host:empty { display: none }
    p { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; margin: 0; padding: .5rem .75rem; border-radius: var(--radius-control); background: var(--tint-attention) }`,
})
export class KeptOffer {
  readonly of = input.required<Pick<KeptText<unknown>, 'found' | 'take' | 'drop'>>();
  protected readonly ui = words(uiWords);
  private readonly dates = inject(Dates);
  protected readonly when = computed(() => {
    const draft = this.of().found();
    return draft && this.dates.time(new Date(draft.at).toISOString());
  });
}

import { Component, computed, input } from '@angular/core';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';

/** The count of a vote in a row of the register: the numbers, and a small bar beside them. */
@Component({
  selector: 'nw-tally-mark',
  template: `
    <span class="nw-num" aria-hidden="true">{{ numbers() }}</span>
    <span class="bar" aria-hidden="true">
      @for (part of parts(); track part.kind) { <i [class]="part.kind" [style.flex]="part.votes"></i> }
    </span>
    <span class="nw-hidden">{{ t('vote.sentence', tally()) }}</span>`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: .625rem }
    .nw-num { min-inline-size: 4.25rem }
    .bar { display: flex; gap: 2px; inline-size: 4.5rem; block-size: 10px }
    i { border-radius: 3px; min-inline-size: 5px; border: 1px solid transparent; print-color-adjust: exact }
    .yes { background: var(--primary) }
    .no { background: repeating-linear-gradient(45deg, var(--no-ground) 0 3px, var(--no-stripe) 3px 5px) }
    .abstain { background: radial-gradient(circle, var(--dot) 1px, transparent 1.5px) 0 0 / 5px 5px, var(--sunk) }
    @media (forced-colors: active) { i { border-color: CanvasText } }`,
})
export class TallyMark {
  readonly tally = input.required<{ yes: number; no: number; abstain: number }>();
  protected readonly t = words(uiWords);
  protected readonly numbers = computed(() => [this.tally().yes, this.tally().no, this.tally().abstain].join(' : '));
  protected readonly parts = computed(() => (['yes', 'no', 'abstain'] as const).map((kind) => ({ kind, votes: this.tally()[kind] })).filter(({ votes }) => votes > 0));
}

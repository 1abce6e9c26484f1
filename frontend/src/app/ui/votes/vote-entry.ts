import { Component, booleanAttribute, computed, input, model } from '@angular/core';
import type { HandCount } from '@faden/decisions/votes/vote';
import { Icon } from '../marks/icon';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { allInFavour, tally, withVote } from './vote-count';

let made = 0;

/** Entering a count of hands: minus, number, plus for each answer; Ja is the rest until somebody types it. */
@Component({
  selector: 'nw-vote-entry',
  imports: [Icon],
  template: `
    <fieldset [disabled]="disabled()">
      <legend>{{ t('vote.label') }}</legend>
      <p class="nw-small nw-quiet">{{ t('vote.rest') }}</p>
      @for (row of rows(); track row.answer) {
        <div class="row">
          <label [for]="id + row.answer"><nw-icon [name]="row.icon" />{{ row.name }}</label>
          <button type="button" (click)="put(row.answer, row.votes - 1)" [disabled]="row.votes === 0" [attr.aria-label]="t('vote.less', { name: row.name })"><nw-icon name="remove" /></button>
          <input [id]="id + row.answer" type="number" inputmode="numeric" min="0" [attr.max]="present()" [value]="row.votes" [attr.aria-label]="t.count('vote.votes', row.votes, { name: row.name })"
            (change)="put(row.answer, numberIn($event))" />
          <button type="button" (click)="put(row.answer, row.votes + 1)" [attr.aria-label]="t('vote.more', { name: row.name })"><nw-icon name="add" /></button>
        </div>
      }
      <button type="button" class="nw-link" (click)="all()">{{ t('vote.allYes') }}</button>
      <p class="nw-small" [class.nw-quiet]="sum().over === 0" [class.wrong]="sum().over > 0" role="status">
        @if (sum().over > 0) { {{ t.count('vote.tooMany', sum().over, { present: present() }) }} } @else { {{ t('vote.counted', { count: sum().counted, present: present() }) }} }
      </p>
    </fieldset>`,
  styles: `
    legend { font-weight: 600; padding: 0 }
    p { margin: 0 }
    .row { display: flex; align-items: center; gap: .25rem; padding-block: .25rem }
    label { display: flex; align-items: center; gap: .5rem; margin-inline-end: auto; font-weight: 600 }
    button:not(.nw-link) { inline-size: 44px; block-size: 44px; display: grid; place-items: center; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: transparent; cursor: pointer }
    button:disabled { opacity: .5 }
    input { inline-size: 3.25rem; min-block-size: 44px; border: 0; border-radius: var(--radius-chip); background: transparent; text-align: center; font-size: 1.25rem; font-weight: 700; appearance: textfield }
    input::-webkit-inner-spin-button { appearance: none }
    .wrong { color: var(--error); font-weight: 600 }`,
})
export class VoteEntry {
  /** How many may vote now: the sum the count must reach. */
  readonly present = input.required<number>();
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly count = model<HandCount>(allInFavour());
  protected readonly t = words(uiWords);
  protected readonly id = `nw-vote-${made += 1}-`;
  protected readonly sum = computed(() => tally(this.count(), this.present()));
  protected readonly rows = computed(() => [
    { answer: 'yes', icon: 'thumb_up', name: this.t('vote.yes'), votes: this.sum().yes } as const,
    { answer: 'no', icon: 'thumb_down', name: this.t('vote.no'), votes: this.sum().no } as const,
    { answer: 'abstain', icon: 'remove', name: this.t('vote.abstain'), votes: this.sum().abstain } as const,
  ]);

  protected put(answer: 'yes' | 'no' | 'abstain', votes: number): void {
    this.count.update((count) => withVote(count, answer, votes));
  }

  protected numberIn({ target }: Event): number {
    return target instanceof HTMLInputElement ? target.valueAsNumber : 0;
  }

  protected all(): void {
    this.count.set(allInFavour());
  }
}

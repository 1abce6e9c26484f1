import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** `page` head and cards, `list` rows, `card` one block. */
export type Shape = 'page' | 'list' | 'card';

const soon = 150;
const long = 1_000;

/** Grey bars where the content will be: nothing for 150 ms, one announcement after a second. */
@Component({
  selector: 'nw-loading',
  template: `
    @if (visible()) {
      @if (shape() === 'page') { <i class="head"></i><i class="line"></i> }
      <div [class]="shape()">@for (row of bars(); track row) { <i></i> }</div>
    }`,
  styles: `
    :host { display: grid; gap: .75rem; min-block-size: 6rem; align-content: start }
    i { display: block; border-radius: var(--radius-chip); background: var(--hair); animation: breathe 1.6s ease-in-out infinite alternate }
    .head { inline-size: min(28rem, 80%); block-size: 2.25rem }
    .line { inline-size: min(18rem, 60%); block-size: 1.25rem }
    div { display: grid; gap: .75rem }
    .list i { block-size: 3.5rem }
    .page i, .card i { block-size: 7rem; border-radius: var(--radius-card) }
    @keyframes breathe { to { opacity: .5 } }
    @media (prefers-reduced-motion: reduce) { i { animation: none } }`,
  host: { 'aria-busy': 'true', '[attr.aria-label]': "t('loading')", role: 'status' },
})
export class Loading {
  readonly shape = input<Shape>('list');
  readonly rows = input(3);
  protected readonly t = words(uiWords);
  protected readonly visible = signal(false);
  protected readonly bars = computed(() => Array.from({ length: this.shape() === 'card' ? 1 : this.rows() }, (_, row) => row));

  constructor() {
    const announcer = inject(LiveAnnouncer);
    const timers = [
      setTimeout(() => this.visible.set(true), soon), setTimeout(() => void announcer.announce(this.t('loading')), long),
    ];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}

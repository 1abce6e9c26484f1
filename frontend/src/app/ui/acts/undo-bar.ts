import { Component, effect, inject, signal } from '@angular/core';
import { Icon } from '../marks/icon';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { Undo } from './undo';

const patience = 12_000;
const beat = 500;

/** Offers to take the last act back: twelve seconds, standing still while somebody is on it or looks elsewhere. */
@Component({
  selector: 'nw-undo-bar',
  imports: [Icon],
  template: `
    @if (undo.shown(); as done) {
      <section class="bar" [attr.aria-label]="t('undo')" (mouseenter)="held.set(true)" (mouseleave)="held.set(false)" (focusin)="held.set(true)" (focusout)="held.set(false)">
        <span>{{ done.text }}</span>
        <button type="button" class="undo" (click)="undo.back()"><nw-icon name="undo" />{{ t('undo') }}</button>
        <button type="button" class="close" (click)="undo.hide()" [attr.aria-label]="t('close')"><nw-icon name="close" /></button>
      </section>
    }`,
  styles: `
    .bar { position: fixed; z-index: 20; inset-block-end: calc(var(--foot, 0px) + 1.25rem); inset-inline-start: 1.25rem; max-inline-size: calc(100vw - 2.5rem); display: flex; align-items: center; gap: .5rem;
      padding: .5rem .5rem .5rem 1.25rem; border: 1px solid var(--hair); border-radius: var(--radius-control); background: var(--ink); color: var(--page); box-shadow: var(--shadow) }
    button { display: inline-flex; align-items: center; gap: .5rem; min-block-size: 44px; min-inline-size: 44px; justify-content: center; border: 0; border-radius: var(--radius-chip); background: none; font-weight: 600; cursor: pointer }
    .undo { padding-inline: .75rem; text-decoration: underline; text-underline-offset: .15em }
    button:focus-visible { outline-color: currentcolor; outline-offset: -3px }
    @media (max-width: 599px) { .bar { inset-inline: .75rem; inset-block-end: max(calc(72px + env(safe-area-inset-bottom)), calc(var(--foot, 0px) + .5rem)) } .bar span { flex: 1 } }`,
})
export class UndoBar {
  protected readonly t = words(uiWords);
  protected readonly undo = inject(Undo);
  protected readonly held = signal(false);

  constructor() {
    effect((onCleanup) => {
      if (!this.undo.shown()) return this.held.set(false);
      let left = patience;
      const timer = setInterval(() => {
        if (this.held() || document.hidden) return;
        left -= beat;
        if (left <= 0) this.undo.hide();
      }, beat);
      onCleanup(() => clearInterval(timer));
    });
  }
}

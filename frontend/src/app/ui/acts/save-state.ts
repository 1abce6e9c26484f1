import { Component, computed, effect, input, signal } from '@angular/core';
import { Icon } from '../marks/icon';
import type { IconName } from '../marks/icons';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** `saved` only after the server has acknowledged the last change; `local` is in the browser; `check` is a conflict. */
export type SaveStanding = 'saved' | 'saving' | 'local' | 'check';

const pictures: Record<SaveStanding, IconName> = { saved: 'cloud_done', saving: 'sync', local: 'cloud_off', check: 'warning' };
const slow = 800;

/** Where a text is: always in words and with an icon. Short savings do not flicker. */
@Component({
  selector: 'nw-save-state',
  imports: [Icon],
  template: `<nw-icon [name]="picture()" [size]="17" />{{ t(key()) }}`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: .375rem; min-block-size: 1.75rem; padding: .125rem .625rem; border-radius: var(--radius-chip); font-size: var(--text-small); line-height: 1.25rem; font-weight: 600;
      background: var(--tint-active); nw-icon { color: var(--mark-active) } }
    :host([data-state=local]), :host([data-state=check]) { background: var(--tint-attention); nw-icon { color: var(--mark-attention) } }`,
  host: { '[attr.data-state]': 'shown()' },
})
export class SaveState {
  readonly state = input.required<SaveStanding>();
  protected readonly t = words(uiWords);
  protected readonly shown = signal<SaveStanding>('saved');
  protected readonly picture = computed(() => pictures[this.shown()]);
  protected readonly key = computed(() => `state.${this.shown()}` as const);

  constructor() {
    effect((onCleanup) => {
      const state = this.state();
      if (state !== 'saving') return this.shown.set(state);
      const timer = setTimeout(() => this.shown.set('saving'), slow);
      onCleanup(() => clearTimeout(timer));
    });
  }
}

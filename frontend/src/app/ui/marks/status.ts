import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** The six meanings a state can have for a reader. */
export type Tone = 'neutral' | 'active' | 'attention' | 'escalated' | 'done' | 'blocked';

const usual: Record<Tone, IconName> = {
  neutral: 'pending', active: 'radio_button_unchecked', attention: 'schedule', escalated: 'north_east', done: 'check_circle', blocked: 'error',
};

/** A state: icon, word and tint together; never colour alone. */
@Component({
  selector: 'nw-status',
  imports: [Icon],
  template: `<nw-icon [name]="picture()" [size]="17" /><span>{{ word() }}</span>`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: .375rem; min-block-size: 1.75rem; padding: .125rem .625rem .125rem .5rem;
      border-radius: var(--radius-chip); font-size: var(--text-small); line-height: 1.25rem; font-weight: 600; color: var(--ink) }
    :host([data-tone=neutral]) { background: var(--tint-neutral); nw-icon { color: var(--mark-neutral) } }
    :host([data-tone=active]) { background: var(--tint-active); nw-icon { color: var(--mark-active) } }
    :host([data-tone=attention]) { background: var(--tint-attention); nw-icon { color: var(--mark-attention) } }
    :host([data-tone=escalated]) { background: var(--tint-escalated); nw-icon { color: var(--mark-escalated) } }
    :host([data-tone=done]) { background: var(--tint-done); nw-icon { color: var(--mark-done) } }
    :host([data-tone=blocked]) { background: var(--tint-blocked); nw-icon { color: var(--mark-blocked) } }
    @media (forced-colors: active) { :host { border: 1px solid } }`,
  host: { '[attr.data-tone]': 'tone()' },
})
export class Status {
  readonly tone = input.required<Tone>();
  readonly word = input.required<string>();
  /** Another icon than the tone's own: `cancel` for withdrawn, `sync` for being carried out. */
  readonly icon = input<IconName>();
  protected readonly picture = computed(() => this.icon() ?? usual[this.tone()]);
}

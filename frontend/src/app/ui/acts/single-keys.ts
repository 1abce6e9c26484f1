import { Service, effect, signal } from '@angular/core';

const kept = 'faden.keys';

/** Shortcuts with a single key, which can get in the way of speech input (WCAG 2.1.4). Off where there is no keyboard. */
@Service()
export class SingleKeys {
  readonly on = signal((localStorage.getItem(kept) ?? (matchMedia('(pointer: fine)').matches ? 'on' : 'off')) === 'on');

  constructor() {
    effect(() => localStorage.setItem(kept, this.on() ? 'on' : 'off'));
  }

  /** Whether a key alone is a shortcut now: switched on, nobody writes, no dialog is open. */
  hears(event: KeyboardEvent): boolean {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    return isPlain && this.on() && !isWriting(event) && !document.querySelector('[role=dialog], dialog[open]');
  }
}

/** Whether keys are text now. */
export function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role=combobox], [role=listbox], [role=menu] *'));
}

import { signal } from '@angular/core';

/** What a button knows about its menu, which is fetched with the first press. */
export class LazyMenu {
  /** How often the button was pressed; a menu opens with the first press and with every later one. */
  readonly presses = signal(0);
  readonly isOpen = signal(false);
  #button: HTMLElement | null = null;

  /** @param button the focus goes back to it */
  press(button: EventTarget | null): void {
    this.#button = button instanceof HTMLElement ? button : null;
    this.presses.update((times) => times + 1);
  }

  closed(): void {
    this.isOpen.set(false);
    this.#button?.focus();
  }
}

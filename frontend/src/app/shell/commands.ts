import { Injector, Service, inject, signal } from '@angular/core';
import { words } from '../ui/words/words';
import { Navigation } from './navigation';
import { shellWords } from './shell.words';

/** What the frame can open from anywhere. The dialogs are fetched with the first use. */
@Service()
export class Commands {
  private readonly injector = inject(Injector);
  private readonly navigation = inject(Navigation);
  private readonly t = words(shellWords);
  /** What opens is on its way; whoever types already means what opens. */
  readonly opening = signal(false);
  /** Rises when the menu „Neu" is asked for by keyboard. */
  readonly creating = signal(0);

  search(): void {
    const places = this.navigation.entries().map(({ name, path, icon }) => ({ label: this.t(name), path, icon }));
    this.open(import('../search/open-palette').then(({ openPalette }) => openPalette(this.injector, places)));
  }

  create(): void {
    this.creating.update((times) => times + 1);
  }

  keys(): void {
    this.open(import('./open-keys').then(({ openKeys }) => openKeys(this.injector)));
  }

  private open(dialog: Promise<unknown>): void {
    this.opening.set(true);
    void dialog.finally(() => this.opening.set(false));
  }
}

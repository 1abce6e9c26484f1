import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Service, inject, signal } from '@angular/core';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** Something that was done at once and can be taken back. */
export interface Done {
  /** What was done, as a sentence: „Thema steht auf der Tagesordnung." */
  text: string;
  undo: () => Promise<unknown>;
}

const remembered = 20;

/** The last things this person did here, newest last. The bar shows the newest for a while; Strg Z reaches all of them. */
@Service()
export class Undo {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly t = words(uiWords);
  private readonly deeds = signal<readonly Done[]>([]);
  private readonly onBar = signal<Done | null>(null);
  /** What the bar shows now. */
  readonly shown = this.onBar.asReadonly();

  /** Offers to take something back; says so to screen readers. */
  offer(done: Done): void {
    this.deeds.update((before) => [...before, done].slice(-remembered));
    this.onBar.set(done);
    void this.announcer.announce(this.t('undoHere', { text: done.text }));
  }

  last(): Done | undefined {
    return this.deeds().at(-1);
  }

  /** Takes the newest thing back. */
  async back(): Promise<void> {
    const done = this.last();
    if (!done) return;
    this.deeds.update((before) => before.slice(0, -1));
    this.hide();
    try {
      await done.undo();
      await this.announcer.announce(this.t('undoDone'));
    } catch {
      this.onBar.set({ text: this.t('undoFailed'), undo: done.undo });
      this.deeds.update((before) => [...before, done]);
    }
  }

  hide(): void {
    this.onBar.set(null);
  }
}

import type { Clock } from '../house/time/clock.js';
import type { DemoStructure } from './demo-structure.js';

interface Scene { readonly at: Date; readonly play: () => Promise<void> }

/** What happened in the demo, told in the order of time in whatever order it was written down: rooms meet each other as they did then. */
export class DemoScript {
  readonly #scenes: Scene[] = [];

  constructor(private readonly structure: DemoStructure, private readonly clock: Clock) {}

  /** @param on days from the day of loading; @param time of the wall clock in Berlin */
  on(on: number, time: string, play: () => Promise<unknown>): void {
    this.#scenes.push({ at: this.structure.at(on, time), play: async () => { await play(); } });
  }

  /** Plays every scene with the clock standing at its moment. */
  async play(): Promise<void> {
    const inOrder = this.#scenes.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    for (const { at, play } of inOrder) await this.clock.during(at, play);
  }
}

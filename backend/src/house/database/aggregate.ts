import { Column, PrimaryColumn } from 'typeorm';
import { newId } from './new-id.js';
import type { EventAbout, EventData, ToldEvent } from '../events/event.js';

/**
 * The root of things that change together: one row (or one tree of rows), one version, one list of events.
 * `Transaction.keep` writes the row and what it has told in the same transaction.
 */
export abstract class Aggregate {
  @PrimaryColumn('uuid') id: string = newId();
  /** Set by `Transaction.keep` while it is still empty. */
  @Column('uuid') networkId!: string;
  /** 0 before the first keep, 1 after it, one more with each further keep. */
  @Column('int') version: number = 0;

  #told: ToldEvent[] = [];

  /**
   * Notes what happened, in the past tense; nothing is stored before `keep`.
   * @param by the person who did it, null when the program did it by itself
   * @param data ids and values only: events are stored for years
   */
  protected tell(type: string, by: string | null, data: EventData, about: EventAbout = {}): void {
    this.#told.push({ type, by, data, about, at: null });
  }

  /** Hands over what was told since the last call and forgets it. */
  releaseEvents(): ToldEvent[] {
    const told = this.#told;
    this.#told = [];
    return told;
  }
}

import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { StoredEvent } from './event.js';

/** What a room does when others tell something. Runs in a transaction of the event's network, at least once. */
export type EventListener = (event: StoredEvent, tx: Transaction) => Promise<void>;

/** Who listens to what. An event that nobody listens to is written down as delivered, and never comes to the relay. */
@Injectable()
export class EventListeners {
  readonly #of = new Map<string, EventListener[]>();

  add(type: string, listener: EventListener): void {
    this.#of.set(type, [...this.of(type), listener]);
  }

  of(type: string): readonly EventListener[] {
    return this.#of.get(type) ?? [];
  }

  has(type: string): boolean {
    return this.#of.has(type);
  }
}

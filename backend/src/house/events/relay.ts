import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { debounceTime, merge, interval } from 'rxjs';
import type { Subscription } from 'rxjs';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { inOneProcess } from '../database/one-process.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { eventOf } from './event-log.js';
import type { EventRow } from './event-log.js';
import { EventListeners } from './listeners.js';
import type { EventListener } from './listeners.js';
import { Signals } from './signals.js';

export type { EventListener } from './listeners.js';

const lock = 726_633_762;
const batch = 100;
const attempts = 5;
const lookEvery = 5_000;

/**
 * Hands events to their listeners, in order per network, by one process at a time.
 * All listeners of an event and the mark that it was delivered share one transaction: what they write happens once.
 * A failing event makes its network wait, five times at growing distance; then it is parked and the rest goes on.
 */
@Injectable()
export class EventRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Relay');
  #subscription: Subscription | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #isClosing = false;

  constructor(
    private readonly source: DataSource, private readonly work: UnitOfWork, private readonly signals: Signals, private readonly listeners: EventListeners,
  ) {}

  /** Registers a listener for one type of event; call it in `onModuleInit`. */
  on(type: string, listener: EventListener): void {
    this.listeners.add(type, listener);
  }

  onApplicationBootstrap(): void {
    this.#subscription = merge(this.signals.due.pipe(debounceTime(5)), interval(lookEvery))
      .subscribe(() => void this.deliver());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#isClosing = true;
    this.#subscription?.unsubscribe();
    await this.#running;
  }

  /** Delivers what waits; resolves when nothing is left or another process is at it. */
  deliver(): Promise<void> {
    this.#again = true;
    this.#running ??= this.round().finally(() => { this.#running = null; });
    return this.#running;
  }

  private async round(): Promise<void> {
    while (this.#again && !this.#isClosing) {
      this.#again = false;
      await this.once().catch((error: unknown) => this.logger.warn(`Could not deliver: ${reasonOf(error)}`));
    }
  }

  private once(): Promise<void> {
    return inOneProcess(this.source, lock, async (client) => {
      while (!this.#isClosing && await this.batch(client) === batch);
    });
  }

  private async batch(client: PoolClient): Promise<number> {
    const { rows } = await client.query<EventRow>('select * from events_waiting($1)', [batch]);
    const unheard = rows.filter(({ type }) => !this.listeners.has(type)).map(({ sequence }) => sequence);
    if (unheard.length > 0) await client.query('select events_passed($1)', [unheard]);
    const stopped = new Set<string>();
    for (const row of rows) {
      if (this.#isClosing) return 0;
      if (stopped.has(row.network_id) || !this.listeners.has(row.type)) continue;
      if (!await this.hand(row)) stopped.add(row.network_id);
    }
    return rows.length;
  }

  /** @returns whether the network may go on */
  private async hand(row: EventRow): Promise<boolean> {
    try {
      await this.work.run(row.network_id, async (tx) => {
        const mine = await tx.rows(deliverSql, [row.sequence]);
        if (mine[0] === undefined) return;
        for (const listener of this.listeners.of(row.type)) await listener(eventOf(row), tx);
      });
      return true;
    } catch (error) {
      return this.postpone(row, reasonOf(error));
    }
  }

  private async postpone(row: EventRow, reason: string): Promise<boolean> {
    const isLast = row.attempts + 1 >= attempts;
    const pause = 200 * 2 ** row.attempts;
    await this.work.run(row.network_id, (tx) => tx.rows(postponeSql, [row.sequence, isLast ? reason : null, pause]));
    this.logger.error({ event: row.id, type: row.type, attempt: row.attempts + 1, parked: isLast, reason });
    if (!isLast) setTimeout(() => void this.deliver(), pause + 10).unref();
    return isLast;
  }
}

const deliverSql = `with mine as (
  update events set delivered_at = clock_timestamp() where sequence = $1 and delivered_at is null and parked_reason is null
  returning 1) select 1 as one from mine`;

const postponeSql = `update events set attempts = attempts + 1, parked_reason = $2,
  next_attempt_at = clock_timestamp() + $3 * interval '1 millisecond' where sequence = $1 and delivered_at is null`;

/** The kind of error only: messages of the database may hold personal data. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''}`.trim() : 'unknown';

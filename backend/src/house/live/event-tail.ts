import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { debounceTime } from 'rxjs';
import type { Subscription } from 'rxjs';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';
import { eventOf } from '../events/event-log.js';
import type { EventRow } from '../events/event-log.js';
import type { StoredEvent } from '../events/event.js';
import { Signals } from '../events/signals.js';

/** Where a reader stands in the log: transaction, then sequence. */
export interface Position { readonly tx: string; readonly sequence: string }
export interface TailedEvent { readonly position: Position; readonly event: StoredEvent }

type TailRow = EventRow & { tx: string };

const batch = 500;
const lookAgain = 40;

/** `tx-sequence`, the id of an event in the live stream. */
export const positionText = ({ tx, sequence }: Position): string => `${tx}-${sequence}`;

/** The position in a `Last-Event-ID`, or null when it is none. */
export function positionIn(text: string | undefined): Position | null {
  const [, tx, sequence] = /^(\d{1,19})-(\d{1,18})$/.exec(text ?? '') ?? [];
  return tx !== undefined && sequence !== undefined ? { tx, sequence } : null;
}

/**
 * Reads the log behind the writers, for everybody who follows in this process.
 * It never reads past the oldest running transaction, so that nothing appears behind it; and it reads only while
 * somebody follows.
 */
@Injectable()
export class EventTail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  readonly #followers = new Set<(events: readonly TailedEvent[]) => void>();
  #subscription: Subscription | null = null;
  #position: Position | null = null;
  #reading: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly source: DataSource, private readonly signals: Signals) {}

  onApplicationBootstrap(): void {
    this.#subscription = this.signals.news.pipe(debounceTime(10)).subscribe(() => void this.look());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#subscription?.unsubscribe();
    if (this.#timer) clearTimeout(this.#timer);
    this.#followers.clear();
    await this.#reading;
  }

  /** Starts following; returns where the log stands, everything later comes to the follower in order. */
  async follow(follower: (events: readonly TailedEvent[]) => void): Promise<Position> {
    await this.look();
    return new Promise((resolve, reject) => {
      // In turn with the readings: nobody may move the position between asking for it and following.
      this.#reading = this.#reading.then(async () => {
        if (this.#followers.size === 0 || this.#position === null) this.#position = await this.now();
        this.#followers.add(follower);
        resolve(this.#position);
      }).catch(reject);
    });
  }

  unfollow(follower: (events: readonly TailedEvent[]) => void): void {
    this.#followers.delete(follower);
  }

  /** Events of one network after a position, up to another; at most `limit` of the log. */
  async between(networkId: string, from: Position, to: Position, limit: number): Promise<TailedEvent[] | 'too many'> {
    const events = await this.after(from, limit);
    if (events.length === limit) return 'too many';
    return events.filter(({ event, position }) => event.networkId === networkId && !isAfter(position, to));
  }

  /** Reads what is new and hands it on; calls queue up. */
  look(): Promise<void> {
    this.#reading = this.#reading.then(() => this.read()).catch(() => {
      this.logger.warn('The log could not be read');
      this.lookLater(1_000);
    });
    return this.#reading;
  }

  private async read(): Promise<void> {
    if (this.#position === null) return;
    const events = await this.after(this.#position, batch);
    const last = events.at(-1);
    if (last) this.#position = last.position;
    if (events.length > 0) for (const follower of this.#followers) follower(events);
    if (events.length === batch) return this.read();
    if (await this.isHeldBack(this.#position)) this.lookLater(lookAgain);
  }

  private lookLater(wait: number): void {
    if (this.#timer || this.#followers.size === 0) return;
    this.#timer = setTimeout(() => { this.#timer = null; void this.look(); }, wait);
  }

  private async after({ tx, sequence }: Position, limit: number): Promise<TailedEvent[]> {
    const { rows } = await poolOf(this.source).query<TailRow>(
      { name: 'events-after', text: 'select * from events_after($1, $2, $3)', values: [tx, sequence, limit] });
    return rows.map((row) => ({ position: { tx: row.tx, sequence: row.sequence }, event: eventOf(row) }));
  }

  private async isHeldBack({ tx, sequence }: Position): Promise<boolean> {
    const { rows } = await poolOf(this.source).query<{ held: boolean }>(
      { name: 'events-held', text: 'select events_held_back($1, $2) as held', values: [tx, sequence] });
    return rows[0]?.held === true;
  }

  private async now(): Promise<Position> {
    const { rows } = await poolOf(this.source).query<{ tx: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as tx');
    return { tx: rows[0]?.tx ?? '0', sequence: '0' };
  }
}

export const isAfter = (one: Position, other: Position): boolean =>
  BigInt(one.tx) > BigInt(other.tx) || (one.tx === other.tx && BigInt(one.sequence) > BigInt(other.sequence));

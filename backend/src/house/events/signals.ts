import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';
import { newId } from '../database/new-id.js';
import { Settings } from '../settings.js';

const quiet = 50;
const retryAfter = [200, 500, 1_000, 2_000, 5_000] as const;

/**
 * Tells every process that something is new, over one listening connection.
 * NOTIFY takes a lock on all commits, so it is sent outside of the write and at most once in 50 ms.
 */
@Injectable()
export class Signals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** There are new events. */
  readonly news = new Subject<void>();
  /** Among them may be some that a listener waits for. */
  readonly due = new Subject<void>();
  /** A session has ended; the value is its id. */
  readonly sessionEnded = new Subject<string>();

  private readonly logger = new Logger('Signals');
  readonly #me = newId();
  #listener: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isClosing = false;
  #failures = 0;

  constructor(private readonly source: DataSource, private readonly settings: Settings) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#isClosing = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#listener?.end().catch(() => undefined);
  }

  /** Called after a commit that told something. @param isHeard whether anybody listens to any of it */
  wake(isHeard: boolean): void {
    this.news.next();
    if (isHeard) this.due.next();
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.notify('faden_events', this.#me);
    }, quiet);
  }

  /** Ends the live streams of a session in every process. */
  endSession(sessionId: string): void {
    this.sessionEnded.next(sessionId);
    this.notify('faden_sessions', `${this.#me} ${sessionId}`);
  }

  private notify(channel: string, payload: string): void {
    if (this.#isClosing) return;
    // Lost signals cost seconds, not events: the relay also looks by itself.
    poolOf(this.source).query({ name: 'notify', text: 'select pg_notify($1, $2)', values: [channel, payload] })
      .catch(() => this.logger.warn('A signal could not be sent'));
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.settings.databaseUrl, application_name: 'faden-signals', keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.heard(channel, payload ?? ''));
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    this.#listener = client;
    try {
      await client.connect();
      await client.query('listen faden_events; listen faden_sessions');
      this.#failures = 0;
      this.tellAll();
    } catch {
      this.again(client);
    }
  }

  private tellAll(): void {
    this.news.next();
    this.due.next();
  }

  private heard(channel: string, payload: string): void {
    const [from, sessionId] = payload.split(' ', 2);
    if (from === this.#me) return;
    if (channel === 'faden_events') this.tellAll();
    if (channel === 'faden_sessions' && sessionId) this.sessionEnded.next(sessionId);
  }

  private again(client: Client): void {
    if (this.#isClosing || this.#listener !== client) return;
    this.#listener = null;
    client.removeAllListeners('end');
    client.end().catch(() => undefined);
    const wait = retryAfter[Math.min(this.#failures, retryAfter.length - 1)] ?? 5_000;
    this.#failures += 1;
    setTimeout(() => { if (!this.#isClosing) void this.listen(); }, wait).unref();
  }
}

import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, MessageEvent, OnApplicationBootstrap } from '@nestjs/common';
import { Observable, Subject, interval, last, merge, takeUntil } from 'rxjs';
import type { Actor } from '../access/actor.js';
import { SessionLookup } from '../access/session-lookup.js';
import { newId } from '../database/new-id.js';
import { NotFound, TooMany } from '../errors/domain-error.js';
import { Signals } from '../events/signals.js';
import { EventTail, isAfter, positionIn } from './event-tail.js';
import type { Position } from './event-tail.js';
import { LiveStream } from './live-stream.js';
import { LiveSubjects } from './live-subjects.js';

const beat = 20_000;
const checkEvery = 30_000;
const replayLimit = 1_000;
const perPerson = 12;
const perProcess = 2_000;

/** What a person asks for when opening a stream; `isStuck` says that the reader does not read. */
export interface LiveOrder {
  readonly actor: Actor;
  readonly tokenHash: Buffer;
  readonly subjects: readonly string[];
  readonly lastEventId: string | undefined;
  readonly isStuck: () => boolean;
}

/** The open live streams of this process. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #open = new Map<string, LiveStream>();
  readonly #closing = new Subject<void>();
  readonly #beat = new Subject<MessageEvent>();
  #check: NodeJS.Timeout | null = null;

  constructor(
    private readonly tail: EventTail, private readonly rooms: LiveSubjects,
    private readonly sessions: SessionLookup, private readonly signals: Signals,
  ) {}

  onApplicationBootstrap(): void {
    this.#check = setInterval(() => void this.checkSessions(), checkEvery);
    interval(beat).pipe(takeUntil(this.#closing)).subscribe(() => this.#beat.next({ comment: 'hb' }));
    this.signals.sessionEnded.pipe(takeUntil(this.#closing)).subscribe((sessionId) => {
      for (const stream of this.#open.values()) if (stream.actor.sessionId === sessionId) stream.messages.complete();
    });
  }

  /** Without this the process would not end: a stream is an answer that never finishes. */
  beforeApplicationShutdown(): void {
    if (this.#check) clearInterval(this.#check);
    for (const stream of this.#open.values()) stream.messages.complete();
    this.#closing.next();
  }

  /** Opens a stream. With a `Last-Event-ID` it begins where the last one ended. @throws TooMany */
  async open({ actor, tokenHash, subjects, lastEventId, isStuck }: LiveOrder): Promise<Observable<MessageEvent>> {
    const mine = [...this.#open.values()].filter((stream) => stream.actor.personId === actor.personId).length;
    if (mine >= perPerson || this.#open.size >= perProcess) throw new TooMany(30);
    const stream = new LiveStream(newId(), actor, tokenHash, this.rooms, isStuck);
    stream.subjects = await this.allowed(actor, subjects);
    return new Observable<MessageEvent>((subscriber) => {
      this.#open.set(stream.id, stream);
      const inner = merge(stream.messages, this.#beat.pipe(takeUntil(stream.messages.pipe(last(null, null)))))
        .subscribe(subscriber);
      this.start(stream, positionIn(lastEventId)).catch(() => stream.messages.complete());
      return () => { inner.unsubscribe(); this.close(stream); };
    });
  }

  /** Changes what a stream follows; what may not be seen is left out. @throws NotFound when it is not this session's */
  async follow(actor: Actor, streamId: string, subjects: readonly string[]): Promise<string[]> {
    const stream = this.#open.get(streamId);
    if (stream?.actor.sessionId !== actor.sessionId) throw new NotFound('stream');
    stream.subjects = await this.allowed(actor, subjects);
    return [...stream.subjects];
  }

  /** How many are open; for specs and measurements. */
  get size(): number {
    return this.#open.size;
  }

  private async start(stream: LiveStream, since: Position | null): Promise<void> {
    const now = await this.tail.follow(stream.take);
    const from = since && !isAfter(since, now) ? since : now;
    const missed = since ? await this.tail.between(stream.actor.networkId, from, now, replayLimit) : [];
    await stream.begin(from, missed, now);
  }

  private close(stream: LiveStream): void {
    this.tail.unfollow(stream.take);
    this.#open.delete(stream.id);
  }

  private async allowed(actor: Actor, subjects: readonly string[]): Promise<Set<string>> {
    const allowed = new Set<string>();
    for (const subject of subjects) if (await this.rooms.mayFollow(actor, subject)) allowed.add(subject);
    return allowed;
  }

  /** Rights change while a stream is open: the session is asked again, and gives the actor of now. */
  private async checkSessions(): Promise<void> {
    for (const stream of this.#open.values()) {
      const actor = await this.sessions.find(stream.tokenHash).catch(() => stream.actor);
      if (actor) stream.actor = actor;
      else stream.messages.complete();
    }
  }
}

import type { MessageEvent } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { Actor } from '../access/actor.js';
import type { StoredEvent } from '../events/event.js';
import type { LiveEvent } from '../house.contract.js';
import { isAfter, positionText } from './event-tail.js';
import type { Position, TailedEvent } from './event-tail.js';
import type { LiveSubjects } from './live-subjects.js';

const freshFor = 15_000;
const patience = 500;

/** One open stream: whose it is, what it follows, how far it is. */
export class LiveStream {
  readonly messages = new Subject<MessageEvent>();
  subjects: ReadonlySet<string> = new Set();
  #unread = 0;
  #position: Position = { tx: '0', sequence: '0' };
  readonly #seen = new Map<string, { until: number; isVisible: boolean }>();
  #begin: () => void = () => undefined;
  #work: Promise<void> = new Promise((resolve) => { this.#begin = resolve; });

  constructor(
    readonly id: string, public actor: Actor, readonly tokenHash: Buffer, private readonly rooms: LiveSubjects,
    private readonly isStuck: () => boolean,
  ) {}

  /** Events to look at; they go out in order, after everything handed in before and not before `begin`. */
  readonly take = (events: readonly TailedEvent[]): void => {
    this.#work = this.#work.then(async () => {
      for (const event of events) await this.offer(event);
    }).catch(() => this.messages.complete());
  };

  /**
   * Says hello, sends what was missed since `from`, then what has come in meanwhile.
   * @param missed 'too many' lets the reader load everything anew
   */
  async begin(from: Position, missed: readonly TailedEvent[] | 'too many', now: Position): Promise<void> {
    this.#position = missed === 'too many' ? now : from;
    this.say('open', { stream: this.id });
    if (missed === 'too many') this.say('resync', {});
    else for (const event of missed) await this.offer(event);
    if (isAfter(now, this.#position)) this.#position = now;
    this.#begin();
  }

  private say(type: string, data: object): void {
    this.messages.next({ type, id: positionText(this.#position), data });
  }

  private async offer({ event, position }: TailedEvent): Promise<void> {
    if (event.networkId !== this.actor.networkId || !isAfter(position, this.#position)) return;
    this.#position = position;
    if (!await this.concerns(event)) return;
    const isVisible = await this.sees(event);
    if (isVisible) this.send(dataOf(event));
    else if (this.subjects.has(`${event.subjectType}:${event.subjectId}`)) this.send({ ...dataOf(event), type: 'gone', by: null });
  }

  private send(data: LiveEvent): void {
    // A reader that does not read would fill the memory; it comes back with its last event.
    this.#unread = this.isStuck() ? this.#unread + 1 : 0;
    if (this.#unread > patience) this.messages.complete();
    this.messages.next({ id: positionText(this.#position), data });
  }

  private async concerns(event: StoredEvent): Promise<boolean> {
    const touched = [
      `${event.subjectType}:${event.subjectId}`, `topic:${event.topicId}`, `body:${event.bodyId}`, `meeting:${event.meetingId}`,
    ];
    if (touched.some((subject) => this.subjects.has(subject))) return true;
    return this.rooms.matchesPersonal(this.actor, event, this.subjects);
  }

  /** Each event is shown by its own subject's rule, not by that of the page that is open. */
  private async sees({ subjectType, subjectId }: StoredEvent): Promise<boolean> {
    const key = `${subjectType}:${subjectId}`;
    const known = this.#seen.get(key);
    if (known && known.until > Date.now()) return known.isVisible;
    const isVisible = await this.rooms.sees(this.actor, subjectType, subjectId);
    if (this.#seen.size > 1_000) this.#seen.clear();
    this.#seen.set(key, { until: Date.now() + freshFor, isVisible });
    return isVisible;
  }
}

const dataOf = (event: StoredEvent): LiveEvent => ({
  type: event.type, subjectType: event.subjectType, subjectId: event.subjectId, version: event.version,
  topicId: event.topicId, bodyId: event.bodyId, meetingId: event.meetingId,
  by: event.by, at: event.at.toISOString(),
});

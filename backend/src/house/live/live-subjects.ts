import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { StoredEvent } from '../events/event.js';
import { isId } from '../database/new-id.js';

/** Whether a person may follow a thing of one type. */
export type LiveVisibility = (actor: Actor, subjectId: string) => Promise<boolean>;
/** Whether an event belongs to a subject without an id, such as `today`. */
export type LiveMatch = (actor: Actor, event: StoredEvent) => boolean | Promise<boolean>;

/** What the live stream can be asked for. Closed unless a room opens its own type of subject. */
@Injectable()
export class LiveSubjects {
  readonly #visible = new Map<string, LiveVisibility>();
  readonly #matches = new Map<string, LiveMatch>();

  /** Opens `type:id`; the type is the aggregate's class name with a small first letter. Call it in `onModuleInit`. */
  register(type: string, isVisible: LiveVisibility): void {
    this.#visible.set(type, isVisible);
  }

  /** Opens a subject without an id: everybody signed in may follow it, and gets the events that match. */
  registerPersonal(name: string, matches: LiveMatch): void {
    this.#matches.set(name, matches);
  }

  /** Whether the actor may follow a subject now. */
  async mayFollow(actor: Actor, subject: string): Promise<boolean> {
    if (this.#matches.has(subject)) return true;
    const [type = '', id = ''] = subject.split(':', 2);
    return isId(id) && this.sees(actor, type, id);
  }

  /** Whether the actor may see one thing; false for types nobody registered. */
  async sees(actor: Actor, type: string, id: string): Promise<boolean> {
    const isVisible = this.#visible.get(type);
    return isVisible ? isVisible(actor, id) : false;
  }

  /** Whether an event belongs to one of the personal subjects. */
  async matchesPersonal(actor: Actor, event: StoredEvent, subjects: Iterable<string>): Promise<boolean> {
    for (const subject of subjects) {
      if (await this.#matches.get(subject)?.(actor, event)) return true;
    }
    return false;
  }

  isPersonal(subject: string): boolean {
    return this.#matches.has(subject);
  }
}

import { signal } from '@angular/core';
import type { WritableSignal } from '@angular/core';
import type { Problem } from '@faden/house/house';
import type { Draft, Drafts } from '../ui/acts/drafts';
import type { SaveStanding } from '../ui/acts/save-state';
import { problemOf } from '../ui/http/problem';

/** A text as the server holds it. */
export interface Kept<Text> { text: Text; version: number }

/** Where a text is saved, and under which name it lies in the browser until then. */
export interface Place<Text> {
  thing: string;
  save(text: Text, version: number): Promise<number>;
  read(): Promise<Kept<Text>>;
}

const pause = 800;
const patience = 5_000;

/**
 * A text that saves itself as somebody types: into the browser first, then to the server. It is `saved` only when the server
 * has answered to the last change; without net it stays `local` and tries again; a text that others changed is never overwritten.
 */
export class Autosave<Text> {
  private readonly typed: WritableSignal<Text>;
  private readonly standing = signal<SaveStanding>('saved');
  private readonly other = signal<Kept<Text> | null>(null);
  private readonly earlier = signal<Draft<Text> | null>(null);
  private readonly trouble = signal<Problem | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private ended = false;

  readonly state = this.standing.asReadonly();
  /** What the server holds while it differs from what was typed here: somebody has to choose. */
  readonly theirs = this.other.asReadonly();
  /** A text from before that the server never got. */
  readonly found = this.earlier.asReadonly();
  /** What the server finds wrong with the text itself. */
  readonly problem = this.trouble.asReadonly();

  constructor(private kept: Kept<Text>, private readonly place: Place<Text>, private readonly drafts: Drafts) {
    this.typed = signal(kept.text);
    void drafts.find<Text>(place.thing).then((draft) => {
      if (draft && !this.isOpen() && !same(draft.text, this.kept.text)) this.earlier.set(draft);
    });
  }

  text(): Text {
    return this.typed();
  }

  /** Takes what somebody typed. */
  type(text: Text): void {
    this.typed.set(text);
    this.trouble.set(null);
    this.drafts.put(this.place.thing, text);
    if (this.standing() !== 'local') this.standing.set(this.other() ? 'check' : 'saving');
    this.plan(pause);
  }

  /** The server's text has changed. What was typed here stays; who no longer writes has to choose. */
  hear(now: Kept<Text>, isMine: boolean): void {
    if (!this.isOpen()) {
      if (now.version < this.kept.version) return;
      this.kept = now;
      this.typed.set(now.text);
    } else if (this.other() || (!isMine && !same(now.text, this.typed()))) this.ask(now);
  }

  /** Saves now what is not saved yet. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.send().finally(() => { this.running = undefined; });
    return this.running;
  }

  /** Settles two texts: this one is right. */
  async choose(text: Text): Promise<void> {
    this.kept = this.other() ?? this.kept;
    this.other.set(null);
    this.type(text);
    await this.flush();
  }

  /** What to do with the text from before: write on, or drop it. */
  async answer(take: boolean): Promise<void> {
    const draft = this.earlier();
    this.earlier.set(null);
    if (take && draft) this.type(draft.text);
    else await this.drafts.forget(this.place.thing);
  }

  /** The page goes: one last try; what the server does not take stays in the browser. */
  async end(): Promise<void> {
    await this.flush();
    if (this.standing() === 'saving') await this.flush();
    this.ended = true;
    clearTimeout(this.timer);
  }

  private isOpen(): boolean {
    return !same(this.typed(), this.kept.text);
  }

  private plan(after: number): void {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => void this.flush(), after);
  }

  private async send(): Promise<void> {
    const text = this.typed();
    if (this.other()) return;
    if (this.isOpen()) {
      try {
        this.kept = { text, version: await this.place.save(text, this.kept.version) };
      } catch (error) {
        return this.fail(problemOf(error));
      }
    }
    if (this.isOpen()) return this.plan(pause);
    this.standing.set('saved');
    await this.drafts.forget(this.place.thing);
  }

  private async fail(problem: Problem): Promise<void> {
    if (problem.status === 0 || problem.status >= 500) {
      this.standing.set('local');
      return this.plan(patience);
    }
    if (![403, 409, 412].includes(problem.status)) {
      this.standing.set('check');
      return this.trouble.set(problem);
    }
    const now = await this.place.read().catch(() => null);
    if (!now) return this.fail({ ...problem, status: 0 });
    if (same(now.text, this.typed())) this.kept = now;
    else this.ask(now);
  }

  private ask(now: Kept<Text>): void {
    this.other.set(now);
    this.standing.set('check');
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

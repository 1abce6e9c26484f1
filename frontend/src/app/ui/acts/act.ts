import { computed, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Problem } from '@faden/house/house';
import { problemOf } from '../http/problem';

export type ActState = 'idle' | 'busy' | 'failed' | 'done';

/** What a button or a box needs to know of an act. */
export interface Acting {
  readonly busy: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  again(): Promise<void>;
}

/** One thing a person can do on a page, and how it stands. Never throws: a failure is a state with its problem. */
export class Act<Given extends unknown[], Answer> implements Acting {
  private readonly current = signal<ActState>('idle');
  private readonly trouble = signal<Problem | null>(null);
  private given: Given | undefined;

  readonly state = this.current.asReadonly();
  readonly busy = computed(() => this.current() === 'busy');
  /** Set while the state is `failed`. */
  readonly problem = this.trouble.asReadonly();

  constructor(private readonly work: (...given: Given) => Promise<Answer>, private readonly done?: (answer: Answer) => unknown) {}

  /** Does it, once at a time. @returns the answer, or undefined when it failed or is still under way */
  async run(...given: Given): Promise<Answer | undefined> {
    if (this.busy()) return undefined;
    this.given = given;
    this.trouble.set(null);
    this.current.set('busy');
    try {
      const answer = await this.work(...given);
      await this.done?.(answer);
      this.current.set('done');
      return answer;
    } catch (error) {
      this.trouble.set(problemOf(error));
      this.current.set('failed');
      return undefined;
    }
  }

  /** The same once more, with the same words. */
  async again(): Promise<void> {
    if (this.given) await this.run(...this.given);
  }

  /** Forgets a failure. */
  reset(): void {
    this.trouble.set(null);
    this.current.set('idle');
  }
}

/** An act of this page: `save = act((text: string) => api.edit(id, text), (view) => this.topic.set(view))`. */
export const act = <Given extends unknown[], Answer>(
  work: (...given: Given) => Promise<Answer>, done?: (answer: Answer) => unknown,
): Act<Given, Answer> => new Act(work, done);

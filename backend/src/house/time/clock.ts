import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { berlinDay } from './days.js';

/** The one place that knows what time it is. */
@Injectable()
export class Clock {
  readonly #past = new AsyncLocalStorage<Date>();

  /** This moment. */
  now(): Date {
    return this.#past.getStore() ?? this.ticking();
  }

  /** Runs work as if it were that moment: for history that is written down afterwards, as the demo does. */
  during<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.#past.run(moment, work);
  }

  protected ticking(): Date {
    return new Date();
  }

  /** The day it is in Berlin, as 'YYYY-MM-DD'. */
  today(): string {
    return berlinDay(this.now());
  }
}

/** A clock that stories and specs may move; it keeps running from where it was set. */
@Injectable()
export class ShiftableClock extends Clock {
  #shift = 0;

  protected override ticking(): Date {
    return new Date(Date.now() + this.#shift);
  }

  /** Moves the clock by milliseconds, backwards when negative. */
  shift(milliseconds: number): void {
    this.#shift += milliseconds;
  }

  /** Sets the clock to a moment. */
  set(moment: Date): void {
    this.#shift = moment.getTime() - Date.now();
  }
}

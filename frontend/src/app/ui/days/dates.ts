import { Service, inject, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Day, Moment } from '@faden/house/house';
import { uiWords } from '../words/ui-words';
import { Words, words } from '../words/words';
import { berlinDay, daysBetween, sayDay, sayMoment, sayNumber, sayTime } from './days';
import type { DayStyle } from './days';

/** Days, times and numbers in the language of the moment. Calls in templates follow the language. */
@Service()
export class Dates {
  private readonly locale = inject(Words).locale;
  private readonly t = words(uiWords);
  private readonly turning = signal(berlinDay(new Date()));
  /** Today in Berlin; turns at midnight. */
  readonly today: Signal<Day> = this.turning.asReadonly();

  constructor() {
    setInterval(() => this.turning.set(berlinDay(new Date())), 60_000);
  }

  /** `2. Dezember 2026`; empty for null. */
  day(day: Day | null | undefined, style: DayStyle = 'date'): string {
    return day ? sayDay(day, this.locale(), style) : '';
  }

  time(moment: Moment): string {
    return sayTime(moment, this.locale());
  }

  /** `2. Dezember 2026, 17:00`. */
  moment(moment: Moment | null | undefined, style: DayStyle = 'date'): string {
    return moment ? sayMoment(moment, this.locale(), style) : '';
  }

  /** The day of a moment. */
  dayOf(moment: Moment, style: DayStyle = 'date'): string {
    return sayDay(berlinDay(moment), this.locale(), style);
  }

  /** `noch 5 Tage`, `morgen`, `heute`, `seit 2 Tagen überfällig`. */
  due(day: Day): string {
    const days = daysBetween(this.today(), day);
    if (days === 0) return this.t('due.today');
    if (days === 1) return this.t('due.tomorrow');
    return days > 0 ? this.t.count('due.left', days) : this.t.count('due.over', -days);
  }

  /** `heute`, `morgen`, `gestern`, else the day. */
  near(day: Day, style: DayStyle = 'weekday'): string {
    const days = daysBetween(this.today(), day);
    if (days === 0) return this.t('due.today');
    if (days === 1) return this.t('due.tomorrow');
    return days === -1 ? this.t('due.yesterday') : this.day(day, style);
  }

  number(value: number): string {
    return sayNumber(value, this.locale());
  }
}

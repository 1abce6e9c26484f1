import { Service, inject } from '@angular/core';
import { DateAdapter } from '@angular/material/core';
import type { Day } from '@faden/house/house';
import { addDays, weekdayOf } from '../days/days';
import { parseDay } from '../days/parse-day';
import { Dates } from '../days/dates';
import { Words } from '../words/words';

const broken = 'invalid';
type Style = 'long' | 'short' | 'narrow';

const build = (year: number, month: number, date: number): Day => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** Material's calendar on our days: 'YYYY-MM-DD' in, 'YYYY-MM-DD' out, no clock and no zone in between. Reads day before month. */
@Service({ autoProvided: false })
export class BerlinDateAdapter extends DateAdapter<Day> {
  private readonly dates = inject(Dates);
  private readonly words = inject(Words);

  getYear(day: Day): number { return Number(day.slice(0, 4)); }
  getMonth(day: Day): number { return Number(day.slice(5, 7)) - 1; }
  getDate(day: Day): number { return Number(day.slice(8, 10)); }
  getDayOfWeek(day: Day): number { return weekdayOf(day); }
  getMonthNames(style: Style): string[] { return Array.from({ length: 12 }, (_, month) => this.name(build(2024, month, 1), { month: style })); }
  getDateNames(): string[] { return Array.from({ length: 31 }, (_, at) => String(at + 1)); }
  /** From Sunday on, as Material wants it; 7 January 2024 was one. */
  getDayOfWeekNames(style: Style): string[] { return Array.from({ length: 7 }, (_, at) => this.name(build(2024, 0, 7 + at), { weekday: style })); }
  getYearName(day: Day): string { return day.slice(0, 4); }
  getFirstDayOfWeek(): number { return 1; }
  getNumDaysInMonth(day: Day): number { return lastDay(this.getYear(day), this.getMonth(day)); }
  clone(day: Day): Day { return day; }
  createDate(year: number, month: number, date: number): Day { return build(year, month, date); }
  today(): Day { return this.dates.today(); }
  parse(typed: unknown): Day | null { return typeof typed === 'string' && typed.trim() ? parseDay(typed, this.today()) ?? broken : null; }
  format(day: Day, options: Intl.DateTimeFormatOptions): string { return this.name(day, options); }
  addCalendarYears(day: Day, years: number): Day { return this.addCalendarMonths(day, years * 12); }
  addCalendarMonths(day: Day, months: number): Day {
    const month = this.getMonth(day) + months;
    const first = build(this.getYear(day), month, 1);
    return build(this.getYear(day), month, Math.min(this.getDate(day), this.getNumDaysInMonth(first)));
  }
  addCalendarDays(day: Day, days: number): Day { return addDays(day, days); }
  toIso8601(day: Day): string { return day; }
  isDateInstance(day: unknown): boolean { return typeof day === 'string'; }
  isValid(day: Day): boolean { return /^\d{4}-\d{2}-\d{2}$/.test(day); }
  invalid(): Day { return broken; }


  private name(day: Day, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.words.locale() === 'de' ? 'de-DE' : 'en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  }
}

/** How Material's calendar writes its days. */
export const berlinFormats = {
  parse: { dateInput: null },
  display: {
    dateInput: { day: '2-digit', month: '2-digit', year: 'numeric' },
    monthYearLabel: { month: 'long', year: 'numeric' },
    dateA11yLabel: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    monthYearA11yLabel: { month: 'long', year: 'numeric' },
  },
};

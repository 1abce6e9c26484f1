import type { Day, Locale, Moment } from '@faden/house/house';

const zone = 'Europe/Berlin';
const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };

/** `long` Mittwoch, 2. Dezember 2026 · `date` 2. Dezember 2026 · `short` 2. Dez. · `weekday` Mi, 2. Dez. · `month` Dez · `number` 02 */
export type DayStyle = 'long' | 'date' | 'short' | 'weekday' | 'month' | 'number';

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'short' },
  number: { day: '2-digit' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** One formatter per language and style; making them is slow. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options, timeZone]);
  const found = formats.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
  formats.set(key, found);
  return found;
}

/** Noon UTC of a day: the same calendar day in every zone people sit in. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** A calendar day in words. */
export const sayDay = (day: Day, locale: Locale, style: DayStyle = 'date'): string =>
  format(locale, styles[style], 'UTC').format(noon(day));

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** The day on which a moment lies in Berlin. */
export const berlinDay = (moment: Date | Moment): Day => isoDay.format(new Date(moment));

/** `17:00`; with the zone's name where the reader's clock shows another time. */
export function sayTime(moment: Date | Moment, locale: Locale): string {
  const date = new Date(moment);
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const there = format(locale, clock, zone).format(date);
  const here = format(locale, clock, Intl.DateTimeFormat().resolvedOptions().timeZone).format(date);
  return there === here ? there : `${there} (Berlin)`;
}

/** `Mittwoch, 2. Dezember 2026, 17:00`, or the style that is asked for. */
export const sayMoment = (moment: Moment, locale: Locale, style: DayStyle = 'date'): string =>
  `${sayDay(berlinDay(moment), locale, style)}, ${sayTime(moment, locale)}`;

/** The day so many days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days lie from one day to another; negative when it is over. */
export const daysBetween = (from: Day, to: Day): number => Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => noon(day).getUTCDay();

/** A number as the language writes it: 1.234,5 or 1,234.5. */
export const sayNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(tags[locale]).format(value);

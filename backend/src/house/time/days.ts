import { isHoliday } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';

/** Days are 'YYYY-MM-DD' in Europe/Berlin, never moments. */
export const zone = 'Europe/Berlin';

const [hourLong, dayLong] = [3_600_000, 86_400_000];
interface Hour { day: string; hour: string }
const knownHours = new Map<number, Hour>();

/** Asked with every request, so it is known by the hour: the clocks of Berlin differ from UTC by whole hours. */
function hourOf(moment: Date): Hour {
  const since = Math.floor(moment.getTime() / hourLong);
  const known = knownHours.get(since);
  if (known !== undefined) return known;
  if (knownHours.size > 1_000) knownHours.clear();
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  const found = { day: there.toPlainDate().toString(), hour: String(there.hour).padStart(2, '0') };
  knownHours.set(since, found);
  return found;
}

/** The day a moment falls on in Berlin. */
export const berlinDay = (moment: Date): string => hourOf(moment).day;

/** The wall clock time of a moment in Berlin, 'HH:MM'. */
export const berlinTime = (moment: Date): string => `${hourOf(moment).hour}:${String(moment.getUTCMinutes()).padStart(2, '0')}`;

/**
 * The moment of a wall clock time in Berlin. A time that summer time skips means the moment after the gap.
 * @param time 'HH:MM'
 */
export const atBerlin = (day: string, time: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: string, count: number): string => new Date(Date.parse(`${day}T00:00Z`) + count * dayLong).toISOString().slice(0, 10);

/** The day `count` months later; the 31st becomes the last day of a shorter month. */
export const addMonths = (day: string, count: number): string => Temporal.PlainDate.from(day).add({ months: count }).toString();

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** Monday to Friday and no public holiday in Thuringia. */
export function isWorkingDay(day: string): boolean {
  const date = Temporal.PlainDate.from(day);
  // The library reads the local day of a Date; noon keeps clear of every change of the clock.
  return date.dayOfWeek <= 5 && !isHoliday(new Date(date.year, date.month - 1, date.day, 12), 'TH');
}

/** The `count`-th working day after a day (before it when negative); the day itself does not count. */
export function workingDays(day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Whether a text is a day of the calendar, 'YYYY-MM-DD' and nothing else. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

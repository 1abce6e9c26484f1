import type { Day, Locale } from '@faden/house/house';
import { addDays, weekdayOf } from './days';

const soon: Record<string, number> = {
  heute: 0, today: 0, morgen: 1, tomorrow: 1, übermorgen: 2, uebermorgen: 2,
};

const weekdays: Record<Locale, string[]> = {
  de: ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag'],
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
};

/**
 * What people type for a day: `2.12.`, `2.12.26`, `02.12.2026`, `2026-12-02`, `morgen`, `nächsten Mi`, `in 3 Tagen`.
 * Day before month, always; a day without year is the next one that comes. Null when it is no day.
 */
export function parseDay(typed: string, today: Day): Day | null {
  const text = typed.trim().toLowerCase();
  const days = soon[text] ?? inDays(text);
  if (days !== undefined) return addDays(today, days);
  return isoDay(text) ?? dottedDay(text, today) ?? nextWeekday(text, today);
}

function inDays(text: string): number | undefined {
  const found = /^in (\d{1,3}) (tag|tagen|day|days|woche|wochen|week|weeks)$/.exec(text);
  if (!found) return undefined;
  return Number(found[1]) * (/^(w)/.test(found[2] ?? '') ? 7 : 1);
}

function isoDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? real(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** `2.12.`, `2.12.26`, `2.12.2026`; slashes and spaces instead of dots are read the same way. */
function dottedDay(text: string, today: Day): Day | null {
  const found = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2})?)?$/.exec(text.replace(/\s*([./-])\s*/g, '$1'));
  if (!found) return null;
  const [day, month, typedYear] = [Number(found[1]), Number(found[2]), found[3]];
  if (typedYear !== undefined) return real(Number(typedYear) + (typedYear.length === 2 ? 2000 : 0), month, day);
  const year = Number(today.slice(0, 4));
  const thisYear = real(year, month, day);
  return thisYear !== null && thisYear >= today ? thisYear : real(year + 1, month, day) ?? thisYear;
}

/** `Mi`, `nächsten Mittwoch`, `next Wed`: the next such day after today. */
function nextWeekday(text: string, today: Day): Day | null {
  const name = text.replace(/^(nächste[nrs]?|naechste[nrs]?|kommende[nrs]?|am|next|on)\s+/, '').replace(/\.$/, '');
  if (name.length < 2) return null;
  const found = [...weekdays.de, ...weekdays.en].findIndex((weekday) => weekday.startsWith(name));
  if (found < 0) return null;
  return addDays(today, ((found % 7) - weekdayOf(today) + 6) % 7 + 1);
}

/** The day, if the calendar has it. */
function real(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

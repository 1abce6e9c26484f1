import type { Day } from '../../house/house.contract.js';
import { addDays, addMonths, daysBetween, isDay } from '../../house/time/days.js';

/** The day a line names, and the line without it. */
export interface DayFound { day: Day | null; rest: string }
interface Way { words: RegExp; day: (found: RegExpMatchArray, today: Day) => Day | null }

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const weekdays = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];
const monthWord = '(jan(?:uar)?|feb(?:ruar)?|märz?|maerz|mrz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)\\.?';
const weekdayWord = '(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)';
const shortWeekday = '(mo|di|mi|do|fr|sa|so)\\.?';
const before = '(?:(?:bis(?:\\s+(?:zum|am))?|am|zum|ab)\\s+)?';
const year = '(?:\\s*(\\d{4}|\\d{2})(?![\\d.]))?';

/** A word stands alone: no letter, digit or hyphen around it. */
const alone = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}.-])${before}${words}(?![\\p{L}\\p{N}-])`, 'giu');

/** 0 is Monday. 2024-01-01 was one. */
const weekdayOf = (day: Day): number => ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
const weekdayNamed = (word: string): number => {
  const short = word.toLowerCase().slice(0, 2);
  return word.toLowerCase() === 'sonnabend' ? 5 : weekdays.indexOf(short);
};
/** The next day of that name after today. */
const coming = (weekday: number, today: Day): Day => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
/** That day of the calendar week after this one. */
const inNextWeek = (weekday: number, today: Day): Day => addDays(today, 7 - weekdayOf(today) + weekday);

const two = (text: string): string => text.padStart(2, '0');

/** A date without a year is the next one that comes; one that does not exist is none. */
function dated(date: number | string, month: number, yearText: string | undefined, today: Day): Day | null {
  const inYear = (full: number): Day => `${full}-${two(String(month))}-${two(String(date))}`;
  if (yearText !== undefined) {
    const given = inYear(yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText));
    return isDay(given) ? given : null;
  }
  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4].map(inYear).find((day) => isDay(day) && day >= today) ?? null;
}

const monthNamed = (word: string): number => {
  const short = word.toLowerCase().replace('mrz', 'mär').replace('maerz', 'mär').slice(0, 3);
  return months.indexOf(short) + 1;
};
const lastOfMonth = (day: Day): Day => addDays(`${addMonths(day, 1).slice(0, 7)}-01`, -1);

const numbers: Readonly<Record<string, number>> = { einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 };
const numberNamed = (word: string): number => numbers[word.toLowerCase()] ?? Number(word);
const later = (count: number, unit: string, today: Day): Day =>
  (unit.toLowerCase().startsWith('mon') ? addMonths(today, count) : addDays(today, unit.toLowerCase().startsWith('w') ? count * 7 : count));

const ways: readonly Way[] = [
  { words: alone('(\\d{4})-(\\d{2})-(\\d{2})'), day: ([, y, m, d]) => (isDay(`${y}-${m}-${d}`) ? `${y}-${m}-${d}` : null) },
  { words: new RegExp(`(?<![\\p{L}\\p{N}.-])${before}(\\d{1,2})\\.\\s?(\\d{1,2})(?:\\.${year}|(?=\\s|$))(?![\\p{L}\\p{N}])`, 'giu'),
    day: ([, d = '', m = '', y], today) => dated(d, Number(m), y, today) },
  { words: alone(`(\\d{1,2})\\.?\\s+${monthWord}${year}`), day: ([, d = '', m = '', y], today) => dated(d, monthNamed(m), y, today) },
  { words: alone('(heute|today)'), day: (_, today) => today },
  { words: alone('(übermorgen)'), day: (_, today) => addDays(today, 2) },
  { words: alone('(morgen|tomorrow)'), day: (_, today) => addDays(today, 1) },
  { words: alone(`(?:nächste[nr]?|naechste[nr]?)\\s+(?:${weekdayWord}|${shortWeekday})`), day: ([, long, short = ''], today) => inNextWeek(weekdayNamed(long ?? short), today) },
  { words: alone(`(?:kommende[nr]?|diese[nr]?)\\s+(?:${weekdayWord}|${shortWeekday})`), day: ([, long, short = ''], today) => coming(weekdayNamed(long ?? short), today) },
  { words: alone('(?:ende\\s+(?:der\\s+|dieser\\s+)?woche|wochenende)'), day: (_, today) => coming(4, addDays(today, -1)) },
  { words: alone('(?:ende\\s+)?(?:nächster|nächste|naechste)\\s+woche'), day: (_, today) => inNextWeek(4, today) },
  { words: alone('(?:monatsende|ende\\s+des\\s+monats)'), day: (_, today) => lastOfMonth(today) },
  { words: alone(`ende\\s+${monthWord}`), day: ([, m = ''], today) => lastDated(monthNamed(m), today) },
  { words: alone('in\\s+(\\d{1,3}|einem|einer|zwei|drei|vier|fünf|sechs)\\s+(tag(?:en)?|wochen?|monat(?:en)?)'),
    day: ([, n = '', unit = ''], today) => later(numberNamed(n), unit, today) },
  { words: alone(weekdayWord), day: ([, name = ''], today) => coming(weekdayNamed(name), today) },
  // "So" and "Do" are words of their own: short names count behind "bis" or "am", or as the last word.
  { words: new RegExp(`(?<![\\p{L}\\p{N}.-])(?:(?:bis|am|zum)\\s+${shortWeekday}(?![\\p{L}\\p{N}-])|${shortWeekday}(?=\\s*$))`, 'giu'),
    day: ([, named, last = ''], today) => coming(weekdayNamed(named ?? last), today) },
];

/** The last day of the next month of that name. */
function lastDated(month: number, today: Day): Day | null {
  const first = dated(1, month, today.slice(0, 4), today);
  if (first === null) return null;
  const last = lastOfMonth(first);
  return last >= today ? last : lastOfMonth(addMonths(first, 12));
}

/** Reads the last day that a line names. */
export function readDay(line: string, today: Day): DayFound {
  let best: { at: number; length: number; day: Day } | null = null;
  for (const { words, day } of ways) {
    for (const found of line.matchAll(words)) {
      const named = day(found, today);
      const end = found.index + found[0].length;
      if (named === null || (best && (end < best.at + best.length || (end === best.at + best.length && found.index >= best.at)))) continue;
      best = { at: found.index, length: found[0].length, day: named };
    }
  }
  return best ? { day: best.day, rest: `${line.slice(0, best.at)} ${line.slice(best.at + best.length)}` } : { day: null, rest: line };
}

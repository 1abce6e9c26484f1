import { say } from '../house/errors/words.js';
import type { EventData, EventValue } from '../house/events/event.js';
import type { Id, Locale } from '../house/house.contract.js';
import { isDay } from '../house/time/days.js';
import { journalWords, resultWords, something, stepWords } from './journal.words.js';

const day: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** What happened, as a sentence: ids become names, days are said. What moves by steps is told by the step. */
export function sentenceOf({ type, data }: { type: string; data: EventData }, names: ReadonlyMap<Id, string>, locale: Locale): string {
  const params = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, said(value, names, locale)]));
  return say(wordsOf(type, data), locale, params);
}

function wordsOf(type: string, { action, result }: EventData): typeof something {
  if (action === 'dispose' && typeof result === 'string' && isResult(result)) return resultWords[result];
  const [kind = ''] = type.split('.');
  const step = typeof action === 'string' ? stepWords[kind]?.[action] : undefined;
  return step ?? (isKnown(type) ? journalWords[type] : something);
}

function said(value: EventValue, names: ReadonlyMap<Id, string>, locale: Locale): string {
  if (value === null || typeof value === 'object') return '';
  const text = String(value);
  return names.get(text) ?? (isDay(text) ? day[locale].format(new Date(`${text}T00:00:00Z`)) : text);
}

const isResult = (result: string): result is keyof typeof resultWords => result in resultWords;
const isKnown = (type: string): type is keyof typeof journalWords => type in journalWords;

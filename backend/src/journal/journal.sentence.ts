import { say } from '../house/errors/words.js';
import type { EventData, EventValue } from '../house/events/event.js';
import type { Id, Locale } from '../house/house.contract.js';
import { isDay } from '../house/time/days.js';
import { escalationWords, journalWords, something } from './journal.words.js';

const day: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** What happened, as a sentence: ids become names, days are said. A step of an escalation is told by its action. */
export function sentenceOf({ type, data }: { type: string; data: EventData }, names: ReadonlyMap<Id, string>, locale: Locale): string {
  const params = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, said(value, names, locale)]));
  return say(wordsOf(type, data), locale, params);
}

function wordsOf(type: string, { action }: EventData): typeof something {
  if (type.startsWith('escalation.') && typeof action === 'string' && isStep(action)) return escalationWords[action];
  return isKnown(type) ? journalWords[type] : something;
}

function said(value: EventValue, names: ReadonlyMap<Id, string>, locale: Locale): string {
  if (value === null || typeof value === 'object') return '';
  const text = String(value);
  return names.get(text) ?? (isDay(text) ? day[locale].format(new Date(`${text}T00:00:00Z`)) : text);
}

const isStep = (action: string): action is keyof typeof escalationWords => action in escalationWords;
const isKnown = (type: string): type is keyof typeof journalWords => type in journalWords;

import type { Locale } from '../../house/house.contract.js';
import type { AgendaItemResult } from '../../meetings/agenda/agenda-item.contract.js';
import type { PastItem } from '../../meetings/meetings.door.js';
import { dayInWords } from '../way/words.js';

type Words = Readonly<Record<Locale, string>>;

/** Complete by type: how an item ended. */
const results: Readonly<Record<AgendaItemResult, Words>> = {
  DECIDED: { de: 'entschieden', en: 'decided' },
  ACKNOWLEDGED: { de: 'zur Kenntnis genommen', en: 'noted' },
  POSTPONED: { de: 'vertagt', en: 'postponed' },
  REFERRED: { de: 'verwiesen', en: 'referred' },
  WITHDRAWN: { de: 'zurückgezogen', en: 'withdrawn' },
  NOT_REACHED: { de: 'nicht erreicht', en: 'not reached' },
  REMOVED: { de: 'abgesetzt', en: 'taken off the agenda' },
  NO_AGREEMENT: { de: 'nicht einig', en: 'no agreement' },
};

/** What was tried so far: one line per meeting that dealt with it, oldest first. */
export const attemptsOf = (items: readonly PastItem[], locale: Locale): string => items.map(({ on, meetingTitle, result, resultText }) => {
  const ended = [result === null ? null : results[result][locale], resultText].filter((part) => part !== null && part !== '').join(': ');
  return `${dayInWords(on, locale)}, ${meetingTitle}: ${ended}`;
}).join('\n');

/** The matter itself, and what was noted when it was last talked about. */
export const backgroundOf = (description: string, note: string): string =>
  [description.trim(), note.trim()].filter((part) => part !== '').join('\n\n');

/** What is wished for when nobody says (decisions.md 10). */
export const usualOutcome: Words = { de: 'Eine Entscheidung zur Frage', en: 'A decision on the question' };

/** The sentences of the promise. */
export const promises = {
  hearing: { de: '{group} wird zuerst gehört und hat dafür bis {day} Zeit.', en: '{group} is heard first and has time until {day}.' },
  check: { de: 'Das Integrationsmanagement prüft bis {day}.', en: 'The integration manager checks it by {day}.' },
  silence: { de: 'Bleibt es dort liegen, geht es ab {day} von selbst an den Beirat.', en: 'If nothing happens there, it goes to the board after {day}.' },
  mediation: { de: 'Eine Vermittlung dauert höchstens {days} Tage.', en: 'A mediation takes at most {days} days.' },
  board: { de: 'Der Beirat tagt am {day}.', en: 'The board meets on {day}.' },
  noBoard: { de: 'Ein Termin des Beirats steht noch nicht fest.', en: 'The board’s next meeting is not planned yet.' },
  answer: { de: 'Zur Antwort nimmt Ihre Gruppe binnen {days} Tagen Stellung.', en: 'Your group responds to the answer within {days} days.' },
} as const satisfies Readonly<Record<string, Words>>;

/** At most so many characters, cut at the end. */
export const cutTo = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

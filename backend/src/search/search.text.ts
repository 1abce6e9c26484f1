import type { SearchKind } from './search.contract.js';

/** What somebody typed, read: words that must all be found, and the number it may be. */
export interface Asked {
  /** For each word what else would do. */
  words: readonly (readonly string[])[];
  phrase: string;
  number: AskedNumber | null;
}
/** "IB 7", "IB-2026-007", "T 18", "K 4": letters, perhaps a year, a count. */
export interface AskedNumber { prefix: string; year: number | null; count: number }

/** Small letters, umlauts in whatever way they are typed, no accents: as `search_text` in the database. */
export const folded = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replaceAll('ß', 'ss').replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u');

/** Words that mean the same (screens.md B6). */
const synonyms: readonly (readonly string[])[] = [['Klärung', 'Eskalation', 'Escalation'], ['Kinderbetreuung', 'Kita']].map((row) => row.map(folded));

/** Words that name a kind: for hits of that kind they are fulfilled already. */
const kindWords: Readonly<Record<SearchKind, readonly string[]>> = {
  TOPIC: ['Thema', 'Themen', 'Topic', 'Topics'],
  MEETING: ['Sitzung', 'Sitzungen', 'Meeting', 'Meetings'],
  DECISION: ['Beschluss', 'Beschlüsse', 'Empfehlung', 'Empfehlungen', 'Decision', 'Decisions'],
  ESCALATION: ['Klärung', 'Klärungen', 'Eskalation', 'Eskalationen', 'Escalation', 'Escalations'],
  TASK: ['Aufgabe', 'Aufgaben', 'Task', 'Tasks'],
  BODY: ['Gremium', 'Gremien', 'Body', 'Bodies'],
  PERSON: ['Person', 'Personen', 'People'],
};

/** Longer ones are words of a title: "Räume 2". */
const longestSign = 3;
const numbered = /^(\p{L}+)[\s-]*(?:(20\d\d)[\s/-]+)?0*(\d{1,6})$/u;

/** Reads what somebody typed. */
export function read(query: string): Asked {
  const phrase = folded(query);
  const number = numberIn(phrase);
  // A number is not taken apart: "K 4" does not mean every text with a k and a 4.
  const words = number && number.prefix.length <= longestSign ? [phrase] : phrase.split(/[\s,;:!?"()„“]+/u).filter((word) => word !== '');
  return { words: words.map(alternatives), phrase, number };
}

/** The words that still have to be found in hits of one kind. */
export const wordsFor = ({ words }: Asked, kind: SearchKind): readonly (readonly string[])[] =>
  words.filter((alternative) => !alternative.some((word) => kindWords[kind].map(folded).includes(word)));

const alternatives = (word: string): readonly string[] => [word, ...synonyms.flatMap((row) => (row.includes(word) ? row.filter((other) => other !== word) : []))];

function numberIn(phrase: string): AskedNumber | null {
  const [, prefix, year, count] = numbered.exec(phrase) ?? [];
  return prefix === undefined ? null : { prefix, year: year === undefined ? null : Number(year), count: Number(count) };
}

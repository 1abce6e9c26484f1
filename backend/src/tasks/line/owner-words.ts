import type { PersonRef } from '../../house/house.contract.js';

/** Who was named after an @, or before a colon, and the line without it. */
export interface OwnerFound { person: PersonRef | null; candidates: PersonRef[]; rest: string }

const selves = ['ich', 'mich', 'mir', 'me'];
const titles = /^(dr|prof|dipl|ing|med|phil)\.?-?$/i;

/** Letters without marks and small, umlauts as they are typed without an umlaut key. */
const folded = (text: string): string => text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
  .normalize('NFD').replace(/\p{M}/gu, '');

/** `@` at the start of a word, then up to three words. */
const mention = /(?<![\p{L}\p{N}.])@([\p{L}'’-]+)(?:[ \t]+([\p{L}'’-]+))?(?:[ \t]+([\p{L}'’-]+))?/u;

/** Up to four words and a colon open the line. */
const opening = /^\s*((?:[\p{L}'’.-]+[ \t]+){0,3}[\p{L}'’.-]+)[ \t]*:(?!\/)/u;

/** Reads "@Name" anywhere in a line, else "Name: " where it begins. */
export function readOwner(line: string, self: PersonRef, people: readonly PersonRef[]): OwnerFound {
  const mentioned = readMention(line, self, people);
  return mentioned.person === null && mentioned.candidates.length === 0 ? readOpening(line, self, people) : mentioned;
}

/** Only a whole name counts before a colon: "Protokoll: lesen" is about the minutes. */
function readOpening(line: string, self: PersonRef, people: readonly PersonRef[]): OwnerFound {
  const [whole = '', name = ''] = opening.exec(line) ?? [];
  const wanted = folded(name).split(/\s+/).filter((word) => !titles.test(word)).join(' ');
  const [only, ...others] = selves.includes(wanted) ? [self] : people.filter((person) => namesOf(person).includes(wanted));
  if (!only) return { person: null, candidates: [], rest: line };
  return { person: others.length === 0 ? only : null, candidates: others.length === 0 ? [] : [only, ...others], rest: line.slice(whole.length) };
}

/** The first "@Name": the longest run of words that fits somebody, by family, given or full name. */
function readMention(line: string, self: PersonRef, people: readonly PersonRef[]): OwnerFound {
  const found = mention.exec(line);
  if (!found) return { person: null, candidates: [], rest: line };
  const words = found.slice(1).filter((word): word is string => word !== undefined);
  const [first = ''] = words;
  if (selves.includes(folded(first))) return { person: self, candidates: [], rest: without(line, found.index, first) };
  for (let length = words.length; length > 0; length -= 1) {
    const name = line.slice(found.index + 1, found.index + 1 + lengthOf(found[0], words, length));
    const fitting = fits(name, people);
    const [only, ...others] = fitting;
    if (only) return { person: others.length === 0 ? only : null, candidates: others.length === 0 ? [] : fitting, rest: without(line, found.index, name) };
  }
  return { person: null, candidates: [], rest: line };
}

/** The text of the first words after the @, as typed. */
function lengthOf(whole: string, words: readonly string[], count: number): number {
  let end = 1;
  for (const word of words.slice(0, count)) end = whole.indexOf(word, end) + word.length;
  return end - 1;
}

const without = (line: string, at: number, name: string): string => `${line.slice(0, at)} ${line.slice(at + 1 + name.length)}`;

/** Exact names count more than beginnings of names. */
function fits(name: string, people: readonly PersonRef[]): PersonRef[] {
  const wanted = folded(name).replace(/\s+/g, ' ');
  const exact = people.filter((person) => namesOf(person).includes(wanted));
  return exact.length > 0 ? exact : people.filter((person) => namesOf(person).some((known) => known.startsWith(wanted)));
}

/** Given name, family name with its parts, and both together; titles do not count. */
function namesOf({ name }: PersonRef): string[] {
  const words = folded(name).split(/\s+/).filter((word) => !titles.test(word));
  const family = words.at(-1) ?? '';
  return [...words, ...family.split('-'), words.join(' '), words.slice(1).join(' ')].filter((known) => known !== '');
}

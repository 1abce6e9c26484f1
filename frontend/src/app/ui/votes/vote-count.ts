import type { HandCount } from '@faden/decisions/votes/vote';

/** Counting hands in the room: one counts the few, the many follow. */
export interface Tally {
  yes: number;
  no: number;
  abstain: number;
  /** How many of those present are in the count. */
  counted: number;
  /** More hands than people: how many too many; 0 when it adds up. */
  over: number;
}

/** The whole count: Ja is the rest of those present unless somebody typed it. */
export function tally({ yes, no, abstain, invalid = 0 }: HandCount, present: number): Tally {
  const others = no + abstain + invalid;
  const all = { yes: yes ?? Math.max(0, present - others), no, abstain };
  const counted = all.yes + others;
  return { ...all, counted, over: Math.max(0, counted - present) };
}

/** The same count with one answer set; a number below zero is zero. Setting Nein or Enthaltung moves Ja unless it was typed. */
export const withVote = (count: HandCount, answer: 'yes' | 'no' | 'abstain', votes: number): HandCount =>
  ({ ...count, [answer]: Math.max(0, Math.trunc(Number.isFinite(votes) ? votes : 0)) });

/** „Alle dafür": nobody against, nobody abstains, Ja is everybody present. */
export const allInFavour = (): HandCount => ({ no: 0, abstain: 0 });

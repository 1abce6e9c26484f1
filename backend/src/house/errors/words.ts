import type { Locale } from '../house.contract.js';

/** One sentence in every language of the house; `{name}` stands for a parameter. */
export type Sentence = Readonly<Record<Locale, string>>;

/** The words of a room for its problem codes and its reasons of refusal. */
export type ProblemWords = Readonly<Record<string, Sentence>>;

/** Puts parameters into a sentence; unknown ones stay visible. */
export const say = (sentence: Sentence, locale: Locale, params: Readonly<Record<string, unknown>> = {}): string =>
  sentence[locale].replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

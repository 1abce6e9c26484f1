import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../house.contract.js';
import { fieldProblems, houseProblems } from './house-words.js';
import { say } from './words.js';
import type { ProblemWords, Sentence } from './words.js';

/** The words of all rooms, handed in by app.module. */
export const PROBLEM_WORDS = Symbol('the problem words of all rooms');

/** Finds the sentence for a code. Two rooms that claim one code with different words stop the start. */
@Injectable()
export class Dictionary {
  readonly #words = new Map<string, Sentence>();

  constructor(@Inject(PROBLEM_WORDS) rooms: readonly ProblemWords[]) {
    for (const words of [houseProblems, fieldProblems, ...rooms]) this.add(words);
  }

  /** The sentence for a code in a language; the code itself when nobody has words for it. */
  say(code: string, locale: Locale, params: Readonly<Record<string, unknown>> = {}): string {
    const sentence = this.#words.get(code);
    return sentence ? say(sentence, locale, params) : code;
  }

  has(code: string): boolean {
    return this.#words.has(code);
  }

  private add(words: ProblemWords): void {
    for (const [code, sentence] of Object.entries(words)) {
      const known = this.#words.get(code);
      if (known && (known.de !== sentence.de || known.en !== sentence.en)) {
        throw new Error(`Two rooms have different words for the code ${code}`);
      }
      this.#words.set(code, sentence);
    }
  }
}

/** The first language a request asks for that we have (RFC 9110, 12.5.4; weights are passed over); null when it asks for none. */
export function askedLocale(acceptLanguage: string | undefined): Locale | null {
  for (const part of acceptLanguage?.toLowerCase().split(',') ?? []) {
    const language = part.trim().slice(0, 2);
    if (language === 'de' || language === 'en') return language;
  }
  return null;
}

/** The language a request asks for; German when it asks for none we have. */
export const localeOf = (acceptLanguage: string | undefined): Locale => askedLocale(acceptLanguage) ?? 'de';

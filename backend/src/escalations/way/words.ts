import type { Day, Locale } from '../../house/house.contract.js';

/** Why the board could not deal with it (D6, T27). */
export const fallBackReasons = ['NOT_REACHED', 'REMOVED', 'MEETING_CANCELLED', 'NO_QUORUM'] as const;
export type FallBackReason = (typeof fallBackReasons)[number];

const reasons: Readonly<Record<FallBackReason, Readonly<Record<Locale, string>>>> = {
  NOT_REACHED: { de: 'Der Beirat kam nicht dazu.', en: 'The board did not get to it.' },
  REMOVED: { de: 'Der Punkt wurde von der Tagesordnung genommen.', en: 'The item was taken off the agenda.' },
  MEETING_CANCELLED: { de: 'Die Sitzung des Beirats fällt aus.', en: 'The board’s meeting was cancelled.' },
  NO_QUORUM: { de: 'Der Beirat war nicht beschlussfähig.', en: 'The board was not quorate.' },
};

/** The reason in one sentence. */
export const sayWhy = (reason: FallBackReason, locale: Locale): string => reasons[reason][locale];

const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A day as people say it: "2. Dezember 2026". */
export const dayInWords = (day: Day, locale: Locale): string => formats[locale].format(new Date(`${day}T00:00:00Z`));

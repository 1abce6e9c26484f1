import type { ProblemWords } from '../house/errors/words.js';

export const noticeProblems = {
  snooze_in_past: { de: 'Bitte einen Tag ab heute wählen.', en: 'Please choose a day from today on.' },
  snooze_too_long: { de: 'Bitte höchstens {days} Tage verschieben.', en: 'Please put it off for {days} days at most.' },
} satisfies ProblemWords;

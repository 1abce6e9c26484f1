import type { ProblemWords } from '../house/errors/words.js';

export const identityProblems = {
  sign_in_ended: { de: 'Dieser Weg gilt nicht mehr. Bitte fordern Sie eine neue E-Mail an.', en: 'This is no longer valid. Please ask for a new e-mail.' },
  sign_in_code_wrong: { de: 'Der Code stimmt nicht. Versuche übrig: {left}.', en: 'The code is not right. Tries left: {left}.' },
  other_browser: {
    de: 'Sie haben in einem anderen Browser begonnen. Bitte geben Sie den Code ein.', en: 'You began in another browser. Please type the code.' },
} satisfies ProblemWords;

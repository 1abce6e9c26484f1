import { roomWords } from '../ui/words/words';

/** The words of the search. */
export const searchWords = roomWords('search', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

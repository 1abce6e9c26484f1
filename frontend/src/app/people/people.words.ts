import { roomWords } from '../ui/words/words';

/** Words of persons. */
export const peopleWords = roomWords('people', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

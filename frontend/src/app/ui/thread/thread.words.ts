import { roomWords } from '../words/words';

/** Words of the knots of a thread; they come with the first thread that is shown. */
export const threadWords = roomWords('thread', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

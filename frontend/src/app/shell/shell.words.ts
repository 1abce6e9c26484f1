import { roomWords } from '../ui/words/words';

/** The words of the frame; there before the first page. */
export const shellWords = roomWords('shell', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

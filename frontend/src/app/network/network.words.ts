import { roomWords } from '../ui/words/words';

/** Words of the organigram. */
export const networkWords = roomWords('network', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

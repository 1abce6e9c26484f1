import { roomWords } from '../ui/words/words';

/** Words of Heute. */
export const todayWords = roomWords('today', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

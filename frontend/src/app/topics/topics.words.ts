import { roomWords } from '../ui/words/words';

/** Words of topics. */
export const topicWords = roomWords('topics', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

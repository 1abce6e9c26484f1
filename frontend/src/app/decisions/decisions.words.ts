import { roomWords } from '../ui/words/words';

/** Words of the decisions. */
export const decisionWords = roomWords('decisions', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

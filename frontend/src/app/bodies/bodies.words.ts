import { roomWords } from '../ui/words/words';

/** Words of bodies. */
export const bodyWords = roomWords('bodies', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

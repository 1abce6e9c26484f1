import { roomWords } from '../ui/words/words';

/** Words of the Klärungen. */
export const escalationWords = roomWords('escalations', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

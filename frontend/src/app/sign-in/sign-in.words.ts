import { roomWords } from '../ui/words/words';

/** The words of signing in. */
export const signInWords = roomWords('signIn', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

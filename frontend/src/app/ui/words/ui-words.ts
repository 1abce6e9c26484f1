import { roomWords } from './words';

/** The words of the shared pieces and of every page. */
export const uiWords = roomWords('ui', {
  de: () => import('./de').then(({ de }) => de),
  en: () => import('./en').then(({ en }) => en),
});

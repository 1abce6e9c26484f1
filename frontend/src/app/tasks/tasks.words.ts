import { roomWords } from '../ui/words/words';

/** Words of tasks. */
export const taskWords = roomWords('tasks', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

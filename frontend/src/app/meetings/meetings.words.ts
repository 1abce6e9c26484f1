import { roomWords } from '../ui/words/words';

/** Words of the list, the page and of agenda items. */
export const meetingWords = roomWords('meetings', {
  de: () => import('./words/de').then(({ de }) => de),
  en: () => import('./words/en').then(({ en }) => en),
});

/** Words of planner, agenda builder and sending. */
export const planWords = roomWords('planning', {
  de: () => import('./words/de-plan').then(({ de }) => de),
  en: () => import('./words/en-plan').then(({ en }) => en),
});

/** Words of the running meeting. */
export const liveWords = roomWords('cockpit', {
  de: () => import('./words/de-live').then(({ de }) => de),
  en: () => import('./words/en-live').then(({ en }) => en),
});

/** Words of the minutes. */
export const minutesWords = roomWords('minutes', {
  de: () => import('./words/de-minutes').then(({ de }) => de),
  en: () => import('./words/en-minutes').then(({ en }) => en),
});

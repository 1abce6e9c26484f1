import type { ProblemWords } from '../house/errors/words.js';

export const peopleProblems = {
  only_oneself_or_secretariat: {
    de: 'Diese Karte ändert die Person selbst oder die Geschäftsstelle.', en: 'This card is changed by the person or the secretariat.' },
  consent_is_personal: { de: 'Einwilligen kann nur die Person selbst.', en: 'Only the person can give consent.' },
  consent_already_withdrawn: { de: 'Diese Einwilligung ist schon zurückgenommen.', en: 'This consent has been withdrawn already.' },
  organization_in_circle: { de: 'Eine Organisation kann nicht über sich selbst stehen.', en: 'An organisation cannot stand above itself.' },
  ends_before_start: { de: 'Das Ende liegt vor dem Anfang.', en: 'The end is before the start.' },
} satisfies ProblemWords;

import type { ProblemWords } from '../house/errors/words.js';

export const decisionProblems = {
  decision_not_visible: { de: 'Diesen Beschluss sehen nur die Mitglieder.', en: 'Only members see this decision.' },
  only_who_tracks_decision: {
    de: 'Das melden die verantwortliche Person, die Leitung oder das Integrationsmanagement.',
    en: 'This is reported by the responsible person, the lead or the integration manager.' },
  only_lead_takes_note: {
    de: 'Das stellt die Leitung des Gremiums oder die Geschäftsstelle fest.', en: 'This is noted by the body’s lead or the secretariat.' },
  only_lead_ends_decision: { de: 'Das stellt die Leitung des Gremiums fest.', en: 'This is stated by the body’s lead.' },
  only_members_add_tasks: { de: 'Aufgaben legen die Mitglieder des Gremiums an.', en: 'Tasks are added by members of the body.' },
  decision_not_tracked: { de: 'Zu diesem Beschluss gibt es nichts zu verfolgen.', en: 'There is nothing to track about this decision.' },
  decision_date_in_past: { de: 'Der Termin liegt in der Vergangenheit.', en: 'The date is in the past.' },
  due_before_decision: { de: 'Der Termin liegt vor dem Beschluss.', en: 'The date is before the decision.' },
  not_quorate: { de: 'Das Gremium ist nicht beschlussfähig.', en: 'The body is not quorate.' },
  votes_do_not_add_up: {
    de: 'Gezählt sind {sum} Stimmen, es gibt aber {seats} stimmberechtigte Sitze.', en: '{sum} votes are counted, but there are {seats} voting seats.' },
  consent_is_not_counted: { de: 'Eine Einwand-Runde zählt keine Stimmen.', en: 'A consent round does not count votes.' },
  vote_counts_missing: { de: 'Die Stimmen fehlen.', en: 'The counts are missing.' },
  vote_not_counted: { de: 'Diese Abstimmung ist noch nicht ausgezählt.', en: 'This vote has not been counted yet.' },
} satisfies ProblemWords;

import type { ProblemWords } from '../house/errors/words.js';

export const topicProblems = {
  topic_not_visible: { de: 'Dieses Thema sehen nur die Beteiligten.', en: 'Only those involved see this topic.' },
  topic_title_only: { de: 'Mehr als den Titel sehen nur die Mitglieder.', en: 'Only members see more than the title.' },
  only_members_of_topic_body: {
    de: 'Hier sprechen die Mitglieder der Gruppe und wer das Thema eingebracht hat.',
    en: 'Members of the group and the person who raised the topic speak here.' },
  only_lead_of_topic_body: { de: 'Das macht die Leitung der zuständigen Gruppe.', en: 'This is done by the lead of the responsible group.' },
  only_manager_assigns: { de: 'Das macht das Integrationsmanagement.', en: 'This is done by the integration manager.' },
  topic_is_there_already: { de: 'Das Thema liegt schon bei dieser Gruppe.', en: 'The topic is with this group already.' },
  topic_accepted_already: { de: 'Die Gruppe hat das Thema schon angenommen.', en: 'The group has accepted the topic already.' },
  topic_not_accepted_yet: { de: 'Bitte nehmen Sie das Thema zuerst an.', en: 'Please accept the topic first.' },
  topic_refused_before: { de: 'Ihre Gruppe hat dieses Thema schon einmal abgegeben.', en: 'Your group has returned this topic once before.' },
  topic_into_itself: { de: 'Ein Thema geht nicht in sich selbst auf.', en: 'A topic cannot be merged into itself.' },
  topic_has_ended: { de: 'Dieses Thema ist abgeschlossen.', en: 'This topic has come to an end.' },
  topic_not_in_work: { de: 'Das Thema liegt gerade bei keiner Gruppe.', en: 'The topic is not with any group at present.' },
  topic_frozen: {
    de: 'Zu dieser Frage läuft eine Klärung. Bis dahin wird nicht entschieden.',
    en: 'This question is in escalation. Nothing is decided until then.' },
  follow_up_must_be_later: { de: 'Der Termin muss nach heute liegen.', en: 'The date must be after today.' },
  unknown_topic: { de: 'Dieses Thema gibt es nicht.', en: 'There is no such topic.' },
  body_takes_no_topics: { de: 'Dieses Gremium nimmt keine Themen an.', en: 'This body takes no topics.' },
} satisfies ProblemWords;

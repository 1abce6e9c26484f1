import type { ProblemWords } from '../house/errors/words.js';

export const taskProblems = {
  task_not_visible: { de: 'Diese Aufgabe sehen nur die Mitglieder der Gruppe.', en: 'Only members of the group see this task.' },
  only_owner_of_task: { de: 'Das macht die Person, die die Aufgabe hat.', en: 'This is done by the person who has the task.' },
  only_owner_or_lead_of_task: {
    de: 'Das macht die Person mit der Aufgabe oder die Leitung.', en: 'This is done by the task’s owner or the lead.' },
  only_lead_confirms_task: { de: 'Das bestätigt die Leitung oder das Integrationsmanagement.', en: 'This is confirmed by the lead or the integration manager.' },
  only_members_create_tasks: { de: 'Aufgaben legen die Mitglieder der Gruppe an.', en: 'Tasks are created by members of the group.' },
  task_due_in_past: { de: 'Der Termin liegt in der Vergangenheit.', en: 'The date is in the past.' },
  task_due_as_before: { de: 'Das ist der bisherige Termin.', en: 'This is the date it has already.' },
  task_owner_as_before: { de: 'Die Aufgabe hat diese Person schon.', en: 'This person has the task already.' },
  task_accepted_already: { de: 'Die Aufgabe ist schon angenommen.', en: 'The task has been accepted already.' },
  task_has_nobody_else: { de: 'Es gibt niemanden, an den sie zurückgehen kann.', en: 'There is nobody to hand it back to.' },
  task_source_missing: { de: 'Es fehlt, woraus die Aufgabe entstand.', en: 'What the task comes from is missing.' },
  unknown_task_source: { de: 'Das, woraus die Aufgabe entstand, gibt es nicht.', en: 'What the task comes from does not exist.' },
} satisfies ProblemWords;

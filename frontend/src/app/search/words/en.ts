import type { SearchWords } from './de';

/** English words of the search. */
export const en: SearchWords = {
  title: 'Search',
  label: 'Search or jump',
  placeholder: 'Search or jump to …',
  kind: {
    TOPIC: 'Topics', MEETING: 'Meetings', DECISION: 'Decisions', ESCALATION: 'Escalations', TASK: 'Tasks', BODY: 'Bodies', PERSON: 'People',
  },
  recent: 'Recent searches',
  jump: 'Jump',
  act: 'Do',
  propose: 'Propose topic “{{text}}”',
  hits: { one: '1 hit', other: '{{count}} hits' },
  allHits: { one: 'Show 1 hit', other: 'Show all {{count}} hits' },
  none: 'Nothing found for “{{text}}”.',
  noneHint: 'Please spell it differently or use a shorter word.',
  keys: '↑↓ choose · ↵ open · Ctrl ↵ new tab · Esc close',
  start: 'Type a title, a number or a name.',
  submit: 'Search',
  filter: 'Kind',
  all: 'Everything',
};

/** German words of the search. */
export const de = {
  title: 'Suche',
  label: 'Suchen oder springen',
  placeholder: 'Suchen oder springen …',
  kind: {
    TOPIC: 'Themen', MEETING: 'Sitzungen', DECISION: 'Beschlüsse', ESCALATION: 'Klärungen', TASK: 'Aufgaben', BODY: 'Gremien', PERSON: 'Personen',
  },
  recent: 'Zuletzt gesucht',
  jump: 'Springen',
  act: 'Tun',
  propose: 'Thema „{{text}}“ einbringen',
  hits: { one: '1 Treffer', other: '{{count}} Treffer' },
  allHits: { one: '1 Treffer zeigen', other: 'Alle {{count}} Treffer zeigen' },
  none: 'Nichts gefunden für „{{text}}“.',
  noneHint: 'Bitte anders schreiben oder ein kürzeres Wort nehmen.',
  keys: '↑↓ wählen · ↵ öffnen · Strg ↵ neuer Tab · Esc schließen',
  start: 'Titel, Nummer oder Name eingeben.',
  submit: 'Suchen',
  filter: 'Art',
  all: 'Alles',
};

/** What the English words must hold. */
export type SearchWords = typeof de;

/** German words of persons. */
export const de = {
  offices: 'Funktionen',
  since: 'seit {{day}}',
  until: 'bis {{day}}',
  noOffices: 'Keine Funktion im Netzwerk.',
  organization: 'Organisation',
  contact: 'Kontakt',
  noContact: 'Kein Kontakt hinterlegt.',
  official: 'dienstlich',
  private: 'privat, freigegeben',
  speaks: 'Spricht',
  tasks: 'Aufgaben',
  noTasks: 'Keine offenen Aufgaben.',
  meetings: 'Nächste Sitzungen',
  write: 'Schreiben',
  invented: 'Diese Person ist erfunden.',
  role: {
    MANAGER: 'Integrationsmanagement', SECRETARIAT: 'Geschäftsstelle', COUNTY_LIAISON: 'Kreistagsbüro', REVIEWER: 'Redaktion',
    DPO: 'Datenschutz', SYS_ADMIN: 'Verwaltung', NETWORK_MEMBER: 'Mitglied im Netzwerk',
  },
  office: { CHAIR: 'Vorsitz', VICE_CHAIR: 'stellvertretender Vorsitz', SPOKESPERSON: 'Leitung', VICE_SPOKESPERSON: 'stellvertretende Leitung' },
  capacity: { VOTING: 'stimmberechtigt', ADVISORY: 'beratend', GUEST: 'Gast' },
  kind: { PRINCIPAL: 'Mitglied', DEPUTY_1: '1. Stellvertretung', DEPUTY_2: '2. Stellvertretung' },
  noSuchLanguage: 'Bitte Sprachen mit Komma trennen.',
  edit: 'Bearbeiten',
  functionTitle: 'Aufgabe in der Organisation',
  languages: 'Sprachen',
  phone: 'Telefon',
  phonePurpose: 'Diese Nummer ist',
  showPrivate: 'Private Nummer für Mitglieder zeigen',
  save: 'Speichern',
  cancel: 'Abbrechen',
  visibleTo: 'Sichtbar für: Mitglieder',
};

/** What the English words must hold. */
export type PersonWords = typeof de;

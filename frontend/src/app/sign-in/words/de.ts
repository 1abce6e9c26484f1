/** German words of signing in. */
export const de = {
  title: 'Anmelden',
  intro: 'Ohne Passwort: Wir schicken Ihnen einen Link und einen Code.',
  email: 'E-Mail-Adresse',
  emailHint: 'Die Adresse, unter der Ihr Netzwerk Sie kennt.',
  next: 'Weiter',
  sent: 'Wir haben Ihnen eine E-Mail geschickt.',
  sentHint: 'Öffnen Sie den Link darin. Oder tippen Sie hier den Code ab.',
  sentAll: 'Keine E-Mail? Prüfen Sie die Adresse und den Spam-Ordner.',
  valid: { one: 'Link und Code gelten 1 Minute.', other: 'Link und Code gelten {{count}} Minuten.' },
  code: 'Code aus der E-Mail',
  codeHint: '6 Ziffern',
  stay: 'Auf diesem Gerät angemeldet bleiben',
  stayHint: 'Nur auf Ihrem eigenen Gerät. Gilt 30 Tage.',
  enter: 'Anmelden',
  resend: 'Neue E-Mail schicken',
  other: 'Andere Adresse',
  link: {
    title: 'Anmelden mit Ihrem Link',
    text: 'Ein Klick noch, dann sind Sie angemeldet.',
    missing: 'In diesem Link fehlt etwas. Öffnen Sie ihn noch einmal aus der E-Mail.',
    otherBrowser: 'Sie haben den Link in einem anderen Browser geöffnet. Geben Sie dort den Code ein, wo Sie angefangen haben.',
    expired: 'Der Link ist abgelaufen. Neuen Link senden',
  },
  demo: {
    title: 'Demo: als wer möchten Sie sich umsehen?',
    text: 'Alle Personen sind erfunden. Ein Klick meldet Sie an.',
    search: 'Person suchen',
    enter: 'Als {{name}} anmelden',
    none: 'Niemand heißt so.',
    more: { one: '1 weitere Person', other: '{{count}} weitere Personen' },
  },
  post: {
    title: 'Post der Demo',
    text: 'Hier liegt, was die Demo verschickt hätte. Keine E-Mail verlässt dieses Gerät.',
    empty: 'Noch keine Post.',
    to: 'An {{to}}',
    attachment: 'Anhang {{name}}',
    search: 'Empfänger oder Betreff suchen',
    back: 'Zur Anmeldung',
  },
  language: 'Sprache',
};

/** What the English words must hold. */
export type SignInWords = typeof de;

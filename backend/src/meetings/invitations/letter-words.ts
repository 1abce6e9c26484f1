import type { Locale } from '../../house/house.contract.js';

/** The sentences of the letters of a meeting. */
interface LetterWords {
  hello: string;
  invitation: string;
  urgent: string;
  cancelled: string;
  amended: string;
  agenda: string;
  answer: string;
  second: string;
  guest: string;
  late: string;
  rearranged: string;
  invited: (title: string) => string;
  changed: (title: string) => string;
  added: (titles: readonly string[]) => string;
  removed: (titles: readonly string[]) => string;
  calledOff: (title: string) => string;
  when: (day: string, from: string, to: string) => string;
  video: (link: string) => string;
  minutes: (count: number) => string;
  standsIn: (name: string) => string;
  shortened: (reason: string) => string;
  reason: (reason: string) => string;
}

export const letterWords: Readonly<Record<Locale, LetterWords>> = {
  de: {
    hello: 'Guten Tag,', invitation: 'Einladung', urgent: 'Dringende Einladung', cancelled: 'Abgesagt', amended: 'Geänderte Tagesordnung', agenda: 'Tagesordnung',
    answer: 'Kommen Sie? Bitte antworten Sie hier:',
    second: 'Dies ist die zweite Sitzung zu den offenen Punkten. Sie ist mit weniger Anwesenden beschlussfähig.',
    guest: 'Sie sind als Gast zu diesem Punkt eingeladen und können dazu sprechen.',
    late: 'Neue Punkte kamen nach der Einladung dazu. Zu Beginn entscheidet das Gremium, ob es sie behandelt.',
    rearranged: 'Reihenfolge oder Dauer der Punkte haben sich geändert.',
    changed: (title) => `die Tagesordnung hat sich geändert: ${title}.`,
    added: (titles) => `Neu: ${titles.join('; ')}`,
    removed: (titles) => `Entfällt: ${titles.join('; ')}`,
    invited: (title) => `Sie sind eingeladen: ${title}.`,
    calledOff: (title) => `diese Sitzung fällt aus: ${title}.`,
    when: (day, from, to) => `${day}, ${from} bis ${to} Uhr`,
    video: (link) => `Video-Raum: ${link}`,
    minutes: (count) => `${count} Min.`,
    standsIn: (name) => `Sie vertreten: ${name}.`,
    shortened: (reason) => `Diese Einladung ist dringend, die Frist ist verkürzt. Grund: ${reason}`,
    reason: (reason) => `Grund: ${reason}`,
  },
  en: {
    hello: 'Hello,', invitation: 'Invitation', urgent: 'Urgent invitation', cancelled: 'Cancelled', amended: 'Changed agenda', agenda: 'Agenda',
    answer: 'Are you coming? Please answer here:',
    second: 'This is the second meeting on the open items. It is quorate with fewer people present.',
    guest: 'You are invited as a guest for this item and may speak on it.',
    late: 'New items came after the invitation. At the beginning the body decides whether to deal with them.',
    rearranged: 'The order or the minutes of the items have changed.',
    changed: (title) => `the agenda has changed: ${title}.`,
    added: (titles) => `New: ${titles.join('; ')}`,
    removed: (titles) => `Dropped: ${titles.join('; ')}`,
    invited: (title) => `You are invited: ${title}.`,
    calledOff: (title) => `this meeting will not take place: ${title}.`,
    when: (day, from, to) => `${day}, ${from} to ${to}`,
    video: (link) => `Video room: ${link}`,
    minutes: (count) => `${count} min`,
    standsIn: (name) => `You stand in for ${name}.`,
    shortened: (reason) => `This invitation is urgent, the notice is shortened. Reason: ${reason}`,
    reason: (reason) => `Reason: ${reason}`,
  },
};

import { berlinDay, berlinTime } from '../../house/time/days.js';
import type { MeetingRecord } from '../meeting.record.js';

const days = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayInWords = (day: string): string => days.format(new Date(`${day}T12:00:00Z`));

/** The agenda as lines, with the time at which each item begins. */
export const agendaLines = ({ agenda }: MeetingRecord): string => agenda.map(({ number, title, plannedMinutes }) => `${number}. ${title} (${plannedMinutes} Min.)`).join('\n');

const whenAndWhere = (meeting: MeetingRecord): string => [
  `${dayInWords(berlinDay(new Date(meeting.startsAt)))}, ${berlinTime(new Date(meeting.startsAt))} bis ${berlinTime(new Date(meeting.endsAt))} Uhr`,
  meeting.location ?? '', meeting.onlineLink === null ? '' : `Video-Raum: ${meeting.onlineLink}`, meeting.accessibilityInfo ?? '',
].filter((line) => line !== '').join('\n');

export interface Letter { subject: string; text: string }

/** The invitation. Shortened notice and a second meeting must be said in it (domain.md D1 M2u, C9). */
export function invitationLetter(meeting: MeetingRecord, address: string, urgencyReason: string | null): Letter {
  const notes = [
    urgencyReason === null ? '' : `Diese Einladung ist dringend, die Frist ist verkürzt. Grund: ${urgencyReason}`,
    meeting.kind === 'SECOND_AFTER_NO_QUORUM' ? 'Dies ist die zweite Sitzung zu den offenen Punkten. Sie ist mit weniger Anwesenden beschlussfähig.' : '',
  ].filter((note) => note !== '');
  return {
    subject: `${urgencyReason === null ? 'Einladung' : 'Dringende Einladung'}: ${meeting.title}, ${dayInWords(berlinDay(new Date(meeting.startsAt)))}`,
    text: [
      'Guten Tag,', `Sie sind eingeladen: ${meeting.title}.`, whenAndWhere(meeting), ...notes, `Tagesordnung\n${agendaLines(meeting)}`,
      `Kommen Sie? Bitte antworten Sie hier:\n${address}`, meeting.body.name,
    ].join('\n\n'),
  };
}

/** The meeting is called off. */
export const cancellationLetter = (meeting: MeetingRecord, address: string, reason: string): Letter => ({
  subject: `Abgesagt: ${meeting.title}, ${dayInWords(berlinDay(new Date(meeting.startsAt)))}`,
  text: ['Guten Tag,', `diese Sitzung fällt aus: ${meeting.title}.`, whenAndWhere(meeting), `Grund: ${reason}`, address, meeting.body.name].join('\n\n'),
});

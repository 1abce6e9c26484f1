import type { Day, Locale } from '../../house/house.contract.js';
import { berlinDay, berlinTime } from '../../house/time/days.js';
import type { MeetingRecord } from '../meeting.record.js';
import type { AgendaDiff } from './invitation.contract.js';
import { letterWords } from './letter-words.js';

export interface Letter { subject: string; text: string }
/** What a letter is about, and in which language it is written. */
export interface LetterOrder { meeting: MeetingRecord; address: string; locale: Locale; isGuest?: boolean }
/** What an invitation must say besides: that the notice is shortened and why, and for whom the reader stands in. */
export interface Remarks { urgencyReason: string | null; standsInFor?: string }

const days: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const dayInWords = (day: Day, locale: Locale): string => days[locale].format(new Date(`${day}T12:00:00Z`));

/** The agenda as lines, each with the minutes set aside for it. */
export const agendaLines = ({ agenda }: MeetingRecord, locale: Locale): string =>
  agenda.map(({ number, title, plannedMinutes }) => `${number}. ${title} (${letterWords[locale].minutes(plannedMinutes)})`).join('\n');

/** The invitation. Shortened notice and a second meeting must be said in it (domain.md D1 M2u, C9). */
export function invitationLetter({ meeting, address, locale, isGuest }: LetterOrder, { urgencyReason, standsInFor }: Remarks): Letter {
  const words = letterWords[locale];
  const remarks = [
    isGuest ? words.guest : '', standsInFor === undefined ? '' : words.standsIn(standsInFor),
    urgencyReason === null ? '' : words.shortened(urgencyReason),
    meeting.kind === 'SECOND_AFTER_NO_QUORUM' ? words.second : '',
  ].filter(Boolean);
  return {
    subject: `${urgencyReason === null ? words.invitation : words.urgent}: ${titleAndDay(meeting, locale)}`,
    text: [
      words.hello, words.invited(meeting.title), whenAndWhere(meeting, locale), ...remarks, `${words.agenda}\n${agendaLines(meeting, locale)}`,
      `${words.answer}\n${address}`, meeting.body.name,
    ].join('\n\n'),
  };
}

/** The agenda has changed since it was sent: what is new, what is gone, and how it stands now (domain.md D1 M3). */
export function amendmentLetter({ meeting, address, locale, isGuest }: LetterOrder, { added, removed }: AgendaDiff): Letter {
  const words = letterWords[locale];
  const changes = [added.length > 0 ? words.added(added) : '', removed.length > 0 ? words.removed(removed) : '', added.length + removed.length === 0 ? words.rearranged : ''];
  const lateOnes = meeting.agenda.some(({ late }) => late) ? words.late : '';
  return {
    subject: `${words.amended}: ${titleAndDay(meeting, locale)}`,
    text: [
      words.hello, words.changed(meeting.title), whenAndWhere(meeting, locale), ...(isGuest ? [words.guest] : [...changes, lateOnes]),
      `${words.agenda}\n${agendaLines(meeting, locale)}`, `${words.answer}\n${address}`, meeting.body.name,
    ].filter(Boolean).join('\n\n'),
  };
}

/** The meeting is called off. */
export function cancellationLetter({ meeting, address, locale }: LetterOrder, reason: string): Letter {
  const words = letterWords[locale];
  return {
    subject: `${words.cancelled}: ${titleAndDay(meeting, locale)}`,
    text: [words.hello, words.calledOff(meeting.title), whenAndWhere(meeting, locale), words.reason(reason), address, meeting.body.name].join('\n\n'),
  };
}

const titleAndDay = ({ title, startsAt }: MeetingRecord, locale: Locale): string => `${title}, ${dayInWords(berlinDay(new Date(startsAt)), locale)}`;

function whenAndWhere({ startsAt, endsAt, location, onlineLink, accessibilityInfo }: MeetingRecord, locale: Locale): string {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  return [
    letterWords[locale].when(dayInWords(berlinDay(start), locale), berlinTime(start), berlinTime(end)),
    location ?? '', onlineLink === null ? '' : letterWords[locale].video(onlineLink), accessibilityInfo ?? '',
  ].filter(Boolean).join('\n');
}

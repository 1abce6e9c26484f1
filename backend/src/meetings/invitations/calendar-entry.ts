import ICAL from 'ical.js';
import type { MailAttachment } from '../../house/mail/mail.door.js';
import type { MeetingRecord } from '../meeting.record.js';

/** What a calendar needs besides the meeting. */
export interface EntryOrder { meeting: MeetingRecord; address: string; agenda: string; method: 'REQUEST' | 'CANCEL'; organizer: string; attendee: string; now: Date }

const utc = (moment: string | Date): ICAL.Time => ICAL.Time.fromJSDate(new Date(moment), true);

/**
 * The meeting as a calendar entry (RFC 5545, iTIP RFC 5546): one UID for its whole life, the version as SEQUENCE, times in UTC.
 * Its only attendee is the one who gets the mail, so nobody sees another's address; answers are given in the portal.
 * @returns a file for a mail
 */
export function calendarEntry({ meeting, address, agenda, method, organizer, attendee, now }: EntryOrder): MailAttachment {
  const event = new ICAL.Component('vevent');
  const set = (name: string, value: string | number | ICAL.Time): ICAL.Property => event.addPropertyWithValue(name, value);
  set('uid', `meeting-${meeting.id}@faden`);
  set('sequence', meeting.version);
  set('dtstamp', utc(now));
  set('dtstart', utc(meeting.startsAt));
  set('dtend', utc(meeting.endsAt));
  set('summary', meeting.title);
  if (meeting.location !== null) set('location', meeting.location);
  set('description', [agenda, meeting.onlineLink ?? '', address].filter(Boolean).join('\n\n'));
  set('url', address);
  set('organizer', `mailto:${organizer}`);
  const invited = set('attendee', `mailto:${attendee}`);
  invited.setParameter('partstat', 'NEEDS-ACTION');
  invited.setParameter('rsvp', 'FALSE');
  set('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Faden//Sitzungen//DE');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('method', method);
  calendar.addSubcomponent(event);
  return { name: method === 'CANCEL' ? 'absage.ics' : 'sitzung.ics', type: `text/calendar; method=${method}; charset=utf-8`, content: calendar.toString() };
}

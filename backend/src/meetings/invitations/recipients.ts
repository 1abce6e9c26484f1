import type { Transaction } from '../../house/database/unit-of-work.js';
import { PeopleDoor } from '../../people/people.door.js';
import type { MeetingRecord, PersonRecord } from '../meeting.record.js';
import type { RecipientView } from './invitation.view.js';

/** Somebody who is invited, for a seat. */
export type Recipient = RecipientView & { seatId: string | null };

/** All principals, and the deputies of those who have declined already (domain.md D1, M2). One line per person. */
export async function recipientsOf(tx: Transaction, people: PeopleDoor, meeting: MeetingRecord): Promise<Recipient[]> {
  const declined = new Set(meeting.people.filter(({ kind, rsvp }) => kind === 'PRINCIPAL' && rsvp === 'DECLINED').map(({ seatId }) => seatId));
  const invited = meeting.people.filter(({ kind, capacity, seatId }) => capacity !== 'GUEST' && (kind === 'PRINCIPAL' || declined.has(seatId)));
  const recipients: Recipient[] = [];
  for (const line of invited) {
    if (line.person === null || recipients.some(({ person }) => person.id === line.person?.id)) continue;
    recipients.push({ person: line.person, seatId: line.seatId, seatLabel: line.seatLabel ?? '', kind: asKind(line), email: await people.email(tx, line.person.id) });
  }
  return recipients;
}

const asKind = ({ kind }: PersonRecord): Recipient['kind'] => (kind === 'GUEST' ? 'PRINCIPAL' : kind);

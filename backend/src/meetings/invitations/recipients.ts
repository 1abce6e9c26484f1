import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Id, Locale } from '../../house/house.contract.js';
import { PeopleDoor } from '../../people/people.door.js';
import { deputyLinesFor } from '../meeting.drawing.js';
import type { MeetingRecord, PersonRecord } from '../meeting.record.js';
import type { RecipientView } from './invitation.view.js';

/** Somebody who gets a letter, for a seat, in the language of their account. */
export type Recipient = RecipientView & { seatId: Id | null; locale: Locale };
type Line = Omit<Recipient, 'email' | 'locale'>;

const invited = `
select distinct on (v.person_id) person_json(v.person_id) as person, v.seat_id as "seatId", coalesce(s.label, '') as "seatLabel", v.membership_kind as kind
from invitations v left join seats s on s.network_id = v.network_id and s.id = v.seat_id
where v.meeting_id = $1 and v.kind <> 'CANCELLATION' order by v.person_id, v.sent_at`;

const locales = `
select o.person_id as "personId", a.locale from account_persons o join accounts a on a.id = o.account_id where o.person_id = any ($1::uuid[])`;

/** All principals, the deputies of those who have declined already (domain.md D1, M2), and as guests who presents an item without sitting there (D6 T11). */
export const recipientsOf = (tx: Transaction, people: PeopleDoor, meeting: MeetingRecord): Promise<Recipient[]> => reach(tx, people, dueLines(meeting));

function dueLines(meeting: MeetingRecord): Line[] {
  const declined = new Set(meeting.people.filter(({ kind, rsvp }) => kind === 'PRINCIPAL' && rsvp === 'DECLINED').map(({ seatId }) => seatId));
  const sitting = meeting.people.filter(({ kind, capacity, seatId }) => capacity !== 'GUEST' && (kind === 'PRINCIPAL' || declined.has(seatId)));
  const lines = sitting.flatMap(asLine);
  const guests = meeting.agenda.flatMap(({ presenter }): Line[] =>
    (presenter === null || lines.some(({ person }) => person.id === presenter.id) ? [] : [{ person: presenter, seatId: null, seatLabel: '', kind: 'GUEST' }]));
  return [...lines, ...guests];
}

/** Everybody who was invited, whether they still sit there or not. */
export async function invitedTo(tx: Transaction, people: PeopleDoor, meetingId: Id): Promise<Recipient[]> {
  return reach(tx, people, await tx.rows<Line>(invited, [meetingId]));
}

/** Everybody who learns of a change: who was invited, and who is due by now. */
export async function concernedBy(tx: Transaction, people: PeopleDoor, meeting: MeetingRecord): Promise<Recipient[]> {
  return reach(tx, people, [...await tx.rows<Line>(invited, [meeting.id]), ...dueLines(meeting)]);
}

/** The one who takes the place of somebody who does not come; nobody when invited already. */
export function standInOf(tx: Transaction, people: PeopleDoor, meeting: MeetingRecord, { personId, deputyId }: { personId: Id; deputyId: Id }): Promise<Recipient[]> {
  const lines = deputyLinesFor(meeting.people, personId).filter(({ person }) => person?.id === deputyId);
  return reach(tx, people, lines.some((line) => line.invited) ? [] : lines.flatMap(asLine));
}

const asLine = ({ person, seatId, seatLabel, kind }: PersonRecord): Line[] =>
  (person === null || kind === 'GUEST' ? [] : [{ person, seatId, seatLabel: seatLabel ?? '', kind }]);

/** One letter per person, however many seats; without an address there is only the portal. */
async function reach(tx: Transaction, people: PeopleDoor, lines: readonly Line[]): Promise<Recipient[]> {
  const each = [...new Map(lines.toReversed().map((line) => [line.person.id, line])).values()].toReversed();
  const rows = await tx.rows<{ personId: Id; locale: Locale }>(locales, [each.map(({ person }) => person.id)]);
  const spoken = new Map(rows.map(({ personId, locale }) => [personId, locale]));
  const recipients: Recipient[] = [];
  for (const line of each) recipients.push({ ...line, email: await people.email(tx, line.person.id), locale: spoken.get(line.person.id) ?? 'de' });
  return recipients;
}

import type { ProcedureRuleSet } from '../bodies/rules/procedure-rules.contract.js';
import type { BodyType } from '../bodies/body.contract.js';
import type { BodyRef, Day, Id, Moment, PersonRef } from '../house/house.contract.js';
import type { AgendaItemView } from './agenda/agenda-item.contract.js';
import type { AttendanceStatus, AttendanceView } from './attendance/attendance.contract.js';
import type { AmendmentState, InvitationKind, RsvpState } from './invitations/invitation.contract.js';
import type { MeetingKind, MeetingMode, MeetingState } from './meeting.contract.js';
import type { Finding } from './meeting.js';
import type { MinutesState } from './minutes/minutes.contract.js';

/** An item as `agenda_item_json` gives it, and `meeting_json` for the whole agenda: what stands in the table, before it is asked what the reader may do. */
export interface ItemRecord extends Omit<AgendaItemView, 'can' | 'cannot' | 'startsAt' | 'proposalMissing'> {
  proposedByPersonId: Id | null;
  hasEscalation: boolean;
}

/** A line of the people of a meeting. */
export interface PersonRecord extends Omit<AttendanceView, 'here' | 'counts'> {
  status: AttendanceStatus | null;
  deputyPersonId: Id | null;
  invited: boolean;
}

/** An item on its agenda, with what says when it begins. */
export interface PlacedItem extends Timetable { item: ItemRecord | null }
/** What says when items begin. */
export interface Timetable extends Pick<MeetingRecord, 'startsAt' | 'actualStart'> { agenda: Pick<ItemRecord, 'id' | 'plannedMinutes' | 'calledAt'>[] }

/** A meeting with everything its page shows, as `meeting_json` gives it (migration 0095). */
export interface MeetingRecord {
  id: Id; version: number; number: number | null; title: string; kind: MeetingKind; mode: MeetingMode; state: MeetingState; body: BodyRef; bodyType: BodyType;
  startsAt: Moment; endsAt: Moment; actualStart: Moment | null; actualEnd: Moment | null; location: string | null; onlineLink: string | null;
  accessibilityInfo: string | null; cancelledReason: string | null; predecessorMeetingId: Id | null; urgencyReason: string | null; quorumFinding: Finding | null;
  chair: PersonRef | null; lead: PersonRef | null; minuteTaker: PersonRef | null; rules: ProcedureRuleSet | null; votingSeats: number; successor: boolean;
  invitation: { kind: InvitationKind; sentAt: Moment; heldUntil: Moment; amendment: AmendmentState | null; receivedOn: Day; periodOk: boolean; recipients: number } | null;
  minutes: { id: Id; state: MinutesState } | null; agenda: ItemRecord[]; people: PersonRecord[];
}

/** A line of the list, as `read_meetings` gives it. */
export interface MeetingRowRecord {
  id: Id; number: number | null; title: string; state: MeetingState; mode: MeetingMode; location: string | null; body: BodyRef; startsAt: Moment; endsAt: Moment;
  items: number; minutes: MinutesState | null; myRsvp: RsvpState | null; cancelledReason: string | null;
}

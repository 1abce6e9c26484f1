import type { NoticeVerdict, QuorumVerdict } from '../bodies/rules/procedure-rules.contract.js';
import type { BodyRef, Day, Doable, Id, Moment, Page, PersonRef } from '../house/house.contract.js';
import type { AgendaItemView, PlaceableItem } from './agenda/agenda-item.contract.js';
import type { AttendanceView } from './attendance/attendance.contract.js';
import type { InvitationState, RsvpState } from './invitations/invitation.contract.js';
import type { MinutesState } from './minutes/minutes.contract.js';

/** domain.md C9, D1. */
export const meetingStates = ['DRAFT', 'SCHEDULED', 'INVITED', 'IN_SESSION', 'SUSPENDED', 'HELD', 'CLOSED', 'CANCELLED', 'FAILED_NO_QUORUM'] as const;
export type MeetingState = (typeof meetingStates)[number];
export const meetingKinds = ['ORDINARY', 'EXTRAORDINARY', 'CONSTITUENT', 'CONTINUATION', 'SECOND_AFTER_NO_QUORUM'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export const meetingModes = ['IN_PERSON', 'HYBRID', 'ONLINE'] as const;
export type MeetingMode = (typeof meetingModes)[number];

/** M1–M9, then what does not change the state. `approveMinutes` is told by the minutes. */
export const meetingActions = [
  'schedule', 'sendInvitation', 'sendUrgentInvitation', 'undoInvitation', 'amendAgenda', 'undoAmendment', 'open', 'noQuorum', 'suspend', 'resume', 'close', 'approveMinutes', 'cancel',
  'edit', 'editAgenda', 'proposeItem', 'rsvp', 'takeAttendance', 'checkIn', 'findQuorum', 'doubtQuorum', 'callItem', 'recordResult', 'takeNotes', 'createSecondMeeting',
] as const;
export type MeetingAction = (typeof meetingActions)[number];

/** The one word a meeting shows, from its state and its minutes. */
export const meetingWords = ['DRAFT', 'PLANNED', 'INVITED', 'RUNNING', 'PAUSED', 'NOTES_OPEN', 'MINUTES_IN_REVIEW', 'APPROVED', 'CANCELLED', 'NO_QUORUM'] as const;
export type MeetingWord = (typeof meetingWords)[number];

export const meetingLimits = { title: 160, place: 200, link: 500, reason: 500, accessibility: 500 } as const;

/** GET /api/meetings?body=&when=coming|past|drafts&after= -> Page<MeetingRow> (a hot read, by keyset). */
export type MeetingPage = Page<MeetingRow>;
export interface MeetingRow {
  id: Id;
  number: number | null;
  title: string;
  state: MeetingState;
  word: MeetingWord;
  body: BodyRef;
  startsAt: Moment;
  endsAt: Moment;
  location: string | null;
  mode: MeetingMode;
  items: number;
  myRsvp: RsvpState | null;
  cancelledReason: string | null;
}

/** GET /api/meetings/:id -> MeetingView: meeting, agenda, attendance, decisions in one statement (a hot read). */
export interface MeetingView extends Doable<MeetingAction> {
  id: Id;
  version: number;
  number: number | null;
  title: string;
  kind: MeetingKind;
  mode: MeetingMode;
  state: MeetingState;
  word: MeetingWord;
  body: BodyRef;
  startsAt: Moment;
  endsAt: Moment;
  actualStart: Moment | null;
  actualEnd: Moment | null;
  location: string | null;
  onlineLink: string | null;
  accessibilityInfo: string | null;
  /** Who leads it; before the opening who holds the office on its day. */
  chair: PersonRef | null;
  minuteTaker: PersonRef | null;
  cancelledReason: string | null;
  predecessorMeetingId: Id | null;
  /** Computed by the rules; null once the meeting is held. */
  notice: NoticeVerdict | null;
  invitation: InvitationState | null;
  urgencyReason: string | null;
  myRsvp: RsvpState | null;
  /** Who can stand in for the reader on the same seat, and who was named. */
  myDeputies: PersonRef[];
  myDeputyPersonId: Id | null;
  /** Minutes planned and available, in minutes of time. */
  plannedMinutes: number;
  availableMinutes: number;
  agenda: AgendaItemView[];
  attendance: AttendanceView[];
  quorum: QuorumVerdict | null;
  quorumFinding: { at: Moment; present: number; required: number; ok: boolean; doubted: boolean } | null;
  minutes: { id: Id; state: MinutesState } | null;
}

/** GET /api/meetings/:id/placeable -> PlaceableItem[]: backlog, carry-over and suggestions for the agenda builder. */
export type { PlaceableItem };

/** POST /api/meetings -> MeetingView. `schedule` true: DRAFT and SCHEDULED in one go; nothing is mailed. */
export interface MeetingDraft {
  bodyId: Id;
  /** Berlin day and wall times. */
  day: Day;
  startTime: string;
  endTime: string;
  title?: string;
  kind?: MeetingKind;
  mode?: MeetingMode;
  location?: string;
  onlineLink?: string;
  accessibilityInfo?: string;
  /** Take carried-over items and the body's standing items at once; default true. */
  takeCarryOver?: boolean;
  takeStandingItems?: boolean;
  schedule?: boolean;
}
/** GET /api/meetings/planning?body=ID -> MeetingPlanning: what the planner starts with (last pattern, carry-over). */
export interface MeetingPlanning {
  body: BodyRef;
  suggestedDay: Day;
  startTime: string;
  endTime: string;
  location: string | null;
  voting: number;
  others: number;
  carryOver: number;
  standingItems: number;
}
/** PATCH /api/meetings/:id (If-Match). */
export interface MeetingEdit {
  title?: string;
  day?: Day;
  startTime?: string;
  endTime?: string;
  location?: string | null;
  onlineLink?: string | null;
  accessibilityInfo?: string | null;
  minuteTakerPersonId?: Id | null;
}
/**
 * POST /api/meetings/:id/scheduling {} · /opening {chairPersonId?} · /no-quorum {} · /suspension {} · /resumption {}
 * · /closing {confirmOpenItems} · /cancellation {reason} · /quorum-finding {} · /quorum-doubt {} · /second-meeting {day,startTime,endTime} (If-Match).
 */
export interface MeetingOpening {
  chairPersonId?: Id;
}
export interface MeetingClosing {
  /** Items without result become NOT_REACHED; without this the answer is 409 `items_open`. */
  confirmOpenItems?: boolean;
}
export interface MeetingCancellation {
  reason: string;
}
export interface SecondMeetingDraft {
  day: Day;
  startTime: string;
  endTime: string;
}

import type { NoticeVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import type { Day, Id, Moment, PersonRef } from '../../house/house.contract.js';

/** domain.md C10. */
export const invitationKinds = ['FIRST', 'AMENDMENT', 'CANCELLATION', 'URGENT'] as const;
export type InvitationKind = (typeof invitationKinds)[number];
/** For which part of a seat somebody is invited; guests are invited for the items they present. */
export const invitedKinds = ['PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2', 'GUEST'] as const;
export type InvitedKind = (typeof invitedKinds)[number];
export const rsvpStates = ['UNKNOWN', 'ACCEPTED', 'DECLINED', 'TENTATIVE'] as const;
export type RsvpState = (typeof rsvpStates)[number];
export const deliveryStates = ['HELD', 'SENT', 'FAILED', 'PORTAL_ONLY'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const invitationLimits = { urgencyReason: 1_000, declineReason: 300 } as const;

/** A line of the agenda that was sent last. */
export interface SentItem { id: Id; title: string; minutes: number }
/** What is new on an agenda and what is gone; both empty when only order or minutes have changed. */
export interface AgendaDiff { added: string[]; removed: string[] }

/** The change of the agenda that was sent last; held, and to be undone, as the invitation is. */
export interface AmendmentState { sentAt: Moment; heldUntil: Moment }

/** What a meeting shows of its invitation. */
export interface InvitationState {
  kind: InvitationKind;
  sentAt: Moment;
  /** Until then the mail is held and can be undone without trace but the journal. */
  heldUntil: Moment;
  amendment: AmendmentState | null;
  recipients: number;
  accepted: number;
  declined: number;
  receivedOn: Day;
  periodOk: boolean;
}

/** GET /api/meetings/:id/invitation/preview -> InvitationPreview */
export interface InvitationPreview {
  notice: NoticeVerdict;
  recipients: { person: PersonRef; seatLabel: string; kind: InvitedKind; email: string | null }[];
  subject: string;
  text: string;
  /** Must be sent as urgent: needs a reason. */
  urgent: boolean;
}
/** POST /api/meetings/:id/invitation (If-Match) -> MeetingView. `urgencyReason` makes it sendUrgentInvitation; once invited it sends what has changed (amendAgenda). */
export interface InvitationOrder {
  urgencyReason?: string;
}
/** POST /api/meetings/:id/invitation/undoing (If-Match) within the 60 seconds: undoInvitation, or undoAmendment once invited. GET /api/meetings/:id/invitations -> InvitationView[] */
export interface InvitationView {
  id: Id;
  person: PersonRef;
  kind: InvitationKind;
  delivery: DeliveryState;
  sentAt: Moment;
  deemedReceivedOn: Day | null;
  periodOk: boolean | null;
  rsvp: RsvpState;
  declineReason: string | null;
  deputy: PersonRef | null;
}
/** PUT /api/meetings/:id/rsvp: the person's own answer, or the secretariat's for someone without account. */
export interface RsvpAnswer {
  answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  reason?: string;
  /** A deputy of the same seat to take the place. */
  deputyPersonId?: Id;
  forPersonId?: Id;
}

import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import type { EventData } from '../house/events/event.js';
import { next } from '../house/workflow.js';
import { meetingKinds, meetingModes, meetingStates } from './meeting.contract.js';
import type { MeetingKind, MeetingMode, MeetingState } from './meeting.contract.js';
import type { AgendaDiff, AmendmentState, SentItem } from './invitations/invitation.contract.js';
import { meetingWorkflow } from './meeting.workflow.js';
import type { MeetingStep } from './meeting.workflow.js';

/** Who acts and when; `by` is null when the program acts by itself. */
export interface Act { readonly by: string | null; readonly at: Date }
/** What is known when a meeting is planned. */
export type Plan = Pick<Meeting, 'bodyId' | 'title' | 'startsAt' | 'endsAt'> &
  Partial<Pick<Meeting, 'kind' | 'mode' | 'location' | 'onlineLink' | 'accessibilityInfo' | 'chairPersonId' | 'minuteTakerPersonId' | 'predecessorMeetingId'>>;
export type Changes = Partial<Pick<Meeting, 'title' | 'startsAt' | 'endsAt' | 'location' | 'onlineLink' | 'accessibilityInfo' | 'minuteTakerPersonId'>>;
/** How it was invited, and whether in time (domain.md C10). */
export interface Inviting { rulesId: string; heldUntil: Date; receivedOn: string; periodOk: boolean; sentAgenda?: SentItem[]; urgencyReason?: string }
/** How people meet, by what is named of place and link. */
export const modeOf = ({ location, onlineLink }: Pick<Meeting, 'location' | 'onlineLink'>): MeetingMode =>
  (onlineLink === null ? 'IN_PERSON' : location === null ? 'ONLINE' : 'HYBRID');
/** A finding of the quorum stands until somebody doubts it (decisions.md 16). */
export interface Finding { at: string; present: number; required: number; base: number; ok: boolean; doubted: boolean }

/** A change of the agenda after the invitation, and the agenda that had been sent before it. */
export interface Amendment extends AmendmentState { before: SentItem[] | null }

/** One meeting of a body: planned, invited, held, minuted. */
@Entity('meetings')
@Unique('meetings_network_id_uq', ['networkId', 'id'])
@Index('meetings_body_idx', ['networkId', 'bodyId', 'startsAt'])
@Index('meetings_time_idx', ['networkId', 'startsAt', 'id'])
@Index('meetings_number_uq', ['networkId', 'bodyId', 'number'], { unique: true, where: 'number is not null' })
@Index('meetings_chair_idx', ['networkId', 'chairPersonId'])
@Index('meetings_minute_taker_idx', ['networkId', 'minuteTakerPersonId'])
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'meetings_body_fk' })
@ForeignKey('Person', ['networkId', 'chairPersonId'], ['networkId', 'id'], { name: 'meetings_chair_fk' })
@ForeignKey('Person', ['networkId', 'minuteTakerPersonId'], ['networkId', 'id'], { name: 'meetings_minute_taker_fk' })
@ForeignKey('ProcedureRules', ['networkId', 'rulesId'], ['networkId', 'id'], { name: 'meetings_rules_fk' })
@ForeignKey('Meeting', ['networkId', 'predecessorMeetingId'], ['networkId', 'id'], { name: 'meetings_predecessor_fk' })
@Check('meetings_state_check', `state in ('${meetingStates.join(`', '`)}')`)
@Check('meetings_kind_check', `kind in ('${meetingKinds.join(`', '`)}')`)
@Check('meetings_mode_check', `mode in ('${meetingModes.join(`', '`)}')`)
@Check('meetings_times_check', 'ends_at > starts_at')
@Check('meetings_second_check', `kind <> 'SECOND_AFTER_NO_QUORUM' or predecessor_meeting_id is not null`)
@Check('meetings_cancelled_check', `(state = 'CANCELLED') = (cancelled_reason is not null)`)
@Check('meetings_invited_check', '(invitation_kind is null) = (invited_at is null)')
export class Meeting extends Aggregate {
  @Column('uuid') bodyId!: string;
  /** Counted per body, from the first scheduling on. */
  @Column('int', { nullable: true }) number: number | null = null;
  @Column('text') title!: string;
  @Column('text') kind: MeetingKind = 'ORDINARY';
  @Column('text') mode: MeetingMode = 'IN_PERSON';
  @Column('text') state: MeetingState = meetingWorkflow.start;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('timestamptz', { nullable: true }) actualStart: Date | null = null;
  @Column('timestamptz', { nullable: true }) actualEnd: Date | null = null;
  @Column('text', { nullable: true }) location: string | null = null;
  @Column('text', { nullable: true }) onlineLink: string | null = null;
  @Column('text', { nullable: true }) accessibilityInfo: string | null = null;
  @Column('uuid', { nullable: true }) chairPersonId: string | null = null;
  @Column('uuid', { nullable: true }) minuteTakerPersonId: string | null = null;
  /** The version of the rules in force when the invitation was sent; later changes do not alter it (domain.md C5). */
  @Column('uuid', { nullable: true }) rulesId: string | null = null;
  @Column('uuid', { nullable: true }) predecessorMeetingId: string | null = null;
  @Column('text', { nullable: true }) cancelledReason: string | null = null;
  @Column('text', { nullable: true }) urgencyReason: string | null = null;
  @Column('text', { nullable: true }) invitationKind: 'FIRST' | 'URGENT' | null = null;
  @Column('timestamptz', { nullable: true }) invitedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) heldUntil: Date | null = null;
  @Column('date', { nullable: true }) receivedOn: string | null = null;
  @Column('boolean', { nullable: true }) periodOk: boolean | null = null;
  @Column('jsonb', { nullable: true }) quorumFinding: Finding | null = null;
  /** What stood on the agenda that was sent last. */
  @Column('jsonb', { nullable: true }) sentAgenda: SentItem[] | null = null;
  /** The change that was sent last. */
  @Column('jsonb', { nullable: true }) amendment: Amendment | null = null;

  static plan(plan: Plan, act: Act): Meeting {
    const meeting = Object.assign(new Meeting(), plan);
    meeting.requireTimes();
    meeting.say('drafted', act, { startsAt: meeting.startsAt.toISOString() });
    return meeting;
  }

  /** M1. Nothing is mailed (decisions.md 21). @param number the next of its body */
  schedule(number: number, act: Act): void {
    this.requirePlace();
    this.number ??= number;
    this.move('schedule', act, { startsAt: this.startsAt.toISOString() });
  }

  edit(changes: Changes, act: Act): void {
    if (!['DRAFT', 'SCHEDULED', 'INVITED', 'IN_SESSION', 'SUSPENDED'].includes(this.state)) throw new NotPossibleNow('meeting_is_over');
    const moves = changes.startsAt !== undefined || changes.endsAt !== undefined;
    if (moves && this.state !== 'DRAFT' && this.state !== 'SCHEDULED') throw new NotPossibleNow('meeting_time_is_fixed');
    const had = modeOf(this);
    Object.assign(this, changes);
    this.requireTimes();
    // A link that is added, or a place that is dropped, changes how people meet; a way that was chosen by name stays otherwise.
    if (modeOf(this) !== had) this.mode = modeOf(this);
    if (this.state !== 'DRAFT') this.requirePlace();
    this.say('edited', act, { fields: Object.keys(changes) });
  }

  /** M2, M2u. The service has asked the rules before. */
  invite(how: Inviting, act: Act): void {
    const isUrgent = how.urgencyReason !== undefined;
    this.move(isUrgent ? 'sendUrgentInvitation' : 'sendInvitation', act, { receivedOn: how.receivedOn, periodOk: how.periodOk });
    Object.assign(this, {
      invitationKind: isUrgent ? 'URGENT' : 'FIRST', invitedAt: act.at, heldUntil: how.heldUntil, receivedOn: how.receivedOn,
      periodOk: how.periodOk, rulesId: how.rulesId, urgencyReason: how.urgencyReason ?? null, sentAgenda: how.sentAgenda ?? null,
    });
  }

  /** While the mail is held it leaves no trace but the journal. */
  undoInvitation(act: Act): void {
    if (this.heldUntil !== null && act.at >= this.heldUntil) throw new NotPossibleNow('invitation_has_left');
    this.move('undoInvitation', act);
    Object.assign(this, { invitationKind: null, invitedAt: null, heldUntil: null, receivedOn: null, periodOk: null, rulesId: null, urgencyReason: null, sentAgenda: null });
  }

  /** M3: the agenda changed after the invitation; the letter about it is held as the invitation was. */
  amend({ sentAgenda, heldUntil }: { sentAgenda: SentItem[]; heldUntil: Date }, { added, removed }: AgendaDiff, act: Act): void {
    this.requireNothingHeld(act);
    this.move('amendAgenda', act, { added, removed });
    this.amendment = { sentAt: act.at.toISOString(), heldUntil: heldUntil.toISOString(), before: this.sentAgenda };
    this.sentAgenda = sentAgenda;
  }

  /** While the mail is held: the agenda counts as changed again, and the difference can be sent anew. */
  undoAmendment(act: Act): void {
    if (!this.holdsAmendment(act)) throw new NotPossibleNow('amendment_has_left');
    this.move('undoAmendment', act);
    this.forgetAmendment();
  }

  /** Whether a change of the agenda has been sent, and not left yet. */
  holdsAmendment({ at }: Act): boolean {
    return this.amendment !== null && at < new Date(this.amendment.heldUntil);
  }

  /** M4. @param chairPersonId who leads it this time */
  open(chairPersonId: string, act: Act): void {
    this.requireNothingHeld(act);
    this.move('open', act, { chairPersonId });
    this.chairPersonId = chairPersonId;
    this.actualStart = act.at;
  }

  suspend(act: Act): void {
    this.move('suspend', act);
  }

  resume(act: Act): void {
    this.move('resume', act);
  }

  findQuorum(finding: Omit<Finding, 'doubted' | 'at'>, act: Act): void {
    this.requireRunning();
    this.quorumFinding = { ...finding, at: act.at.toISOString(), doubted: false };
    this.say('quorum_found', act, { present: finding.present, required: finding.required, ok: finding.ok });
  }

  doubtQuorum(act: Act): void {
    this.requireRunning();
    if (this.quorumFinding === null || this.quorumFinding.doubted) throw new NotPossibleNow('quorum_not_found_yet');
    this.quorumFinding = { ...this.quorumFinding, doubted: true };
    this.say('quorum_doubted', act, {});
  }

  /** M5. */
  failForQuorum(act: Act): void {
    this.move('noQuorum', act);
    this.actualEnd = act.at;
  }

  /** M7. Only the called item needs a result; the service has seen to that. */
  close(act: Act): void {
    this.move('close', act);
    this.actualEnd = act.at;
  }

  /** M8. */
  approveMinutes(act: Act): void {
    this.move('approveMinutes', act);
  }

  /** M9. */
  cancel(reason: string, act: Act): void {
    this.move('cancel', act, { reason });
    this.cancelledReason = reason;
    if (this.holdsAmendment(act)) this.forgetAmendment();
  }

  private forgetAmendment(): void {
    this.sentAgenda = this.amendment?.before ?? null;
    this.amendment = null;
  }

  private requireNothingHeld(act: Act): void {
    if (this.heldUntil !== null && act.at < this.heldUntil) throw new NotPossibleNow('invitation_is_held');
    if (this.holdsAmendment(act)) throw new NotPossibleNow('amendment_is_held');
  }

  private requireRunning(): void {
    if (this.state !== 'IN_SESSION') throw new NotPossibleNow('meeting_not_running');
  }

  private requirePlace(): void {
    if (this.mode !== 'ONLINE' && this.location === null && this.onlineLink === null) throw new RuleBroken('meeting_place_missing', {}, '/location');
  }

  private requireTimes(): void {
    if (this.endsAt <= this.startsAt) throw new RuleBroken('meeting_ends_before_start', {}, '/endTime');
  }

  private move(step: MeetingStep, act: Act, data: EventData = {}): void {
    const from = this.state;
    this.state = next(meetingWorkflow, from, step);
    this.say(this.state.toLowerCase(), act, { action: step, from, to: this.state, ...data });
  }

  private say(what: string, { by }: Act, data: EventData): void {
    this.tell(`meeting.${what}`, by, data, { bodyId: this.bodyId, meetingId: this.id });
  }
}

import { Injectable } from '@nestjs/common';
import { deemedReceipt, notice } from '../../bodies/rules/rules.door.js';
import type { NoticeVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { MailDoor } from '../../house/mail/mail.door.js';
import { Settings } from '../../house/settings.js';
import { Clock } from '../../house/time/clock.js';
import { berlinDay, berlinTime } from '../../house/time/days.js';
import { PeopleDoor } from '../../people/people.door.js';
import { Items } from '../agenda/items.js';
import { Presence } from '../attendance/presence.js';
import type { Meeting } from '../meeting.js';
import { meetingPolicy } from '../meeting.policy.js';
import type { MeetingRecord } from '../meeting.record.js';
import type { MeetingView } from '../meeting.view.js';
import { MeetingActs } from '../meetings.acts.js';
import type { Doing, Target } from '../meetings.acts.js';
import { MeetingsQueries } from '../meetings.queries.js';
import { MeetingsViews } from '../meetings.views.js';
import { urgencyItem } from '../planning/standing-items.js';
import { calendarEntry } from './calendar-entry.js';
import type { InvitationKind, InvitationOrder } from './invitation.contract.js';
import { Invitation } from './invitation.js';
import type { InvitationPreviewView } from './invitation.view.js';
import { agendaLines, cancellationLetter, invitationLetter } from './letter.js';
import type { Letter } from './letter.js';
import { recipientsOf } from './recipients.js';

/** Mail is held for a minute and can be undone (decisions.md 21). */
const hold = 60_000;

interface Sending { kind: InvitationKind; letter: Letter; method: 'REQUEST' | 'CANCEL'; holdUntil: Date; receivedOn: string | null; periodOk: boolean | null }

/** Inviting: who, by when, with which letter; one recipient per mail. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly work: UnitOfWork, private readonly acts: MeetingActs, private readonly views: MeetingsViews, private readonly queries: MeetingsQueries, private readonly items: Items,
    private readonly presence: Presence, private readonly people: PeopleDoor, private readonly mail: MailDoor, private readonly settings: Settings, private readonly clock: Clock,
  ) {}

  preview(actor: Actor, meetingId: Id): Promise<InvitationPreviewView> {
    return this.work.run(actor.networkId, async (tx) => {
      meetingPolicy.require(actor, 'sendInvitation', await this.queries.facts(actor.networkId, meetingId));
      const record = await this.views.record(tx, meetingId);
      const found = this.noticeFor(record, actor);
      const urgent = found.verdict === 'URGENT_ONLY';
      const recipients = (await recipientsOf(tx, this.people, record)).map(({ seatId: _, ...shown }) => shown);
      return { notice: found, recipients, urgent, ...invitationLetter(record, this.addressOf(meetingId), urgent ? '…' : null) };
    });
  }

  /** M2, M2u. An urgent one needs its reason, and an item to establish the urgency; which of both it must be, the rules say in words. */
  invite(actor: Actor, target: Target, { urgencyReason }: InvitationOrder): Promise<MeetingView> {
    const action = urgencyReason === undefined ? 'sendInvitation' : 'sendUrgentInvitation';
    return this.acts.run(actor, target, action, async ({ tx, meeting, before, act }) => {
      if (before.agenda.length === 0) throw new RuleBroken('invitation_needs_agenda');
      const found = this.noticeFor(before, actor);
      requireInTime(found, urgencyReason);
      if (urgencyReason !== undefined) await this.items.place(tx, { meetingId: meeting.id, ...urgencyItem, ...firstOf(before), late: false, by: act.by });
      const { versionId, rules } = await this.presence.rules(tx, meeting);
      const heldUntil = new Date(act.at.getTime() + hold);
      const receivedOn = deemedReceipt(rules, { today: berlinDay(heldUntil), time: berlinTime(heldUntil) });
      const periodOk = receivedOn <= found.latestReceiptOn;
      meeting.invite({ rulesId: versionId, heldUntil, receivedOn, periodOk, ...(urgencyReason !== undefined && { urgencyReason }) }, act);
      const record = await this.views.record(tx, meeting.id);
      await this.send(tx, { ...record, version: meeting.version + 1 }, act.by, {
        kind: urgencyReason === undefined ? 'FIRST' : 'URGENT', letter: invitationLetter(record, this.addressOf(meeting.id), urgencyReason ?? null), method: 'REQUEST', holdUntil: heldUntil, receivedOn, periodOk,
      });
    }, 'sendInvitation', 'sendUrgentInvitation');
  }

  /** While the mail is held: nobody hears of it, only the journal remembers. */
  undo(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'undoInvitation', async ({ tx, meeting, before, act }) => {
      await this.mail.cancel(tx, 'meeting', meeting.id);
      await tx.rows('delete from invitations where meeting_id = $1', [meeting.id]);
      const urgency = before.agenda.find(({ title, type }) => title === urgencyItem.title && type === 'PROCEDURAL');
      if (before.urgencyReason !== null && urgency) await this.items.remove(tx, urgency.id, act.by);
      meeting.undoInvitation(act);
    });
  }

  /** M9: everybody who was invited is told; the items go back. */
  cancel(actor: Actor, target: Target, reason: string): Promise<MeetingView> {
    return this.acts.run(actor, target, 'cancel', async (doing) => {
      const { tx, meeting, before, act } = doing;
      const wasInvited = before.invitation !== null;
      if (wasInvited) await this.callOff(doing, reason);
      await this.items.release(tx, meeting.id, act.by);
      meeting.cancel(reason, act);
    });
  }

  /** What is still held never leaves; who had it already gets the cancellation at once. */
  private async callOff({ tx, meeting, before, act }: Doing, reason: string): Promise<void> {
    const unsent = await this.mail.cancel(tx, 'meeting', meeting.id);
    if (unsent > 0 && meeting.heldUntil !== null && act.at < meeting.heldUntil) return;
    await this.send(tx, { ...before, version: meeting.version + 1 }, act.by, {
      kind: 'CANCELLATION', letter: cancellationLetter(before, this.addressOf(meeting.id), reason), method: 'CANCEL', holdUntil: act.at, receivedOn: null, periodOk: null,
    });
  }

  private async send(tx: Transaction, meeting: MeetingRecord, by: Id, { kind, letter, method, holdUntil, receivedOn, periodOk }: Sending): Promise<void> {
    const now = this.clock.now();
    const entry = calendarEntry({ meeting, address: this.addressOf(meeting.id), agenda: agendaLines(meeting), method, organizer: this.mail.sender, now });
    for (const { person, seatId, kind: membershipKind, email } of await recipientsOf(tx, this.people, meeting)) {
      const mailId = email === null ? null : await this.mail.post(tx, {
        networkId: tx.networkId, kind: 'INVITATION', toPersonId: person.id, to: email, ...letter, attachments: [entry], holdUntil, subjectType: 'meeting', subjectId: meeting.id,
      });
      await tx.keep(Invitation.send({
        meetingId: meeting.id, personId: person.id, seatId, membershipKind, kind, channel: email === null ? 'PORTAL' : 'EMAIL', sentAt: now, deemedReceivedOn: receivedOn, periodOk, mailId,
      }, by));
    }
  }

  private noticeFor(meeting: MeetingRecord, { locale }: Actor): NoticeVerdict {
    if (meeting.rules === null) throw new NotPossibleNow('body_has_no_rules');
    const now = this.clock.now();
    return notice(meeting.rules, berlinDay(new Date(meeting.startsAt)), { today: berlinDay(now), time: berlinTime(now) }, locale);
  }

  private addressOf(meetingId: Meeting['id']): string {
    return `${this.settings.publicUrl}/sitzungen/${meetingId}`;
  }
}

const firstOf = ({ agenda: [first] }: MeetingRecord): { beforeId?: Id } => (first ? { beforeId: first.id } : {});

/** Too late is refused with the rule in one sentence; short notice needs its reason; a soft period only warns. */
function requireInTime({ verdict, explanation }: NoticeVerdict, urgencyReason: string | undefined): void {
  if (verdict === 'TOO_LATE') throw new RuleBroken('invitation_too_late', { rule: explanation.sentence });
  if (verdict === 'URGENT_ONLY' && urgencyReason === undefined) throw new RuleBroken('urgency_needs_reason', { rule: explanation.sentence }, '/urgencyReason');
  if (verdict !== 'URGENT_ONLY' && urgencyReason !== undefined) throw new RuleBroken('urgency_not_needed', {}, '/urgencyReason');
}

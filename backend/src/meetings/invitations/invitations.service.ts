import { Injectable } from '@nestjs/common';
import type { NoticeVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { MailDoor } from '../../house/mail/mail.door.js';
import { Clock } from '../../house/time/clock.js';
import { PeopleDoor } from '../../people/people.door.js';
import { Items } from '../agenda/items.js';
import { Presence } from '../attendance/presence.js';
import { Meeting } from '../meeting.js';
import { meetingPolicy } from '../meeting.policy.js';
import type { MeetingRecord } from '../meeting.record.js';
import type { MeetingView } from '../meeting.view.js';
import { MeetingActs } from '../meetings.acts.js';
import type { Doing, Target } from '../meetings.acts.js';
import { MeetingsQueries } from '../meetings.queries.js';
import { MeetingsViews } from '../meetings.views.js';
import { InvitationPost } from './invitation-post.js';
import type { AgendaDiff, InvitationOrder } from './invitation.contract.js';
import type { InvitationPreviewView } from './invitation.view.js';
import { agendaDiff, sentAgendaOf } from './amendment.js';
import { amendmentLetter, cancellationLetter, invitationLetter } from './letter.js';
import { concernedBy, invitedTo, recipientsOf } from './recipients.js';
import type { Recipient } from './recipients.js';
import { noticeOnRelease, releaseOf } from './release.js';
import { StandIns } from './stand-ins.js';
import { Urgency } from './urgency.js';

/** Inviting: who, by when, with which letter; taking it back, and calling it off. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly work: UnitOfWork, private readonly acts: MeetingActs, private readonly views: MeetingsViews, private readonly queries: MeetingsQueries,
    private readonly items: Items, private readonly urgency: Urgency, private readonly presence: Presence, private readonly people: PeopleDoor,
    private readonly post: InvitationPost, private readonly standIns: StandIns, private readonly mail: MailDoor, private readonly clock: Clock,
  ) {}

  /** What would be sent now; the letter in the language of who asks, each recipient gets it in their own. */
  preview(actor: Actor, meetingId: Id): Promise<InvitationPreviewView> {
    return this.work.run(actor.networkId, async (tx) => {
      meetingPolicy.require(actor, 'sendInvitation', await this.queries.facts(actor.networkId, meetingId));
      const meeting = await this.views.record(tx, meetingId);
      const found = noticeFor(meeting, this.clock.now(), actor);
      const order = { meeting, address: this.post.addressOf(meetingId), locale: actor.locale };
      if (meeting.state === 'INVITED') {
        const changes = changesSince(await tx.load(Meeting, meetingId), meeting);
        return { notice: found, recipients: shownOf(await concernedBy(tx, this.people, meeting)), urgent: false, ...amendmentLetter(order, changes) };
      }
      const urgent = found.verdict === 'URGENT_ONLY';
      return { notice: found, recipients: shownOf(await recipientsOf(tx, this.people, meeting)), urgent, ...invitationLetter(order, { urgencyReason: urgent ? '…' : null }) };
    });
  }

  /** M2, M2u. An urgent one needs its reason, and an item to establish the urgency; which of both it must be, the rules say in words. Once invited: M3. */
  invite(actor: Actor, target: Target, { urgencyReason }: InvitationOrder): Promise<MeetingView> {
    const action = urgencyReason === undefined ? 'sendInvitation' : 'sendUrgentInvitation';
    return this.acts.run(actor, target, action, async (doing) => {
      const { tx, meeting, before, act } = doing;
      if (before.state === 'INVITED') return this.amend(doing);
      if (before.agenda.length === 0) throw new RuleBroken('invitation_needs_agenda');
      const found = noticeFor(before, act.at, actor);
      requireInTime(found, urgencyReason);
      if (urgencyReason !== undefined) await this.urgency.establish(tx, meeting, before, act.by);
      const { versionId } = await this.presence.rules(tx, meeting);
      const [heldUntil, receivedOn, periodOk] = [releaseOf(act.at), found.receiptIfSentNow, found.receiptIfSentNow <= found.latestReceiptOn];
      const record = await this.views.record(tx, meeting.id);
      meeting.invite({ rulesId: versionId, heldUntil, receivedOn, periodOk, sentAgenda: sentAgendaOf(record), ...(urgencyReason !== undefined && { urgencyReason }) }, act);
      await this.write(doing, record, urgencyReason ?? null);
    }, 'sendInvitation', 'sendUrgentInvitation', 'amendAgenda');
  }

  /** While the mail is held: nobody hears of it, only the journal remembers. */
  undo(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'undoInvitation', async ({ tx, meeting, before, act }) => {
      if (meeting.amendment !== null) {
        await this.post.withdrawAmendment(tx, meeting.id, meeting.amendment);
        return meeting.undoAmendment(act);
      }
      await this.post.withdraw(tx, meeting.id);
      await this.urgency.takeBack(tx, before, act.by);
      meeting.undoInvitation(act);
    }, 'undoAmendment');
  }

  /** M9: everybody who was invited is told; the items go back. */
  cancel(actor: Actor, target: Target, reason: string): Promise<MeetingView> {
    return this.acts.run(actor, target, 'cancel', async (doing) => {
      const { tx, meeting, before, act } = doing;
      if (before.invitation !== null) await this.callOff(doing, reason);
      await this.items.release(tx, meeting.id, act.by);
      meeting.cancel(reason, act);
    });
  }

  /** The letters, with the agenda as it stands now and the version the meeting is about to get. */
  private async write({ tx, meeting, act: { by, at } }: Doing, record: MeetingRecord, urgencyReason: string | null): Promise<void> {
    await this.post.send(tx, { ...record, version: meeting.version + 1 }, await recipientsOf(tx, this.people, record), {
      kind: urgencyReason === null ? 'FIRST' : 'URGENT', method: 'REQUEST', about: { subjectType: 'meeting', subjectId: meeting.id }, by,
      letter: (order) => invitationLetter(order, { urgencyReason }),
      sentAt: at, holdUntil: releaseOf(at), receivedOn: meeting.receivedOn, periodOk: meeting.periodOk,
    });
  }

  /** M3: everybody who was invited learns what has changed; whoever is new to it gets the same letter. */
  private async amend({ tx, meeting, before, actor, act: { by, at } }: Doing): Promise<void> {
    const changes = changesSince(meeting, before);
    const { receiptIfSentNow, latestReceiptOn } = noticeFor(before, at, actor);
    const heldUntil = releaseOf(at);
    meeting.amend({ sentAgenda: sentAgendaOf(before), heldUntil }, changes, { by, at });
    await this.post.send(tx, { ...before, version: meeting.version + 1 }, await concernedBy(tx, this.people, before), {
      kind: 'AMENDMENT', method: 'REQUEST', about: { subjectType: 'meeting', subjectId: meeting.id }, by,
      letter: (order) => amendmentLetter(order, changes), sentAt: at, holdUntil: heldUntil, receivedOn: receiptIfSentNow, periodOk: receiptIfSentNow <= latestReceiptOn,
    });
  }

  /** What is still held never leaves; who had it already gets the cancellation at once. */
  private async callOff({ tx, meeting, before, act: { by, at } }: Doing, reason: string): Promise<void> {
    if (meeting.heldUntil !== null && at < meeting.heldUntil) return this.post.withdraw(tx, meeting.id);
    if (meeting.amendment !== null && meeting.holdsAmendment({ by, at })) await this.post.withdrawAmendment(tx, meeting.id, meeting.amendment);
    await this.mail.cancel(tx, 'meeting', meeting.id);
    await this.standIns.withdraw(tx, meeting.id);
    await this.post.send(tx, { ...before, version: meeting.version + 1 }, await invitedTo(tx, this.people, meeting.id), {
      kind: 'CANCELLATION', method: 'CANCEL', about: { subjectType: 'meeting', subjectId: meeting.id }, by,
      letter: (order) => cancellationLetter(order, reason), sentAt: at, holdUntil: at, receivedOn: null, periodOk: null,
    });
  }
}

const shownOf = (recipients: readonly Recipient[]) => recipients.map(({ seatId: _seat, locale: _locale, ...shown }) => shown);

/** @throws NotPossibleNow `agenda_unchanged` when the agenda stands as it was sent */
function changesSince({ sentAgenda }: Meeting, record: MeetingRecord): AgendaDiff {
  const changes = agendaDiff(sentAgenda ?? sentAgendaOf({ ...record, agenda: record.agenda.filter(({ late }) => !late) }), sentAgendaOf(record));
  if (changes === null) throw new NotPossibleNow('agenda_unchanged');
  return changes;
}

function noticeFor({ rules, startsAt }: MeetingRecord, now: Date, { locale }: Actor): NoticeVerdict {
  if (rules === null) throw new NotPossibleNow('body_has_no_rules');
  return noticeOnRelease(rules, startsAt, now, locale);
}

/** Too late is refused with the rule in one sentence; short notice needs its reason; a soft period only warns. */
function requireInTime({ verdict, explanation }: NoticeVerdict, urgencyReason: string | undefined): void {
  if (verdict === 'TOO_LATE') throw new RuleBroken('invitation_too_late', { rule: explanation.sentence });
  if (verdict === 'URGENT_ONLY' && urgencyReason === undefined) throw new RuleBroken('urgency_needs_reason', { rule: explanation.sentence }, '/urgencyReason');
  if (verdict !== 'URGENT_ONLY' && urgencyReason !== undefined) throw new RuleBroken('urgency_not_needed', {}, '/urgencyReason');
}

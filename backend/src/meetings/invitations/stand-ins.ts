import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Id } from '../../house/house.contract.js';
import { MailDoor } from '../../house/mail/mail.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import type { Act } from '../meeting.js';
import type { MeetingRecord } from '../meeting.record.js';
import { InvitationPost } from './invitation-post.js';
import { Rsvp } from './invitation.js';
import { invitationLetter } from './letter.js';
import { standInOf } from './recipients.js';
import { noticeOnRelease, releaseOf } from './release.js';

type By = Act & { by: Id };

/** Deputies who were named by somebody who does not come: they are invited in turn (domain.md E-21). */
@Injectable()
export class StandIns {
  constructor(private readonly post: InvitationPost, private readonly people: PeopleDoor, private readonly mail: MailDoor) {}

  /** After an answer: who is named now is invited; who was named before hears nothing when the mail is still held. */
  async follow(tx: Transaction, meeting: MeetingRecord, { id, personId, deputyPersonId }: Rsvp, formerId: Id | null, act: By): Promise<void> {
    if (formerId === deputyPersonId) return;
    if (formerId !== null) await this.takeBack(tx, { meetingId: meeting.id, rsvpId: id, deputyId: formerId });
    if (deputyPersonId !== null) await this.invite(tx, meeting, { rsvpId: id, personId, deputyId: deputyPersonId }, act);
  }

  /** The meeting is called off: whoever has not heard of it need not. */
  async withdraw(tx: Transaction, meetingId: Id): Promise<void> {
    for (const { id, deputyPersonId } of await tx.find(Rsvp, { meetingId })) {
      if (deputyPersonId !== null) await this.takeBack(tx, { meetingId, rsvpId: id, deputyId: deputyPersonId });
    }
  }

  private async takeBack(tx: Transaction, { meetingId, rsvpId, deputyId }: { meetingId: Id; rsvpId: Id; deputyId: Id }): Promise<void> {
    if (await this.mail.cancel(tx, 'rsvp', rsvpId) === 0) return;
    await tx.rows('delete from invitations where meeting_id = $1 and person_id = $2', [meetingId, deputyId]);
  }

  private async invite(tx: Transaction, meeting: MeetingRecord, { rsvpId, ...who }: { rsvpId: Id; personId: Id; deputyId: Id }, { by, at }: By): Promise<void> {
    const { invitation, rules, urgencyReason } = meeting;
    if (invitation === null || rules === null) return;
    const standsInFor = meeting.people.find(({ person }) => person?.id === who.personId)?.person?.name;
    const { receiptIfSentNow, latestReceiptOn } = noticeOnRelease(rules, meeting.startsAt, at, 'de');
    await this.post.send(tx, meeting, await standInOf(tx, this.people, meeting, who), {
      kind: invitation.kind, method: 'REQUEST', about: { subjectType: 'rsvp', subjectId: rsvpId }, by,
      letter: (order) => invitationLetter(order, { urgencyReason, ...(standsInFor !== undefined && { standsInFor }) }),
      sentAt: at, holdUntil: releaseOf(at), receivedOn: receiptIfSentNow, periodOk: receiptIfSentNow <= latestReceiptOn,
    });
  }
}

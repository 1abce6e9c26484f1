import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Day, Id } from '../../house/house.contract.js';
import { MailDoor } from '../../house/mail/mail.door.js';
import { Settings } from '../../house/settings.js';
import { asGuest } from '../meeting.drawing.js';
import type { MeetingRecord } from '../meeting.record.js';
import { calendarEntry } from './calendar-entry.js';
import { Invitation } from './invitation.js';
import type { AmendmentState, InvitationKind } from './invitation.contract.js';
import { agendaLines } from './letter.js';
import type { Letter, LetterOrder } from './letter.js';
import type { Recipient } from './recipients.js';

/** One round of letters about a meeting. `about`: what the mail is found by when it is taken back. */
export interface Round {
  kind: InvitationKind; method: 'REQUEST' | 'CANCEL'; letter: (order: LetterOrder) => Letter; about: { subjectType: 'meeting' | 'rsvp'; subjectId: Id };
  sentAt: Date; holdUntil: Date; receivedOn: Day | null; periodOk: boolean | null; by: Id;
}

/** Letters about a meeting, one per person and in their language, and the rows that remember them. */
@Injectable()
export class InvitationPost {
  constructor(private readonly mail: MailDoor, private readonly settings: Settings) {}

  addressOf(meetingId: Id): string {
    return `${this.settings.publicUrl}/sitzungen/${meetingId}`;
  }

  async send(tx: Transaction, meeting: MeetingRecord, recipients: readonly Recipient[], round: Round): Promise<void> {
    const { kind, sentAt, receivedOn, periodOk, by } = round;
    for (const recipient of recipients) {
      const { person, seatId, kind: membershipKind, email } = recipient;
      const shown = membershipKind === 'GUEST' ? asGuest(meeting, person.id) : meeting;
      const mailId = email === null ? null : await this.post(tx, shown, { ...recipient, email }, round);
      await tx.keep(Invitation.send({
        meetingId: meeting.id, personId: person.id, seatId, membershipKind, kind, channel: email === null ? 'PORTAL' : 'EMAIL', sentAt,
        deemedReceivedOn: receivedOn, periodOk, mailId,
      }, by));
    }
  }

  /** Takes back what is still held: nobody hears of it, only the journal remembers. */
  async withdraw(tx: Transaction, meetingId: Id): Promise<void> {
    await this.mail.cancel(tx, 'meeting', meetingId);
    await tx.rows('delete from invitations where meeting_id = $1', [meetingId]);
  }

  /** The same for a change of the agenda that is held: what was sent before it stays. */
  async withdrawAmendment(tx: Transaction, meetingId: Id, { sentAt }: AmendmentState): Promise<void> {
    await this.mail.cancel(tx, 'meeting', meetingId, 'HELD');
    await tx.rows(`delete from invitations where meeting_id = $1 and kind = 'AMENDMENT' and sent_at = $2`, [meetingId, sentAt]);
  }

  private post(tx: Transaction, meeting: MeetingRecord, { person, kind, email, locale }: Recipient & { email: string }, round: Round): Promise<Id> {
    const address = this.addressOf(meeting.id);
    const entry = calendarEntry({
      meeting, address, agenda: agendaLines(meeting, locale), method: round.method, organizer: this.mail.sender, attendee: email, now: round.sentAt,
    });
    return this.mail.post(tx, {
      networkId: tx.networkId, kind: 'INVITATION', toPersonId: person.id, to: email, ...round.letter({ meeting, address, locale, isGuest: kind === 'GUEST' }), attachments: [entry],
      holdUntil: round.holdUntil, ...round.about,
    });
  }
}

import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import type { Act } from '../meeting.js';
import { invitationKinds, rsvpStates } from './invitation.contract.js';
import type { InvitationKind, InvitedKind, RsvpAnswer, RsvpState } from './invitation.contract.js';

type Sending = Pick<Invitation, 'meetingId' | 'personId' | 'seatId' | 'membershipKind' | 'kind' | 'channel' | 'sentAt' | 'deemedReceivedOn' | 'periodOk' | 'mailId'>;

/** What was sent to one person for one meeting, and when it counts as received (domain.md C10). */
@Entity('invitations')
@Unique('invitations_network_id_uq', ['networkId', 'id'])
@Index('invitations_meeting_idx', ['networkId', 'meetingId', 'personId'])
@Index('invitations_person_idx', ['networkId', 'personId'])
@ForeignKey('Meeting', ['networkId', 'meetingId'], ['networkId', 'id'], { name: 'invitations_meeting_fk' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'invitations_person_fk' })
@ForeignKey('Seat', ['networkId', 'seatId'], ['networkId', 'id'], { name: 'invitations_seat_fk' })
@ForeignKey('Mail', ['networkId', 'mailId'], ['networkId', 'id'], { name: 'invitations_mail_fk' })
@Check('invitations_kind_check', `kind in ('${invitationKinds.join(`', '`)}')`)
@Check('invitations_channel_check', `channel in ('EMAIL', 'PORTAL', 'POST', 'BY_HAND')`)
@Check('invitations_membership_kind_check', `membership_kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2', 'GUEST')`)
export class Invitation extends Aggregate {
  @Column('uuid') meetingId!: string;
  @Column('uuid') personId!: string;
  @Column('uuid', { nullable: true }) seatId: string | null = null;
  @Column('text') membershipKind!: InvitedKind;
  @Column('text') kind!: InvitationKind;
  @Column('text') channel!: 'EMAIL' | 'PORTAL' | 'POST' | 'BY_HAND';
  @Column('timestamptz') sentAt!: Date;
  @Column('date', { nullable: true }) deemedReceivedOn: string | null = null;
  @Column('boolean', { nullable: true }) periodOk: boolean | null = null;
  @Column('uuid', { nullable: true }) mailId: string | null = null;

  static send(sending: Sending, by: string): Invitation {
    const invitation = Object.assign(new Invitation(), sending);
    invitation.tell('invitation.sent', by, { personId: sending.personId, kind: sending.kind, channel: sending.channel }, { meetingId: sending.meetingId });
    return invitation;
  }
}

/** Whether somebody comes; the last answer holds. */
@Entity('rsvps')
@Unique('rsvps_network_id_uq', ['networkId', 'id'])
@Unique('rsvps_person_uq', ['networkId', 'meetingId', 'personId'])
@Index('rsvps_person_idx', ['networkId', 'personId'])
@ForeignKey('Meeting', ['networkId', 'meetingId'], ['networkId', 'id'], { name: 'rsvps_meeting_fk' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'rsvps_person_fk' })
@ForeignKey('Person', ['networkId', 'deputyPersonId'], ['networkId', 'id'], { name: 'rsvps_deputy_fk' })
@ForeignKey('Person', ['networkId', 'answeredByPersonId'], ['networkId', 'id'], { name: 'rsvps_answered_by_fk' })
@Check('rsvps_answer_check', `answer in ('${rsvpStates.join(`', '`)}')`)
export class Rsvp extends Aggregate {
  @Column('uuid') meetingId!: string;
  @Column('uuid') personId!: string;
  @Column('text') answer: RsvpState = 'UNKNOWN';
  @Column('text', { nullable: true }) reason: string | null = null;
  @Column('uuid', { nullable: true }) deputyPersonId: string | null = null;
  @Column('timestamptz') answeredAt!: Date;
  @Column('uuid') answeredByPersonId!: string;

  static of(meetingId: string, personId: string): Rsvp {
    return Object.assign(new Rsvp(), { meetingId, personId });
  }

  /** A deputy only stands in for who does not come. */
  say({ answer, reason, deputyPersonId }: RsvpAnswer, act: Act & { by: string }): void {
    const deputy = answer === 'DECLINED' ? deputyPersonId ?? null : null;
    Object.assign(this, { answer, reason: reason ?? null, deputyPersonId: deputy, answeredAt: act.at, answeredByPersonId: act.by });
    this.tell('rsvp.answered', act.by, { personId: this.personId, answer, deputyPersonId: deputy }, { meetingId: this.meetingId });
  }
}

import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../bodies/bodies.door.js';
import { deemedReceipt } from '../bodies/rules/rules.door.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { berlinDay, berlinTime } from '../house/time/days.js';
import { AgendaItem } from './agenda/agenda-item.js';
import { ItemNote } from './agenda/item-note.js';
import { Items } from './agenda/items.js';
import type { Placing } from './agenda/items.js';
import { Attendance } from './attendance/attendance.js';
import { Presence } from './attendance/presence.js';
import { Invitation, Rsvp } from './invitations/invitation.js';
import type { RsvpAnswer } from './invitations/invitation.contract.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { Meeting } from './meeting.js';
import type { Act } from './meeting.js';
import type { Target } from './meetings.acts.js';
import { MinutesDrafting } from './minutes/drafting.js';
import { Minutes, MinutesObjection } from './minutes/minutes.js';
import { PlanningService } from './planning/planning.service.js';

export type { Act as MeetingAct, Meeting } from './meeting.js';
export type { Minutes } from './minutes/minutes.js';

type By = Act & { by: string };

/** The verbs of meetings, for what tells a whole history (the demo): each on its day, without mail about what is long past. */
@Injectable()
export class MeetingsHistoryDoor {
  constructor(
    readonly planning: PlanningService, readonly invitations: InvitationsService, private readonly items: Items, private readonly presence: Presence,
    private readonly drafting: MinutesDrafting, private readonly bodies: BodiesDoor, private readonly clock: Clock,
  ) {}

  /** A meeting in its latest version, for the verbs that ask for one. */
  async target(tx: Transaction, meetingId: Id): Promise<Target> {
    const { id, version } = await tx.load(Meeting, meetingId);
    return { id, version };
  }

  /** Any verb of the meeting itself. */
  async act(tx: Transaction, meetingId: Id, by: Id, verb: (meeting: Meeting, act: By) => void | Promise<void>): Promise<void> {
    const meeting = await tx.load(Meeting, meetingId);
    await verb(meeting, this.by(by));
    await tx.keep(meeting);
  }

  async place(tx: Transaction, placing: Placing): Promise<Id> {
    return (await this.items.place(tx, placing)).id;
  }

  /** Everybody who sits there is invited; the letter itself is not written again. */
  async inviteOnPaper(tx: Transaction, meetingId: Id, by: Id): Promise<void> {
    await this.act(tx, meetingId, by, async (meeting, act) => {
      const { versionId, rules } = await this.presence.rules(tx, meeting);
      const receivedOn = deemedReceipt(rules, { today: berlinDay(act.at), time: berlinTime(act.at) });
      meeting.invite({ rulesId: versionId, heldUntil: act.at, receivedOn, periodOk: true }, act);
      await this.write(tx, (await this.principals(tx, meeting)).map(({ personId, seatId }) => Invitation.send({
        meetingId, personId, seatId, membershipKind: 'PRINCIPAL', kind: 'FIRST', channel: 'PORTAL', sentAt: act.at, deemedReceivedOn: receivedOn, periodOk: true, mailId: null,
      }, by)));
    });
  }

  async answer(tx: Transaction, meetingId: Id, personId: Id, answer: RsvpAnswer): Promise<void> {
    const rsvp = Rsvp.of(meetingId, personId);
    rsvp.say(answer, this.by(personId));
    await tx.keep(rsvp);
  }

  /** The session begins: who is there is there, the others are excused, and the quorum is found. */
  async open(tx: Transaction, meetingId: Id, chairPersonId: Id, absent: readonly Id[]): Promise<void> {
    await this.act(tx, meetingId, chairPersonId, async (meeting, act) => {
      meeting.open(chairPersonId, act);
      await this.write(tx, (await this.principals(tx, meeting)).map(({ personId, seatId, capacity }) => {
        const attendance = Attendance.of({ meetingId, personId, guestName: null, seatId, capacity, kind: 'PRINCIPAL' });
        attendance.mark(absent.includes(personId) ? 'EXCUSED' : 'PRESENT', act);
        return attendance;
      }));
      const { present, required, base, ok } = await this.presence.quorum(tx, meeting, 'de');
      meeting.findQuorum({ present, required, base, ok }, act);
    });
  }

  /** An item of a meeting by its title. @throws NotFound */
  async itemCalled(tx: Transaction, meetingId: Id, title: string): Promise<Id> {
    const item = await tx.findOne(AgendaItem, { meetingId, title });
    if (!item) throw new NotFound('agendaItem');
    return item.id;
  }

  async call(tx: Transaction, itemId: Id, by: Id): Promise<void> {
    await this.items.call(tx, await tx.load(AgendaItem, itemId), by);
  }

  async note(tx: Transaction, itemId: Id, by: Id, text: string): Promise<void> {
    const { meetingId } = await tx.load(AgendaItem, itemId);
    const note = ItemNote.of({ id: itemId, meetingId: meetingId ?? '' });
    note.write(text, this.by(by));
    await tx.keep(note);
  }

  /** Too few came: nothing is dealt with. */
  async fail(tx: Transaction, meetingId: Id, by: Id): Promise<void> {
    await this.items.leaveOpen(tx, meetingId, by);
    await this.act(tx, meetingId, by, (meeting, act) => { meeting.failForQuorum(act); });
  }

  /** The session ends, and the minutes begin. */
  async close(tx: Transaction, meetingId: Id, by: Id): Promise<void> {
    await this.items.leaveOpen(tx, meetingId, by);
    await this.act(tx, meetingId, by, (meeting, act) => { meeting.close(act); });
    await this.drafting.begin(tx, await tx.load(Meeting, meetingId), this.by(by));
  }

  /** Any verb of the minutes. */
  async minute(tx: Transaction, meetingId: Id, by: Id, verb: (minutes: Minutes, act: By) => void): Promise<void> {
    const minutes = await this.minutesOf(tx, meetingId);
    verb(minutes, this.by(by));
    await tx.keep(minutes);
  }

  /** The body approves them, or nobody objected in time; the meeting is closed with it. */
  async approve(tx: Transaction, meetingId: Id, by: Id | null): Promise<void> {
    const act = { by, at: this.clock.now() };
    const [minutes, meeting] = [await this.minutesOf(tx, meetingId), await tx.load(Meeting, meetingId)];
    minutes.approve(by === null ? 'tacitApproval' : 'approveInMeeting', act);
    meeting.approveMinutes(act);
    await tx.keep(minutes);
    await tx.keep(meeting);
  }

  async object(tx: Transaction, meetingId: Id, by: Id, text: string): Promise<void> {
    const minutes = await this.minutesOf(tx, meetingId);
    const act = this.by(by);
    const objection = Object.assign(new MinutesObjection(), { minutesId: minutes.id, itemId: null, byPersonId: by, text, at: act.at });
    await tx.keep(objection);
    minutes.object(act, { objectionId: objection.id });
    await tx.keep(minutes);
  }

  private async minutesOf(tx: Transaction, meetingId: Id): Promise<Minutes> {
    const found = await tx.findOne(Minutes, { meetingId });
    if (!found) throw new NotFound('minutes');
    return found;
  }

  /** A whole list at once; of its members the journal need not hear one by one. */
  private async write(tx: Transaction, list: (Attendance | Invitation)[]): Promise<void> {
    const [first] = list;
    if (!first) return;
    for (const one of list) Object.assign(one, { networkId: tx.networkId, version: 1 });
    await tx.manager.insert(first.constructor, list);
  }

  private async principals(tx: Transaction, { bodyId, startsAt }: Meeting) {
    const seats = await this.bodies.votingSeats(tx, bodyId, berlinDay(startsAt));
    return seats.flatMap(({ seatId, capacity, members }) =>
      members.filter(({ kind }) => kind === 'PRINCIPAL').map(({ personId }) => ({ personId, seatId, capacity })));
  }

  private by(by: Id): By {
    return { by, at: this.clock.now() };
  }
}

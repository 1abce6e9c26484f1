import { Injectable } from '@nestjs/common';
import { hasRole } from '../../house/access/actor.js';
import type { Actor } from '../../house/access/actor.js';
import { Database } from '../../house/database/queries.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { NotAllowed, RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { deputiesFor } from '../meeting.drawing.js';
import type { Act } from '../meeting.js';
import { meetingPolicy } from '../meeting.policy.js';
import type { MeetingRecord } from '../meeting.record.js';
import type { MeetingView } from '../meeting.view.js';
import { requirePossible } from '../meetings.acts.js';
import { MeetingsQueries } from '../meetings.queries.js';
import { MeetingsViews } from '../meetings.views.js';
import type { RsvpAnswer } from './invitation.contract.js';
import { Rsvp } from './invitation.js';
import type { InvitationView } from './invitation.view.js';
import { StandIns } from './stand-ins.js';

/** Each person once, with the letter that reached them last. */
const list = `
select newest.* from (
select distinct on (v.person_id) v.id, person_json(v.person_id) as person, v.kind, v.sent_at as "sentAt", v.deemed_received_on as "deemedReceivedOn", v.period_ok as "periodOk",
  case when v.mail_id is null then 'PORTAL_ONLY' when m.state in ('SENT', 'KEPT') then 'SENT' when m.state = 'FAILED' then 'FAILED' else 'HELD' end as delivery,
  coalesce(r.answer, 'UNKNOWN') as rsvp, r.reason as "declineReason", case when r.deputy_person_id is not null then person_json(r.deputy_person_id) end as deputy
from invitations v
left join mails m on m.network_id = v.network_id and m.id = v.mail_id
left join rsvps r on r.network_id = v.network_id and r.meeting_id = v.meeting_id and r.person_id = v.person_id
join persons p on p.network_id = v.network_id and p.id = v.person_id
where v.meeting_id = $1 and v.kind <> 'CANCELLATION' order by v.person_id, v.sent_at desc, v.id desc) newest
order by newest.person ->> 'name', newest.id`;

/** Who was invited, and who comes. */
@Injectable()
export class RsvpService {
  constructor(
    private readonly work: UnitOfWork, private readonly database: Database, private readonly queries: MeetingsQueries, private readonly views: MeetingsViews,
    private readonly standIns: StandIns, private readonly clock: Clock,
  ) {}

  async list(actor: Actor, meetingId: Id): Promise<InvitationView[]> {
    meetingPolicy.require(actor, 'sendInvitation', await this.queries.facts(actor.networkId, meetingId));
    const rows = await this.database.rows<InvitationView & { sentAt: Date | string }>(actor.networkId, list, [meetingId]);
    return rows.map((row) => ({ ...row, sentAt: new Date(row.sentAt).toISOString() }));
  }

  /** The person's own answer, or the secretariat's for somebody without an account; a deputy who is named is invited in turn. */
  answer(actor: Actor, meetingId: Id, answer: RsvpAnswer): Promise<MeetingView> {
    return this.work.run(actor.networkId, async (tx) => {
      const facts = await this.queries.facts(actor.networkId, meetingId);
      meetingPolicy.require(actor, 'rsvp', facts);
      const personId = answer.forPersonId ?? actor.personId;
      if (personId !== actor.personId && !hasRole(actor, 'SECRETARIAT')) throw new NotAllowed('rsvp', 'only_own_answer', { role: 'SECRETARIAT' });
      if (!facts.invitedPersonIds.includes(personId)) throw new RuleBroken('person_not_invited', {}, '/forPersonId');
      if (personId !== actor.personId) await requireNoAccount(tx, personId);
      await tx.rows('select 1 from meetings where id = $1 for update', [meetingId]);
      await this.keep(tx, await this.views.record(tx, meetingId), personId, answer, { by: actor.personId, at: this.clock.now() });
      return this.views.one(tx, actor, meetingId);
    });
  }

  private async keep(tx: Transaction, meeting: MeetingRecord, personId: Id, answer: RsvpAnswer, act: Act & { by: Id }): Promise<void> {
    requirePossible(meeting, 'rsvp', act.at);
    requireDeputy(meeting, personId, answer.deputyPersonId);
    const found = await tx.findOne(Rsvp, { meetingId: meeting.id, personId });
    const rsvp = found ? await tx.load(Rsvp, found.id) : Rsvp.of(meeting.id, personId);
    const formerId = rsvp.deputyPersonId;
    rsvp.say(answer, act);
    await tx.keep(rsvp);
    await this.standIns.follow(tx, meeting, rsvp, formerId, act);
  }
}

/** Who has an account answers in person (decisions.md 7). */
async function requireNoAccount(tx: Transaction, personId: Id): Promise<void> {
  const accounts = await tx.rows('select 1 from account_persons where person_id = $1', [personId]);
  if (accounts.length > 0) throw new NotAllowed('rsvp', 'answers_in_person', { personIds: [personId] });
}

/** Only a deputy of the same seat takes the place (domain.md E-21). */
function requireDeputy({ people }: MeetingRecord, personId: Id, deputyPersonId: Id | undefined): void {
  if (deputyPersonId === undefined) return;
  if (!deputiesFor(people, personId).some(({ id }) => id === deputyPersonId)) throw new RuleBroken('not_a_deputy_of_seat', {}, '/deputyPersonId');
}

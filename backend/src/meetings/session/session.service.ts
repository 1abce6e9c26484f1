import { Injectable } from '@nestjs/common';
import { leads } from '../../house/access/actor.js';
import type { Actor } from '../../house/access/actor.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import { Items } from '../agenda/items.js';
import { Presence } from '../attendance/presence.js';
import type { MeetingClosing, MeetingOpening } from '../meeting.contract.js';
import { MeetingActs } from '../meetings.acts.js';
import type { Doing, Target } from '../meetings.acts.js';
import type { MeetingView } from '../meeting.view.js';
import { MinutesDrafting } from '../minutes/drafting.js';

/** A meeting from its opening to its end (M4 to M7). */
@Injectable()
export class SessionService {
  constructor(
    private readonly acts: MeetingActs, private readonly items: Items, private readonly presence: Presence,
    private readonly drafting: MinutesDrafting, private readonly bodies: BodiesDoor,
  ) {}

  /** Without a name the one who opens leads it, or the body's lead when the minute taker opens on their behalf. */
  open(actor: Actor, target: Target, { chairPersonId }: MeetingOpening): Promise<MeetingView> {
    return this.acts.run(actor, target, 'open', async (doing) => {
      const chair = chairPersonId ?? (leads(actor, doing.meeting.bodyId) ? actor.personId : (await this.bodies.lead(doing.tx, doing.meeting.bodyId)).person.id);
      const isThere = doing.before.people.some(({ person, capacity }) => person?.id === chair && capacity !== 'GUEST');
      if (!isThere && chairPersonId !== undefined) throw new RuleBroken('unknown_person', {}, '/chairPersonId');
      doing.meeting.open(chair, doing.act);
    });
  }

  suspend(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'suspend', ({ meeting, act }) => { meeting.suspend(act); });
  }

  resume(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'resume', ({ meeting, act }) => { meeting.resume(act); });
  }

  /** Who is there now, against what the rules need. */
  findQuorum(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'findQuorum', async ({ tx, meeting, act }) => {
      const { present, required, base, ok } = await this.presence.quorum(tx, meeting, actor.locale);
      meeting.findQuorum({ present, required, base, ok }, act);
    });
  }

  doubtQuorum(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'doubtQuorum', ({ meeting, act }) => { meeting.doubtQuorum(act); });
  }

  /** M5: open items are not reached, the called one neither; a second meeting may follow. */
  failForQuorum(actor: Actor, target: Target): Promise<MeetingView> {
    return this.acts.run(actor, target, 'noQuorum', async ({ tx, meeting, act }) => {
      if ((await this.presence.quorum(tx, meeting, actor.locale)).ok) throw new NotPossibleNow('quorum_is_there');
      await this.items.putBack(tx, meeting.id, act.by);
      await this.items.leaveOpen(tx, meeting.id, act.by);
      meeting.failForQuorum(act);
    });
  }

  /** M7. Only the called item needs a result; the others become not reached when that is confirmed (decisions.md 20). */
  close(actor: Actor, target: Target, { confirmOpenItems }: MeetingClosing): Promise<MeetingView> {
    return this.acts.run(actor, target, 'close', async (doing) => {
      const { tx, meeting, before, act } = doing;
      requireNothingCalled(doing);
      const open = before.agenda.filter(({ state }) => state === 'SCHEDULED').length;
      if (open > 0 && confirmOpenItems !== true) throw new NotPossibleNow('items_open', { count: open });
      await this.items.leaveOpen(tx, meeting.id, act.by);
      meeting.close(act);
      await this.drafting.begin(tx, meeting, act);
    });
  }
}

function requireNothingCalled({ before }: Doing): void {
  const called = before.agenda.find(({ state }) => state === 'CALLED');
  if (called) throw new NotPossibleNow('called_item_needs_result', { number: called.number });
}

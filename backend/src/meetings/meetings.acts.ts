import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotPossibleNow } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { MeetingAction } from './meeting.contract.js';
import { heldOf, possibleFor } from './meeting.drawing.js';
import { Meeting } from './meeting.js';
import type { Act } from './meeting.js';
import { meetingPolicy } from './meeting.policy.js';
import type { MeetingRecord } from './meeting.record.js';
import type { MeetingView } from './meeting.view.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsViews } from './meetings.views.js';

/** Which thing a person acts on, in the version they have in hand. */
export interface Target { readonly id: Id; readonly version: number }
/** What a verb has at hand: the locked meeting, what stood around it before, and who acts when. */
export interface Doing { readonly tx: Transaction; readonly actor: Actor; readonly meeting: Meeting; readonly before: MeetingRecord; readonly act: Act & { by: string } }

/** Load, ask, act, keep: every verb of a meeting goes through this door. */
@Injectable()
export class MeetingActs {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: MeetingsQueries, private readonly views: MeetingsViews, private readonly clock: Clock,
  ) {}

  /**
   * @param orElse actions whose time is enough for this one, when the verb itself says which it must be
   * @throws NotFound, NotAllowed, StaleVersion, NotPossibleNow; then whatever the verb finds
   */
  run(actor: Actor, target: Target, action: MeetingAction, verb: (doing: Doing) => void | Promise<void>, ...orElse: readonly MeetingAction[]): Promise<MeetingView> {
    return this.work.run(actor.networkId, async (tx) => {
      meetingPolicy.require(actor, action, await this.queries.facts(actor.networkId, target.id));
      const meeting = await tx.loadAt(Meeting, target.id, target.version);
      const before = await this.views.record(tx, target.id);
      requirePossible(before, action, this.clock.now(), ...orElse);
      await verb({ tx, actor, meeting, before, act: { by: actor.personId, at: this.clock.now() } });
      await tx.keep(meeting);
      return this.views.one(tx, actor, target.id);
    });
  }

  /** The meeting a person starts something new from: seen, allowed, possible, and in their version. */
  async look(tx: Transaction, actor: Actor, target: Target, action: MeetingAction): Promise<Meeting> {
    meetingPolicy.require(actor, action, await this.queries.facts(actor.networkId, target.id));
    const meeting = await tx.loadAt(Meeting, target.id, target.version);
    requirePossible(await this.views.record(tx, target.id), action, this.clock.now());
    return meeting;
  }
}

const isHeld = { INVITATION: 'invitation_is_held', AMENDMENT: 'amendment_is_held' } as const;
/** What waits until held mail has left. */
const waiting: readonly MeetingAction[] = ['sendInvitation', 'sendUrgentInvitation', 'amendAgenda', 'open'];

/** Before anything is asked of other rooms: is this the time for it at all? */
export function requirePossible(meeting: MeetingRecord, action: MeetingAction, now: Date, ...orElse: readonly MeetingAction[]): void {
  const possible = possibleFor(meeting, now);
  if ([action, ...orElse].some((one) => possible.includes(one))) return;
  const held = heldOf(meeting, now);
  if (held !== null && waiting.includes(action)) throw new NotPossibleNow(isHeld[held]);
  throw new NotPossibleNow('meeting_not_possible_now', { action, state: meeting.state });
}

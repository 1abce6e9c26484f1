import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import { Database } from '../../house/database/queries.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Day, Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { addDays } from '../../house/time/days.js';
import type { EscalationState } from '../escalation.contract.js';
import { deadlineOf } from './turn.js';

type Bodies = { readonly originBodyId: Id; readonly boardBodyId: Id };
/** Days that stand already: the board's meeting, one that people agreed on, the end of a hearing. */
export type Fixed = { readonly boardMeetingOn?: Day; readonly agreedUntil?: Day; readonly heardUntil?: Day };

const nextMeeting = `select min((starts_at at time zone 'Europe/Berlin')::date) as day from meetings
  where body_id = $1 and state in ('SCHEDULED', 'INVITED', 'IN_SESSION')
    and (starts_at at time zone 'Europe/Berlin')::date >= $2::date`;

/** Works out dates from the rules and the meetings of both bodies. */
@Injectable()
export class Deadlines {
  constructor(private readonly bodies: BodiesDoor, private readonly database: Database, private readonly clock: Clock) {}

  /** Until when somebody has time in a state that an escalation is about to enter. */
  async until(tx: Transaction, { originBodyId, boardBodyId }: Bodies, state: Exclude<EscalationState, 'CLOSED'>, fixed: Fixed = {}): Promise<Day> {
    const today = this.clock.today();
    const group = await this.bodies.rules(tx, originBodyId, today);
    const board = await this.bodies.rules(tx, boardBodyId, today);
    return deadlineOf(state, {
      today, group: group.rules.escalation, board: board.rules.escalation,
      nextGroupMeetingOn: await this.nextMeetingOn(tx.networkId, originBodyId),
      nextBoardMeetingOn: await this.nextMeetingOn(tx.networkId, boardBodyId),
      boardMeetingOn: fixed.boardMeetingOn ?? null, agreedUntil: fixed.agreedUntil ?? null, heardUntil: fixed.heardUntil ?? null,
    });
  }

  /** The last day on which a group that is heard may state its view (D6, invariant 9). */
  async hearing(tx: Transaction, { originBodyId }: Pick<Bodies, 'originBodyId'>): Promise<Day> {
    const { rules } = await this.bodies.rules(tx, originBodyId, this.clock.today());
    return addDays(this.clock.today(), rules.escalation.hearingDays);
  }

  /** The next planned meeting of a body, today's included. */
  async nextMeetingOn(networkId: Id, bodyId: Id): Promise<Day | null> {
    const found = await this.database.one<{ day: Day | null }>(networkId, nextMeeting, [bodyId, this.clock.today()]);
    return found?.day ?? null;
  }
}

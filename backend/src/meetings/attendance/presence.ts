import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import type { ProcedureRuleSet, QuorumVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import { countedPersons, quorum } from '../../bodies/rules/rules.door.js';
import type { Presence as Present, SeatCount } from '../../bodies/rules/rules.door.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Id, Locale } from '../../house/house.contract.js';
import { berlinDay } from '../../house/time/days.js';
import { Meeting } from '../meeting.js';
import { Attendance } from './attendance.js';
import type { Ballot } from './counting.js';

/** Who counts in the room now: one person per seat, the principal before the deputies. */
@Injectable()
export class Presence {
  constructor(private readonly bodies: BodiesDoor) {}

  /** The version of the rules a meeting is bound to; before the invitation the one in force on its day. */
  async rules(tx: Transaction, meeting: Meeting): Promise<{ versionId: Id; rules: ProcedureRuleSet }> {
    const [bound] = meeting.rulesId === null ? [] : await tx.rows<{ versionId: Id; rules: ProcedureRuleSet }>(
      'select id as "versionId", rules from procedure_rules where id = $1', [meeting.rulesId]);
    return bound ?? this.bodies.rules(tx, meeting.bodyId, berlinDay(meeting.startsAt));
  }

  async seats(tx: Transaction, meeting: Meeting): Promise<SeatCount> {
    const seats = (await this.bodies.votingSeats(tx, meeting.bodyId, berlinDay(meeting.startsAt))).filter(({ capacity }) => capacity === 'VOTING');
    const here = (await tx.find(Attendance, { meetingId: meeting.id, capacity: 'VOTING' })).filter(({ isHere }) => isHere);
    const counted = countedPersons(here.flatMap(asPresence));
    return {
      all: seats.length, filled: seats.filter(({ members }) => members.length > 0).length,
      present: seats.filter(({ seatId }) => counted.has(seatId)).length, second: meeting.kind === 'SECOND_AFTER_NO_QUORUM',
    };
  }

  /** Whether enough seats are represented now, in one sentence. */
  async quorum(tx: Transaction, meeting: Meeting, locale: Locale): Promise<QuorumVerdict> {
    const { rules } = await this.rules(tx, meeting);
    return quorum(rules, await this.seats(tx, meeting), locale);
  }

  async ballot(tx: Transaction, meeting: Meeting): Promise<Ballot> {
    const { rules } = await this.rules(tx, meeting);
    const { all, present } = await this.seats(tx, meeting);
    const finding = meeting.quorumFinding;
    const quorate = rules.quorum.type === 'NONE' || (finding !== null && finding.ok && !finding.doubted);
    return { meetingId: meeting.id, bodyId: meeting.bodyId, rules, quorate, votingSeats: all, present, excluded: 0 };
  }
}

const asPresence = ({ seatId, personId, kind }: Attendance): Present[] =>
  (seatId === null || personId === null || kind === 'GUEST' ? [] : [{ seatId, personId, kind }]);

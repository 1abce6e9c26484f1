import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../house/database/unit-of-work.js';
import { EventRelay } from '../house/events/relay.js';
import type { Id } from '../house/house.contract.js';
import type { AgendaItemResult } from '../meetings/agenda/agenda-item.contract.js';
import type { MeetingState } from '../meetings/meeting.contract.js';
import { ProgramActs } from './escalations.program.js';
import type { FallBackReason } from './way/words.js';

const standing = `select e.id, i.id as "itemId", i.result, m.state as meeting from escalations e
join agenda_items i on i.network_id = e.network_id and i.id = e.board_item_id join meetings m on m.network_id = i.network_id and m.id = i.meeting_id
where e.state = 'ON_BOARD_AGENDA' and`;
interface Standing { id: Id; itemId: Id; result: AgendaItemResult | null; meeting: MeetingState }

/** When the board could not deal with an escalated item, the escalation falls back and waits for the next meeting (T27). */
@Injectable()
export class EscalationsListeners implements OnModuleInit {
  constructor(private readonly relay: EventRelay, private readonly program: ProgramActs) {}

  onModuleInit(): void {
    this.relay.on('agendaItem.disposed', ({ subjectId }, tx) => this.look(tx, `${standing} i.id = $1`, subjectId));
    for (const type of ['meeting.cancelled', 'meeting.failed_no_quorum']) {
      this.relay.on(type, ({ subjectId }, tx) => this.look(tx, `${standing} i.meeting_id = $1`, subjectId));
    }
  }

  /** The event says where to look; what counts is how things stand. */
  private async look(tx: Transaction, sql: string, subjectId: Id): Promise<void> {
    for (const found of await tx.rows<Standing>(sql, [subjectId])) {
      const why = reasonOf(found);
      if (why !== null) await this.program.fallBack(tx, found.id, found.itemId, why);
    }
  }
}

/** Why the item got no answer; null while it may still get one. A called-off meeting tells more than its items do. */
function reasonOf({ result, meeting }: Standing): FallBackReason | null {
  if (meeting === 'CANCELLED') return 'MEETING_CANCELLED';
  if (meeting === 'FAILED_NO_QUORUM') return 'NO_QUORUM';
  return result === 'NOT_REACHED' || result === 'REMOVED' ? result : null;
}

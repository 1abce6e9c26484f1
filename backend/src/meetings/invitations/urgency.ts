import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../house/database/unit-of-work.js';
import type { Id } from '../../house/house.contract.js';
import { AgendaItem } from '../agenda/agenda-item.js';
import { Items } from '../agenda/items.js';
import type { Meeting } from '../meeting.js';
import type { MeetingRecord } from '../meeting.record.js';
import { urgencyItem } from '../planning/standing-items.js';

/** The item by which a body establishes an urgency before its agenda begins (domain.md D1, M2u). */
@Injectable()
export class Urgency {
  constructor(private readonly items: Items) {}

  /** First on the agenda; the item of an invitation that was undone is taken again. */
  async establish(tx: Transaction, meeting: Meeting, { agenda: [first] }: MeetingRecord, by: Id): Promise<void> {
    const place = { ...(first && { beforeId: first.id }), late: false, by };
    const { title, type } = urgencyItem;
    const spare = await tx.findOne(AgendaItem, { bodyId: meeting.bodyId, title, type, state: 'ACCEPTED' });
    if (spare) await this.items.put(tx, meeting, await tx.load(AgendaItem, spare.id), place);
    else await this.items.place(tx, { meetingId: meeting.id, ...urgencyItem, ...place });
  }

  /** Goes with the invitation that was undone. */
  async takeBack(tx: Transaction, { urgencyReason, agenda }: MeetingRecord, by: Id): Promise<void> {
    const item = agenda.find(({ title, type }) => title === urgencyItem.title && type === urgencyItem.type);
    if (urgencyReason === null || !item) return;
    await this.items.remove(tx, item.id, by);
  }
}

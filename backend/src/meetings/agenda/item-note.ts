import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import { NotPossibleNow } from '../../house/errors/domain-error.js';
import type { Act } from '../meeting.js';

/** What is written along while an item is dealt with: one writer at a time (docs/adr/0009). Its id is the item's. */
@Entity('item_notes')
@Unique('item_notes_network_id_uq', ['networkId', 'id'])
@Index('item_notes_meeting_idx', ['networkId', 'meetingId'])
@ForeignKey('AgendaItem', ['networkId', 'id'], ['networkId', 'id'], { name: 'item_notes_item_fk' })
@ForeignKey('Meeting', ['networkId', 'meetingId'], ['networkId', 'id'], { name: 'item_notes_meeting_fk' })
@ForeignKey('Person', ['networkId', 'writerPersonId'], ['networkId', 'id'], { name: 'item_notes_writer_fk' })
export class ItemNote extends Aggregate {
  @Column('uuid') meetingId!: string;
  @Column('text') text: string = '';
  @Column('uuid', { nullable: true }) writerPersonId: string | null = null;
  @Column('timestamptz', { nullable: true }) writerSince: Date | null = null;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null = null;

  static of(item: { id: string; meetingId: string }): ItemNote {
    return Object.assign(new ItemNote(), { id: item.id, meetingId: item.meetingId });
  }

  /** Visible to everybody: who writes now, and whom they took over from. */
  takeOver(act: Act & { by: string }): void {
    const from = this.writerPersonId;
    Object.assign(this, { writerPersonId: act.by, writerSince: act.at });
    this.tell('itemNote.taken_over', act.by, { from }, { meetingId: this.meetingId });
  }

  /** @throws NotPossibleNow `note_has_other_writer` while somebody else writes */
  requireWriter(personId: string): void {
    if (this.writerPersonId !== null && this.writerPersonId !== personId) throw new NotPossibleNow('note_has_other_writer');
  }

  /** @throws NotPossibleNow `note_has_other_writer` */
  write(text: string, act: Act & { by: string }): void {
    this.requireWriter(act.by);
    if (this.writerPersonId === null) Object.assign(this, { writerPersonId: act.by, writerSince: act.at });
    Object.assign(this, { text, editedAt: act.at });
    this.tell('itemNote.written', act.by, { length: text.length }, { meetingId: this.meetingId });
  }
}

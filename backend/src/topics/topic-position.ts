import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { newId } from '../house/database/new-id.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { PositionDraft, PositionView } from './topic.contract.js';

/** What some people hold about a topic; part of the topic, written as a whole list. Names are optional. */
@Entity('topic_positions')
@Unique('topic_positions_place_uq', ['networkId', 'topicId', 'place'])
@ForeignKey('Topic', ['networkId', 'topicId'], ['networkId', 'id'], { name: 'topic_positions_topic_fk' })
@Check('topic_positions_place_check', 'place between 1 and 6')
@Check('topic_positions_count_check', 'count >= 0')
export class TopicPosition {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') networkId!: string;
  @Column('uuid') topicId!: string;
  /** Order in the list, from 1. */
  @Column('int') place!: number;
  @Column('text') label!: string;
  @Column('text') statement!: string;
  @Column('text') heldBy!: string;
  @Column('int', { nullable: true }) count: number | null = null;
}

/** Puts this list in place of the one before. */
export async function writePositions(tx: Transaction, topicId: string, drafts: readonly PositionDraft[]): Promise<void> {
  await tx.manager.delete(TopicPosition, { topicId });
  for (const [index, { label, statement, heldBy, count }] of drafts.entries()) {
    const position = Object.assign(new TopicPosition(), { networkId: tx.networkId, topicId, place: index + 1, label, statement, heldBy, count: count ?? null });
    await tx.manager.insert(TopicPosition, position);
  }
}

const positions = `select id, label, statement, held_by as "heldBy", count from topic_positions where topic_id = $1 order by place`;

export const readPositions = (tx: Transaction, topicId: string): Promise<PositionView[]> => tx.rows<PositionView>(positions, [topicId]);

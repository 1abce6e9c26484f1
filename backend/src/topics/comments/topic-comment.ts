import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';

/** One voice in the talk about a topic; it stays as it was said. */
@Entity('topic_comments')
@Unique('topic_comments_network_id_uq', ['networkId', 'id'])
@Index('topic_comments_topic_idx', ['networkId', 'topicId', 'at'])
@ForeignKey('Topic', ['networkId', 'topicId'], ['networkId', 'id'], { name: 'topic_comments_topic_fk' })
@ForeignKey('Person', ['networkId', 'byPersonId'], ['networkId', 'id'], { name: 'topic_comments_by_fk' })
export class TopicComment extends Aggregate {
  @Column('uuid') topicId!: string;
  @Column('uuid') byPersonId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') text!: string;

  static write(topic: { id: string; bodyId: string | null }, text: string, by: string, at: Date): TopicComment {
    const comment = Object.assign(new TopicComment(), { topicId: topic.id, text, byPersonId: by, at });
    comment.tell('topic_comment.written', by, {}, { topicId: topic.id, bodyId: topic.bodyId });
    return comment;
  }
}

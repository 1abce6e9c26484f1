import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Topics with their positions and the talk about them, and the counter of their numbers. */
export class CreateTopics0040000000000 implements MigrationInterface {
  name = 'CreateTopics0040000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(topics);
    await runner.query(parts);
    const program = await programRole(runner);
    await runner.query(`
      revoke delete on topics, topic_comments, topic_numbers from ${program};
      revoke update on topic_comments from ${program};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table topic_numbers;
      drop table topic_comments;
      drop table topic_positions;
      drop table topics;
    `);
  }
}

const topics = `
create table topics (
  id uuid constraint topics_pkey primary key,
  network_id uuid not null constraint topics_network_fk references networks (id),
  version int not null,
  numeral int not null,
  number text not null,
  title text not null,
  description text not null,
  proposal text not null,
  summary text,
  summary_on date,
  source_kind text not null,
  wish text not null,
  raised_by_person_id uuid not null,
  raised_on date not null,
  responsible_body_id uuid,
  accepted_on date,
  refused_body_ids uuid[] not null,
  priority int not null,
  visibility text not null,
  state text not null,
  frozen boolean not null,
  follow_up_on date,
  reason text,
  merged_into_id uuid,
  constraint topics_network_id_uq unique (network_id, id),
  constraint topics_number_uq unique (network_id, number),
  constraint topics_numeral_uq unique (network_id, numeral),
  constraint topics_body_fk foreign key (network_id, responsible_body_id) references bodies (network_id, id),
  constraint topics_raised_by_fk foreign key (network_id, raised_by_person_id) references persons (network_id, id),
  constraint topics_merged_into_fk foreign key (network_id, merged_into_id) references topics (network_id, id),
  constraint topics_state_check check (state in ('NEW', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'ESCALATED', 'DECIDED', 'DONE', 'DECLINED', 'MERGED')),
  constraint topics_body_check check (responsible_body_id is not null or state in ('NEW', 'TRIAGED', 'DECLINED', 'MERGED')),
  constraint topics_reason_check check (reason is not null or state not in ('DECLINED', 'MERGED')),
  constraint topics_merged_check check ((state = 'MERGED') = (merged_into_id is not null) and merged_into_id <> id),
  constraint topics_waiting_check check ((state = 'WAITING') = (follow_up_on is not null)),
  constraint topics_frozen_check check (not frozen or state = 'ESCALATED'),
  constraint topics_priority_check check (priority between 1 and 4),
  constraint topics_visibility_check check (visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED'))
);
create index topics_body_idx on topics (network_id, responsible_body_id, state);
${networkTable('topics')}`;

const parts = `
create table topic_positions (
  id uuid constraint topic_positions_pkey primary key,
  network_id uuid not null,
  topic_id uuid not null,
  place int not null,
  label text not null,
  statement text not null,
  held_by text not null,
  count int,
  constraint topic_positions_place_uq unique (network_id, topic_id, place),
  constraint topic_positions_topic_fk foreign key (network_id, topic_id) references topics (network_id, id),
  constraint topic_positions_place_check check (place between 1 and 6),
  constraint topic_positions_count_check check (count >= 0)
);
${networkTable('topic_positions')}
create table topic_comments (
  id uuid constraint topic_comments_pkey primary key,
  network_id uuid not null,
  version int not null,
  topic_id uuid not null,
  by_person_id uuid not null,
  at timestamptz not null,
  text text not null,
  constraint topic_comments_network_id_uq unique (network_id, id),
  constraint topic_comments_topic_fk foreign key (network_id, topic_id) references topics (network_id, id),
  constraint topic_comments_by_fk foreign key (network_id, by_person_id) references persons (network_id, id)
);
create index topic_comments_topic_idx on topic_comments (network_id, topic_id, at);
${networkTable('topic_comments')}
create table topic_numbers (
  network_id uuid constraint topic_numbers_pkey primary key,
  last int not null,
  constraint topic_numbers_network_fk foreign key (network_id) references networks (id)
);
${networkTable('topic_numbers')}`;

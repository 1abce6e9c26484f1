import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Agenda items, with the note that is written while each is dealt with. */
export class CreateAgenda0071000000000 implements MigrationInterface {
  name = 'CreateAgenda0071000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(items);
    await runner.query(notes);
    const program = await programRole(runner);
    await runner.query(`revoke delete on agenda_items, item_notes from ${program}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table item_notes;
      drop table agenda_items;
    `);
  }
}

// Order is `position`; `number` is only a label. `escalation_id` stands upstairs and carries no foreign key here.
const items = `
create table agenda_items (
  id uuid constraint agenda_items_pkey primary key,
  network_id uuid not null,
  version int not null,
  body_id uuid not null,
  meeting_id uuid,
  position int not null,
  number text not null,
  title text not null,
  type text not null,
  state text not null,
  result text,
  result_text text,
  planned_minutes int not null,
  expected_result text,
  presenter_person_id uuid,
  topic_id uuid,
  escalation_id uuid,
  proposed_by_person_id uuid,
  proposed_at timestamptz,
  called_at timestamptz,
  disposed_at timestamptz,
  carried_from_item_id uuid,
  carried_times int not null,
  late boolean not null,
  declined_reason text,
  constraint agenda_items_network_id_uq unique (network_id, id),
  constraint agenda_items_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint agenda_items_meeting_fk foreign key (network_id, meeting_id) references meetings (network_id, id),
  constraint agenda_items_presenter_fk foreign key (network_id, presenter_person_id) references persons (network_id, id),
  constraint agenda_items_topic_fk foreign key (network_id, topic_id) references topics (network_id, id),
  constraint agenda_items_proposed_by_fk foreign key (network_id, proposed_by_person_id) references persons (network_id, id),
  constraint agenda_items_carried_from_fk foreign key (network_id, carried_from_item_id) references agenda_items (network_id, id),
  constraint agenda_items_type_check check (type in ('PROCEDURAL', 'INFORMATION', 'DISCUSSION', 'DECISION', 'ELECTION', 'REPORT', 'ESCALATION', 'DECISION_TRACKING', 'AOB')),
  constraint agenda_items_state_check check (state in ('PROPOSED', 'DECLINED', 'ACCEPTED', 'SCHEDULED', 'CALLED', 'DISPOSED')),
  constraint agenda_items_result_check check (result in ('DECIDED', 'ACKNOWLEDGED', 'POSTPONED', 'REFERRED', 'WITHDRAWN', 'NOT_REACHED', 'REMOVED', 'NO_AGREEMENT') and (state = 'DISPOSED') = (result is not null)),
  constraint agenda_items_place_check check (state not in ('SCHEDULED', 'CALLED', 'DISPOSED') or meeting_id is not null),
  constraint agenda_items_minutes_check check (planned_minutes between 0 and 480)
);
create index agenda_items_meeting_idx on agenda_items (network_id, meeting_id, position);
create index agenda_items_topic_idx on agenda_items (network_id, topic_id);
create index agenda_items_body_idx on agenda_items (network_id, body_id, state);
create index agenda_items_escalation_idx on agenda_items (network_id, escalation_id);
create unique index agenda_items_called_uq on agenda_items (network_id, meeting_id) where state = 'CALLED';
${networkTable('agenda_items')}`;

// One writer at a time (docs/adr/0009). The id is the item's.
const notes = `
create table item_notes (
  id uuid constraint item_notes_pkey primary key,
  network_id uuid not null,
  version int not null,
  meeting_id uuid not null,
  text text not null,
  writer_person_id uuid,
  writer_since timestamptz,
  edited_at timestamptz,
  constraint item_notes_network_id_uq unique (network_id, id),
  constraint item_notes_item_fk foreign key (network_id, id) references agenda_items (network_id, id),
  constraint item_notes_meeting_fk foreign key (network_id, meeting_id) references meetings (network_id, id),
  constraint item_notes_writer_fk foreign key (network_id, writer_person_id) references persons (network_id, id)
);
create index item_notes_meeting_idx on item_notes (network_id, meeting_id);
${networkTable('item_notes')}`;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Minutes, who agreed to them, and who objected. */
export class CreateMinutes0073000000000 implements MigrationInterface {
  name = 'CreateMinutes0073000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(minutes);
    await runner.query(agreements);
    await runner.query(objections);
    const program = await programRole(runner);
    await runner.query(`
      revoke delete on minutes, minutes_objections from ${program};
      revoke update, delete on minutes_agreements from ${program};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table minutes_objections;
      drop table minutes_agreements;
      drop table minutes;
    `);
  }
}

// `frame` is what the session left behind, drawn at closing: people, times, quorum. `texts` is what was written per item.
const minutes = `
create table minutes (
  id uuid constraint minutes_pkey primary key,
  network_id uuid not null,
  version int not null,
  meeting_id uuid not null,
  body_id uuid not null,
  state text not null,
  version_no int not null,
  frame jsonb not null,
  texts jsonb not null,
  approval text not null,
  signatures_needed int not null,
  signatures jsonb not null,
  draft_due_on date not null,
  released_at timestamptz,
  objections_until date,
  requested_change text,
  approved_at timestamptz,
  constraint minutes_network_id_uq unique (network_id, id),
  constraint minutes_meeting_uq unique (network_id, meeting_id),
  constraint minutes_meeting_fk foreign key (network_id, meeting_id) references meetings (network_id, id),
  constraint minutes_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint minutes_state_check check (state in ('DRAFT', 'IN_REVIEW', 'RELEASED', 'OBJECTED', 'APPROVED', 'PUBLISHED', 'UNPUBLISHED')),
  constraint minutes_approval_check check (approval in ('VOTE_NEXT_MEETING', 'TACIT'))
);
create index minutes_body_idx on minutes (network_id, body_id, state);
${networkTable('minutes')}`;

const agreements = `
create table minutes_agreements (
  network_id uuid not null,
  minutes_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  constraint minutes_agreements_pkey primary key (network_id, minutes_id, person_id),
  constraint minutes_agreements_minutes_fk foreign key (network_id, minutes_id) references minutes (network_id, id),
  constraint minutes_agreements_person_fk foreign key (network_id, person_id) references persons (network_id, id)
);
${networkTable('minutes_agreements')}`;

const objections = `
create table minutes_objections (
  id uuid constraint minutes_objections_pkey primary key,
  network_id uuid not null,
  version int not null,
  minutes_id uuid not null,
  item_id uuid,
  by_person_id uuid not null,
  text text not null,
  at timestamptz not null,
  constraint minutes_objections_network_id_uq unique (network_id, id),
  constraint minutes_objections_minutes_fk foreign key (network_id, minutes_id) references minutes (network_id, id),
  constraint minutes_objections_item_fk foreign key (network_id, item_id) references agenda_items (network_id, id),
  constraint minutes_objections_by_fk foreign key (network_id, by_person_id) references persons (network_id, id)
);
create index minutes_objections_minutes_idx on minutes_objections (network_id, minutes_id);
${networkTable('minutes_objections')}`;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Meetings, who was invited to them, and who answered. */
export class CreateMeetings0070000000000 implements MigrationInterface {
  name = 'CreateMeetings0070000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(meetings);
    await runner.query(invitations);
    await runner.query(rsvps);
    const program = await programRole(runner);
    await runner.query(`revoke delete on meetings, rsvps from ${program}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rsvps;
      drop table invitations;
      drop table meetings;
    `);
  }
}

// `rules_id` is the version of the rules that was in force when the invitation was sent (domain.md C5).
const meetings = `
create table meetings (
  id uuid constraint meetings_pkey primary key,
  network_id uuid not null,
  version int not null,
  body_id uuid not null,
  number int,
  title text not null,
  kind text not null,
  mode text not null,
  state text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  actual_start timestamptz,
  actual_end timestamptz,
  location text,
  online_link text,
  accessibility_info text,
  chair_person_id uuid,
  minute_taker_person_id uuid,
  rules_id uuid,
  predecessor_meeting_id uuid,
  cancelled_reason text,
  urgency_reason text,
  invitation_kind text,
  invited_at timestamptz,
  held_until timestamptz,
  received_on date,
  period_ok boolean,
  quorum_finding jsonb,
  constraint meetings_network_id_uq unique (network_id, id),
  constraint meetings_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint meetings_chair_fk foreign key (network_id, chair_person_id) references persons (network_id, id),
  constraint meetings_minute_taker_fk foreign key (network_id, minute_taker_person_id) references persons (network_id, id),
  constraint meetings_rules_fk foreign key (network_id, rules_id) references procedure_rules (network_id, id),
  constraint meetings_predecessor_fk foreign key (network_id, predecessor_meeting_id) references meetings (network_id, id),
  constraint meetings_state_check check (state in ('DRAFT', 'SCHEDULED', 'INVITED', 'IN_SESSION', 'SUSPENDED', 'HELD', 'CLOSED', 'CANCELLED', 'FAILED_NO_QUORUM')),
  constraint meetings_kind_check check (kind in ('ORDINARY', 'EXTRAORDINARY', 'CONSTITUENT', 'CONTINUATION', 'SECOND_AFTER_NO_QUORUM')),
  constraint meetings_mode_check check (mode in ('IN_PERSON', 'HYBRID', 'ONLINE')),
  constraint meetings_times_check check (ends_at > starts_at),
  constraint meetings_second_check check (kind <> 'SECOND_AFTER_NO_QUORUM' or predecessor_meeting_id is not null),
  constraint meetings_cancelled_check check ((state = 'CANCELLED') = (cancelled_reason is not null)),
  constraint meetings_invited_check check ((invitation_kind is null) = (invited_at is null))
);
create index meetings_body_idx on meetings (network_id, body_id, starts_at);
create index meetings_time_idx on meetings (network_id, starts_at, id);
create unique index meetings_number_uq on meetings (network_id, body_id, number) where number is not null;
create index meetings_chair_idx on meetings (network_id, chair_person_id);
create index meetings_minute_taker_idx on meetings (network_id, minute_taker_person_id);
${networkTable('meetings')}`;

const invitations = `
create table invitations (
  id uuid constraint invitations_pkey primary key,
  network_id uuid not null,
  version int not null,
  meeting_id uuid not null,
  person_id uuid not null,
  seat_id uuid,
  membership_kind text not null,
  kind text not null,
  channel text not null,
  sent_at timestamptz not null,
  deemed_received_on date,
  period_ok boolean,
  mail_id uuid,
  constraint invitations_network_id_uq unique (network_id, id),
  constraint invitations_meeting_fk foreign key (network_id, meeting_id) references meetings (network_id, id),
  constraint invitations_person_fk foreign key (network_id, person_id) references persons (network_id, id),
  constraint invitations_seat_fk foreign key (network_id, seat_id) references seats (network_id, id),
  constraint invitations_mail_fk foreign key (network_id, mail_id) references mails (network_id, id),
  constraint invitations_kind_check check (kind in ('FIRST', 'AMENDMENT', 'CANCELLATION', 'URGENT')),
  constraint invitations_channel_check check (channel in ('EMAIL', 'PORTAL', 'POST', 'BY_HAND')),
  constraint invitations_membership_kind_check check (membership_kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2'))
);
create index invitations_meeting_idx on invitations (network_id, meeting_id, person_id);
create index invitations_person_idx on invitations (network_id, person_id);
${networkTable('invitations')}`;

const rsvps = `
create table rsvps (
  id uuid constraint rsvps_pkey primary key,
  network_id uuid not null,
  version int not null,
  meeting_id uuid not null,
  person_id uuid not null,
  answer text not null,
  reason text,
  deputy_person_id uuid,
  answered_at timestamptz not null,
  answered_by_person_id uuid not null,
  constraint rsvps_network_id_uq unique (network_id, id),
  constraint rsvps_person_uq unique (network_id, meeting_id, person_id),
  constraint rsvps_meeting_fk foreign key (network_id, meeting_id) references meetings (network_id, id),
  constraint rsvps_person_fk foreign key (network_id, person_id) references persons (network_id, id),
  constraint rsvps_deputy_fk foreign key (network_id, deputy_person_id) references persons (network_id, id),
  constraint rsvps_answered_by_fk foreign key (network_id, answered_by_person_id) references persons (network_id, id),
  constraint rsvps_answer_check check (answer in ('UNKNOWN', 'ACCEPTED', 'DECLINED', 'TENTATIVE'))
);
create index rsvps_person_idx on rsvps (network_id, person_id);
${networkTable('rsvps')}`;

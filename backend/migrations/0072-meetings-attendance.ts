import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Who was there, from when to when, and for which seat. */
export class CreateAttendances0072000000000 implements MigrationInterface {
  name = 'CreateAttendances0072000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(attendances);
    const program = await programRole(runner);
    await runner.query(`revoke delete on attendances from ${program}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attendances');
  }
}

const attendances = `
create table attendances (
  id uuid constraint attendances_pkey primary key,
  network_id uuid not null,
  version int not null,
  meeting_id uuid not null,
  person_id uuid,
  guest_name text,
  seat_id uuid,
  capacity text not null,
  kind text not null,
  status text not null,
  intervals jsonb not null,
  constraint attendances_network_id_uq unique (network_id, id),
  constraint attendances_meeting_fk foreign key (network_id, meeting_id) references meetings (network_id, id),
  constraint attendances_person_fk foreign key (network_id, person_id) references persons (network_id, id),
  constraint attendances_seat_fk foreign key (network_id, seat_id) references seats (network_id, id),
  constraint attendances_capacity_check check (capacity in ('VOTING', 'ADVISORY', 'GUEST')),
  constraint attendances_kind_check check (kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2', 'GUEST')),
  constraint attendances_status_check check (status in ('PRESENT', 'EXCUSED', 'UNEXCUSED', 'REMOTE')),
  constraint attendances_somebody_check check ((person_id is null) <> (guest_name is null))
);
create unique index attendances_seat_uq on attendances (network_id, meeting_id, seat_id, person_id) where seat_id is not null;
create index attendances_meeting_idx on attendances (network_id, meeting_id);
create index attendances_person_idx on attendances (network_id, person_id);
${networkTable('attendances')}`;

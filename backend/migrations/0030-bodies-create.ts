import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Bodies, whom they report to, seats, and who sits on them from when to when. History stays: nothing is deleted. */
export class CreateBodies0030000000000 implements MigrationInterface {
  name = 'CreateBodies0030000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bodies);
    await runner.query(seats);
    await runner.query(memberships);
    await runner.query(membershipsCheck);
    const program = await programRole(runner);
    await runner.query(`revoke delete on bodies, seats, memberships from ${program}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table memberships;
      drop function memberships_check();
      drop table seats;
      drop table body_reports;
      drop table bodies;
    `);
  }
}

const bodies = `
create table bodies (
  id uuid constraint bodies_pkey primary key,
  network_id uuid not null constraint bodies_network_fk references networks (id),
  version int not null,
  name text not null,
  short_name text not null,
  slug text not null,
  body_type text not null,
  mandate_text text,
  lead_agency_id uuid,
  position int not null default 0,
  founded_on date,
  ended_on date,
  constraint bodies_network_id_uq unique (network_id, id),
  constraint bodies_slug_uq unique (network_id, slug),
  constraint bodies_short_name_uq unique (network_id, short_name),
  constraint bodies_lead_agency_fk foreign key (network_id, lead_agency_id) references organizations (network_id, id),
  constraint bodies_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint bodies_span_check check (ended_on >= founded_on),
  constraint bodies_type_check check (body_type in ('ADVISORY_BOARD', 'WORKING_GROUP', 'TASK_FORCE', 'NETWORK_ASSEMBLY',
    'STEERING_GROUP', 'EXTERNAL'))
);
create unique index bodies_one_board_idx on bodies (network_id) where body_type = 'ADVISORY_BOARD' and ended_on is null;
${networkTable('bodies')}
create table body_reports (
  network_id uuid not null,
  body_id uuid not null,
  reports_to_id uuid not null,
  constraint body_reports_pkey primary key (network_id, body_id, reports_to_id),
  constraint body_reports_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint body_reports_reports_to_fk foreign key (network_id, reports_to_id) references bodies (network_id, id),
  constraint body_reports_self_check check (body_id <> reports_to_id)
);
${networkTable('body_reports')}`;

const seats = `
create table seats (
  id uuid constraint seats_pkey primary key,
  network_id uuid not null,
  version int not null,
  body_id uuid not null,
  label text not null,
  capacity text not null,
  holder_type text not null,
  organization_id uuid,
  holder_person_id uuid,
  max_deputies int not null default 2,
  position int not null default 0,
  valid_from date not null,
  valid_to date,
  constraint seats_network_id_uq unique (network_id, id),
  constraint seats_body_id_uq unique (network_id, body_id, id),
  constraint seats_body_fk foreign key (network_id, body_id) references bodies (network_id, id),
  constraint seats_organization_fk foreign key (network_id, organization_id) references organizations (network_id, id),
  constraint seats_holder_person_fk foreign key (network_id, holder_person_id) references persons (network_id, id),
  constraint seats_capacity_check check (capacity in ('VOTING', 'ADVISORY', 'GUEST')),
  constraint seats_holder_check check ((holder_type = 'ORG' and organization_id is not null and holder_person_id is null)
    or (holder_type = 'PERSON' and organization_id is null)),
  constraint seats_max_deputies_check check (max_deputies between 0 and 2),
  constraint seats_span_check check (valid_to >= valid_from)
);
${networkTable('seats')}`;

const memberships = `
create table memberships (
  id uuid constraint memberships_pkey primary key,
  network_id uuid not null,
  version int not null,
  body_id uuid not null,
  seat_id uuid not null,
  person_id uuid not null,
  kind text not null,
  office text,
  starts_on date not null,
  ends_on date,
  override_reason text,
  constraint memberships_network_id_uq unique (network_id, id),
  constraint memberships_seat_fk foreign key (network_id, body_id, seat_id) references seats (network_id, body_id, id),
  constraint memberships_person_fk foreign key (network_id, person_id) references persons (network_id, id),
  constraint memberships_kind_check check (kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2')),
  constraint memberships_office_check check (office in ('CHAIR', 'VICE_CHAIR', 'SPOKESPERSON', 'VICE_SPOKESPERSON')),
  constraint memberships_span_check check (ends_on >= starts_on)
);
create index memberships_seat_idx on memberships (network_id, seat_id);
create index memberships_body_idx on memberships (network_id, body_id);
create index memberships_person_idx on memberships (network_id, person_id);
${networkTable('memberships')}`;

// The last wall behind the rules of the program (domain.md C8): one person per kind and seat, one span per person
// and seat, one holder of the leading office per body. The lock on the body makes two writers take turns.
const membershipsCheck = `
create function memberships_check() returns trigger language plpgsql as $f$
declare v_broken text;
begin
  perform from bodies b where b.network_id = new.network_id and b.id = new.body_id for update;
  select case when m.seat_id = new.seat_id and m.kind = new.kind then 'memberships_one_per_kind'
              when m.seat_id = new.seat_id and m.person_id = new.person_id then 'memberships_one_span'
              else 'memberships_one_lead' end into v_broken
  from memberships m
  where m.network_id = new.network_id and m.body_id = new.body_id and m.id <> new.id
    and daterange(m.starts_on, m.ends_on, '[]') && daterange(new.starts_on, new.ends_on, '[]')
    and ((m.seat_id = new.seat_id and (m.kind = new.kind or m.person_id = new.person_id))
      or (m.office = new.office and new.office in ('CHAIR', 'SPOKESPERSON')))
  limit 1;
  if v_broken is not null then
    raise exception 'memberships overlap' using errcode = '23P01', constraint = v_broken;
  end if;
  return new;
end $f$;
create trigger memberships_check before insert or update on memberships
  for each row execute function memberships_check();`;

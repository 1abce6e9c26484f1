import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, programRole } from './network-table.js';

/** Organisations, persons, their consents and their roles in the network. Nothing here is ever deleted by the program. */
export class CreatePeople0011000000000 implements MigrationInterface {
  name = 'CreatePeople0011000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(organizations);
    await runner.query(persons);
    await runner.query(consents);
    await runner.query(roles);
    const program = await programRole(runner);
    await runner.query(`revoke delete on organizations, persons, consents, network_roles from ${program}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table networks drop constraint networks_lead_agency_fk;
      drop table network_roles;
      drop function network_roles_check();
      drop table consents;
      drop table persons;
      drop table organizations;
    `);
  }
}

const organizations = `
create table organizations (
  id uuid constraint organizations_pkey primary key,
  network_id uuid not null constraint organizations_network_fk references networks (id),
  version int not null,
  name text not null,
  short_name text,
  kind text not null,
  parent_id uuid,
  county_unit boolean not null default false,
  website text,
  functional_email text,
  phone text,
  active boolean not null default true,
  joined_network_on date,
  left_network_on date,
  constraint organizations_network_id_uq unique (network_id, id),
  constraint organizations_parent_fk foreign key (network_id, parent_id) references organizations (network_id, id),
  constraint organizations_parent_check check (parent_id <> id),
  constraint organizations_kind_check check (kind in ('PUBLIC_AUTHORITY', 'SCHOOL_AUTHORITY', 'EDUCATION_PROVIDER',
    'CHAMBER', 'WELFARE', 'ASSOCIATION', 'MIGRANT_ORG', 'CHURCH', 'COMPANY', 'POLICE', 'OTHER'))
);
${networkTable('organizations')}
alter table networks add constraint networks_lead_agency_fk
  foreign key (id, lead_agency_id) references organizations (network_id, id);`;

const persons = `
create table persons (
  id uuid constraint persons_pkey primary key,
  network_id uuid not null constraint persons_network_fk references networks (id),
  version int not null,
  name text not null,
  title text,
  given_name text not null,
  family_name text not null,
  organization_id uuid,
  function_title text,
  languages text[] not null default '{}',
  contact_channels jsonb not null default '[]',
  invented boolean not null default false,
  constraint persons_network_id_uq unique (network_id, id),
  constraint persons_organization_fk foreign key (network_id, organization_id) references organizations (network_id, id),
  constraint persons_name_check check (length(name) between 1 and 200)
);
create index persons_organization_idx on persons (network_id, organization_id);
${networkTable('persons')}`;

const consents = `
create table consents (
  id uuid constraint consents_pkey primary key,
  network_id uuid not null,
  version int not null,
  person_id uuid not null,
  purpose text not null,
  text_version text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  evidence text,
  constraint consents_network_id_uq unique (network_id, id),
  constraint consents_person_fk foreign key (network_id, person_id) references persons (network_id, id),
  constraint consents_purpose_check check (purpose in ('PHOTO', 'PUBLISH_NAME', 'PRIVATE_CONTACT', 'NEWSLETTER', 'ACCESS_NEEDS')),
  constraint consents_span_check check (withdrawn_at >= given_at)
);
create unique index consents_standing_idx on consents (network_id, person_id, purpose) where withdrawn_at is null;
${networkTable('consents')}`;

// Spans of the same role must not overlap. A trigger, because exclusion constraints need an extension that
// not every database offers; the lock on the person makes two writers take turns.
const roles = `
create table network_roles (
  id uuid constraint network_roles_pkey primary key,
  network_id uuid not null,
  version int not null,
  person_id uuid not null,
  role text not null,
  starts_on date not null,
  ends_on date,
  constraint network_roles_network_id_uq unique (network_id, id),
  constraint network_roles_person_fk foreign key (network_id, person_id) references persons (network_id, id),
  constraint network_roles_span_check check (ends_on >= starts_on),
  constraint network_roles_role_check check (role in ('MANAGER', 'SECRETARIAT', 'COUNTY_LIAISON', 'REVIEWER', 'DPO',
    'SYS_ADMIN', 'NETWORK_MEMBER'))
);
create index network_roles_person_idx on network_roles (network_id, person_id);
${networkTable('network_roles')}
create function network_roles_check() returns trigger language plpgsql as $f$
begin
  perform from persons p where p.network_id = new.network_id and p.id = new.person_id for update;
  if exists (select from network_roles r where r.network_id = new.network_id and r.person_id = new.person_id
      and r.role = new.role and r.id <> new.id
      and daterange(r.starts_on, r.ends_on, '[]') && daterange(new.starts_on, new.ends_on, '[]')) then
    raise exception 'the same role twice at one time' using errcode = '23P01', constraint = 'network_roles_overlap';
  end if;
  return new;
end $f$;
create trigger network_roles_check before insert or update on network_roles
  for each row execute function network_roles_check();`;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, openToOwner } from './network-table.js';

/**
 * Accounts, sessions and attempts to sign in belong to no network: they are read before one is known.
 * Only the link from an account to a person carries its network.
 */
export class CreateIdentity0020000000000 implements MigrationInterface {
  name = 'CreateIdentity0020000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(sessions);
    await runner.query(attempts);
    await runner.query(personsOfAccount);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function account_people(uuid);
      drop table sign_in_attempts;
      drop table sessions;
      drop table account_persons;
      drop table accounts;
    `);
  }
}

const accounts = `
create table accounts (
  id uuid constraint accounts_pkey primary key,
  email text not null,
  status text not null default 'ACTIVE',
  locale text not null default 'de',
  last_sign_in_at timestamptz,
  last_network_id uuid constraint accounts_last_network_fk references networks (id),
  created_at timestamptz not null default now(),
  constraint accounts_email_uq unique (email),
  constraint accounts_email_check check (email = lower(email) and length(email) between 3 and 254),
  constraint accounts_status_check check (status in ('ACTIVE', 'DORMANT', 'BLOCKED')),
  constraint accounts_locale_check check (locale in ('de', 'en'))
);
create table account_persons (
  network_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  constraint account_persons_pkey primary key (network_id, person_id),
  constraint account_persons_account_uq unique (account_id, network_id),
  constraint account_persons_account_fk foreign key (account_id) references accounts (id),
  constraint account_persons_person_fk foreign key (network_id, person_id) references persons (network_id, id)
);
${networkTable('account_persons')}
${openToOwner('account_persons')}`;

const sessions = `
create table sessions (
  id uuid constraint sessions_pkey primary key,
  token_hash bytea not null,
  account_id uuid not null,
  network_id uuid not null,
  person_id uuid not null,
  way text not null,
  stay boolean not null default false,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_ends_at timestamptz not null,
  ends_at timestamptz not null,
  constraint sessions_token_hash_uq unique (token_hash),
  constraint sessions_account_fk foreign key (account_id) references accounts (id) on delete cascade,
  constraint sessions_person_fk foreign key (network_id, person_id) references persons (network_id, id) on delete cascade,
  constraint sessions_token_hash_check check (length(token_hash) = 32)
);
create index sessions_account_idx on sessions (account_id);
create index sessions_ends_at_idx on sessions (ends_at);`;

// account_id is empty for an unknown address: the row is written all the same, so that both take the same time.
// The code is hashed twice, salted with the browser's secret and with the link's: nobody can try codes on a stolen row.
// Without browser_hash (the first administrator's link) any browser may use it.
const attempts = `
create table sign_in_attempts (
  id uuid constraint sign_in_attempts_pkey primary key,
  browser_hash bytea,
  link_hash bytea not null,
  code_hash bytea,
  code_link_hash bytea,
  account_id uuid,
  target text not null default '/heute',
  wrong_codes int not null default 0,
  used_at timestamptz,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  constraint sign_in_attempts_link_hash_uq unique (link_hash),
  constraint sign_in_attempts_account_fk foreign key (account_id) references accounts (id) on delete cascade
);
create index sign_in_attempts_browser_idx on sign_in_attempts (browser_hash);
create index sign_in_attempts_ends_at_idx on sign_in_attempts (ends_at);`;

// The one look across networks: which persons an account is, before a network is known.
const personsOfAccount = `
create function account_people(p_account uuid) returns table (network_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $f$
  select l.network_id, l.person_id from public.account_persons l where l.account_id = p_account order by l.network_id
$f$;`;

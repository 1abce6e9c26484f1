import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, openToOwner, programRole } from './network-table.js';

/** Mail to single recipients: written in the transaction that causes it, sent when its hold is over. */
export class HouseMails0005000000000 implements MigrationInterface {
  name = 'HouseMails0005000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        id uuid constraint mails_pkey primary key,
        network_id uuid not null,
        version int not null,
        kind text not null,
        to_person_id uuid,
        to_address text not null,
        subject text not null,
        text text not null,
        attachments jsonb not null default '[]',
        secret boolean not null default false,
        subject_type text,
        subject_id uuid,
        state text not null default 'QUEUED',
        created_at timestamptz not null,
        hold_until timestamptz not null,
        next_attempt_at timestamptz not null,
        attempts int not null default 0,
        doubts int not null default 0,
        sent_at timestamptz,
        failure text,
        constraint mails_network_id_uq unique (network_id, id),
        constraint mails_state_check check (state in ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'CANCELLED')),
        constraint mails_to_address_check check (to_address ~ '^[^[:space:],;<>]+@[^[:space:],;<>]+$')
      );
      create index mails_waiting_idx on mails (next_attempt_at) where state in ('QUEUED', 'SENDING');
      create index mails_subject_idx on mails (network_id, subject_type, subject_id);
      ${networkTable('mails')}
      ${openToOwner('mails')}
      revoke delete on mails from ${await programRole(runner)};
    `);
    await runner.query(due);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function mails_due(timestamptz, int); drop table mails');
  }
}

// Across networks, but ids only. SENDING comes again when a process died with it in hand.
const due = `
create function mails_due(p_now timestamptz, p_limit int) returns table (network_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $f$
  select m.network_id, m.id from public.mails m
  where m.state in ('QUEUED', 'SENDING') and m.next_attempt_at <= p_now order by m.next_attempt_at, m.id limit p_limit
$f$`;

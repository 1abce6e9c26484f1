import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, openToOwner, programRole } from './network-table.js';

/** What happened: outbox of the relay, source of the live stream, and the journal. Append-only for the program. */
export class HouseEvents0002000000000 implements MigrationInterface {
  name = 'HouseEvents0002000000000';

  async up(runner: QueryRunner): Promise<void> {
    const role = await programRole(runner);
    await runner.query(`
      create table events (
        sequence bigint generated always as identity primary key,
        tx xid8 not null default pg_current_xact_id(),
        network_id uuid not null,
        id uuid not null,
        type text not null,
        subject_type text not null,
        subject_id uuid not null,
        version int not null,
        topic_id uuid,
        body_id uuid,
        meeting_id uuid,
        by_person_id uuid,
        at timestamptz not null,
        data jsonb not null,
        delivered_at timestamptz,
        attempts int not null default 0,
        next_attempt_at timestamptz,
        parked_reason text,
        constraint events_network_id_id_key unique (network_id, id)
      );
      create index events_waiting_idx on events (sequence) where delivered_at is null and parked_reason is null;
      create index events_pausing_idx on events (network_id, sequence) where delivered_at is null and parked_reason is null and next_attempt_at is not null;
      create index events_tail_idx on events (tx, sequence);
      create index events_subject_idx on events (network_id, subject_id, sequence);
      create index events_topic_idx on events (network_id, topic_id, sequence) where topic_id is not null;
      create index events_meeting_idx on events (network_id, meeting_id, sequence) where meeting_id is not null;
      create index events_body_idx on events (network_id, body_id, sequence) where body_id is not null;
      ${networkTable('events')}
      ${openToOwner('events')}
      revoke update, delete on events from ${role};
      grant update (delivered_at, attempts, next_attempt_at, parked_reason) on events to ${role};
    `);
    await runner.query(waiting);
    await runner.query(passed);
    await runner.query(tail);
    await runner.query(heldBack);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function events_held_back(xid8, bigint);
      drop function events_after(xid8, bigint, int);
      drop function events_passed(bigint[]);
      drop function events_waiting(int);
      drop table events;
    `);
  }
}

// A network whose oldest waiting event pauses after a failure waits as a whole: its order is kept.
const waiting = `
create function events_waiting(p_limit int) returns setof events
language sql volatile security definer set search_path = pg_catalog, public as $f$
  select e.* from public.events e
  where e.delivered_at is null and e.parked_reason is null
    and not exists (select from public.events p where p.network_id = e.network_id and p.sequence <= e.sequence
      and p.delivered_at is null and p.parked_reason is null and p.next_attempt_at is not null and p.next_attempt_at > clock_timestamp())
  order by e.sequence limit p_limit
$f$`;

const passed = `
create function events_passed(p_sequences bigint[]) returns void
language sql volatile security definer set search_path = pg_catalog, public as $f$
  update public.events set delivered_at = clock_timestamp()
  where sequence = any (p_sequences) and delivered_at is null
$f$`;

// Only transactions older than every running one: what is still open would otherwise appear behind the reader.
const tail = `
create function events_after(p_tx xid8, p_sequence bigint, p_limit int) returns setof events
language sql stable security definer set search_path = pg_catalog, public as $f$
  select e.* from public.events e
  where (e.tx, e.sequence) > (p_tx, p_sequence) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
  order by e.tx, e.sequence limit p_limit
$f$`;

const heldBack = `
create function events_held_back(p_tx xid8, p_sequence bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $f$
  select exists (select from public.events e where (e.tx, e.sequence) > (p_tx, p_sequence))
$f$`;

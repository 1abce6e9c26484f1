import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkTable, openToOwner } from './network-table.js';

/** Answers kept for `Idempotency-Key`, and counters for rate limits (unlogged: a crash may forget them). */
export class HouseKeysAndLimits0003000000000 implements MigrationInterface {
  name = 'HouseKeysAndLimits0003000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotency_keys (
        network_id uuid not null,
        person_id uuid not null,
        key text not null,
        request_hash bytea not null,
        status int,
        headers jsonb,
        body text,
        created_at timestamptz not null default now(),
        constraint idempotency_keys_pkey primary key (network_id, person_id, key),
        constraint idempotency_keys_key_check check (length(key) between 1 and 200)
      );
      create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
      ${networkTable('idempotency_keys')}
      ${openToOwner('idempotency_keys')}
      create unlogged table rate_limits (
        key text not null constraint rate_limits_pkey primary key,
        window_ends_at timestamptz not null,
        count int not null
      );
      create index rate_limits_window_ends_at_idx on rate_limits (window_ends_at);
    `);
    await runner.query(`
      create function idempotency_keys_forget(p_before timestamptz) returns void
      language sql volatile security definer set search_path = pg_catalog, public as $f$
        delete from public.idempotency_keys where created_at < p_before
      $f$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function idempotency_keys_forget(timestamptz);
      drop table rate_limits;
      drop table idempotency_keys;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who asks, in one call: a valid session gives the person, the network roles and the seats of the day, as the
 * JSON of `Actor`; otherwise null. It also sets `app.network` for the running transaction, so that a hot read
 * may call it first and then read its own rows under row security.
 */
export class IdentityActorFacts0038000000000 implements MigrationInterface {
  name = 'IdentityActorFacts0038000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(actorFacts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function actor_facts(bytea, timestamptz)');
  }
}

// Every ten minutes of use push the idle end of the session further.
// A vice acts as chair while nobody holds the office (domain.md B.1). `p_now` exists for the shiftable clock.
const actorFacts = `
create function actor_facts(p_token bytea, p_now timestamptz default now()) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public as $f$
declare
  v_session record;
  v_day date := (p_now at time zone 'Europe/Berlin')::date;
  v_facts json;
  v_network text;
begin
  select s.id, s.account_id, s.network_id, s.person_id, s.seen_at, a.locale into v_session
  from public.sessions s join public.accounts a on a.id = s.account_id
  where s.token_hash = p_token and s.idle_ends_at > p_now and s.ends_at > p_now and a.status <> 'BLOCKED';
  if not found then return null; end if;
  if v_session.seen_at < p_now - interval '10 minutes' and current_setting('transaction_read_only') = 'off' then
    update public.sessions s set seen_at = p_now,
      idle_ends_at = least(s.ends_at, p_now + case when s.stay then interval '30 days' else interval '8 hours' end)
    where s.id = v_session.id;
  end if;
  -- An assignment is worked out on the spot, while perform would run a statement for it.
  v_network := set_config('app.network', v_session.network_id::text, true);
  select json_build_object(
    'personId', v_session.person_id, 'accountId', v_session.account_id, 'networkId', v_session.network_id,
    'sessionId', v_session.id, 'locale', v_session.locale,
    'roles', array(select r.role from public.network_roles r
      where r.network_id = v_session.network_id and r.person_id = v_session.person_id and r.role <> 'NETWORK_MEMBER'
        and r.starts_on <= v_day and (r.ends_on is null or r.ends_on >= v_day)),
    'seats', array(select row_to_json(seat) from (
      select m.body_id as "bodyId", b.body_type as "bodyType", m.seat_id as "seatId", s.capacity, m.kind, m.office,
        coalesce(m.office like 'VICE%', false) and not exists (
          select from public.memberships l where l.network_id = m.network_id and l.body_id = m.body_id
            and l.office = substr(m.office, 6) and l.starts_on <= v_day and (l.ends_on is null or l.ends_on >= v_day)) as "actsAsChair"
      from public.memberships m
      join public.seats s on s.network_id = m.network_id and s.id = m.seat_id
      join public.bodies b on b.network_id = m.network_id and b.id = m.body_id
      where m.network_id = v_session.network_id and m.person_id = v_session.person_id
        and m.starts_on <= v_day and (m.ends_on is null or m.ends_on >= v_day)
        and s.valid_from <= v_day and (s.valid_to is null or s.valid_to >= v_day)
        and (b.ended_on is null or b.ended_on >= v_day)
      order by b.position, s.position, m.id) seat)) into v_facts;
  return v_facts;
end $f$`;

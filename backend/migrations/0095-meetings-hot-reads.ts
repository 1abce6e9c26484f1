import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The hot reads of meetings: one statement checks the session, sets the network and answers the actor's facts with the rows
 * (docs/adr/0006). `meeting_json` is the one shape of a meeting, read the same way inside a transaction after an act.
 */
export class MeetingsHotReads0095000000000 implements MigrationInterface {
  name = 'MeetingsHotReads0095000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [personJson, agendaJson, peopleJson, meetingJson, readMeeting, readMeetings]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function read_meetings(bytea, timestamptz, uuid, text, uuid, int);
      drop function read_meeting(bytea, timestamptz, uuid);
      drop function meeting_json(uuid);
      drop function meeting_people_json(uuid);
      drop function meeting_agenda_json(uuid);
      drop function person_json(uuid);
    `);
  }
}

const personJson = `
create function person_json(p_person uuid) returns json language sql stable set search_path = pg_catalog, public as $f$
  select json_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
  from public.persons p left join public.organizations o on o.network_id = p.network_id and o.id = p.organization_id
  where p.id = p_person
$f$`;

// Items of the agenda in their order, each with its topic, its decision and the tally of it.
const agendaJson = `
create function meeting_agenda_json(p_meeting uuid) returns json language sql stable set search_path = pg_catalog, public as $f$
  select coalesce(json_agg(json_build_object(
    'id', i.id, 'version', i.version, 'position', i.position, 'number', i.number, 'title', i.title, 'type', i.type, 'state', i.state,
    'result', i.result, 'resultText', i.result_text, 'plannedMinutes', i.planned_minutes, 'calledAt', i.called_at,
    'expectedResult', i.expected_result, 'presenter', case when i.presenter_person_id is not null then public.person_json(i.presenter_person_id) end,
    'topic', case when t.id is not null then json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'proposal', t.proposal,
      'positions', (select count(*) from public.topic_positions p where p.network_id = t.network_id and p.topic_id = t.id)) end,
    'escalationId', i.escalation_id, 'carriedTimes', i.carried_times, 'late', i.late, 'proposedByPersonId', i.proposed_by_person_id,
    'hasEscalation', i.topic_id is not null and exists (select from public.escalations e where e.network_id = i.network_id and e.topic_id = i.topic_id and e.state <> 'CLOSED'),
    'decision', d.facts) order by i.position, i.id), '[]')
  from public.agenda_items i
  left join public.topics t on t.network_id = i.network_id and t.id = i.topic_id
  left join lateral (
    select json_build_object('id', d.id, 'number', d.number, 'text', d.text, 'outcome', d.outcome, 'effect', d.effect,
      'tally', case when v.yes is not null then json_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain) end) as facts
    from public.decisions d left join public.votes v on v.network_id = d.network_id and v.id = d.vote_id
    where d.network_id = i.network_id and d.agenda_item_id = i.id order by d.id desc limit 1) d on true
  where i.meeting_id = p_meeting and i.state in ('SCHEDULED', 'CALLED', 'DISPOSED')
$f$`;

// One line per seat and person of the day, then the guests: who was let in, and who was invited but sits nowhere on the day.
const peopleJson = `
create function meeting_people_json(p_meeting uuid) returns json language sql stable set search_path = pg_catalog, public as $f$
  select coalesce(json_agg(line.facts order by line.guest, line.rank, line.label, line.kind, line.name), '[]') from (
    select false as guest, s.position as rank, s.label, m.kind, p.name, json_build_object(
      'person', json_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name)), 'guestName', null,
      'seatId', s.id, 'seatLabel', s.label, 'capacity', s.capacity, 'kind', m.kind, 'rsvp', coalesce(r.answer, 'UNKNOWN'),
      'deputyPersonId', r.deputy_person_id, 'status', a.status, 'intervals', coalesce(a.intervals, '[]'::jsonb),
      'invited', exists (select from public.invitations v where v.network_id = x.network_id and v.meeting_id = x.id and v.person_id = p.id)) as facts
    from public.meetings x
    join public.seats s on s.network_id = x.network_id and s.body_id = x.body_id
      and s.valid_from <= (x.starts_at at time zone 'Europe/Berlin')::date and (s.valid_to is null or s.valid_to >= (x.starts_at at time zone 'Europe/Berlin')::date)
    join public.memberships m on m.network_id = s.network_id and m.seat_id = s.id
      and m.starts_on <= (x.starts_at at time zone 'Europe/Berlin')::date and (m.ends_on is null or m.ends_on >= (x.starts_at at time zone 'Europe/Berlin')::date)
    join public.persons p on p.network_id = m.network_id and p.id = m.person_id
    left join public.organizations o on o.network_id = p.network_id and o.id = p.organization_id
    left join public.rsvps r on r.network_id = x.network_id and r.meeting_id = x.id and r.person_id = p.id
    left join public.attendances a on a.network_id = x.network_id and a.meeting_id = x.id and a.person_id = p.id and a.seat_id = s.id
    where x.id = p_meeting
    union all
    select true, 0, '', a.kind, coalesce(a.guest_name, ''), json_build_object('person', case when a.person_id is not null then public.person_json(a.person_id) end,
      'guestName', a.guest_name, 'seatId', null, 'seatLabel', null, 'capacity', a.capacity, 'kind', a.kind, 'rsvp', coalesce(r.answer, 'UNKNOWN'), 'deputyPersonId', null,
      'status', a.status, 'intervals', a.intervals,
      'invited', exists (select from public.invitations v where v.network_id = a.network_id and v.meeting_id = a.meeting_id and v.person_id = a.person_id))
    from public.attendances a
    left join public.rsvps r on r.network_id = a.network_id and r.meeting_id = a.meeting_id and r.person_id = a.person_id
    where a.meeting_id = p_meeting and a.seat_id is null
    union all
    select true, 0, '', 'GUEST', p.name, json_build_object('person', public.person_json(p.id), 'guestName', null, 'seatId', null, 'seatLabel', null,
      'capacity', 'GUEST', 'kind', 'GUEST', 'rsvp', coalesce(r.answer, 'UNKNOWN'), 'deputyPersonId', null, 'status', null, 'intervals', '[]'::jsonb, 'invited', true)
    from public.meetings x
    join (select distinct v.network_id, v.person_id from public.invitations v where v.meeting_id = p_meeting) v on v.network_id = x.network_id
    join public.persons p on p.network_id = v.network_id and p.id = v.person_id
    left join public.rsvps r on r.network_id = x.network_id and r.meeting_id = x.id and r.person_id = p.id
    where x.id = p_meeting
      and not exists (select from public.attendances a where a.network_id = x.network_id and a.meeting_id = x.id and a.person_id = p.id and a.seat_id is null)
      and not exists (select from public.memberships m join public.seats s on s.network_id = m.network_id and s.id = m.seat_id
        where m.network_id = x.network_id and m.person_id = p.id and s.body_id = x.body_id
          and s.valid_from <= (x.starts_at at time zone 'Europe/Berlin')::date and (s.valid_to is null or s.valid_to >= (x.starts_at at time zone 'Europe/Berlin')::date)
          and m.starts_on <= (x.starts_at at time zone 'Europe/Berlin')::date and (m.ends_on is null or m.ends_on >= (x.starts_at at time zone 'Europe/Berlin')::date))) line
$f$`;

// The rules are those the meeting is bound to; before the invitation those in force on its day.
const meetingJson = `
create function meeting_json(p_meeting uuid) returns json language sql stable set search_path = pg_catalog, public as $f$
  select json_build_object(
    'id', m.id, 'version', m.version, 'number', m.number, 'title', m.title, 'kind', m.kind, 'mode', m.mode, 'state', m.state,
    'body', json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name), 'bodyType', b.body_type,
    'startsAt', m.starts_at, 'endsAt', m.ends_at, 'actualStart', m.actual_start, 'actualEnd', m.actual_end, 'location', m.location,
    'onlineLink', m.online_link, 'accessibilityInfo', m.accessibility_info, 'cancelledReason', m.cancelled_reason,
    'predecessorMeetingId', m.predecessor_meeting_id, 'urgencyReason', m.urgency_reason, 'quorumFinding', m.quorum_finding,
    'chair', case when m.chair_person_id is not null then public.person_json(m.chair_person_id) end,
    'minuteTaker', case when m.minute_taker_person_id is not null then public.person_json(m.minute_taker_person_id) end,
    'invitation', case when m.invited_at is not null then json_build_object('kind', m.invitation_kind, 'sentAt', m.invited_at, 'heldUntil', m.held_until,
      'receivedOn', m.received_on, 'periodOk', m.period_ok,
      'recipients', (select count(distinct v.person_id) from public.invitations v where v.network_id = m.network_id and v.meeting_id = m.id)) end,
    'rules', (select r.rules from public.procedure_rules r where r.network_id = m.network_id and r.body_id = m.body_id
      and (r.id = m.rules_id or (m.rules_id is null and r.valid_from <= (m.starts_at at time zone 'Europe/Berlin')::date
        and (r.valid_to is null or r.valid_to >= (m.starts_at at time zone 'Europe/Berlin')::date))) order by r.valid_from desc limit 1),
    'seats', (select json_build_object('all', count(*), 'filled', count(*) filter (where exists (select from public.memberships s where s.network_id = c.network_id
        and s.seat_id = c.id and s.starts_on <= (m.starts_at at time zone 'Europe/Berlin')::date and (s.ends_on is null or s.ends_on >= (m.starts_at at time zone 'Europe/Berlin')::date))))
      from public.seats c where c.network_id = m.network_id and c.body_id = m.body_id and c.capacity = 'VOTING'
        and c.valid_from <= (m.starts_at at time zone 'Europe/Berlin')::date and (c.valid_to is null or c.valid_to >= (m.starts_at at time zone 'Europe/Berlin')::date)),
    'successor', exists (select from public.meetings n where n.network_id = m.network_id and n.predecessor_meeting_id = m.id and n.state <> 'CANCELLED'),
    'minutes', (select json_build_object('id', n.id, 'state', n.state) from public.minutes n where n.network_id = m.network_id and n.meeting_id = m.id),
    'agenda', public.meeting_agenda_json(m.id), 'people', public.meeting_people_json(m.id))
  from public.meetings m join public.bodies b on b.network_id = m.network_id and b.id = m.body_id where m.id = p_meeting
$f$`;

const readMeeting = `
create function read_meeting(p_token bytea, p_now timestamptz, p_meeting uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $f$
declare
  v_actor jsonb := public.actor_facts(p_token, p_now);
begin
  if v_actor is null then return null; end if;
  return json_build_object('actor', v_actor, 'meeting', public.meeting_json(p_meeting))::text;
end $f$`;

// The same rule as meetingsVisibleTo in meeting.policy.ts; a spec compares both. Keyset: the last meeting of the page before.
// A generic plan is kept: planning the page anew each time costs more than reading it.
const readMeetings = `
create function read_meetings(p_token bytea, p_now timestamptz, p_body uuid, p_when text, p_after uuid, p_limit int) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $f$
declare
  v_actor jsonb := public.actor_facts(p_token, p_now);
  v_person uuid := (v_actor ->> 'personId')::uuid;
  v_all boolean := (v_actor -> 'roles') ?| array['MANAGER', 'SECRETARIAT'];
  v_member uuid[] := array(select (s ->> 'bodyId')::uuid from jsonb_array_elements(v_actor -> 'seats') s where s ->> 'capacity' <> 'GUEST');
  v_led uuid[] := array(select (s ->> 'bodyId')::uuid from jsonb_array_elements(v_actor -> 'seats') s
    where s ->> 'office' in ('CHAIR', 'SPOKESPERSON') or (s ->> 'actsAsChair')::boolean);
  v_after timestamptz;
  v_rows json;
begin
  if v_actor is null then return null; end if;
  select m.starts_at into v_after from public.meetings m where m.id = p_after;
  with page as (
    select m.* from public.meetings m
    where (p_body is null or m.body_id = p_body)
      and (v_all or m.chair_person_id = v_person or m.body_id = any (v_led) or (m.state <> 'DRAFT' and (m.body_id = any (v_member)
        or m.minute_taker_person_id = v_person
        or exists (select from public.invitations v where v.network_id = m.network_id and v.meeting_id = m.id and v.person_id = v_person))))
      and case p_when
        when 'drafts' then m.state = 'DRAFT'
        when 'past' then m.state in ('HELD', 'CLOSED', 'FAILED_NO_QUORUM') or (m.state = 'CANCELLED' and m.ends_at < p_now)
        else m.state in ('SCHEDULED', 'INVITED', 'IN_SESSION', 'SUSPENDED') or (m.state = 'CANCELLED' and m.ends_at >= p_now) end
      and (v_after is null or case when p_when = 'past' then (m.starts_at, m.id) < (v_after, p_after) else (m.starts_at, m.id) > (v_after, p_after) end)
    order by case when p_when = 'past' then m.starts_at end desc, case when p_when = 'past' then m.id end desc, m.starts_at, m.id
    limit p_limit)
  select coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'state', m.state, 'mode', m.mode, 'location', m.location,
      'body', json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name), 'startsAt', m.starts_at, 'endsAt', m.ends_at,
      'items', (select count(*) from public.agenda_items i where i.network_id = m.network_id and i.meeting_id = m.id and i.state in ('SCHEDULED', 'CALLED', 'DISPOSED')),
      'minutes', (select n.state from public.minutes n where n.network_id = m.network_id and n.meeting_id = m.id),
      'myRsvp', case when exists (select from public.invitations v where v.network_id = m.network_id and v.meeting_id = m.id and v.person_id = v_person)
        then coalesce((select r.answer from public.rsvps r where r.network_id = m.network_id and r.meeting_id = m.id and r.person_id = v_person), 'UNKNOWN') end,
      'cancelledReason', m.cancelled_reason)
      order by case when p_when = 'past' then m.starts_at end desc, case when p_when = 'past' then m.id end desc, m.starts_at, m.id), '[]')
    into v_rows from page m join public.bodies b on b.network_id = m.network_id and b.id = m.body_id;
  return json_build_object('rows', v_rows)::text;
end $f$`;

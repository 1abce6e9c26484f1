import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The hot reads of meetings: one statement checks the session, sets the network and answers the actor's facts with the rows
 * (docs/adr/0006). `meeting_json` is the one shape of a meeting, read the same way inside a transaction after an act.
 *
 * All of them run as who calls them and set no search path: PostgreSQL plans a statement anew whenever role or path are others than
 * the last time, so that a reading after an act and a hot read on the same connection would cost each other milliseconds.
 *
 * They are PL/pgSQL because that keeps the plans of their statements for as long as a connection lives. Rows become JSON as rows,
 * under the names their columns have: calling `json_build_object` with every name and value costs a third more.
 */
export class MeetingsHotReads0095000000000 implements MigrationInterface {
  name = 'MeetingsHotReads0095000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [personJson, itemJson, meetingJson, readMeeting, readMeetings]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function read_meetings(bytea, timestamptz, uuid, text, uuid, int);
      drop function read_meeting(bytea, timestamptz, uuid);
      drop function meeting_json(uuid);
      drop function agenda_item_json(uuid);
      drop function person_json(uuid);
    `);
  }
}

// Names are written out, so that it needs no search path of its own: setting one costs more than reading the person.
const personJson = `
create function person_json(p_person uuid) returns json language sql stable as $f$
  select pg_catalog.json_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
  from public.persons p left join public.organizations o on o.network_id operator(pg_catalog.=) p.network_id and o.id operator(pg_catalog.=) p.organization_id
  where p.id operator(pg_catalog.=) p_person
$f$`;

const person = (alias: string, organization: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'organization', coalesce(${organization}.short_name, ${organization}.name))`;

// Items of the agenda in their order, each with its topic, its decision and the tally of it.
// Whether an escalation runs already is asked only of an item that could begin one.
const agenda = (which: string): string => `
select coalesce(json_agg(line), '[]') from (
  select i.id, i.version, i.position, i.number, i.title, i.type, i.state, i.result, i.result_text as "resultText", i.planned_minutes as "plannedMinutes",
    i.called_at as "calledAt", i.expected_result as "expectedResult",
    case when i.presenter_person_id is not null then public.person_json(i.presenter_person_id) end as presenter,
    case when t.id is not null then json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'proposal', t.proposal,
      'positions', (select count(*) from public.topic_positions s where s.network_id = t.network_id and s.topic_id = t.id)) end as topic,
    i.escalation_id as "escalationId", i.carried_times as "carriedTimes", i.late, i.proposed_by_person_id as "proposedByPersonId",
    case when i.result = 'NO_AGREEMENT' and i.topic_id is not null then exists (select from public.escalations e
      where e.network_id = i.network_id and e.topic_id = i.topic_id and e.state <> 'CLOSED') else false end as "hasEscalation",
    d.facts as decision
  from public.agenda_items i
  left join public.topics t on t.network_id = i.network_id and t.id = i.topic_id
  left join lateral (
    select json_build_object('id', d.id, 'number', d.number, 'text', d.text, 'outcome', d.outcome, 'effect', d.effect,
      'tally', case when v.yes is not null then json_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain) end) as facts
    from public.decisions d left join public.votes v on v.network_id = d.network_id and v.id = d.vote_id
    where d.network_id = i.network_id and d.agenda_item_id = i.id order by d.id desc limit 1) d on true
  where ${which} and i.state in ('SCHEDULED', 'CALLED', 'DISPOSED') order by i.position, i.id) line`;

// What people answered and where they were: read once, and joined from there.
const answers = `
  attended as materialized (select a.* from public.attendances a where a.meeting_id = p_meeting),
  answered as materialized (select r.* from public.rsvps r where r.meeting_id = p_meeting)`;

// One line per seat and person of the day; whether there are guests besides is told along, for most meetings have none.
const seated = `
with${answers}
select coalesce(json_agg(facts order by position, label, kind, name), '[]') as facts,
  coalesce(array_agg(person_id), '{}') as persons, exists (select from attended where seat_id is null) as guests
from (select m.person_id, s.position, s.label, m.kind, p.name, json_build_object(
    'person', ${person('p', 'o')}, 'guestName', null,
    'seatId', s.id, 'seatLabel', s.label, 'capacity', s.capacity, 'kind', m.kind, 'rsvp', coalesce(r.answer, 'UNKNOWN'),
    'deputyPersonId', r.deputy_person_id, 'status', a.status, 'intervals', coalesce(a.intervals, '[]'::jsonb), 'invited', p.id = any (v_invited)) as facts
  from public.seats s
  join public.memberships m on m.network_id = s.network_id and m.seat_id = s.id and m.starts_on <= v_day and (m.ends_on is null or m.ends_on >= v_day)
  join public.persons p on p.network_id = m.network_id and p.id = m.person_id
  left join public.organizations o on o.network_id = p.network_id and o.id = p.organization_id
  left join answered r on r.person_id = p.id
  left join attended a on a.person_id = p.id and a.seat_id = s.id
  where s.body_id = v_body and s.valid_from <= v_day and (s.valid_to is null or s.valid_to >= v_day)) line`;

// The guests: who was let in, and who was invited but sits nowhere on the day.
const guests = `
with${answers}
select coalesce(json_agg(facts order by kind, name), '[]') from (
  select a.kind, coalesce(a.guest_name, '') as name, json_build_object('person', case when a.person_id is not null then public.person_json(a.person_id) end,
    'guestName', a.guest_name, 'seatId', null, 'seatLabel', null, 'capacity', a.capacity, 'kind', a.kind, 'rsvp', coalesce(r.answer, 'UNKNOWN'), 'deputyPersonId', null,
    'status', a.status, 'intervals', a.intervals, 'invited', coalesce(a.person_id = any (v_invited), false)) as facts
  from attended a left join answered r on r.person_id = a.person_id where a.seat_id is null
  union all
  select 'GUEST', p.name, json_build_object('person', public.person_json(p.id), 'guestName', null, 'seatId', null, 'seatLabel', null,
    'capacity', 'GUEST', 'kind', 'GUEST', 'rsvp', coalesce(r.answer, 'UNKNOWN'), 'deputyPersonId', null, 'status', null, 'intervals', '[]'::jsonb, 'invited', true)
  from public.persons p left join answered r on r.person_id = p.id
  where p.id = any (v_invited) and p.id <> all (v_seated) and not exists (select from attended a where a.person_id = p.id and a.seat_id is null)) line`;

// The rules are those the meeting is bound to; before the invitation those in force on its day.
const head = `
select m.body_id, h.day, h.invited, json_build_object('id', m.id, 'version', m.version, 'number', m.number, 'title', m.title, 'kind', m.kind, 'mode', m.mode, 'state', m.state,
    'body', json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name), 'bodyType', b.body_type,
    'startsAt', m.starts_at, 'endsAt', m.ends_at, 'actualStart', m.actual_start, 'actualEnd', m.actual_end, 'location', m.location,
    'onlineLink', m.online_link, 'accessibilityInfo', m.accessibility_info, 'cancelledReason', m.cancelled_reason,
    'predecessorMeetingId', m.predecessor_meeting_id, 'urgencyReason', m.urgency_reason, 'quorumFinding', m.quorum_finding,
    'chair', case when m.chair_person_id is not null then public.person_json(m.chair_person_id) end,
    'lead', case when m.chair_person_id is null then (select public.person_json(l.person_id) from public.memberships l
      where l.network_id = m.network_id and l.body_id = m.body_id and l.office is not null and l.starts_on <= h.day and (l.ends_on is null or l.ends_on >= h.day)
      order by l.office like 'VICE%', l.starts_on limit 1) end,
    'minuteTaker', case when m.minute_taker_person_id is not null then public.person_json(m.minute_taker_person_id) end,
    'invitation', case when m.invited_at is not null then json_build_object('kind', m.invitation_kind, 'sentAt', m.invited_at, 'heldUntil', m.held_until, 'amendment', m.amendment - 'before',
      'receivedOn', m.received_on, 'periodOk', m.period_ok, 'recipients', cardinality(h.invited)) end,
    'rules', (select r.rules from public.procedure_rules r where r.network_id = m.network_id and r.body_id = m.body_id
      and (r.id = m.rules_id or (m.rules_id is null and r.valid_from <= h.day and (r.valid_to is null or r.valid_to >= h.day)))
      order by r.valid_from desc limit 1),
    'votingSeats', (select count(*) from public.seats c where c.network_id = m.network_id and c.body_id = m.body_id and c.capacity = 'VOTING'
      and c.valid_from <= h.day and (c.valid_to is null or c.valid_to >= h.day)),
    'successor', m.state = 'FAILED_NO_QUORUM' and exists (select from public.meetings n
      where n.network_id = m.network_id and n.predecessor_meeting_id = m.id and n.state <> 'CANCELLED'),
    'minutes', case when n.id is not null then json_build_object('id', n.id, 'state', n.state) end)
  from public.meetings m join public.bodies b on b.network_id = m.network_id and b.id = m.body_id
  left join public.minutes n on n.network_id = m.network_id and n.meeting_id = m.id
  cross join lateral (select (m.starts_at at time zone 'Europe/Berlin')::date as day,
    array(select distinct v.person_id from public.invitations v where v.network_id = m.network_id and v.meeting_id = m.id) as invited offset 0) h
  where m.id = p_meeting`;

// The text of one JSON object: its parts are put together as they are, without being read again.
const meetingJson = `
create function meeting_json(p_meeting uuid) returns text language plpgsql stable as $f$
declare
  v_body uuid;
  v_day date;
  v_invited uuid[];
  v_head json;
  v_agenda json;
  v_people json;
  v_seated uuid[];
  v_guests boolean;
begin
  select head.* into v_body, v_day, v_invited, v_head from (${head}) head;
  if not found then return null; end if;
  v_agenda := (${agenda('i.meeting_id = p_meeting')});
  select seated.* into v_people, v_seated, v_guests from (${seated}) seated;
  if v_guests or not v_invited <@ v_seated then v_people := v_people::jsonb || (${guests})::jsonb; end if;
  return left(v_head::text, -1) || ',"agenda":' || v_agenda::text || ',"people":' || v_people::text || '}';
end $f$`;

const itemJson = `
create function agenda_item_json(p_item uuid) returns json language plpgsql stable as $f$
begin
  return (${agenda('i.id = p_item')}) -> 0;
end $f$`;

const readMeeting = `
create function read_meeting(p_token bytea, p_now timestamptz, p_meeting uuid) returns text
language plpgsql volatile set plan_cache_mode = force_generic_plan as $f$
declare
  v_actor json := public.actor_facts(p_token, p_now);
begin
  if v_actor is null then return null; end if;
  return '{"actor":' || v_actor::text || ',"meeting":' || coalesce(public.meeting_json(p_meeting), 'null') || '}';
end $f$`;

// The same rule as meetingsVisibleTo in meeting.policy.ts; a spec compares both.
const isVisible = `(v_all or m.chair_person_id = v_person or m.body_id = any (v_led) or (m.state <> 'DRAFT' and (m.body_id = any (v_member)
  or m.minute_taker_person_id = v_person
  or exists (select from public.invitations v where v.network_id = m.network_id and v.meeting_id = m.id and v.person_id = v_person))))`;

interface Direction { step: 'asc' | 'desc'; beyond: '<' | '>'; states: string }
const past: Direction = { step: 'desc', beyond: '<', states: `(m.state in ('HELD', 'CLOSED', 'FAILED_NO_QUORUM') or (m.state = 'CANCELLED' and m.ends_at < p_now))` };
const ahead: Direction = {
  step: 'asc', beyond: '>', states: `case p_when when 'drafts' then m.state = 'DRAFT'
    else m.state in ('SCHEDULED', 'INVITED', 'IN_SESSION', 'SUSPENDED') or (m.state = 'CANCELLED' and m.ends_at >= p_now) end`,
};

/** A page in one direction, along the index of the body or of the network: each is a statement of its own, so that its plan fits. */
const page = ({ step, beyond, states }: Direction, ofBody: string): string => `(
  select coalesce(json_agg(line), '[]') from (
    select m.id, m.number, m.title, m.state, m.mode, m.location, json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name) as body,
      m.starts_at as "startsAt", m.ends_at as "endsAt",
      (select count(*) from public.agenda_items i where i.network_id = m.network_id and i.meeting_id = m.id and i.state in ('SCHEDULED', 'CALLED', 'DISPOSED')) as items,
      (select n.state from public.minutes n where n.network_id = m.network_id and n.meeting_id = m.id) as minutes,
      case when exists (select from public.invitations v where v.network_id = m.network_id and v.meeting_id = m.id and v.person_id = v_person)
        then coalesce((select r.answer from public.rsvps r where r.network_id = m.network_id and r.meeting_id = m.id and r.person_id = v_person), 'UNKNOWN') end as "myRsvp",
      m.cancelled_reason as "cancelledReason"
    from (select * from public.meetings m where ${ofBody} and ${isVisible} and ${states}
        and (v_after is null or (m.starts_at, m.id) ${beyond} (v_after, p_after))
      order by m.starts_at ${step}, m.id ${step} limit p_limit) m
    join public.bodies b on b.network_id = m.network_id and b.id = m.body_id order by m.starts_at ${step}, m.id ${step}) line)`;

// Keyset: after the last meeting of the page before.
const readMeetings = `
create function read_meetings(p_token bytea, p_now timestamptz, p_body uuid, p_when text, p_after uuid, p_limit int) returns text
language plpgsql volatile set plan_cache_mode = force_generic_plan as $f$
declare
  v_actor json := public.actor_facts(p_token, p_now);
  v_person uuid := (v_actor ->> 'personId')::uuid;
  v_all boolean := (v_actor -> 'roles')::jsonb ?| array['MANAGER', 'SECRETARIAT'];
  v_member uuid[];
  v_led uuid[];
  v_after timestamptz;
  v_rows json;
begin
  if v_actor is null then return null; end if;
  select coalesce(array_agg(s."bodyId") filter (where s.capacity <> 'GUEST'), '{}'),
    coalesce(array_agg(s."bodyId") filter (where s.office in ('CHAIR', 'SPOKESPERSON') or s."actsAsChair"), '{}') into v_member, v_led
    from json_to_recordset(v_actor -> 'seats') as s ("bodyId" uuid, capacity text, office text, "actsAsChair" boolean);
  if p_after is not null then select m.starts_at into v_after from public.meetings m where m.id = p_after; end if;
  if p_when = 'past' and p_body is not null then v_rows := ${page(past, 'm.body_id = p_body')};
  elsif p_when = 'past' then v_rows := ${page(past, 'true')};
  elsif p_body is not null then v_rows := ${page(ahead, 'm.body_id = p_body')};
  else v_rows := ${page(ahead, 'true')};
  end if;
  return '{"rows":' || v_rows::text || '}';
end $f$`;

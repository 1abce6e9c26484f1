import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';

// The limit to compare with: node:http and pg, named prepared statements, JSON made by PostgreSQL; nobody is asked who they are.
// It reads the same facts for its answer that Faden's answer tells; what only Faden knows (what this person may do, and why not)
// is filled up with blanks, so that both sides send the same amount.

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
pool.on('error', () => undefined);
const lengths = JSON.parse(process.env['BENCH_LENGTHS'] ?? '{}') as Record<string, number>;

const person = (of: string, organization: string): string => `json_build_object('id', ${of}.id, 'name', ${of}.name, 'organization', coalesce(${organization}.short_name, ${organization}.name))`;
const day = `(m.starts_at at time zone 'Europe/Berlin')::date`;

const meeting = `
select json_build_object('id', m.id, 'version', m.version, 'number', m.number, 'title', m.title, 'kind', m.kind, 'mode', m.mode, 'state', m.state, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
  'actualStart', m.actual_start, 'actualEnd', m.actual_end, 'location', m.location, 'onlineLink', m.online_link, 'accessibilityInfo', m.accessibility_info, 'cancelledReason', m.cancelled_reason,
  'predecessorMeetingId', m.predecessor_meeting_id, 'urgencyReason', m.urgency_reason, 'quorumFinding', m.quorum_finding,
  'body', json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name), 'chair', case when c.id is not null then ${person('c', 'co')} end, 'minuteTaker', case when w.id is not null then ${person('w', 'wo')} end,
  'minutes', (select json_build_object('id', n.id, 'state', n.state) from minutes n where n.network_id = m.network_id and n.meeting_id = m.id),
  'invitation', json_build_object('kind', m.invitation_kind, 'sentAt', m.invited_at, 'heldUntil', m.held_until, 'receivedOn', m.received_on, 'periodOk', m.period_ok,
    'recipients', (select count(distinct v.person_id) from invitations v where v.network_id = m.network_id and v.meeting_id = m.id)),
  'quorum', json_build_object('rules', (select r.rules from procedure_rules r where r.network_id = m.network_id and r.id = m.rules_id),
    'seats', (select count(*) from seats s where s.network_id = m.network_id and s.body_id = m.body_id and s.capacity = 'VOTING' and s.valid_from <= ${day} and (s.valid_to is null or s.valid_to >= ${day}))),
  'agenda', (select json_agg(json_build_object('id', i.id, 'version', i.version, 'position', i.position, 'number', i.number, 'title', i.title, 'type', i.type, 'state', i.state, 'result', i.result, 'resultText', i.result_text,
      'plannedMinutes', i.planned_minutes, 'calledAt', i.called_at, 'expectedResult', i.expected_result, 'escalationId', i.escalation_id, 'carriedTimes', i.carried_times, 'late', i.late,
      'presenter', case when p.id is not null then ${person('p', 'o')} end,
      'topic', case when t.id is not null then json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'proposal', t.proposal,
        'positions', (select count(*) from topic_positions s where s.network_id = t.network_id and s.topic_id = t.id)) end,
      'decision', case when d.id is not null then json_build_object('id', d.id, 'number', d.number, 'text', d.text, 'outcome', d.outcome, 'effect', d.effect, 'tally', json_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain)) end) order by i.position)
    from agenda_items i left join topics t on t.network_id = i.network_id and t.id = i.topic_id left join decisions d on d.network_id = i.network_id and d.agenda_item_id = i.id
    left join votes v on v.network_id = d.network_id and v.id = d.vote_id left join persons p on p.network_id = i.network_id and p.id = i.presenter_person_id
    left join organizations o on o.network_id = p.network_id and o.id = p.organization_id where i.network_id = m.network_id and i.meeting_id = m.id),
  'attendance', (select json_agg(json_build_object('seatId', s.id, 'seatLabel', s.label, 'capacity', s.capacity, 'kind', p.kind, 'person', ${person('q', 'o')}, 'guestName', null,
      'rsvp', coalesce(r.answer, 'UNKNOWN'), 'status', a.status, 'intervals', a.intervals,
      'invited', exists (select from invitations v where v.network_id = m.network_id and v.meeting_id = m.id and v.person_id = q.id)) order by s.position)
    from seats s join memberships p on p.network_id = s.network_id and p.seat_id = s.id and p.starts_on <= ${day} and (p.ends_on is null or p.ends_on >= ${day})
    join persons q on q.network_id = p.network_id and q.id = p.person_id left join organizations o on o.network_id = q.network_id and o.id = q.organization_id
    left join rsvps r on r.network_id = m.network_id and r.meeting_id = m.id and r.person_id = q.id
    left join attendances a on a.network_id = m.network_id and a.meeting_id = m.id and a.seat_id = s.id and a.person_id = q.id and a.seat_id is not null
    where s.network_id = m.network_id and s.body_id = m.body_id))::text as body
from meetings m join bodies b on b.network_id = m.network_id and b.id = m.body_id
left join persons c on c.network_id = m.network_id and c.id = m.chair_person_id left join organizations co on co.network_id = c.network_id and co.id = c.organization_id
left join persons w on w.network_id = m.network_id and w.id = m.minute_taker_person_id left join organizations wo on wo.network_id = w.network_id and wo.id = w.organization_id
where m.network_id = $1 and m.id = $2`;

const list = `
select json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'state', m.state, 'mode', m.mode, 'location', m.location, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
  'body', json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name), 'items', (select count(*) from agenda_items i where i.network_id = m.network_id and i.meeting_id = m.id),
  'minutes', (select n.state from minutes n where n.network_id = m.network_id and n.meeting_id = m.id), 'cancelledReason', m.cancelled_reason,
  'myRsvp', case when exists (select from invitations v where v.network_id = m.network_id and v.meeting_id = m.id and v.person_id = $3)
    then coalesce((select r.answer from rsvps r where r.network_id = m.network_id and r.meeting_id = m.id and r.person_id = $3), 'UNKNOWN') end) order by m.starts_at desc)::text as body
from (select * from meetings where network_id = $1 and body_id = $2 and state in ('HELD', 'CLOSED', 'FAILED_NO_QUORUM', 'CANCELLED')
  and (starts_at, id) < ((select a.starts_at from meetings a where a.network_id = $1 and a.id = $4), $4) order by starts_at desc, id desc limit 51) m
join bodies b on b.network_id = m.network_id and b.id = m.body_id`;

/** A knot with all its fields, and the moment it is sorted by. */
const knot = ({ at = 'null::timestamptz', plannedOn = 'null::date', ...of }: { id: string; kind: string; key: string; params: string; subject: string; subjectId: string; path: string; title: string; body: string; at?: string; plannedOn?: string }): string => `
  select coalesce(${at}, ${plannedOn}::timestamptz) as moment, json_build_object('id', ${of.id}, 'kind', '${of.kind}', 'key', ${of.key}, 'params', json_build_object(${of.params}), 'title', ${of.title}, 'bodyName', ${of.body},
    'at', ${at}, 'plannedOn', ${plannedOn}, 'subject', '${of.subject}', 'subjectId', ${of.subjectId}, 'path', ${of.path}, 'current', false) as knot`;
/** When something of the path was told, as the journal has it. */
const told = (type: string, id: string): string => `(select e.at from events e where e.network_id = $1 and e.subject_id = ${id} and e.type = '${type}' order by e.sequence limit 1)`;
const tally = `(select json_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain) from votes v where v.network_id = $1 and v.agenda_item_id = i.id and v.state = 'ANNOUNCED' order by v.round_no desc limit 1)`;
const ofTopic = { kind: 'TOPIC', subject: 'topic', subjectId: 't.id', path: `'/themen/' || t.number`, title: 't.title', body: 'b.name', params: `'number', t.number` };
const ofItem = { kind: 'MEETING_ITEM', subject: 'item', subjectId: 'i.id', path: `'/sitzungen/' || m.id`, title: 'i.title', body: 'b.name', params: `'number', i.number, 'meeting', m.title, 'tally', ${tally}` };
const ofCase = { kind: 'ESCALATION_STEP', subject: 'escalation', subjectId: 'e.id', path: `'/klaerungen/' || e.number`, title: 'e.question', body: 'b.name', params: `'number', e.number` };
const ofDecision = { kind: 'DECISION', subject: 'decision', subjectId: 'd.id', path: `'/beschluesse/' || d.number`, title: 'left(d.text, 90)', body: 'd.body_name', params: `'number', d.number` };
const ofTask = { kind: 'TASK', subject: 'task', subjectId: 'k.id', path: `'/aufgaben/' || k.id`, title: 'k.title', body: 'k.body_name', params: `'who', k.owner` };
// Decisions and tasks give two knots each, from one reading.
const thread = `
with d as (select d.*, b.name as body_name from decisions d join bodies b on b.network_id = d.network_id and b.id = d.body_id where d.network_id = $1 and d.topic_id = $2),
k as (select k.*, b.name as body_name, p.name as owner from tasks k join persons p on p.network_id = k.network_id and p.id = k.owner_person_id
  join bodies b on b.network_id = k.network_id and b.id = k.body_id where k.network_id = $1 and k.topic_id = $2)
select json_build_object('topic', (select json_build_object('id', t.id, 'number', t.number, 'title', t.title) from topics t where t.network_id = $1 and t.id = $2), 'knots', (
  select json_agg(path.knot order by path.moment) from (
    ${knot({ ...ofTopic, id: 'e.id', key: 'e.type', at: 'e.at' })} from events e join topics t on t.network_id = $1 and t.id = $2 join bodies b on b.network_id = $1 and b.id = t.responsible_body_id
      where e.network_id = $1 and e.subject_id = $2 and e.type in ('topic.raised', 'topic.assigned', 'topic.finished', 'topic.declined', 'topic.merged')
    union all ${knot({ ...ofItem, id: `'item-' || i.id`, key: `'item.' || coalesce(i.result, 'planned')`, at: 'i.disposed_at', plannedOn: `case when i.result is null then ${day} end` })}
      from agenda_items i join meetings m on m.network_id = i.network_id and m.id = i.meeting_id join bodies b on b.network_id = i.network_id and b.id = i.body_id where i.network_id = $1 and i.topic_id = $2
    union all ${knot({ ...ofCase, id: 'e.id', key: `'escalation.' || e.state`, plannedOn: 'e.due_on' })} from escalations e join bodies b on b.network_id = $1 and b.id = e.origin_body_id where e.network_id = $1 and e.topic_id = $2
    union all ${knot({ ...ofDecision, id: `'decision-' || d.id`, key: `'decision.' || d.outcome`, at: told('decision.recorded', 'd.id') })} from d
    union all ${knot({ ...ofDecision, id: `'due-' || d.id`, key: `'decision.due'`, plannedOn: 'coalesce(d.next_on, d.due_on)' })} from d
    union all ${knot({ ...ofTask, id: `'task-' || k.id`, key: `'task.created'`, at: told('task.created', 'k.id') })} from k
    union all ${knot({ ...ofTask, id: `'due-' || k.id`, key: `'task.due'`, plannedOn: 'k.due_on' })} from k) path))::text as body`;

const reads: Readonly<Record<string, string>> = { meeting, list, thread };

/** The rows that Faden writes for a new item before "Verschiedenes", in one transaction. */
const writes = {
  claim: `insert into idempotency_keys (network_id, person_id, key, request_hash) values ($1, $2, $3, '\\x00')`,
  lock: 'select body_id from meetings where network_id = $1 and id = $2 for update',
  last: `update agenda_items set position = position + 1, number = (position + 1)::text where network_id = $1 and meeting_id = $2 and type = 'AOB' returning position - 1 as position`,
  item: `insert into agenda_items (id, network_id, version, body_id, meeting_id, position, number, title, type, state, planned_minutes, proposed_by_person_id, proposed_at, carried_times, late)
    values ($1, $2, 1, $3, $4, $5, $5::int::text, $6, 'DISCUSSION', 'SCHEDULED', 10, $7, now(), 0, false)`,
  event: `insert into events (network_id, id, type, subject_type, subject_id, version, body_id, meeting_id, by_person_id, at, data, delivered_at)
    values ($1, $2, $3, 'agendaItem', $4, 1, $5, $6, $7, now(), '{}', now())`,
  keep: 'update idempotency_keys set status = 201, body = $4 where network_id = $1 and person_id = $2 and key = $3',
} as const;

const padded = (name: string, text: string): string => text.padEnd(lengths[name] ?? 0);

async function read(name: string, ids: string[]): Promise<string> {
  const { rows } = await pool.query<{ body: string | null }>({ name, text: reads[name] ?? '', values: ids });
  return padded(name, rows[0]?.body ?? '');
}

async function write(networkId: string, meetingId: string, personId: string, title: string): Promise<string> {
  const client = await pool.connect();
  const run = <R extends object>(name: keyof typeof writes, ...values: unknown[]): Promise<{ rows: R[] }> => client.query<R>({ name, text: writes[name], values });
  try {
    const [key, itemId] = [randomUUID(), randomUUID()];
    await client.query('begin');
    await run('claim', networkId, personId, key);
    const { rows: [found] } = await run<{ body_id: string }>('lock', networkId, meetingId);
    const { rows: [last] } = await run<{ position: number }>('last', networkId, meetingId);
    await run('item', itemId, networkId, found?.body_id, meetingId, last?.position, title, personId);
    for (const type of ['agendaItem.proposed', 'agendaItem.placed']) await run('event', networkId, randomUUID(), type, itemId, found?.body_id, meetingId, personId);
    const body = padded('write', JSON.stringify({ id: itemId, position: last?.position, title }));
    await run('keep', networkId, personId, key, body);
    await client.query('commit');
    return body;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const [, name = '', networkId = '', id = '', ...more] = (request.url ?? '').split('/');
  const body = request.method === 'POST'
    ? await write(networkId, id, more[0] ?? '', (JSON.parse(await textOf(request)) as { title: string }).title) : await read(name, [networkId, id, ...more]);
  reply.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

const server = createServer((request, reply) => {
  answer(request, reply).catch((error: unknown) => { reply.writeHead(500).end(String(error)); });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.({ type: 'ready' }));
process.on('disconnect', () => process.exit(0));

import { Client } from 'pg';
import { presets } from '../src/bodies/rules/rules.door.js';
import { per, prefixOf } from './size.js';
import type { Kind, Size } from './size.js';

const { network: n, body: b, meeting: m, topic: t, oldBody: old } = per;

/** A word of a list that depends on the row's number and a seed, so that every run makes the same rows. */
const word = (list: readonly string[], number: string, seed: number): string =>
  `(array[${list.map((each) => `'${each}'`).join(', ')}])[1 + (hashint8extended(${number}, ${seed}) & 1023) % ${list.length}]`;

const given = ['Jürgen', 'Änne', 'Olena', 'Samir', 'Gudrun', 'Tarek', 'Ivonne', 'Selam', 'Jörg', 'Marlies', 'Ruth', 'Uwe'];
const family = ['Müller-Lüdenscheidt', 'Köhler', 'Weiß', 'Großmann', 'Schäfer', 'Haddad-Lindner', 'Krüger', 'Öztürk', 'Böhm', 'Immelborn', 'Zillmann', 'Nguyen'];
const foreign = ['محمد الخطيب', 'Олена Ковтуненко', 'Nguyễn Thị Hương', '🌻 Sonnenblume'];
const matters = [
  'Kurszeiten', 'Kinderbetreuung', 'Wohnungssuche', 'Anerkennung von Abschlüssen', 'Sprachmittlung', 'Begegnungscafé', 'Fahrtkosten', 'Ausbildungspatenschaft',
  'Gesundheitslotsen', 'Schwimmkurse', 'Jugendclub', 'Deutschkurse im Betrieb', 'Vereinsmitgliedschaft', 'Öffnungszeiten', 'Willkommensmappe', 'Elternabend',
];
const sentence = 'Die Arbeitsgruppe hat das Für und Wider besprochen und bittet um eine Lösung, die im Landkreis überall gilt und bis zum Schuljahresbeginn trägt.';
const title = (number: string, seed: number): string => `${word(matters, number, seed)} || ': ' || ${word(['Bedarf', 'Angebot', 'Zuständigkeit', 'Finanzierung', 'Zeitplan', 'Umsetzung'], number, seed + 1)}`;

const series = (count: number): string => `generate_series(0::bigint, ${count - 1}) as x(i)`;
/** In SQL what `idOf` is here. */
const id = (kind: Kind, number: string): string => `('${prefixOf(kind)}' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
const busy = n.busyBodies;
const network = (number: string, each: number): string => id('network', `${number} / ${each}`);
/** The body of a busy body's number: the first ones of each network are busy. */
const bodyOf = (number: string): string => `((${number}) / ${busy} * ${n.bodies} + (${number}) % ${busy})`;
/** The person on a seat: eight different ones for each body. */
const sitter = (body: string, seat: string): string => `((${body}) / ${n.bodies} * ${n.persons} + ((${body}) % ${n.bodies} * 2 + ${seat}) % ${n.persons})`;
const startOf = (meeting: string): string => `date_trunc('day', now()) + interval '17 hours' + make_interval(days => ((${meeting}) % ${b.meetings} - ${b.pastMeetings})::int * 30 + 20)`;
/** Of the meetings of old bodies, that follow on all others. */
const oldBodyOf = (meeting: string): string => `((${meeting}) / ${old.meetings} * ${n.bodies})`;
const oldStartOf = (meeting: string): string => `date_trunc('day', now()) + interval '17 hours' - make_interval(days => ((${meeting}) % ${old.meetings})::int * 30 + 300)`;
const isPast = (meeting: string): string => `(${meeting}) % ${b.meetings} < ${b.pastMeetings}`;
const seatsOf = b.seats;

/** One insert per table, in the order of the rooms. */
function statements(size: Size): string[] {
  const [bodies, busyBodies] = [size.networks * n.bodies, size.networks * busy];
  const [meetings, topics] = [busyBodies * b.meetings, busyBodies * b.topics];
  const items = meetings * m.items;
  // Of the twelve items the first is procedural, the last "Verschiedenes"; of the others every second is decided.
  const [item, meeting] = [`(i % ${m.items})`, `(i / ${m.items})`];
  const isDecided = `${item} % 2 = 1 and ${item} between 3 and 9 and ${isPast(meeting)}`;
  const topicOf = `(i / ${m.items * b.meetings} * ${b.topics} + (${meeting} % ${b.meetings} * 8 + ${item} - 2) % ${b.topics})`;
  const itemNetwork = network(`(i / ${m.items * b.meetings})`, busy);
  const itemBody = id('body', bodyOf(`i / ${m.items * b.meetings}`));
  const rulesOf = `case when i % ${n.bodies} = 0 then '${JSON.stringify(presets.ADVISORY_BOARD_STANDARD)}' else '${JSON.stringify(presets.WORKING_GROUP_CONSENSUS)}' end::jsonb`;
  return [
    `insert into networks (id, name, short_name, county, state, founded_on) select ${id('network', 'i')}, 'Netzwerk ' || i, 'N' || i, 'Landkreis ' || i, 'Thüringen', '2020-01-01' from ${series(size.networks)}`,
    `insert into organizations (id, network_id, version, name, short_name, kind) select ${id('organization', 'i')}, ${network('i', 10)}, 1, 'Träger für Integrationsarbeit ' || i, 'Tr ' || i, 'ASSOCIATION' from ${series(size.networks * 10)}`,
    `insert into persons (id, network_id, version, name, given_name, family_name, organization_id)
      select ${id('person', 'i')}, ${network('i', n.persons)}, 1, case when i % 100 = 99 then ${word(foreign, 'i', 3)} else ${word(given, 'i', 1)} || ' ' || ${word(family, 'i', 2)} end,
        ${word(given, 'i', 1)}, ${word(family, 'i', 2)}, ${id('organization', `i / ${n.persons} * 10 + i % 10`)} from ${series(size.networks * n.persons)}`,
    `insert into accounts (id, email) select ${id('account', 'i')}, 'p' || i || '@example.org' from ${series(size.networks * n.persons)}`,
    `insert into account_persons (network_id, person_id, account_id) select ${network('i', n.persons)}, ${id('person', 'i')}, ${id('account', 'i')} from ${series(size.networks * n.persons)}`,
    `insert into bodies (id, network_id, version, name, short_name, slug, body_type, founded_on)
      select ${id('body', 'i')}, ${network('i', n.bodies)}, 1, case when i % ${n.bodies} = 0 then 'Integrationsbeirat' else 'Arbeitskreis ' || ${word(matters, 'i', 4)} || ' ' || i end, 'G' || i, 'g' || i,
        case when i % ${n.bodies} = 0 then 'ADVISORY_BOARD' else 'WORKING_GROUP' end, '2020-01-01' from ${series(bodies)}`,
    `insert into procedure_rules (id, network_id, version, body_id, preset, valid_from, rules)
      select ${id('rules', 'i')}, ${network('i', n.bodies)}, 1, ${id('body', 'i')}, case when i % ${n.bodies} = 0 then 'ADVISORY_BOARD_STANDARD' else 'WORKING_GROUP_CONSENSUS' end, '2020-01-01', ${rulesOf} from ${series(bodies)}`,
    `insert into seats (id, network_id, version, body_id, label, capacity, holder_type, position, valid_from)
      select ${id('seat', 'i')}, ${network('i', seatsOf * n.bodies)}, 1, ${id('body', `i / ${seatsOf}`)}, 'Sitz ' || i % ${seatsOf}, 'VOTING', 'PERSON', i % ${seatsOf}, '2020-01-01' from ${series(bodies * seatsOf)}`,
    `insert into memberships (id, network_id, version, body_id, seat_id, person_id, kind, office, starts_on)
      select ${id('membership', 'i')}, ${network('i', seatsOf * n.bodies)}, 1, ${id('body', `i / ${seatsOf}`)}, ${id('seat', 'i')}, ${id('person', sitter(`i / ${seatsOf}`, `i % ${seatsOf}`))}, 'PRINCIPAL',
        case when i % ${seatsOf} = 0 then case when i / ${seatsOf} % ${n.bodies} = 0 then 'CHAIR' else 'SPOKESPERSON' end end, '2020-01-01' from ${series(bodies * seatsOf)}`,
    `insert into sessions (id, token_hash, account_id, network_id, person_id, way, stay, created_at, seen_at, idle_ends_at, ends_at)
      select ${id('session', 'i')}, sha256(convert_to('bench-' || i, 'UTF8')), ${id('account', sitter(bodyOf('i'), '0'))}, ${network('i', busy)}, ${id('person', sitter(bodyOf('i'), '0'))}, 'mailed-code', true,
        now(), now(), now() + interval '30 days', now() + interval '30 days' from ${series(busyBodies)}`,
    `insert into topics (id, network_id, version, numeral, number, title, description, proposal, source_kind, wish, raised_by_person_id, raised_on, responsible_body_id, accepted_on, refused_body_ids, priority, visibility, state, frozen)
      select ${id('topic', 'i')}, ${network('i', busy * b.topics)}, 1, i % ${busy * b.topics} + 1, 'T-' || i % ${busy * b.topics} + 1, ${title('i', 10)}, '${sentence} ${sentence}', '${sentence}', 'MEMBER', 'UNSURE',
        ${id('person', sitter(bodyOf(`i / ${b.topics}`), '1'))}, current_date - 200, ${id('body', bodyOf(`i / ${b.topics}`))}, current_date - 190, '{}', 2, 'NETWORK', 'IN_PROGRESS', false from ${series(topics)}`,
    `insert into meetings (id, network_id, version, body_id, number, title, kind, mode, state, starts_at, ends_at, location, rules_id, invitation_kind, invited_at, held_until, received_on, period_ok, chair_person_id)
      select ${id('meeting', 'i')}, ${network('i', busy * b.meetings)}, 1, ${id('body', bodyOf(`i / ${b.meetings}`))}, i % ${b.meetings} + 1, (i % ${b.meetings} + 1) || '. Sitzung', 'ORDINARY', 'IN_PERSON',
        case when ${isPast('i')} then 'CLOSED' when i % ${b.meetings} = ${b.pastMeetings} then 'INVITED' else 'SCHEDULED' end, ${startOf('i')}, ${startOf('i')} + interval '2 hours', 'Landratsamt, Raum 12',
        case when i % ${b.meetings} <= ${b.pastMeetings} then ${id('rules', bodyOf(`i / ${b.meetings}`))} end, case when i % ${b.meetings} <= ${b.pastMeetings} then 'FIRST' end,
        case when i % ${b.meetings} <= ${b.pastMeetings} then ${startOf('i')} - interval '30 days' end, case when i % ${b.meetings} <= ${b.pastMeetings} then ${startOf('i')} - interval '30 days' end,
        case when i % ${b.meetings} <= ${b.pastMeetings} then (${startOf('i')})::date - 27 end, case when i % ${b.meetings} <= ${b.pastMeetings} then true end,
        case when ${isPast('i')} then ${id('person', sitter(bodyOf(`i / ${b.meetings}`), '0'))} end from ${series(meetings)}`,
    `insert into invitations (id, network_id, version, meeting_id, person_id, seat_id, membership_kind, kind, channel, sent_at, deemed_received_on, period_ok)
      select ${id('invitation', 'i')}, ${network('i', busy * b.meetings * seatsOf)}, 1, ${id('meeting', `i / ${seatsOf}`)}, ${id('person', sitter(bodyOf(`i / ${seatsOf * b.meetings}`), `i % ${seatsOf}`))},
        ${id('seat', `${bodyOf(`i / ${seatsOf * b.meetings}`)} * ${seatsOf} + i % ${seatsOf}`)}, 'PRINCIPAL', 'FIRST', 'EMAIL', now() - interval '30 days', current_date - 27, true
      from ${series(meetings * seatsOf)} where i / ${seatsOf} % ${b.meetings} <= ${b.pastMeetings}`,
    `insert into attendances (id, network_id, version, meeting_id, person_id, seat_id, capacity, kind, status, intervals)
      select ${id('attendance', 'i')}, ${network('i', busy * b.meetings * seatsOf)}, 1, ${id('meeting', `i / ${seatsOf}`)}, ${id('person', sitter(bodyOf(`i / ${seatsOf * b.meetings}`), `i % ${seatsOf}`))},
        ${id('seat', `${bodyOf(`i / ${seatsOf * b.meetings}`)} * ${seatsOf} + i % ${seatsOf}`)}, 'VOTING', 'PRINCIPAL', case when i % 7 = 6 then 'EXCUSED' else 'PRESENT' end,
        case when i % 7 = 6 then '[]' else '[{"from": "2026-01-01T17:00:00.000Z", "to": "2026-01-01T19:00:00.000Z"}]' end::jsonb
      from ${series(meetings * seatsOf)} where ${isPast(`i / ${seatsOf}`)}`,
    `insert into minutes (id, network_id, version, meeting_id, body_id, state, version_no, frame, texts, approval, signatures_needed, signatures, draft_due_on, released_at, approved_at)
      select ${id('minutes', 'i')}, ${network('i', busy * b.meetings)}, 1, ${id('meeting', 'i')}, ${id('body', bodyOf(`i / ${b.meetings}`))}, 'APPROVED', 1, '{}', '{}', 'TACIT', 1, '[]', current_date - 10, now(), now()
      from ${series(meetings)} where ${isPast('i')}`,
    `insert into agenda_items (id, network_id, version, body_id, meeting_id, position, number, title, type, state, result, result_text, planned_minutes, topic_id, called_at, disposed_at, carried_times, late)
      select ${id('item', 'i')}, ${itemNetwork}, 1, ${itemBody}, ${id('meeting', meeting)}, ${item} + 1, (${item} + 1)::text, case ${item} when 0 then 'Eröffnung' when ${m.items - 1} then 'Verschiedenes' else ${title('i', 20)} end,
        case when ${item} = 0 then 'PROCEDURAL' when ${item} = ${m.items - 1} then 'AOB' when ${item} % 2 = 1 then 'DECISION' else 'DISCUSSION' end,
        case when ${isPast(meeting)} then 'DISPOSED' else 'SCHEDULED' end, case when ${isDecided} then 'DECIDED' when ${isPast(meeting)} then 'ACKNOWLEDGED' end, case when ${isPast(meeting)} and not (${isDecided}) then '${sentence}' end, 10,
        case when ${item} between 2 and 9 then ${id('topic', topicOf)} end, case when ${isPast(meeting)} then ${startOf(meeting)} end, case when ${isPast(meeting)} then ${startOf(meeting)} + interval '10 minutes' end, 0, false
      from ${series(items)}`,
    `insert into votes (id, network_id, version, body_id, meeting_id, agenda_item_id, topic_id, question, form, rules, voting_seats, round_no, state, announced_at, yes, no, abstain, invalid, not_voted, excluded, absent, objections, outcome, needed, base, reviews)
      select ${id('vote', 'i')}, ${itemNetwork}, 1, ${itemBody}, ${id('meeting', meeting)}, ${id('item', 'i')}, ${id('topic', topicOf)}, '${sentence}', 'SHOW_OF_HANDS', '{}', 8, 1, 'ANNOUNCED', now(), 5, 1, 1, 0, 0, 0, 1, '[]', 'ADOPTED', 4, 7, '[]'
      from ${series(items)} where ${isDecided}`,
    `insert into decisions (id, network_id, version, number, body_id, year, running, meeting_id, agenda_item_id, topic_id, vote_id, text, effect, outcome, visibility, decided_on, responsible_person_id, due_on, tracking)
      select ${id('decision', 'i')}, ${itemNetwork}, 1, 'G' || ${bodyOf(`i / ${m.items * b.meetings}`)} || '-' || i, ${itemBody}, 2026, i % ${m.items * b.meetings} + 1, ${id('meeting', meeting)}, ${id('item', 'i')}, ${id('topic', topicOf)}, ${id('vote', 'i')},
        '${sentence}', 'RECOMMENDATION', 'ADOPTED', 'NETWORK', current_date - 30, ${id('person', sitter(bodyOf(`i / ${m.items * b.meetings}`), '2'))}, current_date + 30, 'OPEN' from ${series(items)} where ${isDecided}`,
    `insert into tasks (id, network_id, version, title, description, owner_person_id, created_by_person_id, due_on, original_due_on, body_id, topic_id, source_type, source_id, state)
      select ${id('task', 'i')}, ${itemNetwork}, 1, ${title('i', 30)}, '${sentence}', ${id('person', sitter(bodyOf(`i / ${m.items * b.meetings}`), '3'))}, ${id('person', sitter(bodyOf(`i / ${m.items * b.meetings}`), '0'))},
        current_date + 30, current_date + 30, ${itemBody}, ${id('topic', topicOf)}, 'DECISION', ${id('decision', 'i')}, 'OPEN' from ${series(items)} where ${isDecided}`,
    `insert into events (network_id, id, type, subject_type, subject_id, version, topic_id, body_id, by_person_id, at, data, delivered_at)
      select ${network(`(i / ${t.events})`, busy * b.topics)}, ${id('event', 'i')}, case i % ${t.events} when 0 then 'topic.raised' when 1 then 'topic.assigned' else 'topic.edited' end, 'topic', ${id('topic', `i / ${t.events}`)}, i % ${t.events} + 1,
        ${id('topic', `i / ${t.events}`)}, ${id('body', bodyOf(`i / ${t.events * b.topics}`))}, ${id('person', sitter(bodyOf(`i / ${t.events * b.topics}`), '1'))}, now() - interval '200 days', '{}', now() from ${series(topics * t.events)}`,
    `insert into events (network_id, id, type, subject_type, subject_id, version, topic_id, body_id, at, data, delivered_at)
      select network_id, gen_random_uuid(), 'decision.recorded', 'decision', id, 1, topic_id, body_id, now() - interval '30 days', '{}'::jsonb, now() from decisions
      union all select network_id, gen_random_uuid(), 'task.created', 'task', id, 1, topic_id, body_id, now() - interval '30 days', '{}'::jsonb, now() from tasks`,
  ];
}

/** The old meetings: held, closed, their minutes approved. */
function oldStatements(size: Size): string[] {
  const first = size.networks * busy * b.meetings;
  const count = size.networks * old.meetings;
  const network = id('network', `i / ${old.meetings}`);
  return [
    `insert into meetings (id, network_id, version, body_id, number, title, kind, mode, state, starts_at, ends_at, location, rules_id, invitation_kind, invited_at, held_until, received_on, period_ok, chair_person_id)
      select ${id('meeting', `${first} + i`)}, ${network}, 1, ${id('body', oldBodyOf('i'))}, ${b.meetings} + 1 + i % ${old.meetings}, 'Frühere Sitzung ' || i % ${old.meetings}, 'ORDINARY', 'IN_PERSON', 'CLOSED',
        ${oldStartOf('i')}, ${oldStartOf('i')} + interval '2 hours', 'Landratsamt, Raum 12', ${id('rules', oldBodyOf('i'))}, 'FIRST', ${oldStartOf('i')} - interval '30 days', ${oldStartOf('i')} - interval '30 days',
        (${oldStartOf('i')})::date - 27, true, ${id('person', sitter(oldBodyOf('i'), '0'))} from ${series(count)}`,
    `insert into invitations (id, network_id, version, meeting_id, person_id, seat_id, membership_kind, kind, channel, sent_at, deemed_received_on, period_ok)
      select ${id('invitation', `${first * seatsOf} + i`)}, ${id('network', `i / ${old.meetings * seatsOf}`)}, 1, ${id('meeting', `${first} + i / ${seatsOf}`)}, ${id('person', sitter(oldBodyOf(`i / ${seatsOf}`), `i % ${seatsOf}`))},
        ${id('seat', `${oldBodyOf(`i / ${seatsOf}`)} * ${seatsOf} + i % ${seatsOf}`)}, 'PRINCIPAL', 'FIRST', 'EMAIL', now() - interval '300 days', current_date - 297, true from ${series(count * seatsOf)}`,
    `insert into minutes (id, network_id, version, meeting_id, body_id, state, version_no, frame, texts, approval, signatures_needed, signatures, draft_due_on, released_at, approved_at)
      select ${id('minutes', `${first} + i`)}, ${network}, 1, ${id('meeting', `${first} + i`)}, ${id('body', oldBodyOf('i'))}, 'APPROVED', 1, '{}', '{}', 'TACIT', 1, '[]', current_date - 290, now(), now() from ${series(count)}`,
    `insert into agenda_items (id, network_id, version, body_id, meeting_id, position, number, title, type, state, result, result_text, planned_minutes, called_at, disposed_at, carried_times, late)
      select ${id('item', `${first * m.items} + i`)}, ${id('network', `i / ${old.items * old.meetings}`)}, 1, ${id('body', oldBodyOf(`i / ${old.items}`))}, ${id('meeting', `${first} + i / ${old.items}`)}, i % ${old.items} + 1, (i % ${old.items} + 1)::text,
        ${title('i', 40)}, 'DISCUSSION', 'DISPOSED', 'ACKNOWLEDGED', '${sentence}', 10, now() - interval '300 days', now() - interval '300 days', 0, false from ${series(count * old.items)}`,
  ];
}

interface Index { name: string; definition: string }

// Those that no constraint needs; made again afterwards, sorted, in a fraction of the time.
const indexes = `select i.relname as name, pg_get_indexdef(i.oid) as definition from pg_index x join pg_class i on i.oid = x.indexrelid
  where i.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k where k.conindid = i.oid)`;

/**
 * Fills a migrated, empty database with invented networks; the same rows every time.
 * @param url of an administrator: row security and foreign keys are passed by, because millions of rows are right by construction
 * @returns how many rows there are
 */
export async function generate(url: string, size: Size): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let count = 0;
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set jit = off; set maintenance_work_mem = '256MB'`);
    const { rows: dropped } = await client.query<Index>(indexes);
    for (const { name } of dropped) await client.query(`drop index ${name}`);
    for (const sql of [...statements(size), ...oldStatements(size)]) count += (await client.query(sql)).rowCount ?? 0;
    for (const { definition } of dropped) await client.query(definition);
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
  return count;
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole path of a matter with the facts of who asks, in one statement (docs/adr/0006). What of it the person may see is decided by the policies. */
export class JournalThread0100000000000 implements MigrationInterface {
  name = 'JournalThread0100000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readThread);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function read_thread(bytea, text, uuid, timestamptz)');
  }
}

// `actor_facts` sets the network; row security holds from there on, because the function runs as who calls it.
const person = (id: string): string => `(select json_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
  from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id where p.network_id = v_network and p.id = ${id})`;
const valid = (alias: string): string => `${alias}.starts_on <= v_day and (${alias}.ends_on is null or ${alias}.ends_on >= v_day)`;
/** Holder of the leading office, else the vice. */
const lead = (bodyId: string, office: string): string => `(select json_build_object('person', ${person('l.person_id')}, 'office', '${office}') from memberships l
  where l.network_id = v_network and l.body_id = ${bodyId} and l.office is not null and ${valid('l')} order by l.office like 'VICE%', l.starts_on, l.id limit 1)`;
const holder = (role: string): string => `(select ${person('r.person_id')} from network_roles r
  where r.network_id = v_network and r.role = '${role}' and ${valid('r')} order by r.starts_on, r.person_id limit 1)`;
const bodyName = (id: string): string => `(select b.name from bodies b where b.network_id = v_network and b.id = ${id})`;
const berlinDay = (moment: string): string => `(${moment} at time zone 'Europe/Berlin')::date`;
const linesOf = (rows: string): string => `(select coalesce(json_agg(line), '[]') from (${rows}) line)`;
/** The lines, and the ids of what they are about for whatever hangs on them. */
const linesAndIds = (rows: string, into: string): string => `
    select coalesce(json_agg(line), '[]'), coalesce(array_agg(line.id), '{}') into ${into} from (${rows}) line`;

const topic = `(
  select row_to_json(line) from (
    select t.id, t.number, t.title, t.state, t.visibility, t.responsible_body_id as "responsibleBodyId", b.body_type as "responsibleBodyType",
      t.raised_by_person_id as "raisedByPersonId", t.raised_on as "raisedOn", t.accepted_on as "acceptedOn", b.name as "bodyName",
      v_before as "alsoBeforeBodyIds", v_at_county as "atCounty"
    from topics t left join bodies b on b.network_id = v_network and b.id = t.responsible_body_id where t.network_id = v_network and t.id = v_topic) line)`;

const items = linesOf(`
  select i.id, i.number, i.title, i.state, i.result, i.body_id as "bodyId", i.presenter_person_id as "presenterPersonId", b.name as "bodyName", coalesce(i.disposed_at, i.called_at) as at,
    (select json_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain) from votes v
      where v.network_id = v_network and v.agenda_item_id = i.id and v.yes is not null and v.state = 'ANNOUNCED' order by v.round_no desc limit 1) as tally,
    case when m.id is not null then json_build_object('id', m.id, 'title', m.title, 'bodyId', m.body_id, 'state', m.state,
      'startsAt', m.starts_at, 'startsOn', ${berlinDay('m.starts_at')}, 'chairPersonId', m.chair_person_id, 'minuteTakerPersonId', m.minute_taker_person_id,
      'invitedPersonIds', array(select n.person_id from invitations n where n.network_id = v_network and n.meeting_id = m.id and n.person_id = v_person)) end as meeting
  from agenda_items i join bodies b on b.network_id = v_network and b.id = i.body_id
  left join meetings m on m.network_id = v_network and m.id = i.meeting_id
  where i.network_id = v_network and i.id = any (v_items)`);

const escalations = linesOf(`
  select e.id, e.number, e.question, e.state, e.raised_as as "raisedAs", e.due_on as "dueOn", e.submitted_on as "submittedOn",
    e.origin_body_id as "originBodyId", e.board_body_id as "boardBodyId", ${bodyName('e.origin_body_id')} as "bodyName", ${bodyName('e.board_body_id')} as "boardName",
    e.path, e.raised_by_person_id as "raisedByPersonId", e.mediator_person_id as "mediatorPersonId", e.county_since as "countySince",
    ${lead('e.origin_body_id', 'SPOKESPERSON')} as "groupLead", ${lead('e.board_body_id', 'CHAIR')} as "boardLead", ${holder('MANAGER')} as manager,
    ${holder('COUNTY_LIAISON')} as liaison, ${person('e.mediator_person_id')} as mediator, ${person('e.raised_by_person_id')} as raiser,
    e.board_item_id as "boardItemId", e.hearing
  from escalations e where e.network_id = v_network and e.id = any (v_escalations)`);

const decisions = linesAndIds(`
  select d.id, d.number, d.text, d.outcome, d.tracking, d.decided_on as "decidedOn", d.due_on as "dueOn", d.next_on as "nextOn", d.review_on as "reviewOn",
    d.body_id as "bodyId", b.name as "bodyName", d.visibility, d.responsible_person_id as "responsiblePersonId",
    (select e.origin_body_id from escalations e where e.network_id = v_network and e.id = d.escalation_id) as "askedByBodyId"
  from decisions d join bodies b on b.network_id = v_network and b.id = d.body_id where d.network_id = v_network and d.id in (
    select o.id from decisions o where o.network_id = v_network and o.topic_id = v_topic
    union select o.id from decisions o where o.network_id = v_network and o.agenda_item_id = any (v_items)
    union select unnest(v_decisions))`, 'v_decision_rows, v_decisions');

const tasks = linesAndIds(`
  select k.id, k.title, k.state, k.due_on as "dueOn", k.done_at as "doneAt", k.body_id as "bodyId", b.name as "bodyName",
    k.owner_person_id as "ownerPersonId", k.created_by_person_id as "createdByPersonId", p.name as owner
  from tasks k left join bodies b on b.network_id = v_network and b.id = k.body_id
  left join persons p on p.network_id = v_network and p.id = k.owner_person_id where k.network_id = v_network and k.id in (
    select o.id from tasks o where o.network_id = v_network and o.topic_id = v_topic
    union select o.id from tasks o where o.network_id = v_network and o.source_id = any (v_items || v_escalations || v_decisions)
    union select unnest(v_tasks))`, 'v_task_rows, v_tasks');

// Only what becomes a knot; everything else of the journal has its own page.
const happened = linesOf(`
  select e.id, e.subject_id as "subjectId", e.type, e.data ->> 'action' as action, e.at
  from events e where e.network_id = v_network and e.subject_id = any (v_topic || v_escalations || v_decisions || v_tasks)
    and (e.type in ('topic.raised', 'topic.assigned', 'topic.finished', 'topic.declined', 'topic.merged', 'decision.recorded', 'decision.implemented', 'task.created')
      or (e.type like 'escalation.%' and e.data ? 'action')) order by e.sequence`);

// A generic plan is kept, because planning so many small look-ups anew costs more than reading them.
// Items and escalations only when there are some: what is not there costs not even the start of its statement.
export const readThread = `
create or replace function read_thread(p_token bytea, p_type text, p_id uuid, p_now timestamptz) returns text
language plpgsql volatile set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $f$
declare
  v_actor json := actor_facts(p_token, p_now);
  v_network uuid := (v_actor ->> 'networkId')::uuid;
  v_person uuid := (v_actor ->> 'personId')::uuid;
  v_day date := ${berlinDay('p_now')};
  v_topic uuid;
  v_source uuid;
  v_root uuid;
  v_items uuid[] := '{}';
  v_escalations uuid[] := '{}';
  v_decisions uuid[] := '{}';
  v_tasks uuid[] := '{}';
  v_before uuid[] := '{}';
  v_at_county boolean := false;
  v_item_rows json := '[]';
  v_escalation_rows json := '[]';
  v_decision_rows json;
  v_task_rows json;
begin
  if v_actor is null then return null; end if;
  -- A matter without a topic hangs together by its item, and by the items that item was carried over from.
  case p_type
    when 'topic' then v_topic := p_id;
    when 'item' then v_root := p_id; v_topic := (select i.topic_id from agenda_items i where i.network_id = v_network and i.id = p_id);
    when 'escalation' then v_topic := (select e.topic_id from escalations e where e.network_id = v_network and e.id = p_id);
    when 'decision' then select d.topic_id, d.agenda_item_id into v_topic, v_root from decisions d where d.network_id = v_network and d.id = p_id;
    when 'task' then select k.topic_id, k.source_id into v_topic, v_source from tasks k where k.network_id = v_network and k.id = p_id;
      v_root := coalesce((select d.agenda_item_id from decisions d where d.network_id = v_network and d.id = v_source), v_source);
    else null;
  end case;
  if v_topic is not null then
    select array(select e.id from escalations e where e.network_id = v_network and e.topic_id = v_topic),
      coalesce(array_agg(i.id), '{}'), coalesce(array_agg(i.body_id) filter (where i.state in ('SCHEDULED', 'CALLED', 'DISPOSED')), '{}')
      into v_escalations, v_items, v_before
      from agenda_items i where i.network_id = v_network and i.topic_id = v_topic;
  end if;
  if p_type = 'escalation' and p_id <> all (v_escalations) then v_escalations := v_escalations || p_id; end if;
  if v_escalations <> '{}' then v_items := array(
    select unnest(v_items) union select i.id from agenda_items i where i.network_id = v_network and i.escalation_id = any (v_escalations));
  end if;
  if p_type = 'meeting' then v_items := array(select i.id from agenda_items i where i.network_id = v_network and i.meeting_id = p_id); end if;
  if v_root is not null then v_items := array(
    select unnest(v_items)
    union (with recursive chain (id, from_id) as (
      select i.id, i.carried_from_item_id from agenda_items i where i.network_id = v_network and i.id = v_root
      union select i.id, i.carried_from_item_id from chain c join agenda_items i on i.network_id = v_network and i.id = c.from_id)
      select id from chain));
  end if;
  if v_escalations <> '{}' or p_type in ('decision', 'task') then v_decisions := array(
    select d.id from decisions d where d.network_id = v_network and d.escalation_id = any (v_escalations)
    union select d.id from decisions d where d.network_id = v_network and d.id in (p_id, v_source) and p_type in ('decision', 'task'));
  end if;
  if p_type = 'task' then v_tasks := array[p_id]; end if;
  if v_escalations <> '{}' then
    v_before := v_before || array(select e.board_body_id from escalations e where e.network_id = v_network and e.topic_id = v_topic and e.state <> 'DRAFT');
    v_at_county := exists (select from escalations e where e.network_id = v_network and e.topic_id = v_topic and e.county_since is not null);
  end if;
  if v_items <> '{}' then v_item_rows := ${items}; end if;
  if v_escalations <> '{}' then v_escalation_rows := ${escalations}; end if;
${decisions};
${tasks};
  return json_build_object('actor', v_actor, 'topic', ${topic}, 'items', v_item_rows, 'escalations', v_escalation_rows,
    'decisions', v_decision_rows, 'tasks', v_task_rows, 'happened', ${happened})::text;
end $f$`;

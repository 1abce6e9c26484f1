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
const person = (id: string): string => `(select jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
  from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id where p.network_id = v_network and p.id = ${id})`;
const valid = (alias: string): string => `${alias}.starts_on <= v_day and (${alias}.ends_on is null or ${alias}.ends_on >= v_day)`;
/** Holder of the leading office, else the vice. */
const lead = (bodyId: string, office: string): string => `(select jsonb_build_object('person', ${person('l.person_id')}, 'office', '${office}') from memberships l
  where l.network_id = v_network and l.body_id = ${bodyId} and l.office is not null and ${valid('l')} order by l.office like 'VICE%', l.starts_on, l.id limit 1)`;
const holder = (role: string): string => `(select ${person('r.person_id')} from network_roles r
  where r.network_id = v_network and r.role = '${role}' and ${valid('r')} order by r.starts_on, r.person_id limit 1)`;
const bodyName = (id: string): string => `(select b.name from bodies b where b.network_id = v_network and b.id = ${id})`;
const berlinDay = (moment: string): string => `(${moment} at time zone 'Europe/Berlin')::date`;

const topic = `
select jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'state', t.state, 'visibility', t.visibility,
  'responsibleBodyId', t.responsible_body_id, 'responsibleBodyType', b.body_type, 'raisedByPersonId', t.raised_by_person_id, 'raisedOn', t.raised_on,
  'acceptedOn', t.accepted_on, 'bodyName', b.name,
  'alsoBeforeBodyIds', array(
    select i.body_id from agenda_items i where i.network_id = v_network and i.topic_id = t.id and i.state in ('SCHEDULED', 'CALLED', 'DISPOSED')
    union all select e.board_body_id from escalations e where e.network_id = v_network and e.topic_id = t.id and e.state <> 'DRAFT'),
  'atCounty', exists (select from escalations e where e.network_id = v_network and e.topic_id = t.id and e.county_since is not null))
from topics t left join bodies b on b.network_id = v_network and b.id = t.responsible_body_id where t.network_id = v_network and t.id = v_topic`;

const items = `
select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'title', i.title, 'state', i.state, 'result', i.result, 'bodyId', i.body_id,
  'bodyName', ${bodyName('i.body_id')}, 'at', coalesce(i.disposed_at, i.called_at),
  'tally', (select jsonb_build_object('yes', v.yes, 'no', v.no, 'abstain', v.abstain) from votes v
    where v.network_id = v_network and v.agenda_item_id = i.id and v.yes is not null and v.state = 'ANNOUNCED' order by v.round_no desc limit 1),
  'meeting', case when m.id is not null then jsonb_build_object('id', m.id, 'title', m.title, 'bodyId', m.body_id, 'state', m.state,
    'startsAt', m.starts_at, 'startsOn', ${berlinDay('m.starts_at')}, 'chairPersonId', m.chair_person_id, 'minuteTakerPersonId', m.minute_taker_person_id,
    'invitedPersonIds', array(select n.person_id from invitations n where n.network_id = v_network and n.meeting_id = m.id and n.person_id = v_person)) end)), '[]')
from agenda_items i left join meetings m on m.network_id = v_network and m.id = i.meeting_id
where i.network_id = v_network and i.id = any (v_items)`;

const escalations = `
select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'question', e.question, 'state', e.state, 'raisedAs', e.raised_as, 'dueOn', e.due_on,
  'submittedOn', e.submitted_on, 'originBodyId', e.origin_body_id, 'boardBodyId', e.board_body_id, 'bodyName', ${bodyName('e.origin_body_id')}, 'boardName', ${bodyName('e.board_body_id')},
  'path', e.path, 'raisedByPersonId', e.raised_by_person_id, 'mediatorPersonId', e.mediator_person_id, 'countySince', e.county_since,
  'groupLead', ${lead('e.origin_body_id', 'SPOKESPERSON')}, 'boardLead', ${lead('e.board_body_id', 'CHAIR')}, 'manager', ${holder('MANAGER')},
  'liaison', ${holder('COUNTY_LIAISON')}, 'mediator', ${person('e.mediator_person_id')}, 'raiser', ${person('e.raised_by_person_id')},
  'boardItemId', e.board_item_id)), '[]')
from escalations e where e.network_id = v_network and e.id = any (v_escalations)`;

const decisions = `
select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'text', d.text, 'outcome', d.outcome, 'tracking', d.tracking, 'decidedOn', d.decided_on,
  'dueOn', d.due_on, 'nextOn', d.next_on, 'reviewOn', d.review_on, 'bodyId', d.body_id,
  'bodyName', ${bodyName('d.body_id')}, 'visibility', d.visibility, 'responsiblePersonId', d.responsible_person_id,
  'askedByBodyId', (select e.origin_body_id from escalations e where e.network_id = v_network and e.id = d.escalation_id))), '[]')
from decisions d where d.network_id = v_network and d.id = any (v_decisions)`;

const tasks = `
select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'state', k.state, 'dueOn', k.due_on, 'doneAt', k.done_at, 'bodyId', k.body_id,
  'bodyName', ${bodyName('k.body_id')}, 'ownerPersonId', k.owner_person_id, 'createdByPersonId', k.created_by_person_id,
  'owner', (select p.name from persons p where p.network_id = v_network and p.id = k.owner_person_id))), '[]')
from tasks k where k.network_id = v_network and k.id = any (v_tasks)`;

// Only what becomes a knot; everything else of the journal has its own page.
const happened = `
select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'subjectId', e.subject_id, 'type', e.type, 'action', e.data ->> 'action', 'at', e.at) order by e.sequence), '[]')
from events e where e.network_id = v_network and e.subject_id = any (v_topic || v_escalations || v_decisions || v_tasks)
  and (e.type in ('topic.raised', 'topic.assigned', 'topic.finished', 'topic.declined', 'topic.merged', 'decision.recorded', 'decision.implemented', 'task.created')
    or (e.type like 'escalation.%' and e.data ? 'action'))`;

// A generic plan is kept, because planning so many small look-ups anew costs more than reading them.
const readThread = `
create function read_thread(p_token bytea, p_type text, p_id uuid, p_now timestamptz) returns text
language plpgsql volatile set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $f$
declare
  v_actor jsonb := actor_facts(p_token, p_now);
  v_network uuid := (v_actor ->> 'networkId')::uuid;
  v_person uuid := (v_actor ->> 'personId')::uuid;
  v_day date := ${berlinDay('p_now')};
  v_topic uuid;
  v_source uuid;
  v_root uuid;
  v_items uuid[];
  v_escalations uuid[];
  v_decisions uuid[];
  v_tasks uuid[];
  v_item_rows jsonb := '[]';
  v_escalation_rows jsonb := '[]';
  v_decision_rows jsonb := '[]';
  v_task_rows jsonb := '[]';
begin
  if v_actor is null then return null; end if;
  v_topic := case p_type when 'topic' then p_id
    when 'item' then (select i.topic_id from agenda_items i where i.network_id = v_network and i.id = p_id)
    when 'escalation' then (select e.topic_id from escalations e where e.network_id = v_network and e.id = p_id)
    when 'decision' then (select d.topic_id from decisions d where d.network_id = v_network and d.id = p_id)
    when 'task' then (select k.topic_id from tasks k where k.network_id = v_network and k.id = p_id) end;
  v_source := case p_type when 'task' then (select k.source_id from tasks k where k.network_id = v_network and k.id = p_id) end;
  -- A matter without a topic hangs together by its item, and by the items that item was carried over from.
  v_root := case p_type when 'item' then p_id
    when 'decision' then (select d.agenda_item_id from decisions d where d.network_id = v_network and d.id = p_id)
    when 'task' then coalesce((select d.agenda_item_id from decisions d where d.network_id = v_network and d.id = v_source), v_source) end;
  v_escalations := array(
    select e.id from escalations e where e.network_id = v_network and e.topic_id = v_topic
    union select e.id from escalations e where e.network_id = v_network and e.id = p_id and p_type = 'escalation');
  v_items := array(
    select i.id from agenda_items i where i.network_id = v_network and i.topic_id = v_topic
    union select i.id from agenda_items i where i.network_id = v_network and i.escalation_id = any (v_escalations)
    union select i.id from agenda_items i where i.network_id = v_network and i.meeting_id = p_id and p_type = 'meeting'
    union (with recursive chain (id, from_id) as (
      select i.id, i.carried_from_item_id from agenda_items i where i.network_id = v_network and i.id = v_root
      union select i.id, i.carried_from_item_id from chain c join agenda_items i on i.network_id = v_network and i.id = c.from_id)
      select id from chain));
  v_decisions := array(
    select d.id from decisions d where d.network_id = v_network and d.topic_id = v_topic
    union select d.id from decisions d where d.network_id = v_network and d.agenda_item_id = any (v_items)
    union select d.id from decisions d where d.network_id = v_network and d.escalation_id = any (v_escalations)
    union select d.id from decisions d where d.network_id = v_network and d.id in (p_id, v_source) and p_type in ('decision', 'task'));
  v_tasks := array(
    select k.id from tasks k where k.network_id = v_network and k.topic_id = v_topic
    union select k.id from tasks k where k.network_id = v_network and k.source_id = any (v_items || v_escalations || v_decisions)
    union select k.id from tasks k where k.network_id = v_network and k.id = p_id and p_type = 'task');
  -- Each kind only when there is one: what is not there costs not even the start of its statement.
  if v_items <> '{}' then v_item_rows := (${items}); end if;
  if v_escalations <> '{}' then v_escalation_rows := (${escalations}); end if;
  if v_decisions <> '{}' then v_decision_rows := (${decisions}); end if;
  if v_tasks <> '{}' then v_task_rows := (${tasks}); end if;
  return jsonb_build_object('actor', v_actor, 'topic', (${topic}), 'items', v_item_rows, 'escalations', v_escalation_rows,
    'decisions', v_decision_rows, 'tasks', v_task_rows, 'happened', (${happened}))::text;
end $f$`;

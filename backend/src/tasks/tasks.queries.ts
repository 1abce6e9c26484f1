import { Injectable } from '@nestjs/common';
import { decisionsVisibleTo } from '../decisions/decisions.door.js';
import type { Actor } from '../house/access/actor.js';
import { Database } from '../house/database/queries.js';
import type { BodyRef, Day, Id, Moment, PersonRef } from '../house/house.contract.js';
import { originSql, sourceAsSeen } from './task-source.js';
import type { SourceSeen, TaskOrigin } from './task-source.js';
import type { TaskSource, TaskState } from './task.contract.js';
import { tasksVisibleTo } from './task.policy.js';
import type { TaskSubject } from './task.policy.js';
import { openStates } from './task.workflow.js';

const pageSize = 50;
const decisionAt = 4;
const stillOpen = `state in (${openStates.map((state) => `'${state}'`).join(', ')})`;

const subjectColumns = `k.id, k.owner_person_id as "ownerPersonId", k.created_by_person_id as "createdByPersonId", k.body_id as "bodyId"`;
const person = (id: string): string => `(select jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name))
  from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id where p.network_id = k.network_id and p.id = ${id})`;

const rowColumns = (decisionIsVisible: string): string => `${subjectColumns}, k.version, k.title, k.state, k.due_on as "dueOn", k.topic_id as "topicId",
  k.accepted_on as "acceptedOn", k.source_type as "sourceType", k.source_id as "sourceId", ${sourceAsSeen(decisionIsVisible)} as source, ${person('k.owner_person_id')} as owner,
  case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name) end as body`;

const wholeColumns = `, k.description, k.original_due_on as "originalDueOn", k.blocked_reason as "blockedReason", k.done_report as "doneReport",
  k.done_at as "doneAt", ${person('k.confirmed_by_person_id')} as "confirmedBy",
  coalesce((select jsonb_agg(jsonb_build_object('from', c.from_day, 'to', c.to_day, 'reason', c.reason, 'at', c.at, 'by', ${person('c.by_person_id')}) order by c.at, c.id)
    from task_due_changes c where c.network_id = k.network_id and c.task_id = k.id), '[]') as "dueChanges"`;

const tables = 'from tasks k left join bodies b on b.network_id = k.network_id and b.id = k.body_id';

/** A task with what stands around it. */
export interface TaskRecord extends TaskSubject {
  id: Id; version: number; title: string; state: TaskState; dueOn: Day; topicId: Id | null; acceptedOn: Day | null; sourceType: TaskSource; sourceId: Id | null;
  source: SourceSeen | null; owner: PersonRef; body: BodyRef | null;
}
export type WholeRecord = TaskRecord & {
  description: string; originalDueOn: Day; blockedReason: string | null; doneReport: string | null; doneAt: Date | null; confirmedBy: PersonRef | null;
  dueChanges: { from: Day; to: Day; reason: string; at: Moment; by: PersonRef | null }[];
};
/** Whose tasks or from what, and whether those with something left to do (null: all); `after` is the last task of the page before. */
export interface TaskFilter { scope: 'mine' | 'all' | { bodyId: Id } | { sourceId: Id }; isOpen: boolean | null; after: Id | null }

/** Tasks as the screens need them. */
@Injectable()
export class TasksQueries {
  constructor(private readonly database: Database) {}

  /** A page of what the actor may see: the next due first, of the done ones the latest first. */
  async page(actor: Actor, { scope, isOpen, after }: TaskFilter): Promise<{ rows: TaskRecord[]; next: Id | null }> {
    const { own, decision, values } = eyesOf(actor);
    const of: { bodyId?: Id; sourceId?: Id } = typeof scope === 'object' ? scope : {};
    const [compare, order] = isOpen === false ? ['<', 'desc'] : ['>', ''];
    const rows = await this.database.rows<TaskRecord>(actor.networkId,
      `select ${rowColumns(decision)} ${tables} where ${own} and ($8::boolean is null or (k.${stillOpen}) = $8)
         and ($9::uuid is null or k.body_id = $9) and (not $10::boolean or k.owner_person_id = $2) and ($12::uuid is null or k.source_id = $12)
         and ($11::uuid is null or (k.due_on, k.id) ${compare} (select x.due_on, x.id from tasks x where x.id = $11))
       order by k.due_on ${order}, k.id ${order} limit ${pageSize + 1}`,
      [...values, isOpen, of.bodyId ?? null, scope === 'mine', after, of.sourceId ?? null]);
    const page = rows.slice(0, pageSize);
    return { rows: page, next: rows.length > pageSize ? page.at(-1)?.id ?? null : null };
  }

  /** Whether or not the actor may see it; the caller asks the policy. */
  one(actor: Actor, id: Id): Promise<WholeRecord | undefined> {
    const { decision, values } = eyesOf(actor);
    return this.database.one<WholeRecord>(actor.networkId, `select ${rowColumns(decision)}${wholeColumns} ${tables} where k.id = $8`, [...values, id]);
  }

  subject(networkId: Id, id: Id): Promise<TaskSubject | undefined> {
    return this.database.one<TaskSubject>(networkId, `select ${subjectColumns} from tasks k where k.id = $1`, [id]);
  }

  /** Who may be meant by a name: the members of one body, or of all the actor's bodies, or everybody for who works for the network. */
  people(networkId: Id, of: { bodyIds: readonly Id[] | null; today: Day }): Promise<PersonRef[]> {
    return this.database.rows<PersonRef>(networkId, people, [of.bodyIds, of.today]);
  }

  /** Topic and body of what a task comes from, if the actor may see it. */
  async origin(actor: Actor, type: TaskSource, id: Id): Promise<TaskOrigin | undefined> {
    const asked = originSql(actor, type, id);
    return asked ? this.database.one<TaskOrigin>(actor.networkId, asked.sql, asked.values) : undefined;
  }
}

const people = `
select p.id, p.name, coalesce(o.short_name, o.name) as organization
from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
where $1::uuid[] is null or exists (select from memberships m where m.network_id = p.network_id and m.person_id = p.id and m.body_id = any ($1)
  and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2))
order by p.name, p.id limit 500`;

/** What the actor may see of tasks and of decisions; values $1 to $7. */
const eyesOf = (actor: Actor): { own: string; decision: string; values: unknown[] } => {
  const own = tasksVisibleTo(actor, 'k', 1);
  const decision = decisionsVisibleTo(actor, 'd', decisionAt);
  return { own: own.sql, decision: decision.sql, values: [...own.values, ...decision.values] };
};

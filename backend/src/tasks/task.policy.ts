import { hasRole, leads, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Policy, anyOf, rule } from '../house/access/policy.js';
import type { Rule, WhoCan } from '../house/access/policy.js';
import type { Id } from '../house/house.contract.js';
import type { TaskAction } from './task.contract.js';

/** What the rules ask about a task. */
export interface TaskSubject {
  readonly ownerPersonId: Id;
  readonly createdByPersonId: Id;
  readonly bodyId: Id | null;
}
type Ask = Rule<TaskSubject>;

const theOwner = ({ ownerPersonId }: TaskSubject): WhoCan => ({ personIds: [ownerPersonId] });
const theLead = ({ bodyId }: TaskSubject): WhoCan =>
  (bodyId === null ? { role: 'MANAGER' } : { bodyId, offices: ['SPOKESPERSON', 'CHAIR', 'VICE_SPOKESPERSON', 'VICE_CHAIR'] });

const isOwner = (actor: Actor, { ownerPersonId }: TaskSubject): boolean => actor.personId === ownerPersonId;
const hasMadeIt = (actor: Actor, { createdByPersonId }: TaskSubject): boolean => actor.personId === createdByPersonId;
const worksForTheNetwork = (actor: Actor): boolean => hasRole(actor, 'MANAGER', 'SECRETARIAT');
/** Principals of a voting or advisory seat; deputies read along (B.2). */
const holdsSeat = (actor: Actor, bodyId: Id | null): boolean => actor.seats.some((seat) =>
  seat.kind === 'PRINCIPAL' && seat.capacity !== 'GUEST' && (bodyId === null || seat.bodyId === bodyId));

const owns: Ask = rule('only_owner_of_task', isOwner, theOwner);
const ownsOrLeads: Ask = rule('only_owner_or_lead_of_task', (actor, task) =>
  isOwner(actor, task) || hasMadeIt(actor, task) || worksForTheNetwork(actor) || leads(actor, task.bodyId), theOwner);
/** A task of no body is confirmed by who asked for it. */
const confirms: Ask = rule('only_lead_confirms_task', (actor, task) =>
  hasRole(actor, 'MANAGER') || leads(actor, task.bodyId) || (task.bodyId === null && hasMadeIt(actor, task)), theLead);
const endsIt: Ask = rule('only_lead_confirms_task', (actor, task) =>
  hasMadeIt(actor, task) || hasRole(actor, 'MANAGER') || leads(actor, task.bodyId), theLead);
const mayCreate: Ask = rule('only_members_create_tasks', (actor, { bodyId }) =>
  worksForTheNetwork(actor) || holdsSeat(actor, bodyId) || (bodyId === null && hasRole(actor, 'COUNTY_LIAISON')), theLead);

/** domain.md B.2, decisions.md 7: members of the body read; one's own tasks always. */
export const taskPolicy = new Policy<TaskSubject, TaskAction | 'create'>('task', {
  see: rule('task_not_visible', (actor, task) => isOwner(actor, task) || hasMadeIt(actor, task) || worksForTheNetwork(actor)
    || (task.bodyId !== null && memberBodiesOf(actor).includes(task.bodyId))),
  create: mayCreate,
  accept: owns, decline: owns, start: owns, undoDone: owns,
  block: ownsOrLeads, unblock: ownsOrLeads, postpone: ownsOrLeads, reassign: ownsOrLeads,
  reportDone: anyOf(rule('only_owner_of_task', (actor) => hasRole(actor, 'MANAGER'), theOwner), owns),
  confirm: confirms, reopen: confirms, cancel: endsIt,
});

/**
 * `see` again as a WHERE fragment, for lists; one spec asks both the same cases.
 * @param alias of `tasks` in the query
 * @param first number of the first placeholder; three are used
 */
export const tasksVisibleTo = (actor: Actor, alias: string, first: number): { sql: string; values: unknown[] } => ({
  sql: `($${first}::boolean or ${alias}.owner_person_id = $${first + 1}::uuid or ${alias}.created_by_person_id = $${first + 1}::uuid
    or ${alias}.body_id = any ($${first + 2}::uuid[]))`,
  values: [worksForTheNetwork(actor), actor.personId, memberBodiesOf(actor)],
});

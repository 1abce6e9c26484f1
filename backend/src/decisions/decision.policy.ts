import { hasRole, isInNetwork, leads, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Policy, anyOf, rule } from '../house/access/policy.js';
import type { Rule } from '../house/access/policy.js';
import type { Id, Visibility } from '../house/house.contract.js';
import type { DecisionAction } from './decision.contract.js';

/** What the rules ask about a decision. */
export interface DecisionSubject {
  readonly bodyId: Id;
  readonly visibility: Visibility;
  readonly responsiblePersonId: Id | null;
  /** The group that had asked, when it answers an escalation. */
  readonly askedByBodyId: Id | null;
}
type Ask = Rule<DecisionSubject>;

const theLead = ({ bodyId }: DecisionSubject) => ({ bodyId, offices: ['CHAIR', 'SPOKESPERSON', 'VICE_CHAIR', 'VICE_SPOKESPERSON'] });
const managers = () => ({ role: 'MANAGER' });

const belongsTo = (actor: Actor, bodyId: Id | null): boolean => bodyId !== null && memberBodiesOf(actor).includes(bodyId);
const belongsToItsBody: Ask = rule('decision_not_visible', (actor, { bodyId, askedByBodyId }) =>
  belongsTo(actor, bodyId) || belongsTo(actor, askedByBodyId));
const worksForTheNetwork: Ask = rule('decision_not_visible', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT'));
const isOpenToTheNetwork: Ask = rule('decision_not_visible', (actor, { visibility }) =>
  (visibility === 'NETWORK' || visibility === 'PUBLIC') && isInNetwork(actor));
const isResponsibleFor: Ask = rule('decision_not_visible', (actor, { responsiblePersonId }) => actor.personId === responsiblePersonId);

const isResponsible: Ask = rule('only_who_tracks_decision', (actor, { responsiblePersonId }) => actor.personId === responsiblePersonId, managers);
const follows: Ask = rule('only_who_tracks_decision', (actor, { bodyId }) => hasRole(actor, 'MANAGER', 'SECRETARIAT') || leads(actor, bodyId), managers);
const takesNote: Ask = rule('only_lead_takes_note', (actor, { bodyId }) => leads(actor, bodyId) || hasRole(actor, 'SECRETARIAT'), theLead);
const leadsIt: Ask = rule('only_lead_ends_decision', (actor, { bodyId }) => leads(actor, bodyId), theLead);
const mayAddTasks: Ask = rule('only_members_add_tasks', (actor, { bodyId }) => hasRole(actor, 'MANAGER', 'SECRETARIAT')
  || actor.seats.some((seat) => seat.bodyId === bodyId && seat.kind === 'PRINCIPAL' && seat.capacity !== 'GUEST'), theLead);

const tracks = anyOf(isResponsible, follows);

/** decisions.md 7: members, manager and secretariat read; the network when it is open to it. */
export const decisionPolicy = new Policy<DecisionSubject, DecisionAction>('decision', {
  see: anyOf(belongsToItsBody, worksForTheNetwork, isOpenToTheNetwork, isResponsibleFor),
  startImplementation: tracks, reportDelay: tracks, reportImplemented: tracks, keepOngoing: tracks,
  acknowledge: takesNote, declareObsolete: leadsIt, addTask: mayAddTasks,
});

/**
 * `see` again as a WHERE fragment, for lists; one spec asks both the same cases.
 * @param alias of `decisions` in the query
 * @param first number of the first placeholder; four are used
 */
export const decisionsVisibleTo = (actor: Actor, alias: string, first: number): { sql: string; values: unknown[] } => ({
  sql: `($${first}::boolean or (${alias}.visibility in ('NETWORK', 'PUBLIC') and $${first + 1}::boolean)
    or ${alias}.responsible_person_id = $${first + 2}::uuid or ${alias}.body_id = any ($${first + 3}::uuid[])
    or ${askedBy(alias)} = any ($${first + 3}::uuid[]))`,
  values: [hasRole(actor, 'MANAGER', 'SECRETARIAT'), isInNetwork(actor), actor.personId, memberBodiesOf(actor)],
});

/** The group whose escalation it answers. */
export const askedBy = (alias: string): string =>
  `(select e.origin_body_id from escalations e where e.network_id = ${alias}.network_id and e.id = ${alias}.escalation_id)`;

import { hasRole, isInNetwork, leads, memberBodiesOf } from '../house/access/actor.js';
import type { Actor, ActorBodyType } from '../house/access/actor.js';
import { Policy, allOf, anyOf, rule } from '../house/access/policy.js';
import type { Rule } from '../house/access/policy.js';
import type { Id, Visibility } from '../house/house.contract.js';
import type { TopicAction, TopicState } from './topic.contract.js';

/** What the rules ask about a topic; the queries fill in what stands outside of it. */
export interface TopicSubject {
  readonly state: TopicState;
  readonly visibility: Visibility;
  readonly responsibleBodyId: Id | null;
  readonly responsibleBodyType: ActorBodyType | null;
  readonly raisedByPersonId: Id | null;
  readonly acceptedOn: string | null;
  /** Other bodies that have it on an agenda or before them in an escalation. */
  readonly alsoBeforeBodyIds: readonly Id[];
  /** An escalation has taken it to the county. */
  readonly atCounty: boolean;
}
type Ask = Rule<TopicSubject>;
/** Besides the actions of the contract: reading more than the title, pinning the summary, and bringing a topic in. */
export type TopicRight = TopicAction | 'read' | 'pinSummary' | 'raise';

const managers = () => ({ role: 'MANAGER' });
const theLead = ({ responsibleBodyId }: TopicSubject) =>
  (responsibleBodyId === null ? managers() : { bodyId: responsibleBodyId, offices: ['SPOKESPERSON', 'CHAIR', 'VICE_SPOKESPERSON', 'VICE_CHAIR'] });

const belongsTo = (actor: Actor, bodyId: Id | null): boolean => bodyId !== null && memberBodiesOf(actor).includes(bodyId);

const worksForTheNetwork: Ask = rule('topic_not_visible', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT'));
const belongsToItsBody: Ask = rule('only_members_of_topic_body', (actor, topic) => belongsTo(actor, topic.responsibleBodyId), theLead);
const hasRaisedIt: Ask = rule('only_members_of_topic_body', (actor, topic) => actor.personId === topic.raisedByPersonId, theLead);
const hasItBefore: Ask = rule('topic_not_visible', (actor, topic) => topic.alsoBeforeBodyIds.some((bodyId) => belongsTo(actor, bodyId)));
const answersForTheCounty: Ask = rule('topic_not_visible', (actor, topic) => topic.atCounty && hasRole(actor, 'COUNTY_LIAISON'));
const isOpenToAll: Ask = rule('topic_title_only', (actor, topic) => topic.visibility === 'PUBLIC' && isInNetwork(actor), theLead);
const showsItsTitle: Ask = rule('topic_not_visible', (actor, topic) => topic.visibility === 'NETWORK' && isInNetwork(actor));

const manages: Ask = rule('only_manager_assigns', (actor) => hasRole(actor, 'MANAGER'), managers);
const managesNewOnes: Ask = rule('only_lead_of_topic_body', (actor, topic) => topic.acceptedOn === null && hasRole(actor, 'MANAGER'), theLead);
const leadsItsBody: Ask = rule('only_lead_of_topic_body', (actor, topic) => leads(actor, topic.responsibleBodyId), theLead);
const keepsIt: Ask = rule('only_lead_of_topic_body', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT'), theLead);
const stillWritesIt: Ask = rule('only_lead_of_topic_body', (actor, topic) =>
  topic.acceptedOn === null && actor.personId === topic.raisedByPersonId, theLead);
const managesAtAll: Ask = rule('only_lead_of_topic_body', (actor) => hasRole(actor, 'MANAGER'), theLead);
const leadsTheBoard: Ask = rule('only_lead_of_topic_body', (actor) =>
  actor.seats.some(({ bodyType, bodyId }) => bodyType === 'ADVISORY_BOARD' && leads(actor, bodyId)), theLead);

/** Escalations and meetings tell these through the door. */
const happensElsewhere: Ask = () => ({ reason: 'nobody_may' });

const reads = anyOf(worksForTheNetwork, belongsToItsBody, hasRaisedIt, hasItBefore, answersForTheCounty, isOpenToAll);
const takesPart = anyOf(belongsToItsBody, hasRaisedIt);
const sorts = anyOf(managesNewOnes, leadsItsBody);

/** decisions.md 7 and 22, domain.md B.2: the manager triages and assigns, the lead takes on or refuses once. */
export const topicPolicy = new Policy<TopicSubject, TopicRight>('topic', {
  see: anyOf(reads, showsItsTitle),
  read: reads,
  raise: rule('only_network_members', isInNetwork),
  triage: manages, assign: manages, accept: leadsItsBody, refuse: leadsItsBody,
  decline: sorts, merge: sorts, wait: leadsItsBody, resume: leadsItsBody, finish: leadsItsBody, reopen: anyOf(managesAtAll, leadsItsBody),
  edit: anyOf(stillWritesIt, keepsIt, leadsItsBody), pinSummary: allOf(leadsItsBody),
  comment: takesPart, statePosition: takesPart,
  placeOnAgenda: anyOf(keepsIt, leadsItsBody), raiseEscalation: anyOf(managesAtAll, leadsTheBoard, leadsItsBody),
  escalate: happensElsewhere, release: happensElsewhere, decide: happensElsewhere,
});

/** A WHERE fragment with its values, for lists. */
export interface Fragment { sql: string; values: unknown[] }

/**
 * `see` again, for lists; one spec asks both the same cases.
 * @param alias of `topics` in the query
 * @param first number of the first placeholder; five are used
 */
export const topicsVisibleTo = (actor: Actor, alias: string, first: number): Fragment => ({
  sql: `($${first}::boolean or (${alias}.visibility in ('NETWORK', 'PUBLIC') and $${first + 1}::boolean)
    or ${alias}.raised_by_person_id = $${first + 2}::uuid or ${alias}.responsible_body_id = any ($${first + 3}::uuid[])
    or exists (${otherBodies(alias)} and o.body_id = any ($${first + 3}::uuid[]))
    or ($${first + 4}::boolean and ${atCounty(alias)}))`,
  values: [hasRole(actor, 'MANAGER', 'SECRETARIAT'), isInNetwork(actor), actor.personId, memberBodiesOf(actor), hasRole(actor, 'COUNTY_LIAISON')],
});

/** Bodies that have the topic on an agenda, or before them in an escalation that was submitted. */
export const otherBodies = (alias: string): string => `
  select o.body_id from (
    select i.network_id, i.topic_id, i.body_id from agenda_items i where i.state in ('SCHEDULED', 'CALLED', 'DISPOSED')
    union all
    select e.network_id, e.topic_id, e.board_body_id from escalations e where e.state <> 'DRAFT') o
  where o.network_id = ${alias}.network_id and o.topic_id = ${alias}.id`;

export const atCounty = (alias: string): string =>
  `exists (select from escalations e where e.network_id = ${alias}.network_id and e.topic_id = ${alias}.id and e.county_since is not null)`;

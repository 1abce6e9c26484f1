import { hasRole, leads, memberBodiesOf, votesIn } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Policy, allOf, anyOf, rule } from '../house/access/policy.js';
import type { Rule } from '../house/access/policy.js';
import type { EscalationAction, EscalationPath } from './escalation.contract.js';

/** What the rules ask about an escalation; the queries fill in what stands outside of it. */
export interface EscalationFacts {
  readonly originBodyId: string;
  readonly boardBodyId: string;
  readonly path: EscalationPath;
  readonly raisedByPersonId: string | null;
  readonly mediatorPersonId: string | null;
  readonly countySince: Date | null;
  /** The group has no spokesperson and no vice: the manager is its trustee (D6, invariant 10). */
  readonly originVacant: boolean;
  /** The mediation's last day has passed: either party may end it (T10). */
  readonly mediationOver: boolean;
  /** Who leads the meeting that has it on its agenda, and who writes there. */
  readonly boardChairPersonId: string | null;
  readonly minuteTakerPersonId: string | null;
}
type Ask = Rule<EscalationFacts>;

const groupLeads = ({ originBodyId }: EscalationFacts) => ({ bodyId: originBodyId, offices: ['SPOKESPERSON', 'VICE_SPOKESPERSON'] });
const boardLeads = ({ boardBodyId }: EscalationFacts) => ({ bodyId: boardBodyId, offices: ['CHAIR', 'VICE_CHAIR'] });
const managers = () => ({ role: 'MANAGER' });

const speaksForTheGroup: Ask = rule('only_spokesperson', (actor, { originBodyId }) => leads(actor, originBodyId), groupLeads);
const standsInForTheGroup: Ask = rule('only_spokesperson', (actor, { originVacant }) => originVacant && hasRole(actor, 'MANAGER'), groupLeads);
const mayRaiseP3: Ask = rule('only_spokesperson', (actor, { path, boardBodyId }) =>
  path === 'P3_BOARD_DECISION_NEEDED' && (hasRole(actor, 'MANAGER') || leads(actor, boardBodyId)), groupLeads);
const manages: Ask = rule('only_manager', (actor) => hasRole(actor, 'MANAGER'), managers);
const mediates: Ask = rule('only_mediator', (actor, { mediatorPersonId }) => actor.personId === mediatorPersonId, managers);
const isPartyAfterTheTime: Ask = rule('only_mediator', (actor, { mediationOver, originBodyId }) =>
  mediationOver && votesIn(actor, originBodyId), managers);
const chairsTheBoard: Ask = rule('only_board_chair', (actor, { boardBodyId, boardChairPersonId }) =>
  leads(actor, boardBodyId) || actor.personId === boardChairPersonId, boardLeads);
/** Whoever has mediated does not lead the board's item about it (invariant 4). */
const hasNotMediated: Ask = rule('mediator_does_not_chair', (actor, { mediatorPersonId }) => actor.personId !== mediatorPersonId, boardLeads);
const writesForTheBoard: Ask = rule('only_board_chair_or_minutes', (actor, { minuteTakerPersonId }) =>
  actor.personId === minuteTakerPersonId, boardLeads);
const preparesForTheBoard: Ask = rule('only_board_chair_or_secretariat', (actor) => hasRole(actor, 'SECRETARIAT'), boardLeads);
const liaises: Ask = rule('only_liaison', (actor) => hasRole(actor, 'COUNTY_LIAISON'), () => ({ role: 'COUNTY_LIAISON' }));
const nobody: Ask = () => ({ reason: 'done_by_itself' });

const belongsToEitherSide: Ask = rule('not_visible', (actor, { originBodyId, boardBodyId }) =>
  memberBodiesOf(actor).some((bodyId) => bodyId === originBodyId || bodyId === boardBodyId));
const worksForTheNetwork: Ask = rule('not_visible', (actor) => hasRole(actor, 'MANAGER', 'SECRETARIAT'));
const answersForTheCounty: Ask = rule('not_visible', (actor, { countySince }) => countySince !== null && hasRole(actor, 'COUNTY_LIAISON'));

const raises = anyOf(mayRaiseP3, speaksForTheGroup);
const raisesOrTrustee = anyOf(standsInForTheGroup, raises);
const groupDecides = speaksForTheGroup;
const groupOrTrustee = anyOf(standsInForTheGroup, speaksForTheGroup);
const managesOrMediates = anyOf(mediates, manages);
const recordsForTheBoard = allOf(anyOf(chairsTheBoard, writesForTheBoard), anyOf(writesForTheBoard, hasNotMediated));

/** decisions.md 7, D6: who may do what. The manager has no veto and closes nothing (decisions.md 8). */
export const escalationPolicy = new Policy<EscalationFacts, EscalationAction>('escalation', {
  see: anyOf(belongsToEitherSide, worksForTheNetwork, mediates, answersForTheCounty),
  create: raises, submit: raises, edit: raises, resubmit: raisesOrTrustee, withdraw: raisesOrTrustee,
  returnForCompletion: managesOrMediates, startMediation: managesOrMediates, forward: managesOrMediates, settle: managesOrMediates,
  mediationFailed: anyOf(isPartyAfterTheTime, mediates, manages), logMediation: mediates,
  giveStatement: groupOrTrustee, confirm: groupDecides, reject: groupDecides, decideInGroup: groupDecides, agreeMeanwhile: groupDecides,
  againNoAgreement: raises, groupResponds: groupOrTrustee,
  schedule: anyOf(chairsTheBoard, preparesForTheBoard), notAdmitted: chairsTheBoard, byCircular: chairsTheBoard,
  postpone: recordsForTheBoard, reschedule: recordsForTheBoard, advise: recordsForTheBoard, decide: recordsForTheBoard,
  decideJointly: recordsForTheBoard, referBack: recordsForTheBoard, referToCounty: recordsForTheBoard,
  askMediation: recordsForTheBoard, rejected: recordsForTheBoard,
  answer: liaises, declareObsolete: allOf(manages), autoForward: nobody, fallBack: nobody,
});

/** The mediation's plan and log are for the mediator and the parties; nobody else learns of them (invariant 5). */
export const seesMediation = (actor: Actor, { mediatorPersonId, originBodyId }: EscalationFacts): boolean =>
  actor.personId === mediatorPersonId || memberBodiesOf(actor).includes(originBodyId);

/**
 * `see` again as a WHERE fragment, for lists; one spec asks both the same cases.
 * @param alias of `escalations` in the query
 * @param first number of the first placeholder
 */
export const escalationsVisibleTo = (actor: Actor, alias: string, first: number): { sql: string; values: unknown[] } => ({
  sql: `($${first}::boolean or ${alias}.mediator_person_id = $${first + 1}::uuid
    or ${alias}.origin_body_id = any($${first + 2}::uuid[]) or ${alias}.board_body_id = any($${first + 2}::uuid[])
    or ($${first + 3}::boolean and ${alias}.county_since is not null))`,
  values: [hasRole(actor, 'MANAGER', 'SECRETARIAT'), actor.personId, memberBodiesOf(actor), hasRole(actor, 'COUNTY_LIAISON')],
});

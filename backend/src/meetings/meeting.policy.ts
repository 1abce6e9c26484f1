import { hasRole, leads, memberBodiesOf, votesIn } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Policy, anyOf, rule } from '../house/access/policy.js';
import type { Rule, WhoCan } from '../house/access/policy.js';
import type { Id } from '../house/house.contract.js';
import type { MeetingAction, MeetingState } from './meeting.contract.js';

/** What the rules ask about a meeting. */
export interface MeetingFacts {
  readonly bodyId: Id;
  readonly state: MeetingState;
  /** Who leads it, and who writes its minutes. */
  readonly chairPersonId: Id | null;
  readonly minuteTakerPersonId: Id | null;
  /** Everybody who was invited, members of the body or not. */
  readonly invitedPersonIds: readonly Id[];
}
type Ask = Rule<MeetingFacts>;

const theLead = ({ bodyId }: MeetingFacts): WhoCan => ({ bodyId, offices: ['CHAIR', 'SPOKESPERSON', 'VICE_CHAIR', 'VICE_SPOKESPERSON'] });

const leadsIt = (actor: Actor, { bodyId, chairPersonId }: MeetingFacts): boolean => leads(actor, bodyId) || actor.personId === chairPersonId;
const writesIt = (actor: Actor, { minuteTakerPersonId }: MeetingFacts): boolean => actor.personId === minuteTakerPersonId;
const belongs = (actor: Actor, { bodyId }: MeetingFacts): boolean => memberBodiesOf(actor).includes(bodyId);
const isInvited = (actor: Actor, { invitedPersonIds }: MeetingFacts): boolean => invitedPersonIds.includes(actor.personId);
const prepares = (actor: Actor): boolean => hasRole(actor, 'SECRETARIAT');
const manages = (actor: Actor): boolean => hasRole(actor, 'MANAGER');

const sees: Ask = rule('meeting_not_visible', (actor, meeting) => {
  if (leadsIt(actor, meeting) || prepares(actor) || manages(actor)) return true;
  return meeting.state !== 'DRAFT' && (belongs(actor, meeting) || isInvited(actor, meeting) || writesIt(actor, meeting));
});
/** Somebody who is invited and nothing else sees the items they present (domain.md B.1). */
export const isGuest = (actor: Actor, meeting: MeetingFacts): boolean =>
  !leadsIt(actor, meeting) && !prepares(actor) && !manages(actor) && !belongs(actor, meeting) && !writesIt(actor, meeting);
const plans: Ask = rule('only_planners_of_meeting', (actor, meeting) => leadsIt(actor, meeting) || prepares(actor) || manages(actor), theLead);
const invites: Ask = rule('only_lead_invites', (actor, meeting) => leadsIt(actor, meeting) || prepares(actor), theLead);
const conducts: Ask = rule('only_chair_or_minutes', (actor, meeting) => leadsIt(actor, meeting) || writesIt(actor, meeting), theLead);
const counts: Ask = rule('only_chair_or_minutes', (actor, meeting) => leadsIt(actor, meeting) || writesIt(actor, meeting) || prepares(actor), theLead);
const votes: Ask = rule('only_chair_or_minutes', (actor, { bodyId }) => votesIn(actor, bodyId), theLead);
const writes: Ask = rule('only_minutes_team', (actor, meeting) =>
  leadsIt(actor, meeting) || writesIt(actor, meeting) || prepares(actor) || manages(actor), theLead);
const proposes: Ask = rule('only_members_of_meeting', (actor, meeting) => belongs(actor, meeting) || prepares(actor) || manages(actor), theLead);
const answers: Ask = rule('only_invited', (actor, meeting) => isInvited(actor, meeting) || prepares(actor), theLead);
const arrives: Ask = rule('only_invited', (actor, meeting) => isInvited(actor, meeting) || belongs(actor, meeting), theLead);
const byTheMinutes: Ask = () => ({ reason: 'done_by_the_minutes' });

/** domain.md B.2, decisions.md 7. The manager plans and writes along, but neither invites nor records a vote by role. */
export const meetingPolicy = new Policy<MeetingFacts, MeetingAction>('meeting', {
  see: sees,
  schedule: plans, edit: plans, cancel: plans, createSecondMeeting: plans,
  sendInvitation: invites, sendUrgentInvitation: invites, undoInvitation: invites, amendAgenda: invites, undoAmendment: invites, editAgenda: invites,
  proposeItem: proposes, rsvp: answers,
  open: conducts, suspend: conducts, resume: conducts, close: conducts, noQuorum: conducts, callItem: conducts, recordResult: conducts,
  takeAttendance: counts, findQuorum: counts, doubtQuorum: anyOf(votes, counts), checkIn: arrives, takeNotes: writes,
  approveMinutes: byTheMinutes,
});

/**
 * `see` again as a WHERE fragment, for lists; one spec asks both the same cases.
 * @param alias of `meetings` in the query
 * @param first number of the first placeholder; four are used
 */
export const meetingsVisibleTo = (actor: Actor, alias: string, first: number): { sql: string; values: unknown[] } => ({
  sql: `($${first}::boolean or ${alias}.chair_person_id = $${first + 1}::uuid or ${alias}.body_id = any ($${first + 2}::uuid[])
    or (${alias}.state <> 'DRAFT' and (${alias}.body_id = any ($${first + 3}::uuid[]) or ${alias}.minute_taker_person_id = $${first + 1}::uuid
      or exists (select from invitations v where v.network_id = ${alias}.network_id and v.meeting_id = ${alias}.id and v.person_id = $${first + 1}::uuid))))`,
  values: [hasRole(actor, 'MANAGER', 'SECRETARIAT'), actor.personId, ledBy(actor), memberBodiesOf(actor)],
});

const ledBy = (actor: Actor): Id[] => memberBodiesOf(actor).filter((bodyId) => leads(actor, bodyId));

import type { Actor } from '../../house/access/actor.js';
import { Policy, allOf, anyOf, rule } from '../../house/access/policy.js';
import type { Rule } from '../../house/access/policy.js';
import type { DecisionMethod } from '../../bodies/rules/procedure-rules.contract.js';
import { NotPossibleNow } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { actionsFrom } from '../../house/workflow.js';
import type { MeetingAction } from '../meeting.contract.js';
import { isGuest, meetingPolicy } from '../meeting.policy.js';
import type { MeetingFacts } from '../meeting.policy.js';
import { isOneOf } from '../meeting.workflow.js';
import type { AgendaItemAction, AgendaItemResult, AgendaItemState, AgendaItemType } from './agenda-item.contract.js';
import { agendaItemWorkflow } from './agenda-item.workflow.js';

/** What the rules ask about an item; `meeting` is the one it stands on, or the plain facts of its body. */
export interface AgendaItemFacts {
  readonly meeting: MeetingFacts;
  readonly type: AgendaItemType;
  readonly state: AgendaItemState;
  readonly result: AgendaItemResult | null;
  readonly topicId: Id | null;
  readonly escalationId: Id | null;
  readonly proposedByPersonId: Id | null;
  readonly presenterPersonId: Id | null;
  readonly method: DecisionMethod;
  /** Whether the body's rules offer an escalation, and the topic has none yet. */
  readonly mayEscalate: boolean;
}
type Ask = Rule<AgendaItemFacts>;

/** An item asks the meeting it stands on. */
const likeMeeting = (action: MeetingAction | 'see'): Ask => (actor: Actor, { meeting }: AgendaItemFacts) => meetingPolicy.why(actor, action, meeting) ?? true;
const proposer: Ask = rule('only_lead_invites', (actor, { proposedByPersonId, state }) => state === 'PROPOSED' && proposedByPersonId === actor.personId);
/** A guest is invited for the items they present, and sees no others (domain.md B.1). */
const concerns: Ask = rule('meeting_not_visible', (actor, { meeting, presenterPersonId }) => !isGuest(actor, meeting) || presenterPersonId === actor.personId);
const sets = likeMeeting('editAgenda');
const conducts = likeMeeting('callItem');
const records = likeMeeting('recordResult');
const bySystem: Ask = () => ({ reason: 'done_by_the_meeting' });

/** domain.md B.2, decisions.md 7. */
export const agendaItemPolicy = new Policy<AgendaItemFacts, AgendaItemAction>('agendaItem', {
  see: anyOf(proposer, allOf(likeMeeting('see'), concerns)),
  accept: sets, decline: sets, placeOn: sets, removeBeforeSession: sets, addInSession: sets, move: sets,
  edit: anyOf(proposer, sets),
  call: conducts, reopen: records, dispose: records, decide: records, decideByConsent: records, declareNoAgreement: records, postpone: records,
  takeNotes: likeMeeting('takeNotes'), addTask: likeMeeting('proposeItem'), raiseEscalation: conducts, sessionEnds: bySystem,
});

const steps: readonly AgendaItemAction[] = ['accept', 'decline', 'removeBeforeSession', 'call', 'dispose', 'reopen'];

/** What is possible now, for whoever may do it. */
export function possibleForItem(item: AgendaItemFacts): AgendaItemAction[] {
  const { state, meeting, type, escalationId, method } = item;
  const isRunning = meeting.state === 'IN_SESSION';
  const isAhead = isOneOf(meeting.state, 'DRAFT', 'SCHEDULED', 'INVITED');
  const isConsent = method === 'CONSENT' || method === 'CONSENSUS';
  const isCalled = state === 'CALLED' && isRunning;
  const decides = isCalled && escalationId === null && type !== 'AOB';
  const when: Partial<Record<AgendaItemAction, boolean>> = {
    accept: true, decline: true, removeBeforeSession: isAhead, call: isRunning, dispose: isCalled, reopen: isRunning && state === 'DISPOSED',
  };
  const touches: readonly [AgendaItemAction, boolean][] = [
    ['edit', state === 'PROPOSED' || (state === 'SCHEDULED' && (isAhead || isRunning))],
    ['move', state === 'SCHEDULED' && (isAhead || isRunning)],
    ['decide', decides && !isConsent], ['decideByConsent', decides && isConsent],
    ['declareNoAgreement', isCalled && escalationId === null], ['postpone', isCalled && escalationId === null],
    ['takeNotes', isRunning || meeting.state === 'SUSPENDED' || meeting.state === 'HELD'], ['addTask', isOneOf(meeting.state, 'IN_SESSION', 'SUSPENDED', 'HELD')],
    ['raiseEscalation', item.mayEscalate && item.topicId !== null && item.result === 'NO_AGREEMENT'],
  ];
  return [
    ...actionsFrom(agendaItemWorkflow, state).filter((action) => steps.includes(action) && when[action] === true),
    ...touches.filter(([, isPossible]) => isPossible).map(([action]) => action),
  ];
}

/** Before anything is asked of other rooms: is this the time for it at all? @throws NotPossibleNow `item_not_possible_now` */
export function requirePossible(facts: AgendaItemFacts, action: AgendaItemAction): void {
  if (!possibleForItem(facts).includes(action)) throw new NotPossibleNow('item_not_possible_now', { action, state: facts.state });
}

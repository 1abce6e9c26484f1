import type { AgendaItemState } from '../meetings/agenda/agenda-item.contract.js';
import type { MeetingState } from '../meetings/meeting.contract.js';
import type { MinutesState } from '../meetings/minutes/minutes.contract.js';
import type { BodyRef, Day, Id, Locale, Moment, PersonRef } from '../house/house.contract.js';
import { berlinDay } from '../house/time/days.js';
import { actionsFrom } from '../house/workflow.js';
import type { EscalationAction, PathStep, Turn } from './escalation.contract.js';
import type { EscalationFacts } from './escalation.policy.js';
import type { EscalationRecord, KeptHearing } from './escalation.record.js';
import { comesLater, doneByItself, escalationWorkflow } from './escalation.workflow.js';
import { isToBeHeard } from './way/hearing.js';
import { pathOf } from './way/path.js';
import { turnOf } from './way/turn.js';
import type { Holder } from './way/turn.js';

/** The columns of an escalation that a reader gets; its verbs stay with the aggregate. */
export const keptFields = [
  'id', 'version', 'number', 'topicId', 'originBodyId', 'boardBodyId', 'originItemId', 'raisedByPersonId', 'raisedAs', 'path',
  'boardMode', 'reasonForP3', 'question', 'background', 'attempts', 'desiredOutcome', 'decisionNeededBy', 'positions', 'state',
  'stateSince', 'dueOn', 'submittedOn', 'hearing', 'returnedWith', 'changedSinceReturn', 'mediationWaivedReason', 'forwardingNote', 'managerView',
  'forwardedUnchecked', 'mediatorPersonId', 'mediationPlan', 'mediationStartedOn', 'mediationEndsOn', 'mediationExtended',
  'settlement', 'summary', 'boardItemId', 'boardPaper', 'boardPostponements', 'referralsBack', 'referral', 'answer',
  'answerDecisionId', 'countySince', 'groupResponse', 'closure', 'closureText', 'withoutGroupResponse',
] as const satisfies readonly (keyof EscalationRecord)[];
type Kept = Pick<EscalationRecord, (typeof keptFields)[number]>;

/** The board's item it stands on. */
export interface BoardItem {
  itemId: Id; meetingId: Id; number: string; title: string; state: AgendaItemState; meetingTitle: string; meetingState: MeetingState;
  startsAt: Moment; chairPersonId: Id | null; minuteTakerPersonId: Id | null;
}

/** An escalation with what stands around it: topic, bodies, people, the board's meeting. One row of the queries. */
export interface EscalationCase extends Kept {
  topic: { id: Id; number: string; title: string };
  origin: BodyRef;
  board: BodyRef;
  groupLead: Holder | null;
  boardLead: Holder | null;
  manager: PersonRef | null;
  liaison: PersonRef | null;
  mediator: PersonRef | null;
  raiser: PersonRef;
  boardItem: BoardItem | null;
  /** Of the meeting whose vote answered; null while there are none. */
  answerMinutes: MinutesState | null;
  nextGroupMeetingOn: Day | null;
  nextBoardMeetingOn: Day | null;
  /** Talks held or refused. */
  sessions: number;
  /** The group has disagreed again since the board gave it back (T20). */
  renewed: boolean;
}

/** What the policy asks. */
export const factsOf = (it: EscalationCase, today: Day): EscalationFacts => ({
  originBodyId: it.originBodyId, boardBodyId: it.boardBodyId, path: it.path, raisedByPersonId: it.raisedByPersonId,
  mediatorPersonId: it.mediatorPersonId, countySince: it.countySince, originVacant: it.groupLead === null,
  mediationOver: it.state === 'IN_MEDIATION' && it.mediationEndsOn !== null && it.mediationEndsOn < today,
  boardChairPersonId: it.boardItem?.chairPersonId ?? null, minuteTakerPersonId: it.boardItem?.minuteTakerPersonId ?? null,
});

export const boardMeetingOn = (it: EscalationCase): Day | null => it.boardItem && berlinDay(new Date(it.boardItem.startsAt));

export const turnOfCase = (it: EscalationCase, today: Day): Turn | null => {
  const manager: Holder | null = it.manager && { person: it.manager, office: 'MANAGER' };
  return turnOf(
    { state: it.state, raisedAs: it.raisedAs, dueOn: it.dueOn, boardMeetingOn: boardMeetingOn(it), hearing: it.hearing },
    { group: it.groupLead ?? manager, board: it.boardLead ?? manager, manager, mediator: it.mediator, liaison: it.liaison, raiser: it.raiser },
    today,
  );
};

export const pathOfCase = (it: EscalationCase, locale: Locale, today: Day): PathStep[] => pathOf({
  state: it.state, path: it.path, closure: it.closure, originName: it.origin.shortName, boardName: it.board.shortName,
  groupLead: it.groupLead?.person.name ?? it.manager?.name ?? null, mediator: it.mediator?.name ?? null, manager: it.manager?.name ?? null,
  boardLead: it.boardLead?.person.name ?? null, submittedOn: it.submittedOn, mediationWaived: it.mediationWaivedReason !== null,
  mediationStartedOn: it.mediationStartedOn, mediationEndsOn: it.mediationEndsOn, boardMeetingOn: boardMeetingOn(it),
  nextBoardMeetingOn: it.nextBoardMeetingOn, answeredOn: it.answer?.on ?? givenBackOn(it), dueOn: it.dueOn,
  heardUntil: toBeHeard(it, today) ? it.hearing.until : null,
}, locale);

/** The group has the floor before it goes to the board (invariant 9). */
export const toBeHeard = (it: EscalationCase, today: Day): it is EscalationCase & { hearing: KeptHearing } =>
  it.state === 'SUBMITTED' && isToBeHeard(it.hearing, today);

/** The board gave it back and has not had it again since. */
const givenBackOn = ({ state, referral }: EscalationCase): Day | null => (state === 'REFERRED_BACK' || state === 'CLOSED' ? referral?.on ?? null : null);

/** The board is dealing with it right now: its item has been called and has no result yet. */
const isCalled = (it: EscalationCase): boolean => it.boardItem?.state === 'CALLED';

/** What is asked of the facts besides the state; an action that is missing here has no further condition. */
const conditions: Partial<Record<EscalationAction, (it: EscalationCase, today: Day) => boolean>> = {
  forward: (it, today) => !toBeHeard(it, today),
  resubmit: (it) => it.changedSinceReturn,
  mediationFailed: (it) => it.sessions > 0,
  advise: isCalled,
  decide: (it) => isCalled(it) && it.boardMode === 'DECIDE',
  rejected: isCalled,
  referBack: (it) => isCalled(it) && it.referralsBack === 0,
  againNoAgreement: (it) => it.renewed,
  withdraw: (it) => !isCalled(it),
};

/** What is possible now, for whoever may do it. */
export function possible(it: EscalationCase, today: Day): EscalationAction[] {
  const actions: EscalationAction[] = actionsFrom(escalationWorkflow, it.state)
    .filter((action) => !doneByItself.includes(action) && !comesLater.includes(action));
  if (it.state === 'DRAFT' || it.state === 'RETURNED') actions.push('edit');
  if (it.state === 'IN_MEDIATION') actions.push('logMediation');
  if (it.state === 'SUBMITTED' && it.hearing?.statement === null) actions.push('giveStatement');
  return actions.filter((action) => conditions[action]?.(it, today) ?? true);
}

import type { Day, PersonRef } from '../../house/house.contract.js';
import { addDays, workingDays } from '../../house/time/days.js';
import type { EscalationState, Turn } from '../escalation.contract.js';
import type { KeptHearing } from '../escalation.record.js';
import { isToBeHeard } from './hearing.js';
import type { ProcedureRuleSet } from '../../bodies/rules/procedure-rules.contract.js';

export type TurnOffice = Turn['office'];
type Periods = ProcedureRuleSet['escalation'];

/** decisions.md 14: when neither a period nor a meeting gives a date. */
const lastResortDays = 60;
/** D6, T21: an answer of the county is expected within 90 days. */
const countyDays = 90;

/** What dates depend on: the day, the rules of both bodies, and the meetings and orders that stand. */
export interface DeadlineFacts {
  readonly today: Day;
  readonly group: Periods;
  readonly board: Periods;
  readonly nextGroupMeetingOn: Day | null;
  readonly nextBoardMeetingOn: Day | null;
  /** The board's meeting on whose agenda it stands. */
  readonly boardMeetingOn: Day | null;
  /** Set by a person: end of the mediation, date of the referral. */
  readonly agreedUntil: Day | null;
  /** The group is heard until then; the manager's time begins after it. */
  readonly heardUntil: Day | null;
}

const within = (meeting: Day | null, last: Day): Day => (meeting !== null && meeting < last ? meeting : last);

/** Until when somebody has to act in a state: the transition's period, else the next meeting, else 60 days. */
const deadlines: Readonly<Record<EscalationState, (facts: DeadlineFacts) => Day | null>> = {
  DRAFT: ({ today, nextGroupMeetingOn }) => nextGroupMeetingOn ?? addDays(today, lastResortDays),
  SUBMITTED: ({ today, group, heardUntil }) => workingDays(heardUntil ?? today, group.managerCheckWorkingDays),
  RETURNED: ({ today, group }) => addDays(today, group.completionDays),
  IN_MEDIATION: ({ today, group, agreedUntil }) => agreedUntil ?? addDays(today, group.mediationDays),
  SETTLEMENT_PROPOSED: ({ today, group, nextGroupMeetingOn }) => within(nextGroupMeetingOn, addDays(today, group.groupAnswerDays)),
  READY_FOR_BOARD: ({ today, board }) => workingDays(today, board.notAdmittedWorkingDays),
  ON_BOARD_AGENDA: ({ today, boardMeetingOn }) => boardMeetingOn ?? addDays(today, lastResortDays),
  BOARD_POSTPONED: ({ today, nextBoardMeetingOn }) => nextBoardMeetingOn ?? addDays(today, lastResortDays),
  REFERRED_BACK: ({ today, agreedUntil, nextGroupMeetingOn }) => agreedUntil ?? nextGroupMeetingOn ?? addDays(today, lastResortDays),
  AT_COUNTY: ({ today }) => addDays(today, countyDays),
  ANSWERED: ({ today, group, nextGroupMeetingOn }) => within(nextGroupMeetingOn, addDays(today, group.groupAnswerDays)),
  CLOSED: () => null,
};

/** The day by which the next step is due in a state; a day for every state but CLOSED. */
export function deadlineOf(state: Exclude<EscalationState, 'CLOSED'>, facts: DeadlineFacts): Day;
export function deadlineOf(state: EscalationState, facts: DeadlineFacts): Day | null;
export function deadlineOf(state: EscalationState, facts: DeadlineFacts): Day | null {
  return deadlines[state](facts);
}

type Ball = 'RAISER' | 'MANAGER' | 'MEDIATOR' | 'GROUP' | 'BOARD' | 'COUNTY' | null;

/** Who has the ball (D6, table of states). */
const balls: Readonly<Record<EscalationState, Ball>> = {
  DRAFT: 'RAISER', SUBMITTED: 'MANAGER', RETURNED: 'RAISER', IN_MEDIATION: 'MEDIATOR', SETTLEMENT_PROPOSED: 'GROUP',
  READY_FOR_BOARD: 'BOARD', ON_BOARD_AGENDA: 'BOARD', BOARD_POSTPONED: 'BOARD', REFERRED_BACK: 'GROUP', AT_COUNTY: 'COUNTY',
  ANSWERED: 'GROUP', CLOSED: null,
};

/** Somebody in an office; the office says when another stands in (invariant 10: the manager as trustee). */
export interface Holder { readonly person: PersonRef; readonly office: TurnOffice }

/** The people an escalation may wait for. Each is already the holder, else the vice, else the manager (decisions.md 14). */
export interface TurnPeople {
  readonly group: Holder | null;
  readonly board: Holder | null;
  readonly manager: Holder | null;
  readonly mediator: PersonRef | null;
  readonly liaison: PersonRef | null;
  readonly raiser: PersonRef;
}
export interface TurnFacts {
  readonly state: EscalationState;
  readonly raisedAs: 'SPOKESPERSON' | 'MANAGER' | 'CHAIR';
  readonly dueOn: Day | null;
  readonly boardMeetingOn: Day | null;
  readonly hearing: KeptHearing | null;
}

/** Whose turn it is and until when: one name and one date in every state but CLOSED, where it is nobody's. */
export function turnOf(facts: TurnFacts, people: TurnPeople, today: Day): Turn | null {
  const isHeard = facts.state === 'SUBMITTED' && isToBeHeard(facts.hearing, today);
  const ball = isHeard ? 'GROUP' : balls[facts.state];
  if (ball === null) return null;
  const holder = holderOf(ball, facts, people);
  const until = (isHeard ? facts.hearing.until : facts.state === 'ON_BOARD_AGENDA' ? facts.boardMeetingOn : null) ?? facts.dueOn ?? addDays(today, lastResortDays);
  return { person: holder.person, office: holder.office, until, overdue: until < today };
}

function holderOf(ball: Exclude<Ball, null>, facts: TurnFacts, people: TurnPeople): Holder {
  const instead: Holder = people.manager ?? people.board ?? { person: people.raiser, office: facts.raisedAs };
  switch (ball) {
    case 'RAISER': return raiser(facts, people) ?? instead;
    case 'GROUP': return people.group ?? instead;
    case 'BOARD': return people.board ?? instead;
    case 'MANAGER': return instead;
    case 'MEDIATOR': return people.mediator ? { person: people.mediator, office: 'MEDIATOR' } : instead;
    case 'COUNTY': return people.liaison ? { person: people.liaison, office: 'COUNTY_LIAISON' } : instead;
  }
}

/** A draft of the group is its spokesperson's, whoever holds the office now; P3 may be the manager's or the chair's. */
const raiser = ({ raisedAs }: TurnFacts, people: TurnPeople): Holder | null =>
  raisedAs === 'MANAGER' ? people.manager : raisedAs === 'CHAIR' ? people.board : people.group;

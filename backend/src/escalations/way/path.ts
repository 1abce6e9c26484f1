import type { Day, Locale } from '../../house/house.contract.js';
import type { ClosureReason, EscalationPath, EscalationState, PathStep } from '../escalation.contract.js';

type Key = PathStep['key'];
type StepState = PathStep['state'];

/** What the picture of the way depends on. */
export interface PathFacts {
  readonly state: EscalationState;
  readonly path: EscalationPath;
  readonly closure: ClosureReason | null;
  readonly originName: string;
  readonly boardName: string;
  readonly groupLead: string | null;
  readonly mediator: string | null;
  readonly manager: string | null;
  readonly boardLead: string | null;
  readonly submittedOn: Day | null;
  readonly mediationWaived: boolean;
  readonly mediationStartedOn: Day | null;
  readonly mediationEndsOn: Day | null;
  readonly boardMeetingOn: Day | null;
  readonly nextBoardMeetingOn: Day | null;
  readonly answeredOn: Day | null;
  readonly dueOn: Day | null;
  /** The group has the floor until then; null when it has not. */
  readonly heardUntil: Day | null;
}

/** Which step an open state stands on; the ones before are done, the ones after planned. */
const stands: Readonly<Record<Exclude<EscalationState, 'CLOSED'>, Key>> = {
  DRAFT: 'GROUP', RETURNED: 'GROUP', SUBMITTED: 'MEDIATION', IN_MEDIATION: 'MEDIATION', SETTLEMENT_PROPOSED: 'MEDIATION',
  READY_FOR_BOARD: 'BOARD', ON_BOARD_AGENDA: 'BOARD', BOARD_POSTPONED: 'BOARD', AT_COUNTY: 'BOARD',
  REFERRED_BACK: 'ANSWER', ANSWERED: 'ANSWER',
};
const order: readonly Key[] = ['GROUP', 'MEDIATION', 'BOARD', 'ANSWER'];

const words = {
  MEDIATION: { de: 'Vermittlung', en: 'Mediation' },
  CHECK: { de: 'Prüfung', en: 'Check' },
  ANSWER: { de: 'Antwort', en: 'Answer' },
} as const;

/** The way of an escalation as four steps, the same for everybody who sees it. */
export const pathOf = (facts: PathFacts, locale: Locale): PathStep[] => order.map((key) => ({
  key, state: stateOf(key, facts), label: labelOf(key, facts, locale), who: whoOf(key, facts), on: dayOf(key, facts),
}));

function stateOf(key: Key, facts: PathFacts): StepState {
  if (facts.state === 'CLOSED') return closedState(key, facts);
  const at = order.indexOf(facts.heardUntil === null ? stands[facts.state] : 'GROUP');
  const here = order.indexOf(key);
  if (here === at) return 'CURRENT';
  if (key === 'MEDIATION') return mediationState(facts, here < at);
  return here < at ? 'DONE' : 'PLANNED';
}

function mediationState(facts: PathFacts, isBehind: boolean): StepState {
  if (facts.mediationStartedOn !== null) return 'DONE';
  if (facts.heardUntil !== null) return 'PLANNED';
  if (isBehind) return 'SKIPPED';
  return facts.path === 'P1_NO_AGREEMENT' && !facts.mediationWaived ? 'PLANNED' : 'SKIPPED';
}

/** Once closed nothing is planned any more: what happened is done, the rest was left out. */
function closedState(key: Key, facts: PathFacts): StepState {
  const happened: Record<Key, boolean> = {
    GROUP: true, MEDIATION: facts.mediationStartedOn !== null, BOARD: facts.answeredOn !== null,
    ANSWER: facts.closure !== 'WITHDRAWN' && facts.closure !== 'OBSOLETE',
  };
  return happened[key] ? 'DONE' : 'SKIPPED';
}

function labelOf(key: Key, facts: PathFacts, locale: Locale): string {
  switch (key) {
    case 'GROUP': return facts.originName;
    case 'MEDIATION': return words[facts.state === 'SUBMITTED' && facts.path !== 'P1_NO_AGREEMENT' ? 'CHECK' : 'MEDIATION'][locale];
    case 'BOARD': return facts.boardName;
    case 'ANSWER': return words.ANSWER[locale];
  }
}

function whoOf(key: Key, facts: PathFacts): string | null {
  const names: Record<Key, string | null> = {
    GROUP: facts.groupLead, MEDIATION: facts.mediator ?? facts.manager, BOARD: facts.boardLead, ANSWER: facts.groupLead,
  };
  return stateOf(key, facts) === 'SKIPPED' ? null : names[key];
}

function dayOf(key: Key, facts: PathFacts): Day | null {
  if (stateOf(key, facts) === 'SKIPPED') return null;
  switch (key) {
    case 'GROUP': return facts.heardUntil ?? facts.submittedOn ?? (facts.state === 'DRAFT' ? facts.dueOn : null);
    case 'MEDIATION': return facts.mediationEndsOn ?? (facts.state === 'SUBMITTED' ? facts.dueOn : null);
    case 'BOARD': return facts.answeredOn ?? facts.boardMeetingOn ?? (facts.state === 'CLOSED' ? null : facts.nextBoardMeetingOn);
    case 'ANSWER': return facts.state === 'ANSWERED' || facts.state === 'REFERRED_BACK' ? facts.dueOn : null;
  }
}

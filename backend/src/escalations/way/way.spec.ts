import { escalationStates } from '../escalation.contract.js';
import type { EscalationState } from '../escalation.contract.js';
import { pathOf } from './path.js';
import type { PathFacts } from './path.js';
import { deadlineOf, turnOf } from './turn.js';
import type { DeadlineFacts, TurnPeople } from './turn.js';

const periods = {
  managerCheckWorkingDays: 5, managerSilenceWorkingDays: 15, completionDays: 14, hearingDays: 14, mediationStartWorkingDays: 10,
  mediationDays: 30, deliveryWorkingDays: 5, groupAnswerDays: 60, notAdmittedWorkingDays: 10, maxBoardPostponements: 2,
};
/** A Monday in Advent, so that Christmas lies inside the longer periods. */
const today = '2026-12-07';
const facts: DeadlineFacts = {
  today, group: periods, board: periods, nextGroupMeetingOn: '2027-01-12', nextBoardMeetingOn: '2027-02-03',
  boardMeetingOn: '2027-02-03', agreedUntil: null, heardUntil: null,
};
const nobody: DeadlineFacts = { ...facts, nextGroupMeetingOn: null, nextBoardMeetingOn: null, boardMeetingOn: null };

const person = (name: string) => ({ id: name, name, organization: null });
const people: TurnPeople = {
  group: { person: person('Kroll-Eisfeld'), office: 'SPOKESPERSON' }, board: { person: person('Salzmann'), office: 'CHAIR' },
  manager: { person: person('Wehrsdorf'), office: 'MANAGER' }, mediator: person('Ottenbach'), liaison: person('Pfitzner'),
  raiser: person('Kroll-Eisfeld'),
};
const turn = (state: EscalationState, who: TurnPeople = people, dueOn: string | null = '2026-12-20') =>
  turnOf({ state, raisedAs: 'SPOKESPERSON', dueOn, boardMeetingOn: null, hearing: null }, who, today);

describe('Whose turn it is', () => {
  it.each<[EscalationState, string, string]>([
    ['DRAFT', 'Kroll-Eisfeld', 'SPOKESPERSON'], ['SUBMITTED', 'Wehrsdorf', 'MANAGER'], ['RETURNED', 'Kroll-Eisfeld', 'SPOKESPERSON'],
    ['IN_MEDIATION', 'Ottenbach', 'MEDIATOR'], ['SETTLEMENT_PROPOSED', 'Kroll-Eisfeld', 'SPOKESPERSON'],
    ['READY_FOR_BOARD', 'Salzmann', 'CHAIR'], ['ON_BOARD_AGENDA', 'Salzmann', 'CHAIR'], ['BOARD_POSTPONED', 'Salzmann', 'CHAIR'],
    ['REFERRED_BACK', 'Kroll-Eisfeld', 'SPOKESPERSON'], ['AT_COUNTY', 'Pfitzner', 'COUNTY_LIAISON'], ['ANSWERED', 'Kroll-Eisfeld', 'SPOKESPERSON'],
  ])('in %s: %s as %s', (state, name, office) => {
    expect(turn(state)).toEqual({ person: person(name), office, until: '2026-12-20', overdue: false });
  });

  it('is nobody\'s once it is closed', () => {
    expect(turn('CLOSED', people, null)).toBeNull();
  });

  it('is always one name and one date, even when every office is vacant', () => {
    const vacant: TurnPeople = { group: null, board: null, manager: null, mediator: null, liaison: null, raiser: person('Kroll-Eisfeld') };
    for (const state of escalationStates.filter((one) => one !== 'CLOSED')) {
      expect(turn(state, vacant, null)).toMatchObject({ person: { name: 'Kroll-Eisfeld' }, until: '2027-02-05' });
    }
  });

  it('says when the manager stands in for a group without spokesperson', () => {
    expect(turn('ANSWERED', { ...people, group: { person: person('Wehrsdorf'), office: 'MANAGER' } })?.office).toBe('MANAGER');
  });

  it('lasts until the board meets, wherever the meeting is moved, and is overdue the day after', () => {
    const moved = { state: 'ON_BOARD_AGENDA', raisedAs: 'SPOKESPERSON', dueOn: '2026-12-09', boardMeetingOn: '2027-02-10', hearing: null } as const;
    expect(turnOf(moved, people, today)).toMatchObject({ until: '2027-02-10', overdue: false });
    expect(turn('SUBMITTED', people, '2026-12-06')?.overdue).toBe(true);
    expect(turn('SUBMITTED', people, today)?.overdue).toBe(false);
  });
});

describe('A group that is heard', () => {
  const heard = (statement: { text: string; by: string; at: string } | null, on: string) =>
    turnOf({ state: 'SUBMITTED', raisedAs: 'MANAGER', dueOn: '2026-12-21', boardMeetingOn: null, hearing: { until: '2026-12-14', statement } }, people, on);

  it('has the floor until its day, then the manager goes on, whatever it said', () => {
    expect(heard(null, today)).toMatchObject({ office: 'SPOKESPERSON', until: '2026-12-14', overdue: false });
    expect(heard(null, '2026-12-15')).toMatchObject({ office: 'MANAGER', until: '2026-12-21', overdue: false });
    expect(heard({ text: 'Nein', by: 'x', at: '2026-12-08T10:00:00Z' }, '2026-12-08')).toMatchObject({ office: 'MANAGER', until: '2026-12-21' });
  });

  it('moves the manager\'s time behind its own', () => {
    expect(deadlineOf('SUBMITTED', { ...facts, heardUntil: '2026-12-21' })).toBe('2026-12-29');
  });
});

describe('Until when', () => {
  it.each<[EscalationState, string | null, string | null]>([
    ['DRAFT', '2027-01-12', '2027-02-05'],
    ['SUBMITTED', '2026-12-14', '2026-12-14'],
    ['RETURNED', '2026-12-21', '2026-12-21'],
    ['IN_MEDIATION', '2027-01-06', '2027-01-06'],
    ['SETTLEMENT_PROPOSED', '2027-01-12', '2027-02-05'],
    ['READY_FOR_BOARD', '2026-12-21', '2026-12-21'],
    ['ON_BOARD_AGENDA', '2027-02-03', '2027-02-05'],
    ['BOARD_POSTPONED', '2027-02-03', '2027-02-05'],
    ['REFERRED_BACK', '2027-01-12', '2027-02-05'],
    ['AT_COUNTY', '2027-03-07', '2027-03-07'],
    ['ANSWERED', '2027-01-12', '2027-02-05'],
    ['CLOSED', null, null],
  ])('in %s: %s, and %s when no meeting is planned', (state, expected, without) => {
    expect(deadlineOf(state, facts)).toBe(expected);
    expect(deadlineOf(state, nobody)).toBe(without);
  });

  it('leaves out weekends and holidays where working days are meant', () => {
    expect(deadlineOf('READY_FOR_BOARD', { ...facts, today: '2026-12-21' })).toBe('2027-01-06');
  });

  it('takes the day that was agreed', () => {
    expect(deadlineOf('REFERRED_BACK', { ...facts, agreedUntil: '2027-03-01' })).toBe('2027-03-01');
  });
});

describe('The way', () => {
  const way: PathFacts = {
    state: 'SUBMITTED', path: 'P1_NO_AGREEMENT', closure: null, originName: 'AKS', boardName: 'IB', groupLead: 'Kroll-Eisfeld',
    mediator: null, manager: 'Wehrsdorf', boardLead: 'Salzmann', submittedOn: '2026-12-01', mediationWaived: false,
    mediationStartedOn: null, mediationEndsOn: null, boardMeetingOn: null, nextBoardMeetingOn: '2027-02-03', answeredOn: null,
    dueOn: '2026-12-08', heardUntil: null,
  };
  const drawn = (changes: Partial<PathFacts>): string =>
    pathOf({ ...way, ...changes }, 'de').map(({ state }) => state.charAt(0)).join('');

  it.each<[string, Partial<PathFacts>, string]>([
    ['a draft', { state: 'DRAFT', submittedOn: null }, 'CPPP'],
    ['a draft that asks for a decision', { state: 'DRAFT', path: 'P3_BOARD_DECISION_NEEDED' }, 'CSPP'],
    ['submitted', {}, 'DCPP'],
    ['submitted by the board, while the group is heard', { path: 'P3_BOARD_DECISION_NEEDED', heardUntil: '2026-12-15' }, 'CPPP'],
    ['in mediation', { state: 'IN_MEDIATION', mediationStartedOn: '2026-12-02' }, 'DCPP'],
    ['forwarded without mediation', { state: 'READY_FOR_BOARD', mediationWaived: true }, 'DSCP'],
    ['after a failed mediation', { state: 'ON_BOARD_AGENDA', mediationStartedOn: '2026-12-02' }, 'DDCP'],
    ['answered', { state: 'ANSWERED', mediationStartedOn: '2026-12-02', answeredOn: '2027-02-03' }, 'DDDC'],
    ['settled', { state: 'CLOSED', closure: 'SETTLED_BY_MEDIATION', mediationStartedOn: '2026-12-02' }, 'DDSD'],
    ['withdrawn', { state: 'CLOSED', closure: 'WITHDRAWN' }, 'DSSS'],
    ['decided', { state: 'CLOSED', closure: 'DECIDED_BY_BOARD', answeredOn: '2027-02-03' }, 'DSDD'],
  ])('of one %s', (_, changes, expected) => {
    expect(drawn(changes)).toBe(expected);
  });

  it('has exactly one current step while it is open', () => {
    for (const state of escalationStates.filter((one) => one !== 'CLOSED')) {
      expect(pathOf({ ...way, state }, 'en').filter((step) => step.state === 'CURRENT')).toHaveLength(1);
    }
  });
});

import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import { actionsFrom, actionsOf, deadEnds, unreachable } from '../house/workflow.js';
import { escalationActions, escalationStates } from './escalation.contract.js';
import type { ClosureReason } from './escalation.contract.js';
import { Escalation } from './escalation.js';
import type { Step } from './escalation.js';
import { escalationWorkflow } from './escalation.workflow.js';

const topic = '00000000-0000-7000-8000-000000000001';
const group = '00000000-0000-7000-8000-000000000002';
const board = '00000000-0000-7000-8000-000000000003';
const spokesperson = '00000000-0000-7000-8000-000000000004';
const manager = '00000000-0000-7000-8000-000000000005';
const item = '00000000-0000-7000-8000-000000000006';
const meeting = '00000000-0000-7000-8000-000000000007';
const decision = '00000000-0000-7000-8000-000000000008';

const on = (day: string, until = '2026-12-24', by: string | null = spokesperson): Step => ({ by, until, at: new Date(`${day}T10:00:00Z`) });
const disagreed = { disagreements: 1, postponements: 0 };
const positions = [
  { label: 'A', statement: 'Vormittags', heldBy: 'vier Personen', count: 4 },
  { label: 'B', statement: 'Abends', heldBy: 'vier Personen', count: 4 },
];

type Draft = Parameters<typeof Escalation.raise>[0];
const aDraft = (changes: Partial<Draft> = {}): Escalation => Escalation.raise({
  number: 'K-2026-001', topicId: topic, originBodyId: group, boardBodyId: board, originItemId: null,
  raisedByPersonId: spokesperson, raisedAs: 'SPOKESPERSON', path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE', reasonForP3: null,
  question: 'Vormittags oder abends?', background: 'Zwei Kurse, ein Raum.', attempts: 'Zwei Sitzungen.',
  desiredOutcome: 'Eine Entscheidung zur Frage', decisionNeededBy: null, positions, mediationWaivedReason: null, ...changes,
}, on('2026-11-02'));
const submitted = (changes: Partial<Draft> = {}): Escalation => {
  const escalation = aDraft(changes);
  escalation.submit(disagreed, null, on('2026-11-03'));
  return escalation;
};
const onTheAgenda = (changes: Partial<Draft> = {}): Escalation => {
  const escalation = submitted({ mediationWaivedReason: 'Es eilt.', ...changes });
  escalation.forward({}, on('2026-11-04', '2026-11-18', manager));
  escalation.schedule({ itemId: item, meetingId: meeting, paper: 'Vorlage', reason: null }, on('2026-11-05'));
  return escalation;
};
const outcome = { text: 'Abends.', reasons: 'Mehr Plätze.', decisionId: decision, adopted: true };
const codeOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof RuleBroken || error instanceof NotPossibleNow) return error.code;
    throw error;
  }
  return 'nothing';
};

describe('The order of an escalation', () => {
  it('has thirty-one transitions, every state reachable and only the end without a way on', () => {
    expect(actionsOf(escalationWorkflow)).toHaveLength(31);
    expect(unreachable(escalationWorkflow, escalationStates)).toEqual([]);
    expect(deadEnds(escalationWorkflow, escalationStates)).toEqual([]);
  });

  it('names every transition in the contract', () => {
    expect(escalationActions).toEqual(expect.arrayContaining(actionsOf(escalationWorkflow)));
  });

  it('leaves no open state without a way to withdraw or to end, but where the county or the group has to answer', () => {
    const without = escalationStates.filter((state) => !actionsFrom(escalationWorkflow, state).includes('withdraw'));
    expect(without).toEqual(['AT_COUNTY', 'ANSWERED', 'CLOSED']);
  });
});

describe('An escalation', () => {
  it('goes from the group through a failed mediation to the board and back, and tells each step', () => {
    const escalation = submitted();
    escalation.startMediation({ mediatorPersonId: manager, plan: '' }, on('2026-11-04', '2026-12-04', manager));
    escalation.failMediation({ agreed: 'Der Raum', open: 'Die Uhrzeit' }, 1, on('2026-11-10', '2026-11-24', manager));
    escalation.schedule({ itemId: item, meetingId: meeting, paper: 'Vorlage', reason: null }, on('2026-11-11'));
    escalation.decide(outcome, on('2026-12-02', '2027-01-10'));
    escalation.respond({}, on('2026-12-10'));
    expect(escalation).toMatchObject({ state: 'CLOSED', closure: 'DECIDED_BY_BOARD', closureText: 'Abends.', dueOn: null });
    expect(escalation.summary?.positions).toEqual(positions);
    expect(escalation.releaseEvents().map(({ type }) => type)).toEqual([
      'escalation.draft', 'escalation.submitted', 'escalation.in_mediation', 'escalation.ready_for_board',
      'escalation.on_board_agenda', 'escalation.answered', 'escalation.closed',
    ]);
  });

  it.each<[string, Partial<Draft>, string]>([
    ['P1 without a disagreement on record', {}, 'no_disagreement_yet'],
    ['P1 with one position', { positions: positions.slice(1) }, 'two_positions_needed'],
    ['P1 without what was tried', { attempts: ' ' }, 'attempts_missing'],
    ['P1 that asks the board to take part', { boardMode: 'CO_DECIDE' }, 'mode_needs_advice_or_decision'],
    ['P2 that asks for a decision', { path: 'P2_PARTICIPATION_REQUEST' }, 'mode_needs_participation'],
    ['P3 without a reason of the list', { path: 'P3_BOARD_DECISION_NEEDED' }, 'p3_reason_missing'],
    ['P3 that asks for advice', { path: 'P3_BOARD_DECISION_NEEDED', reasonForP3: 'BEYOND_MANDATE', boardMode: 'ADVISE' }, 'mode_needs_decision'],
    ['any path without background', { background: '' }, 'background_missing'],
    ['any path without the outcome wished for', { desiredOutcome: '' }, 'desired_outcome_missing'],
  ])('refuses a submission: %s', (_, changes, code) => {
    const grounds = code === 'no_disagreement_yet' ? { disagreements: 0, postponements: 1 } : disagreed;
    expect(codeOf(() => aDraft(changes).submit(grounds, null, on('2026-11-03')))).toBe(code);
  });

  it('takes two meetings that put the topic off for a disagreement', () => {
    const escalation = aDraft();
    escalation.submit({ disagreements: 0, postponements: 2 }, null, on('2026-11-03'));
    expect(escalation.state).toBe('SUBMITTED');
  });

  it('hears the group once, before it goes on', () => {
    const raised = aDraft({ path: 'P3_BOARD_DECISION_NEEDED', reasonForP3: 'BEYOND_MANDATE', raisedAs: 'CHAIR' });
    raised.submit(disagreed, '2026-11-17', on('2026-11-03'));
    expect(raised.hearing).toEqual({ until: '2026-11-17', statement: null });
    const says = (text: string, who = raised) => who.giveStatement(text, { ...on('2026-11-05', '2026-11-12'), by: spokesperson });
    says('Nicht ohne Bus.');
    expect(raised).toMatchObject({ state: 'SUBMITTED', dueOn: '2026-11-12', hearing: { until: '2026-11-17', statement: { text: 'Nicht ohne Bus.' } } });
    expect(codeOf(() => says('Doch.'))).toBe('statement_given');
    expect(codeOf(() => says('Wir selbst.', submitted()))).toBe('no_statement_asked');
  });

  it('comes back to the manager only after something was changed', () => {
    const escalation = submitted();
    escalation.returnForCompletion('Wer vertritt was?', on('2026-11-04', '2026-11-18', manager));
    expect(codeOf(() => escalation.resubmit('Bitte sehr', disagreed, null, on('2026-11-05')))).toBe('nothing_changed');
    escalation.edit({ attempts: 'Drei Sitzungen.' }, spokesperson);
    escalation.resubmit('Ergänzt', disagreed, null, on('2026-11-05'));
    expect(escalation.state).toBe('SUBMITTED');
  });

  it('passes by the mediation of P1 only for a reason', () => {
    expect(codeOf(() => submitted().forward({}, on('2026-11-04', '2026-11-18', manager)))).toBe('waiver_reason_missing');
    const escalation = submitted();
    escalation.forward({ waiveReason: 'Beide Seiten wollen das so.' }, on('2026-11-04', '2026-11-18', manager));
    expect(escalation).toMatchObject({ state: 'READY_FOR_BOARD', forwardedUnchecked: false });
  });

  it('goes on by itself when the manager is silent, and says so', () => {
    const escalation = submitted();
    escalation.autoForward(on('2026-11-25', '2026-12-09', null));
    expect(escalation).toMatchObject({ state: 'READY_FOR_BOARD', forwardedUnchecked: true });
  });

  it('calls a mediation failed only after a talk or a refusal', () => {
    const escalation = submitted();
    escalation.startMediation({ mediatorPersonId: manager, plan: '' }, on('2026-11-04', '2026-12-04', manager));
    expect(codeOf(() => escalation.failMediation({ open: 'Alles' }, 0, on('2026-11-10')))).toBe('no_session_yet');
  });

  it('extends a mediation once when the group refuses the settlement', () => {
    const escalation = submitted();
    escalation.startMediation({ mediatorPersonId: manager, plan: '' }, on('2026-11-04', '2026-11-20', manager));
    escalation.settle('Abends, mit Bus', on('2026-11-21', '2026-12-01', manager));
    escalation.reject('Kein Bus', 'IN_MEDIATION', on('2026-12-01', '2026-12-20'));
    expect(escalation).toMatchObject({ state: 'IN_MEDIATION', mediationExtended: true, mediationEndsOn: '2026-12-20', settlement: null });
    escalation.settle('Abends, ohne Bus', on('2026-12-21', '2027-01-10', manager));
    expect(codeOf(() => escalation.reject('Nein', 'IN_MEDIATION', on('2026-12-22', '2027-01-20')))).toBe('mediation_used_up');
    escalation.reject('Nein', 'READY_FOR_BOARD', on('2026-12-22', '2027-01-05'));
    expect(escalation.state).toBe('READY_FOR_BOARD');
  });

  it('is decided by the board only when the group asked for a decision', () => {
    const asked = onTheAgenda({ boardMode: 'ADVISE' });
    expect(codeOf(() => asked.decide(outcome, on('2026-12-02')))).toBe('board_may_not_decide');
    asked.advise(outcome, on('2026-12-02'));
    expect(asked.answer).toMatchObject({ through: 'advise', adopted: true });
  });

  it('is referred back once', () => {
    const escalation = onTheAgenda();
    escalation.referBack({ order: 'Was kostet der Abend?', decisionId: decision }, on('2026-12-02', '2027-02-01'));
    expect(escalation).toMatchObject({ state: 'REFERRED_BACK', dueOn: '2027-02-01', referralsBack: 1 });
    escalation.disagreeAgain('Es bleibt dabei', on('2027-01-10', '2027-01-24'));
    escalation.schedule({ itemId: item, meetingId: meeting, paper: 'Vorlage', reason: null }, on('2027-01-12'));
    expect(codeOf(() => escalation.referBack({ order: 'Noch einmal', decisionId: decision }, on('2027-03-01')))).toBe('referred_back_before');
  });

  it('falls back to the board\'s list without counting as postponed', () => {
    const escalation = onTheAgenda();
    escalation.fallBack('NOT_REACHED', on('2026-12-02', '2026-12-16', null));
    expect(escalation).toMatchObject({ state: 'READY_FOR_BOARD', boardItemId: null, boardPostponements: 0 });
  });

  it('asks the group why advice was not adopted', () => {
    const escalation = onTheAgenda({ boardMode: 'ADVISE' });
    escalation.advise(outcome, on('2026-12-02', '2027-01-10'));
    expect(codeOf(() => escalation.respond({}, on('2026-12-03')))).toBe('adoption_missing');
    expect(codeOf(() => escalation.respond({ adopted: false }, on('2026-12-03')))).toBe('not_adopted_needs_reason');
  });

  const adviseAnd = (then: (it: Escalation) => void): Escalation => {
    const escalation = onTheAgenda({ boardMode: 'ADVISE' });
    escalation.advise(outcome, on('2026-12-02', '2027-01-10'));
    then(escalation);
    return escalation;
  };
  const endings: [ClosureReason, () => Escalation][] = [
    ['ADVICE_ADOPTED', () => adviseAnd((it) => it.respond({ adopted: true }, on('2026-12-03')))],
    ['ADVICE_NOT_ADOPTED', () => adviseAnd((it) => it.respond({ adopted: false, text: 'Zu teuer' }, on('2026-12-03')))],
    ['ADVICE_NOT_ADOPTED', () => adviseAnd((it) => it.closeUnanswered(on('2027-02-03', '', null)))],
    ['DECIDED_BY_BOARD', () => {
      const it = onTheAgenda();
      it.refuse({ ...outcome, adopted: false }, on('2026-12-02'));
      it.respond({}, on('2026-12-03'));
      return it;
    }],
    ['WITHDRAWN', () => { const it = submitted(); it.withdraw('Hat sich erledigt', on('2026-11-05')); return it; }],
    ['SETTLED_BY_MEDIATION', () => {
      const it = submitted();
      it.startMediation({ mediatorPersonId: manager, plan: '' }, on('2026-11-04'));
      it.settle('Im Wechsel', on('2026-11-05'));
      it.confirm(decision, on('2026-11-06'));
      return it;
    }],
    ['SETTLED_IN_GROUP', () => {
      const it = onTheAgenda();
      it.referBack({ order: 'Rahmen: ein Raum', decisionId: decision }, on('2026-12-02'));
      it.decideInGroup('Im Wechsel', decision, on('2026-12-09'));
      return it;
    }],
  ];
  it.each(endings)('ends as %s with an answer that everybody in the group can read', (closure, play) => {
    const escalation = play();
    expect(escalation).toMatchObject({ state: 'CLOSED', closure, dueOn: null });
    expect(escalation.closureText).toBeTruthy();
  });

  it('carries a flag when the group never answered', () => {
    expect(adviseAnd((it) => it.closeUnanswered(on('2027-02-03', '', null)))).toMatchObject({ withoutGroupResponse: true });
  });

  it('does nothing out of order', () => {
    expect(codeOf(() => aDraft().forward({ waiveReason: 'x' }, on('2026-11-04')))).toBe('not_possible_now');
    expect(codeOf(() => submitted().withdraw('x', on('2026-11-04')))).toBe('nothing');
  });
});

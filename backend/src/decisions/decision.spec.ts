import { describe, expect, it } from '@jest/globals';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import { actionsFrom, deadEnds, unreachable } from '../house/workflow.js';
import { decisionEffects, decisionWords, trackingStates } from './decision.contract.js';
import type { DecisionEffect, DecisionOutcome } from './decision.contract.js';
import { Decision } from './decision.js';
import { wordOf } from './decision.word.js';
import { trackingWorkflow } from './decision.workflow.js';

const today = { by: 'manager', on: '2026-11-24' };
const aDecision = (effect: DecisionEffect = 'SELF_COMMITMENT', outcome: DecisionOutcome = 'ADOPTED'): Decision => Decision.record({
  number: 'IB-2026-007', bodyId: 'board', year: 2026, running: 7, text: 'Die VHS stellt zwei Räume.', effect, outcome, visibility: 'NETWORK', decidedOn: '2026-11-24',
}, 'chair');
const started = (): Decision => {
  const decision = aDecision();
  decision.startImplementation('2026-12-18', today);
  return decision;
};

describe('The tracking of a decision', () => {
  it('reaches every state; what was noted or became obsolete is over', () => {
    expect(unreachable(trackingWorkflow, trackingStates)).toEqual([]);
    expect(deadEnds(trackingWorkflow, trackingStates)).toEqual([]);
    expect(actionsFrom(trackingWorkflow, 'IN_IMPLEMENTATION')).toEqual(['reportDelay', 'keepOngoing', 'reportImplemented', 'declareObsolete']);
  });

  it.each(decisionEffects)('begins for %s when there is something to carry out', (effect) => {
    const isTracked = ['INTERNAL', 'SELF_COMMITMENT', 'RECOMMENDATION', 'REFERRAL'].includes(effect);
    expect(aDecision(effect).tracking).toBe(isTracked ? 'OPEN' : null);
    expect(aDecision(effect, 'REJECTED').tracking).toBeNull();
  });

  it('goes from the start over the report to the note of the body', () => {
    const decision = started();
    decision.reportImplemented('Zwei Räume sind fest gebucht.', today);
    decision.acknowledge(today);
    expect(decision).toMatchObject({ tracking: 'ACKNOWLEDGED', dueOn: '2026-12-18', trackingNote: 'Zwei Räume sind fest gebucht.' });
    expect(decision.releaseEvents().map(({ type }) => type))
      .toEqual(['decision.recorded', 'decision.implementation_started', 'decision.implemented', 'decision.acknowledged']);
  });

  it('says why it is late and when there will be news', () => {
    const decision = started();
    decision.reportDelay('Der Haushalt fehlt.', '2027-01-15', today);
    expect(decision).toMatchObject({ tracking: 'IN_IMPLEMENTATION', delayReason: 'Der Haushalt fehlt.', nextOn: '2027-01-15' });
    decision.reportImplemented('Geschafft.', today);
    expect(decision).toMatchObject({ delayReason: null, nextOn: null });
  });

  it('may go on for good, or become pointless', () => {
    const ongoing = started();
    ongoing.keepOngoing('2027-11-01', today);
    expect(ongoing).toMatchObject({ tracking: 'ONGOING', nextOn: '2027-11-01' });
    ongoing.declareObsolete('Das Programm ist ausgelaufen.', today);
    expect(ongoing).toMatchObject({ tracking: 'OBSOLETE', nextOn: null, trackingNote: 'Das Programm ist ausgelaufen.' });
  });

  it('refuses days that are over, a delay before the start, and what is not tracked', () => {
    expect(() => { aDecision().startImplementation('2026-11-23', today); }).toThrow(RuleBroken);
    expect(() => { aDecision().reportDelay('x', '2027-01-15', today); }).toThrow(NotPossibleNow);
    expect(() => { aDecision('ACKNOWLEDGEMENT').acknowledge(today); }).toThrow('decision_not_tracked');
    expect(() => Decision.record({ ...aDecision(), dueOn: '2026-11-23' }, 'chair')).toThrow('due_before_decision');
  });
});

describe('The word of a decision', () => {
  const plain = { outcome: 'ADOPTED', tracking: null, delayed: false, superseded: false } as const;
  it.each([
    ['ADOPTED', plain],
    ['ADOPTED', { ...plain, tracking: 'OPEN' }],
    ['REJECTED', { ...plain, outcome: 'REJECTED' }],
    ['IN_IMPLEMENTATION', { ...plain, tracking: 'IN_IMPLEMENTATION' }],
    ['DELAYED', { ...plain, tracking: 'IN_IMPLEMENTATION', delayed: true }],
    ['IMPLEMENTED', { ...plain, tracking: 'IMPLEMENTED' }],
    ['IMPLEMENTED', { ...plain, tracking: 'ACKNOWLEDGED' }],
    ['ONGOING', { ...plain, tracking: 'ONGOING' }],
    ['OBSOLETE', { ...plain, tracking: 'OBSOLETE' }],
    ['SUPERSEDED', { ...plain, tracking: 'OPEN', superseded: true }],
  ] as const)('%s', (word, facts) => {
    expect(wordOf(facts)).toBe(word);
    expect(decisionWords).toContain(word);
  });
});

import { describe, expect, it } from '@jest/globals';
import { hasRole, holds, leads, sitsIn, votesIn } from '../../src/house/access/actor.js';
import { Policy, allOf, anyOf, rule } from '../../src/house/access/policy.js';
import { NotAllowed, NotFound, NotPossibleNow } from '../../src/house/errors/domain-error.js';
import { newId } from '../../src/house/database/new-id.js';
import { actionsFrom, deadEnds, draw, next, unreachable } from '../../src/house/workflow.js';
import type { Workflow } from '../../src/house/workflow.js';
import { aManager, aMemberOf, aSeat, aSpokespersonOf, anActor, theChairOf } from '../factories/actors.js';

describe('An actor', () => {
  const body = newId();

  it.each([
    ['a member', aMemberOf(body), { sits: true, leads: false, votes: true }],
    ['a spokesperson', aSpokespersonOf(body), { sits: true, leads: true, votes: true }],
    ['the chair', theChairOf(body), { sits: true, leads: true, votes: true }],
    ['a vice', anActor({ seats: [aSeat({ bodyId: body, office: 'VICE_CHAIR' })] }), { sits: true, leads: false, votes: true }],
    ['a vice of an absent chair', anActor({ seats: [aSeat({ bodyId: body, office: 'VICE_CHAIR', actsAsChair: true })] }), { sits: true, leads: true, votes: true }],
    ['an adviser', anActor({ seats: [aSeat({ bodyId: body, capacity: 'ADVISORY' })] }), { sits: true, leads: false, votes: false }],
    ['the chair of another body', theChairOf(newId()), { sits: false, leads: false, votes: false }],
    ['the manager', aManager(), { sits: false, leads: false, votes: false }],
  ])('as %s', (_, actor, expected) => {
    expect({ sits: sitsIn(actor, body), leads: leads(actor, body), votes: votesIn(actor, body) }).toEqual(expected);
  });

  it('never sits in no body', () => {
    expect([sitsIn(theChairOf(body), null), leads(theChairOf(body), undefined), holds(theChairOf(body), null, 'CHAIR')]).toEqual([false, false, false]);
    expect([hasRole(aManager(), 'SECRETARIAT', 'MANAGER'), hasRole(aManager(), 'DPO')]).toEqual([true, false]);
  });
});

describe('A policy', () => {
  interface Box { owner: string; isSecret: boolean }
  const owns = rule<Box>('not_the_owner', (actor, box) => actor.personId === box.owner, (box) => ({ personIds: [box.owner] }));
  const manages = rule<Box>('not_the_manager', (actor) => hasRole(actor, 'MANAGER'));
  const policy = new Policy<Box, 'open' | 'burn'>('box', {
    see: rule('secret', (_, box) => !box.isSecret), open: anyOf(manages, owns), burn: allOf(manages, owns),
  });
  const me = anActor();
  const mine = { owner: me.personId, isSecret: false };

  it('says who may, and why not', () => {
    expect(policy.may(me, 'open', mine)).toBe(true);
    expect(policy.why(anActor(), 'open', mine)).toEqual({ reason: 'not_the_owner', who: { personIds: [me.personId] } });
    expect(policy.why(me, 'burn', mine)).toEqual({ reason: 'not_the_manager' });
    expect(anyOf<Box>()(me, mine)).toEqual({ reason: 'nobody_may' });
  });

  it('hides what may not be seen', () => {
    expect(() => policy.require(anActor(), 'open', mine)).toThrow(NotAllowed);
    expect(() => policy.require(me, 'open', { ...mine, isSecret: true })).toThrow(NotFound);
    expect(() => policy.require(me, 'see', { ...mine, isSecret: true })).toThrow(NotFound);
    expect(() => policy.require(me, 'open', mine)).not.toThrow();
  });
});

describe('A workflow', () => {
  type State = 'OFF' | 'ON' | 'BROKEN' | 'LOST';
  const states: State[] = ['OFF', 'ON', 'BROKEN', 'LOST'];
  const lamp: Workflow<State, 'switch' | 'drop' | 'press'> = {
    name: 'lamp', start: 'OFF', final: ['BROKEN'],
    transitions: { switch: { from: ['OFF'], to: 'ON' }, press: { from: ['ON'], to: ['OFF', 'BROKEN'] }, drop: { from: ['OFF', 'ON'], to: 'BROKEN' } },
  };

  it('gives the next state, or says that it is not possible now', () => {
    expect(next(lamp, 'OFF', 'switch')).toBe('ON');
    expect(next(lamp, 'ON', 'press', 'BROKEN')).toBe('BROKEN');
    for (const wrong of [() => next(lamp, 'ON', 'switch'), () => next(lamp, 'ON', 'press'), () => next(lamp, 'ON', 'press', 'LOST')]) {
      expect(wrong).toThrow(NotPossibleNow);
    }
    expect(actionsFrom(lamp, 'OFF')).toEqual(['switch', 'drop']);
  });

  it('finds states nobody reaches and ends nobody declared', () => {
    expect(unreachable(lamp, states)).toEqual(['LOST']);
    expect(deadEnds(lamp, states)).toEqual(['LOST']);
    expect(draw(lamp)).toBe(['stateDiagram-v2', '  [*] --> OFF', '  OFF --> ON: switch', '  ON --> OFF: press', '  ON --> BROKEN: press',
      '  OFF --> BROKEN: drop', '  ON --> BROKEN: drop', '  BROKEN --> [*]'].join('\n'));
  });
});

import type { Actor, ActorOffice, NetworkRoleName } from '../house/access/actor.js';
import { escalationActions } from './escalation.contract.js';
import type { EscalationAction } from './escalation.contract.js';
import { escalationPolicy, seesMediation } from './escalation.policy.js';
import type { EscalationFacts } from './escalation.policy.js';

const actor = (personId: string, roles: NetworkRoleName[] = [], seat?: [body: string, office: ActorOffice | null, capacity?: 'VOTING' | 'GUEST']): Actor => ({
  personId, accountId: 'a', networkId: 'n', sessionId: 's', locale: 'de', roles,
  seats: seat ? [{
    bodyId: seat[0], bodyType: 'WORKING_GROUP', seatId: 's', capacity: seat[2] ?? 'VOTING', kind: 'PRINCIPAL', office: seat[1], actsAsChair: false,
  }] : [],
});
const people: Record<string, Actor> = {
  spokesperson: actor('spokesperson', [], ['group', 'SPOKESPERSON']), member: actor('member', [], ['group', null]),
  chair: actor('chair', [], ['board', 'CHAIR']), boardMember: actor('boardMember', [], ['board', null]),
  manager: actor('manager', ['MANAGER']), secretariat: actor('secretariat', ['SECRETARIAT']), mediator: actor('mediator'),
  guest: actor('guest', [], ['group', null, 'GUEST']), minuteTaker: actor('minuteTaker', [], ['board', null]), liaison: actor('liaison', ['COUNTY_LIAISON']),
  admin: actor('admin', ['SYS_ADMIN']), outsider: actor('outsider', [], ['another', 'SPOKESPERSON']),
};
const facts: EscalationFacts = {
  originBodyId: 'group', boardBodyId: 'board', path: 'P1_NO_AGREEMENT', raisedByPersonId: 'spokesperson', mediatorPersonId: 'mediator',
  countySince: null, originVacant: false, mediationOver: false, boardChairPersonId: null, minuteTakerPersonId: 'minuteTaker',
};
const who = (action: EscalationAction | 'see', changes: Partial<EscalationFacts> = {}): string =>
  Object.keys(people).filter((name) => escalationPolicy.may(people[name] ?? actor(name), action, { ...facts, ...changes })).join(' ');

const onTheRecord = 'chair minuteTaker';
const rights: Record<EscalationAction | 'see', string> = {
  see: 'spokesperson member chair boardMember manager secretariat mediator minuteTaker',
  create: 'spokesperson', submit: 'spokesperson', edit: 'spokesperson', resubmit: 'spokesperson', withdraw: 'spokesperson', againNoAgreement: 'spokesperson',
  returnForCompletion: 'manager mediator', startMediation: 'manager mediator', forward: 'manager mediator', settle: 'manager mediator',
  mediationFailed: 'manager mediator', logMediation: 'mediator', autoForward: '', fallBack: '',
  giveStatement: 'spokesperson', confirm: 'spokesperson', reject: 'spokesperson', decideInGroup: 'spokesperson', groupResponds: 'spokesperson', agreeMeanwhile: 'spokesperson',
  schedule: 'chair secretariat', notAdmitted: 'chair', byCircular: 'chair',
  postpone: onTheRecord, reschedule: onTheRecord, advise: onTheRecord, decide: onTheRecord, decideJointly: onTheRecord, referBack: onTheRecord,
  referToCounty: onTheRecord, askMediation: onTheRecord, rejected: onTheRecord, answer: '', declareObsolete: 'manager',
};

describe('The rights on an escalation', () => {
  it.each([...escalationActions, 'see'] as const)('%s', (action) => {
    expect(who(action)).toBe(rights[action]);
  });

  it('let the manager and the chair hand on what the board must decide', () => {
    for (const action of ['create', 'submit', 'resubmit', 'againNoAgreement', 'withdraw'] as const) {
      expect(who(action, { path: 'P3_BOARD_DECISION_NEEDED' })).toBe('spokesperson chair manager');
    }
  });

  it('make the manager trustee of a group without spokesperson, for four acts only', () => {
    const vacant = (action: EscalationAction) => who(action, { originVacant: true }).includes('manager');
    expect(escalationActions.filter((action) => vacant(action) && !who(action).includes('manager')))
      .toEqual(['resubmit', 'groupResponds', 'withdraw', 'giveStatement']);
  });

  it('let either party end a mediation that has run out of time', () => {
    expect(who('mediationFailed', { mediationOver: true })).toBe('spokesperson member manager mediator');
  });

  it('keep whoever has mediated from leading the board\'s item (invariant 4)', () => {
    for (const action of ['advise', 'decide', 'referBack', 'rejected'] as const) expect(who(action, { mediatorPersonId: 'chair' })).toBe('minuteTaker');
    expect(escalationPolicy.why(people['chair'] ?? actor('chair'), 'decide', { ...facts, mediatorPersonId: 'chair' })?.reason).toBe('mediator_does_not_chair');
  });

  it('open it to the county once it is there', () => {
    expect(who('see', { countySince: new Date(0) })).toContain('liaison');
    expect(who('answer', { countySince: new Date(0) })).toBe('liaison');
  });

  it('keep the mediation between mediator and parties', () => {
    expect(Object.keys(people).filter((name) => seesMediation(people[name] ?? actor(name), facts))).toEqual(['spokesperson', 'member', 'mediator']);
  });

  it('say who may instead', () => {
    expect(escalationPolicy.why(actor('m', ['MANAGER']), 'confirm', facts))
      .toEqual({ reason: 'only_spokesperson', who: { bodyId: 'group', offices: ['SPOKESPERSON', 'VICE_SPOKESPERSON'] } });
  });
});

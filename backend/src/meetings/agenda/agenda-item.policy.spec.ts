import { describe, expect, it } from '@jest/globals';
import { aManager, aMemberOf, aSeat, aSecretary, aSpokespersonOf, anActor } from '../../../test/factories/actors.js';
import type { Actor } from '../../house/access/actor.js';
import { meetingStates } from '../meeting.contract.js';
import type { MeetingFacts } from '../meeting.policy.js';
import { agendaItemActions } from './agenda-item.contract.js';
import type { AgendaItemAction } from './agenda-item.contract.js';
import { agendaItemPolicy, possibleForItem, requirePossible } from './agenda-item.policy.js';
import type { AgendaItemFacts } from './agenda-item.policy.js';

const body = 'group';
const people = {
  spokesperson: aSpokespersonOf(body), minuteTaker: anActor({ personId: 'writer' }), member: aMemberOf(body), proposer: aMemberOf(body, { personId: 'proposer' }),
  guest: anActor({ seats: [aSeat({ bodyId: body, capacity: 'GUEST' })] }), manager: aManager(), secretary: aSecretary(), outsider: anActor(),
} satisfies Record<string, Actor>;
const everybody = Object.keys(people) as (keyof typeof people)[];

const facts = (given: Partial<AgendaItemFacts> = {}, meeting: Partial<MeetingFacts> = {}): AgendaItemFacts => ({
  meeting: { bodyId: body, state: 'IN_SESSION', chairPersonId: null, minuteTakerPersonId: 'writer', invitedPersonIds: [], ...meeting },
  type: 'DECISION', state: 'CALLED', result: null, topicId: 'topic', escalationId: null, proposedByPersonId: 'proposer', presenterPersonId: null, method: 'MAJORITY_OF_CAST', mayEscalate: false, ...given,
});
const whoMay = (action: AgendaItemAction | 'see', subject = facts()): string => everybody.filter((who) => agendaItemPolicy.may(people[who], action, subject)).join(' ');

describe('Who may do what with an item', () => {
  const [sets, conducts, writes] = ['spokesperson secretary', 'spokesperson minuteTaker', 'spokesperson minuteTaker manager secretary'];
  const rights: Record<AgendaItemAction | 'see', string> = {
    see: 'spokesperson minuteTaker member proposer manager secretary',
    accept: sets, decline: sets, placeOn: sets, addInSession: sets, removeBeforeSession: sets, move: sets, edit: sets,
    call: conducts, dispose: conducts, reopen: conducts, decide: conducts, decideByConsent: conducts, declareNoAgreement: conducts, postpone: conducts, raiseEscalation: conducts,
    takeNotes: writes, addTask: 'spokesperson member proposer manager secretary', sessionEnds: '',
  };
  it.each(Object.entries(rights))('%s: %s', (action, who) => expect(whoMay(action as AgendaItemAction)).toBe(who));

  it('lets whoever proposed it change it until it is taken', () => {
    expect(whoMay('edit', facts({ state: 'PROPOSED' }))).toBe('spokesperson proposer secretary');
    expect(whoMay('edit', facts({ state: 'ACCEPTED' }))).toBe('spokesperson secretary');
  });

  it('hides the agenda of a draft from the members', () => {
    expect(whoMay('see', facts({ state: 'SCHEDULED' }, { state: 'DRAFT' }))).toBe('spokesperson manager secretary');
  });

  it('never lets the manager record anything by role, and says who may', () => {
    expect(agendaItemPolicy.why(people.manager, 'decide', facts())).toMatchObject({ reason: 'only_chair_or_minutes', who: { bodyId: body } });
  });
});

describe('What is possible with an item', () => {
  const possible = (given: Partial<AgendaItemFacts> = {}, meeting: Partial<MeetingFacts> = {}) => possibleForItem(facts(given, meeting));
  const ahead = { state: 'INVITED' } as const;

  it('before the session is building the agenda', () => {
    expect(possible({ state: 'PROPOSED' }, ahead)).toEqual(['accept', 'decline', 'edit']);
    expect(possible({ state: 'SCHEDULED' }, ahead)).toEqual(['removeBeforeSession', 'edit', 'move']);
    expect(possible({ state: 'ACCEPTED' }, ahead)).toEqual([]);
  });

  it('in the session is calling one and finding its result', () => {
    expect(possible({ state: 'SCHEDULED' })).toEqual(['call', 'edit', 'move', 'takeNotes', 'addTask']);
    expect(possible()).toEqual(['dispose', 'decide', 'declareNoAgreement', 'postpone', 'takeNotes', 'addTask']);
    expect(possible({ state: 'DISPOSED', result: 'ACKNOWLEDGED' })).toEqual(['reopen', 'takeNotes', 'addTask']);
  });

  it('is a vote or a consent round, as the rules say, and neither for Verschiedenes or an escalation', () => {
    expect(possible({ method: 'CONSENT' })).toContain('decideByConsent');
    expect(possible({ method: 'CONSENT' })).not.toContain('decide');
    expect(possible({ method: 'TWO_THIRDS_OF_CAST' })).not.toContain('decideByConsent');
    for (const given of [{ type: 'AOB', topicId: null }, { type: 'ESCALATION', escalationId: 'e' }] as const) expect(possible(given)).not.toContain('decide');
    expect(possible({ type: 'ESCALATION', escalationId: 'e' })).not.toContain('postpone');
  });

  it('is an escalation after a disagreement about a topic, where the rules offer one', () => {
    const none = { state: 'DISPOSED', result: 'NO_AGREEMENT' } as const;
    expect(possible({ ...none, mayEscalate: true })).toContain('raiseEscalation');
    expect(possible(none)).not.toContain('raiseEscalation');
    expect(possible({ ...none, mayEscalate: true, topicId: null })).not.toContain('raiseEscalation');
    expect(possible({ ...none, result: 'ACKNOWLEDGED', mayEscalate: true })).not.toContain('raiseEscalation');
  });

  it('rests while the meeting is suspended, and ends with it but for the notes', () => {
    expect(possible({}, { state: 'SUSPENDED' })).toEqual(['takeNotes', 'addTask']);
    expect(possible({ state: 'DISPOSED', result: 'DECIDED' }, { state: 'HELD' })).toEqual(['takeNotes', 'addTask']);
    expect(possible({ state: 'DISPOSED', result: 'DECIDED' }, { state: 'CLOSED' })).toEqual([]);
  });

  it('never names what the program does by itself, whatever the meeting', () => {
    for (const state of meetingStates) expect(possible({ state: 'SCHEDULED' }, { state })).not.toContain('sessionEnds');
    expect(agendaItemActions).toContain('sessionEnds');
    expect(() => { requirePossible(facts({ state: 'SCHEDULED' }), 'dispose'); }).toThrow('item_not_possible_now');
  });
});

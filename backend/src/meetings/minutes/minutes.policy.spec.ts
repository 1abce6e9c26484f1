import { describe, expect, it } from '@jest/globals';
import { aManager, aMemberOf, aSeat, aSecretary, anActor, theChairOf } from '../../../test/factories/actors.js';
import type { Actor } from '../../house/access/actor.js';
import { minutesStates } from './minutes.contract.js';
import type { MinutesAction, MinutesState } from './minutes.contract.js';
import { minutesPolicy, possibleFor, signerOf } from './minutes.policy.js';
import type { MinutesFacts } from './minutes.policy.js';

const body = 'board';
const people = {
  chair: theChairOf(body), vice: anActor({ seats: [aSeat({ bodyId: body, office: 'VICE_CHAIR' })] }), acting: anActor({ seats: [aSeat({ bodyId: body, office: 'VICE_CHAIR', actsAsChair: true })] }),
  writer: anActor({ personId: 'writer' }), member: aMemberOf(body), wasThere: anActor({ personId: 'was there' }), manager: aManager(), secretary: aSecretary(), outsider: anActor(),
} satisfies Record<string, Actor>;
const everybody = Object.keys(people) as (keyof typeof people)[];
const facts = (given: Partial<MinutesFacts> = {}): MinutesFacts => ({
  bodyId: body, state: 'RELEASED', chairPersonId: people.chair.personId, minuteTakerPersonId: 'writer', presentPersonIds: ['was there', people.chair.personId], signedAs: [],
  signaturesNeeded: 2, agreedPersonIds: [], ...given,
});
const whoMay = (action: MinutesAction | 'see', state: MinutesState): string => everybody.filter((who) => minutesPolicy.may(people[who], action, facts({ state }))).join(' ');

describe('Who reads minutes', () => {
  it.each(minutesStates)('%s', (state) => {
    const makers = 'chair acting writer manager secretary';
    expect(whoMay('see', state)).toBe(state === 'DRAFT' || state === 'IN_REVIEW' ? makers : 'chair vice acting writer member wasThere manager secretary');
  });
});

describe('Who does what with them', () => {
  it.each([
    ['edit', 'DRAFT', 'chair acting writer manager secretary'], ['submit', 'DRAFT', 'chair acting writer manager secretary'], ['requestChange', 'IN_REVIEW', 'chair acting'],
    ['signAndRelease', 'IN_REVIEW', 'chair acting writer secretary'], ['agree', 'RELEASED', 'chair vice acting member wasThere'], ['object', 'RELEASED', 'chair wasThere'],
    ['approveInMeeting', 'RELEASED', 'chair acting'], ['tacitApproval', 'RELEASED', ''],
  ] as const)('%s of %s: %s', (action, state, who) => expect(whoMay(action, state)).toBe(who));
});

describe('As what somebody signs', () => {
  const signedBy = (personId: string, as: 'CHAIR' | 'MINUTE_TAKER') => facts({ state: 'IN_REVIEW', signedAs: [{ personId, as }] });

  it('is the chair or the minute taker, each once', () => {
    expect(signerOf(people.chair, facts())).toBe('CHAIR');
    expect(signerOf(people.writer, facts())).toBe('MINUTE_TAKER');
    expect(signerOf(people.secretary, facts())).toBe('MINUTE_TAKER');
    expect(signerOf(people.secretary, signedBy('writer', 'MINUTE_TAKER'))).toBeNull();
    expect(signerOf(people.acting, signedBy(people.chair.personId, 'CHAIR'))).toBeNull();
    expect(signerOf(people.manager, facts())).toBeNull();
  });

  it('is never both, not even for a chair who wrote the minutes too', () => {
    const both = { ...signedBy(people.chair.personId, 'CHAIR'), minuteTakerPersonId: people.chair.personId };
    expect(signerOf(people.chair, both)).toBeNull();
    expect(signerOf(people.acting, { ...both, signedAs: [], minuteTakerPersonId: people.acting.personId })).toBe('CHAIR');
  });
});

describe('What is possible', () => {
  it.each([
    ['DRAFT', ['submit', 'edit']], ['IN_REVIEW', ['requestChange', 'signAndRelease']], ['RELEASED', ['object', 'approveInMeeting', 'agree']],
    ['OBJECTED', ['object', 'approveInMeeting', 'agree']], ['APPROVED', []], ['PUBLISHED', []],
  ] as const)('with minutes that are %s', (state, actions) => expect(possibleFor(facts({ state }))).toEqual(actions));
});

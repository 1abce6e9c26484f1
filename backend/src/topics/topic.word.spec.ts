import { describe, expect, it } from '@jest/globals';
import { topicWords } from './topic.contract.js';
import type { TopicState, TopicWord } from './topic.contract.js';
import { hasWord, wordOf } from './topic.word.js';

const cases: readonly [TopicState, 'accepted' | 'waiting', 'on agenda' | 'no', TopicWord][] = [
  ['NEW', 'waiting', 'no', 'SUBMITTED'],
  ['TRIAGED', 'waiting', 'no', 'SUBMITTED'],
  ['ASSIGNED', 'waiting', 'no', 'SUBMITTED'],
  ['ASSIGNED', 'waiting', 'on agenda', 'ON_AGENDA'],
  ['ASSIGNED', 'accepted', 'no', 'IN_BACKLOG'],
  ['ASSIGNED', 'accepted', 'on agenda', 'ON_AGENDA'],
  ['IN_PROGRESS', 'accepted', 'no', 'IN_DISCUSSION'],
  ['IN_PROGRESS', 'accepted', 'on agenda', 'ON_AGENDA'],
  ['WAITING', 'accepted', 'no', 'WAITING'],
  ['WAITING', 'accepted', 'on agenda', 'ON_AGENDA'],
  ['ESCALATED', 'accepted', 'on agenda', 'IN_ESCALATION'],
  ['DECIDED', 'accepted', 'no', 'DECIDED'],
  ['DONE', 'accepted', 'no', 'DONE'],
  ['DECLINED', 'waiting', 'no', 'DECLINED'],
  ['MERGED', 'accepted', 'no', 'MERGED'],
];

describe('The word of a topic', () => {
  it.each(cases)('%s, %s, %s: %s %s', (state, accepted, onAgenda, word) => {
    expect(wordOf({ state, accepted: accepted === 'accepted', onAgenda: onAgenda === 'on agenda' })).toBe(word);
  });

  it('can be asked for in every list', () => {
    expect(Object.keys(hasWord)).toEqual([...topicWords]);
    expect(new Set(cases.map(([, , , word]) => word))).toEqual(new Set(topicWords));
  });
});

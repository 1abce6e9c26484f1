import { describe, expect, it } from '@jest/globals';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import { actionsFrom, deadEnds, unreachable } from '../house/workflow.js';
import { topicStates } from './topic.contract.js';
import { Topic, numberOf } from './topic.js';
import type { Act } from './topic.js';
import { topicWorkflow } from './topic.workflow.js';

const group = 'group';
const other = 'other';
const on = (day: string, by = 'spokesperson'): Act & { by: string } => ({ by, on: day });
const today = on('2026-11-24');
const later = on('2026-11-25');

const aTopic = (bodyId: string | null = null, acceptedOn: string | null = null): Topic =>
  Topic.raise({ numeral: 18, title: 'Kinderbetreuung im Kurs', sourceKind: 'NETWORK_MEMBER', responsibleBodyId: bodyId }, on('2026-11-23', 'raiser'), acceptedOn);
const inWork = (): Topic => aTopic(group, '2026-11-23');
const told = (topic: Topic): string[] => topic.releaseEvents().map(({ type }) => type);

describe('The workflow of a topic', () => {
  it('reaches every state, and only MERGED is an end', () => {
    expect(unreachable(topicWorkflow, topicStates)).toEqual([]);
    expect(deadEnds(topicWorkflow, topicStates)).toEqual([]);
  });

  it('offers what D9 says', () => {
    expect(actionsFrom(topicWorkflow, 'NEW')).toEqual(['triage', 'assign', 'decline', 'merge']);
    expect(actionsFrom(topicWorkflow, 'ESCALATED')).toEqual(['release', 'decide']);
    expect(actionsFrom(topicWorkflow, 'DECIDED')).toEqual(['finish', 'reopen']);
  });
});

describe('A topic', () => {
  it('has a number of two digits at least', () => {
    expect([1, 18, 214].map(numberOf)).toEqual(['T-01', 'T-18', 'T-214']);
  });

  it('waits for triage without a body, and for its body with one', () => {
    expect(aTopic()).toMatchObject({ state: 'NEW', number: 'T-18', acceptedOn: null, raisedByPersonId: 'raiser' });
    expect(aTopic(group)).toMatchObject({ state: 'ASSIGNED', responsibleBodyId: group, acceptedOn: null });
    expect(told(aTopic(group))).toEqual(['topic.raised']);
  });

  it('is triaged, assigned and taken on', () => {
    const topic = aTopic();
    topic.triage(today);
    topic.assign(group, today);
    topic.accept(later);
    expect(topic).toMatchObject({ state: 'ASSIGNED', responsibleBodyId: group, acceptedOn: '2026-11-25' });
    expect(told(topic)).toEqual(['topic.raised', 'topic.triaged', 'topic.assigned', 'topic.accepted']);
    expect(() => { topic.accept(later); }).toThrow(NotPossibleNow);
  });

  it('may be refused once by each body, and goes back to triage', () => {
    const topic = aTopic(group);
    topic.refuse('Nicht unser Feld', today);
    expect(topic).toMatchObject({ state: 'TRIAGED', responsibleBodyId: null, reason: 'Nicht unser Feld' });
    topic.assign(group, today);
    expect(() => { topic.refuse('Noch einmal', today); }).toThrow('topic_refused_before');
    topic.assign(other, today);
    topic.refuse('Auch nicht', today);
    expect(topic.refusedBodyIds).toEqual([group, other]);
  });

  it('cannot be refused once it was taken on', () => {
    expect(() => { inWork().refuse('Doch nicht', today); }).toThrow('topic_accepted_already');
  });

  it('tells whoever raised it why it was declined', () => {
    const topic = aTopic();
    topic.decline('Dafür ist der Kreistag da', today);
    expect(topic).toMatchObject({ state: 'DECLINED', reason: 'Dafür ist der Kreistag da' });
    expect(topic.releaseEvents().at(-1)).toMatchObject({ type: 'topic.declined', data: { reason: 'Dafür ist der Kreistag da', raisedByPersonId: 'raiser' } });
  });

  it('becomes part of another one, never of itself or of one that has ended', () => {
    const topic = inWork();
    const into = aTopic(other);
    topic.merge(into, 'Dasselbe Anliegen', today);
    expect(topic).toMatchObject({ state: 'MERGED', mergedIntoId: into.id });
    expect(() => { into.merge(into, 'x', today); }).toThrow('topic_into_itself');
    expect(() => { into.merge(topic, 'x', today); }).toThrow('topic_has_ended');
  });

  it('waits until a day to come and goes on', () => {
    const topic = inWork();
    expect(() => { topic.wait('2026-11-24', 'Haushalt', today); }).toThrow(RuleBroken);
    topic.wait('2027-01-15', 'Haushalt abwarten', today);
    expect(topic).toMatchObject({ state: 'WAITING', followUpOn: '2027-01-15' });
    topic.resume(later);
    expect(topic).toMatchObject({ state: 'IN_PROGRESS', followUpOn: null });
    expect(() => { aTopic(group).wait('2027-01-15', 'x', today); }).toThrow('topic_not_accepted_yet');
  });

  it('is in discussion from the call of its item on, whatever came before', () => {
    const topic = aTopic(group);
    topic.discuss(today);
    expect(topic).toMatchObject({ state: 'IN_PROGRESS', acceptedOn: '2026-11-24' });
    topic.releaseEvents();
    topic.discuss(later);
    expect(told(topic)).toEqual([]);
  });

  it('is frozen while it is escalated: talking yes, deciding no', () => {
    const topic = inWork();
    topic.escalate(today);
    expect(topic).toMatchObject({ state: 'ESCALATED', frozen: true });
    topic.statePositions(2, today);
    expect(() => { topic.decide(today); }).toThrow('topic_frozen');
    topic.release(later);
    expect(topic).toMatchObject({ state: 'IN_PROGRESS', frozen: false });
  });

  it('may be decided by what settles the pending question, or once the freeze is lifted', () => {
    const settled = inWork();
    settled.escalate(today);
    settled.decide(today, true);
    expect(settled).toMatchObject({ state: 'DECIDED', frozen: false });
    const answered = inWork();
    answered.escalate(today);
    answered.unfreeze(today);
    expect(answered).toMatchObject({ state: 'ESCALATED', frozen: false });
    answered.decide(today);
    expect(answered.state).toBe('DECIDED');
  });

  it('is done after the decision, and can be opened again', () => {
    const topic = inWork();
    topic.decide(today);
    topic.finish(today);
    expect(topic.state).toBe('DONE');
    expect(() => { topic.edit({ title: 'Neu' }, today); }).toThrow('topic_has_ended');
    topic.reopen(later);
    expect(topic.state).toBe('IN_PROGRESS');
    const declined = aTopic();
    declined.decline('Nein', today);
    declined.reopen(today);
    expect(declined).toMatchObject({ state: 'TRIAGED', reason: null });
  });

  it('keeps what was not sent when it is edited, and dates its summary', () => {
    const topic = inWork();
    topic.edit({ proposal: 'Die VHS stellt zwei Räume.', summary: 'Räume fehlen noch.' }, today);
    expect(topic).toMatchObject({ title: 'Kinderbetreuung im Kurs', proposal: 'Die VHS stellt zwei Räume.', summary: 'Räume fehlen noch.', summaryOn: '2026-11-24' });
    topic.edit({ summary: '' }, later);
    expect(topic).toMatchObject({ summary: null, summaryOn: null });
  });

  it('has no positions before it has a body', () => {
    expect(() => { aTopic().statePositions(2, today); }).toThrow('topic_not_in_work');
  });
});

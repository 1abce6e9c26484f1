import { describe, expect, it } from '@jest/globals';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import { deadEnds, unreachable } from '../../house/workflow.js';
import { minutesStates } from './minutes.contract.js';
import { Minutes } from './minutes.js';
import { minutesWorkflow } from './minutes.workflow.js';

const at = new Date('2026-11-26T18:00:00Z');
const [chair, writer, member] = [{ by: 'chair', at }, { by: 'writer', at }, { by: 'member', at }];
const until = '2026-12-10';
const draft = (signaturesNeeded = 2): Minutes => Minutes.begin({
  meetingId: 'meeting', bodyId: 'board', texts: { one: 'Zwei Räume' }, approval: 'VOTE_NEXT_MEETING', signaturesNeeded, draftDueOn: '2026-12-10',
  frame: { startedAt: '', endedAt: '', location: null, present: [], absent: [], quorumSentence: null },
}, chair);
const inReview = (signaturesNeeded?: number): Minutes => {
  const minutes = draft(signaturesNeeded);
  minutes.submit(writer);
  return minutes;
};
const released = (): Minutes => {
  const minutes = inReview(1);
  minutes.sign('CHAIR', until, chair);
  return minutes;
};

describe('The workflow of minutes', () => {
  it('reaches every state, and only what was taken offline is an end', () => {
    expect(unreachable(minutesWorkflow, minutesStates)).toEqual([]);
    expect(deadEnds(minutesWorkflow, minutesStates)).toEqual([]);
  });
});

describe('Minutes', () => {
  it('are written item by item while they are a draft', () => {
    const minutes = draft();
    minutes.edit({ two: 'Logo' }, writer);
    expect(minutes.texts).toEqual({ one: 'Zwei Räume', two: 'Logo' });
    minutes.submit(writer);
    expect(() => { minutes.edit({ one: 'Drei Räume' }, writer); }).toThrow(NotPossibleNow);
  });

  it('go back with a comment, as a new version that nobody has signed', () => {
    const minutes = inReview();
    minutes.sign('CHAIR', until, chair);
    minutes.requestChange('TOP 1 fehlt', chair);
    expect(minutes).toMatchObject({ state: 'DRAFT', requestedChange: 'TOP 1 fehlt', signatures: [], versionNo: 2 });
    minutes.submit(writer);
    expect(minutes.requestedChange).toBeNull();
  });

  it('of the board are released by two persons, never by one who signs twice', () => {
    const minutes = inReview();
    minutes.sign('CHAIR', until, chair);
    expect(minutes).toMatchObject({ state: 'IN_REVIEW', releasedAt: null });
    expect(() => { minutes.sign('MINUTE_TAKER', until, chair); }).toThrow(new RuleBroken('two_persons_sign'));
    expect(() => { minutes.sign('CHAIR', until, member); }).toThrow(new RuleBroken('signed_already'));
    minutes.sign('MINUTE_TAKER', until, writer);
    expect(minutes).toMatchObject({ state: 'RELEASED', releasedAt: at, objectionsUntil: until, signatures: [{ personId: 'chair', as: 'CHAIR' }, { personId: 'writer', as: 'MINUTE_TAKER' }] });
    expect(minutes.releaseEvents().map(({ type }) => type)).toEqual(['minutes.draft', 'minutes.in_review', 'minutes.signed', 'minutes.released']);
  });

  it('are agreed to and objected to once they are released; an objection ends the silence', () => {
    const minutes = released();
    expect(() => { draft().agree(member); }).toThrow('minutes_not_released');
    minutes.agree(member);
    minutes.object(member, { objectionId: 'objection' });
    expect(minutes.state).toBe('OBJECTED');
    expect(() => { minutes.approve('tacitApproval', { by: null, at }); }).toThrow(NotPossibleNow);
    minutes.object(chair, { objectionId: 'another' });
    minutes.approve('approveInMeeting', chair);
    expect(minutes).toMatchObject({ state: 'APPROVED', approvedAt: at });
  });

  it('are approved by silence when nobody objected', () => {
    const minutes = released();
    minutes.approve('tacitApproval', { by: null, at });
    expect(minutes.releaseEvents().at(-1)).toMatchObject({ type: 'minutes.approved', by: null, data: { action: 'tacitApproval' }, about: { bodyId: 'board', meetingId: 'meeting' } });
  });
});

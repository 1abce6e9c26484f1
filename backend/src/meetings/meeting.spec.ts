import { describe, expect, it } from '@jest/globals';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import { deadEnds, unreachable } from '../house/workflow.js';
import { meetingActions, meetingStates } from './meeting.contract.js';
import type { MeetingState } from './meeting.contract.js';
import { Meeting } from './meeting.js';
import type { Inviting, Plan } from './meeting.js';
import { meetingSteps, meetingWorkflow } from './meeting.workflow.js';
import type { MeetingStep } from './meeting.workflow.js';

const at = new Date('2026-11-26T09:00:00Z');
const later = (seconds: number) => ({ by: 'chair', at: new Date(at.getTime() + seconds * 1_000) });
const act = later(0);
const [startsAt, endsAt] = [new Date('2026-12-15T16:00:00Z'), new Date('2026-12-15T17:30:00Z')];
const inTime: Inviting = { rulesId: 'rules', heldUntil: later(60).at, receivedOn: '2026-11-26', periodOk: true };
const finding = { present: 7, required: 7, base: 13, ok: true };

const planned = (given: Partial<Plan> = {}): Meeting => Meeting.plan({ bodyId: 'board', title: 'Sitzung', startsAt, endsAt, location: 'Saal', ...given }, act);
const steps: Record<MeetingStep, (meeting: Meeting) => void> = {
  schedule: (meeting) => { meeting.schedule(4, act); },
  sendInvitation: (meeting) => { meeting.invite(inTime, act); },
  sendUrgentInvitation: (meeting) => { meeting.invite({ ...inTime, periodOk: false, urgencyReason: 'Förderfrist' }, act); },
  undoInvitation: (meeting) => { meeting.undoInvitation(later(30)); },
  amendAgenda: (meeting) => { meeting.amend({ sentAgenda: [{ id: 'item', title: 'Kita', minutes: 15 }], heldUntil: later(150).at }, { added: ['Kita'], removed: [] }, later(90)); },
  undoAmendment: (meeting) => {
    meeting.amendment = { sentAt: later(90).at.toISOString(), heldUntil: later(150).at.toISOString(), before: null };
    meeting.undoAmendment(later(120));
  },
  open: (meeting) => { meeting.open('vice', later(60)); },
  noQuorum: (meeting) => { meeting.failForQuorum(later(120)); },
  suspend: (meeting) => { meeting.suspend(later(120)); },
  resume: (meeting) => { meeting.resume(later(180)); },
  close: (meeting) => { meeting.close(later(240)); },
  approveMinutes: (meeting) => { meeting.approveMinutes({ by: null, at: later(300).at }); },
  cancel: (meeting) => { meeting.cancel('Krankheit', later(30)); },
};
/** How each state is reached by the verbs alone. */
const ways: Record<MeetingState, readonly MeetingStep[]> = {
  DRAFT: [], SCHEDULED: ['schedule'], INVITED: ['schedule', 'sendInvitation'], IN_SESSION: ['schedule', 'sendInvitation', 'open'],
  SUSPENDED: ['schedule', 'sendInvitation', 'open', 'suspend'], HELD: ['schedule', 'sendInvitation', 'open', 'close'],
  CLOSED: ['schedule', 'sendInvitation', 'open', 'close', 'approveMinutes'], CANCELLED: ['cancel'], FAILED_NO_QUORUM: ['schedule', 'sendInvitation', 'open', 'noQuorum'],
};
const standing = (state: MeetingState): Meeting => {
  const meeting = planned();
  for (const step of ways[state]) steps[step](meeting);
  meeting.releaseEvents();
  return meeting;
};
const refusal = (verb: () => void): unknown => {
  try {
    verb();
    return null;
  } catch (error) {
    return error;
  }
};

describe('The workflow of a meeting', () => {
  it('reaches every state, and ends closed, cancelled or without quorum', () => {
    expect(unreachable(meetingWorkflow, meetingStates)).toEqual([]);
    expect(deadEnds(meetingWorkflow, meetingStates)).toEqual([]);
    expect(meetingActions.slice(0, meetingSteps.length)).toEqual(expect.arrayContaining([...meetingSteps]));
  });

  it.each(meetingStates)('%s: every verb moves as the table says, or is refused and changes nothing', (state) => {
    for (const step of meetingSteps) {
      const meeting = standing(state);
      const { from, to } = meetingWorkflow.transitions[step];
      if (from.includes(state)) {
        steps[step](meeting);
        expect([step, meeting.state]).toEqual([step, to]);
        expect(meeting.releaseEvents()).toEqual([expect.objectContaining({ type: `meeting.${meeting.state.toLowerCase()}`, about: { bodyId: 'board', meetingId: meeting.id }, data: expect.objectContaining({ action: step, from: state, to }) })]);
      } else {
        expect(refusal(() => { steps[step](meeting); })).toMatchObject({ code: 'not_possible_now', params: { workflow: 'meeting', action: step, state } });
        expect([step, meeting.state, meeting.releaseEvents()]).toEqual([step, state, []]);
      }
    }
  });
});

describe('Planning', () => {
  it('begins as a draft without number, and tells it', () => {
    const meeting = planned();
    expect(meeting).toMatchObject({ state: 'DRAFT', number: null, version: 0, kind: 'ORDINARY', mode: 'IN_PERSON' });
    expect(meeting.releaseEvents()).toMatchObject([{ type: 'meeting.drafted', by: 'chair', data: { startsAt: startsAt.toISOString() } }]);
  });

  it.each([['before it starts', new Date(startsAt.getTime() - 1)], ['when it starts', startsAt]])('refuses an end %s', (_, ends) => {
    expect(refusal(() => { planned({ endsAt: ends }); })).toMatchObject({ code: 'meeting_ends_before_start', pointer: '/endTime' });
  });

  it('needs a place or a link before it counts, unless it is online', () => {
    const nowhere = planned({ location: null });
    expect(refusal(() => { nowhere.schedule(4, act); })).toMatchObject({ code: 'meeting_place_missing', pointer: '/location' });
    expect(nowhere).toMatchObject({ state: 'DRAFT', number: null });
    for (const given of [{ location: null, onlineLink: 'https://video.example.org' }, { location: null, mode: 'ONLINE' }] as const) {
      const meeting = planned(given);
      meeting.schedule(4, act);
      expect(meeting).toMatchObject({ state: 'SCHEDULED', number: 4 });
    }
  });

  it.each(['DRAFT', 'SCHEDULED'] as const)('%s: date and place may change', (state) => {
    const meeting = standing(state);
    meeting.edit({ startsAt: new Date(startsAt.getTime() - 3_600_000), location: 'VHS' }, act);
    expect(meeting.location).toBe('VHS');
    expect(meeting.releaseEvents()).toMatchObject([{ type: 'meeting.edited', data: { fields: ['startsAt', 'location'] } }]);
    expect(() => { meeting.edit({ endsAt: new Date(0) }, act); }).toThrow(RuleBroken);
  });

  it('follows the place and the link in how people meet, keeps a way chosen by name, and is never nowhere', () => {
    const onlineLink = 'https://video.example.org';
    const meeting = standing('SCHEDULED');
    for (const [changes, mode] of [[{ onlineLink }, 'HYBRID'], [{ location: null }, 'ONLINE'], [{ location: 'VHS', onlineLink: null }, 'IN_PERSON']] as const) {
      meeting.edit(changes, act);
      expect(meeting.mode).toBe(mode);
    }
    expect(refusal(() => { meeting.edit({ location: null }, act); })).toMatchObject({ code: 'meeting_place_missing', pointer: '/location' });
    const chosen = planned({ mode: 'ONLINE', location: null });
    chosen.edit({ location: 'Saal' }, act);
    expect(chosen.mode).toBe('ONLINE');
  });

  it.each(['INVITED', 'IN_SESSION', 'SUSPENDED'] as const)('%s: the place may change, the date stays', (state) => {
    const meeting = standing(state);
    expect(refusal(() => { meeting.edit({ endsAt: new Date(endsAt.getTime() + 1) }, act); })).toMatchObject({ code: 'meeting_time_is_fixed' });
    expect(meeting.endsAt).toEqual(endsAt);
    meeting.edit({ location: 'VHS' }, act);
    expect(meeting.location).toBe('VHS');
  });

  it.each(['HELD', 'CLOSED', 'CANCELLED', 'FAILED_NO_QUORUM'] as const)('%s: nothing may change', (state) => {
    expect(refusal(() => { standing(state).edit({ title: 'Anders' }, act); })).toMatchObject({ code: 'meeting_is_over' });
  });
});

describe('The invitation', () => {
  it('binds the meeting to the rules of the day, and remembers the urgency', () => {
    expect(standing('INVITED')).toMatchObject({ invitationKind: 'FIRST', rulesId: 'rules', receivedOn: '2026-11-26', periodOk: true, urgencyReason: null, invitedAt: at });
    const urgent = standing('SCHEDULED');
    steps.sendUrgentInvitation(urgent);
    expect(urgent).toMatchObject({ invitationKind: 'URGENT', periodOk: false, urgencyReason: 'Förderfrist' });
  });

  it('is taken back without trace while its mail is held, and not a moment longer', () => {
    const meeting = standing('INVITED');
    meeting.undoInvitation(later(59));
    expect(meeting).toMatchObject({ state: 'SCHEDULED', number: 4, invitationKind: null, invitedAt: null, heldUntil: null, receivedOn: null, periodOk: null, rulesId: null });
    expect(refusal(() => { standing('INVITED').undoInvitation(later(60)); })).toMatchObject({ code: 'invitation_has_left' });
  });

  it('has to have left before the session opens', () => {
    const meeting = standing('INVITED');
    expect(refusal(() => { meeting.open('vice', later(59)); })).toMatchObject({ code: 'invitation_is_held' });
    meeting.open('vice', later(60));
    expect(meeting).toMatchObject({ state: 'IN_SESSION', chairPersonId: 'vice', actualStart: later(60).at });
  });
});

describe('The session', () => {
  it('finds its quorum, which may be doubted once until it is found again', () => {
    const meeting = standing('IN_SESSION');
    expect(refusal(() => { meeting.doubtQuorum(act); })).toMatchObject({ code: 'quorum_not_found_yet' });
    meeting.findQuorum(finding, act);
    expect(meeting.quorumFinding).toEqual({ ...finding, at: at.toISOString(), doubted: false });
    meeting.doubtQuorum(act);
    expect(meeting.quorumFinding).toMatchObject({ doubted: true });
    expect(() => { meeting.doubtQuorum(act); }).toThrow(NotPossibleNow);
    meeting.findQuorum(finding, act);
    expect(meeting.releaseEvents().map(({ type }) => type)).toEqual(['meeting.quorum_found', 'meeting.quorum_doubted', 'meeting.quorum_found']);
  });

  it.each(['INVITED', 'SUSPENDED', 'HELD'] as const)('%s: is not running, so nobody counts', (state) => {
    expect(refusal(() => { standing(state).findQuorum(finding, act); })).toMatchObject({ code: 'meeting_not_running' });
    expect(refusal(() => { standing(state).doubtQuorum(act); })).toMatchObject({ code: 'meeting_not_running' });
  });

  it('ends when it is closed or fails; what is called off keeps its reason', () => {
    expect(standing('HELD').actualEnd).toEqual(later(240).at);
    expect(standing('FAILED_NO_QUORUM').actualEnd).toEqual(later(120).at);
    expect(standing('CANCELLED')).toMatchObject({ cancelledReason: 'Krankheit', actualEnd: null });
  });
});

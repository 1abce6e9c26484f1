import type { MeetingState, MeetingWord } from './meeting.contract.js';
import type { MinutesState } from './minutes/minutes.contract.js';

const ofState: Readonly<Record<Exclude<MeetingState, 'HELD'>, MeetingWord>> = {
  DRAFT: 'DRAFT', SCHEDULED: 'PLANNED', INVITED: 'INVITED', IN_SESSION: 'RUNNING', SUSPENDED: 'PAUSED', CLOSED: 'APPROVED',
  CANCELLED: 'CANCELLED', FAILED_NO_QUORUM: 'NO_QUORUM',
};
const ofMinutes: Readonly<Record<MinutesState, MeetingWord>> = {
  DRAFT: 'NOTES_OPEN', IN_REVIEW: 'MINUTES_IN_REVIEW', RELEASED: 'MINUTES_IN_REVIEW', OBJECTED: 'MINUTES_IN_REVIEW',
  APPROVED: 'APPROVED', PUBLISHED: 'APPROVED', UNPUBLISHED: 'APPROVED',
};

/** The one word a meeting shows, from its state and its minutes (decisions.md 2). */
export const meetingWordOf = ({ state, minutes }: { state: MeetingState; minutes: MinutesState | null }): MeetingWord =>
  (state === 'HELD' ? ofMinutes[minutes ?? 'DRAFT'] : ofState[state]);

import type { AgendaItemState, AgendaItemType } from '@faden/meetings/agenda/agenda-item';
import type { MeetingWord } from '@faden/meetings/meeting';
import type { MinutesState } from '@faden/meetings/minutes/minutes';
import type { IconName } from '../ui/marks/icons';
import type { Tone } from '../ui/marks/status';

/** How a state looks; its word stands in the words under the same key. */
export interface Look { tone: Tone; icon?: IconName }

/** A new word of a meeting does not compile before it has a look. */
export const meetingLooks: Record<MeetingWord, Look> = {
  DRAFT: { tone: 'neutral' },
  PLANNED: { tone: 'neutral' },
  INVITED: { tone: 'active' },
  RUNNING: { tone: 'active', icon: 'play_circle' },
  PAUSED: { tone: 'attention' },
  NOTES_OPEN: { tone: 'attention' },
  MINUTES_IN_REVIEW: { tone: 'attention' },
  APPROVED: { tone: 'done' },
  CANCELLED: { tone: 'neutral', icon: 'cancel' },
  NO_QUORUM: { tone: 'blocked' },
};

export const minutesLooks: Record<MinutesState, Look> = {
  DRAFT: { tone: 'neutral' },
  IN_REVIEW: { tone: 'attention' },
  RELEASED: { tone: 'active' },
  OBJECTED: { tone: 'attention' },
  APPROVED: { tone: 'done' },
  PUBLISHED: { tone: 'done' },
  UNPUBLISHED: { tone: 'neutral' },
};

/** How an item's knot is drawn on the thread of the agenda. */
export const itemKnots: Record<AgendaItemState, 'done' | 'now' | 'planned'> = {
  PROPOSED: 'planned', DECLINED: 'planned', ACCEPTED: 'planned', SCHEDULED: 'planned', CALLED: 'now', DISPOSED: 'done',
};

/** Items of which everybody expects a decision: leaving them without a result asks first. */
export const needsDecision: Record<AgendaItemType, boolean> = {
  PROCEDURAL: false, INFORMATION: false, DISCUSSION: false, DECISION: true, ELECTION: true, REPORT: false,
  ESCALATION: true, DECISION_TRACKING: false, AOB: false,
};

import type { Day, Id, Moment } from '../house/house.contract.js';
import type { PathStep } from '../escalations/escalation.contract.js';

/** Keys of screens.md B4 that step 1 has (decisions.md, scope). */
export const todayKeys = [
  'meet.rsvp', 'agenda.send', 'agenda.prepare', 'meet.live', 'minutes.finish', 'minutes.review', 'esc.new', 'esc.step', 'esc.hearing', 'esc.answer', 'task.due', 'topic.triage',
] as const;
export type TodayKey = (typeof todayKeys)[number];

/** GET /api/today -> TodayView: what waits for this person. An item leaves when the thing is done anywhere. */
export interface TodayView {
  today: Day;
  greetingName: string;
  items: TodayItem[];
  nextMeetings: { id: Id; bodyName: string; title: string; startsAt: Moment; location: string | null; word: string; items: number }[];
  escalationsUnderWay: { id: Id; number: string; title: string; bodyName: string; steps: PathStep[] }[];
}
export interface TodayItem {
  /** Stable: the same matter keeps its key while it waits. */
  id: string;
  key: TodayKey;
  /**
   * Names for the line, said by the frontend in the person's language: meet.rsvp, agenda.send, meet.live {body, meeting, startsAt}
   * · agenda.prepare {body, meeting, startsAt, freeMinutes} · minutes.* {body, meeting, heldOn} · esc.* {number, topic, body, state}
   * · task.due {title} · topic.triage {count, body} (body is empty for the manager: the whole network).
   */
  params: Record<string, string | number>;
  subjectType: string;
  subjectId: Id;
  version: number | null;
  path: string;
  dueOn: Day | null;
  overdueDays: number;
  /** "Warum sehe ich das?" */
  why: string;
  snoozedUntil: Day | null;
}
/** PUT /api/today/:itemId/snooze {until} -> TodayView: it comes back on that day; today wakes it at once. Snoozed items stand last. */
export interface Snooze {
  until: Day;
}

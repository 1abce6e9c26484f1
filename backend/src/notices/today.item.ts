import type { Day } from '../house/house.contract.js';
import { daysBetween } from '../house/time/days.js';
import type { Waiting } from './reasons/reason.js';
import type { TodayItem, TodayKey } from './today.contract.js';

/** A matter as a line of the page; its id is the same as long as it waits. */
export function itemOf(
  key: TodayKey, { params, subjectType, subjectId, version, path, dueOn }: Waiting, why: string, today: Day, snoozed: ReadonlyMap<string, Day>,
): TodayItem {
  const id = `${key}:${subjectId}`;
  return {
    id, key, params, subjectType, subjectId, version, path, dueOn, why,
    overdueDays: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)), snoozedUntil: snoozed.get(id) ?? null,
  };
}

/** Live, then overdue, due today, by date, without a date (screens.md B4); what was put off stands last. */
export function inOrder(a: TodayItem, b: TodayItem): number {
  return rank(a) - rank(b) || (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id.localeCompare(b.id);
}

function rank({ key, dueOn, snoozedUntil }: TodayItem): number {
  if (snoozedUntil !== null) return 3;
  if (key === 'meet.live') return 0;
  return dueOn === null ? 2 : 1;
}

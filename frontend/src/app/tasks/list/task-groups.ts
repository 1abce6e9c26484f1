import type { Day } from '@faden/house/house';
import type { TaskRow } from '@faden/tasks/task';
import { addDays, weekdayOf } from '../../ui/days/days';

/** A part of the list; its key is the key of its words. */
export interface TaskGroup { key: 'overdue' | 'week' | 'later' | 'done'; tasks: readonly TaskRow[] }

/** The last day of the week a day lies in: Sunday. */
export const endOfWeek = (day: Day): Day => addDays(day, (7 - weekdayOf(day)) % 7);

/** Open tasks by when they are due; done ones as one part. Parts without a task are left out. */
export function groupsOf(tasks: readonly TaskRow[], { today, isOpen }: { today: Day; isOpen: boolean }): TaskGroup[] {
  const sunday = endOfWeek(today);
  const keyOf = ({ overdue, dueOn }: TaskRow): TaskGroup['key'] => {
    if (!isOpen) return 'done';
    if (overdue) return 'overdue';
    return dueOn <= sunday ? 'week' : 'later';
  };
  return (['overdue', 'week', 'later', 'done'] as const)
    .map((key) => ({ key, tasks: tasks.filter((task) => keyOf(task) === key) }))
    .filter((group) => group.tasks.length > 0);
}

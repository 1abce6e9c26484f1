import { columns } from './reason.js';
import type { AskedReason } from './reason.js';

/** So long before its day a task is on the page (domain.md D7). */
const days = 7;

/** "Aufgabe … heute fällig": one's own, near or over. */
export const taskDue: AskedReason = {
  why: { de: 'Sie haben diese Aufgabe, und der Termin ist nahe.', en: 'You have this task, and its date is near.' },
  sql: `select ${columns({ type: 'task', id: 'k.id', version: 'k.version', path: `'/aufgaben/' || k.id`, dueOn: 'k.due_on', params: `'title', k.title` })}
    from me, tasks k
    where k.owner_person_id = me.person and k.state in ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'REOPENED') and k.due_on <= me.day + ${days}`,
};

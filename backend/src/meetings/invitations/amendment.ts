import type { MeetingRecord } from '../meeting.record.js';
import type { AgendaDiff, SentItem } from './invitation.contract.js';

/** The agenda as a letter tells it. */
export const sentAgendaOf = ({ agenda }: MeetingRecord): SentItem[] => agenda.map(({ id, title, plannedMinutes }) => ({ id, title, minutes: plannedMinutes }));

/** What has changed since an agenda was sent; null when nothing has. A new title counts as a new item and one that is gone. */
export function agendaDiff(sent: readonly SentItem[], now: readonly SentItem[]): AgendaDiff | null {
  if (JSON.stringify(sent) === JSON.stringify(now)) return null;
  const missing = (from: readonly SentItem[], other: readonly SentItem[]): string[] =>
    from.filter(({ id, title }) => !other.some((one) => one.id === id && one.title === title)).map(({ title }) => title);
  return { added: missing(now, sent), removed: missing(sent, now) };
}

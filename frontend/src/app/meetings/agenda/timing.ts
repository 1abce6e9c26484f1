import type { Id, Moment } from '@faden/house/house';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';

type Timed = Pick<AgendaItemView, 'id' | 'title' | 'plannedMinutes' | 'type'>;

/** When each item begins: one after the other from the meeting's beginning. */
export function beginnings(items: readonly Timed[], startsAt: Moment): Map<Id, Moment> {
  let at = Date.parse(startsAt);
  return new Map(items.map(({ id, plannedMinutes }) => {
    const begins = new Date(at).toISOString();
    at += plannedMinutes * 60_000;
    return [id, begins];
  }));
}

/** What would make an agenda fit that is too long. */
export type Remedy = { kind: 'shorten'; id: Id; title: string; minutes: number } | { kind: 'take'; id: Id; title: string };

const step = 5;
const shortest = 5;
const remedies = 3;

/**
 * Ways to win the minutes that are too many, the smallest cut first: shortening one item, else putting one back.
 * Frame items stay.
 */
export function remediesFor(items: readonly Timed[], over: number): Remedy[] {
  if (over <= 0) return [];
  const open = items.filter(({ type }) => type !== 'PROCEDURAL' && type !== 'AOB');
  const shorter = open.map((item) => ({ ...item, left: Math.floor((item.plannedMinutes - over) / step) * step }))
    .filter(({ left }) => left >= shortest)
    .sort((one, other) => over / one.plannedMinutes - over / other.plannedMinutes)
    .map(({ id, title, left }): Remedy => ({ kind: 'shorten', id, title, minutes: left }));
  const fewer = open.filter(({ plannedMinutes }) => plannedMinutes >= over)
    .sort((one, other) => one.plannedMinutes - other.plannedMinutes)
    .map(({ id, title }): Remedy => ({ kind: 'take', id, title }));
  return [...shorter.slice(0, remedies - 1), ...fewer].slice(0, remedies);
}

/** The list with one thing moved to another place. */
export function moved<Thing>(list: readonly Thing[], from: number, to: number): Thing[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

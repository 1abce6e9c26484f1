import { curve } from '../ui/orgmap/lines';
import type { Box, Point } from '../ui/orgmap/lines';

/** How far a line stays away from a node it passes. */
const room = 14;
const corner = 12;
/** Closer than this it would touch. */
const near = 6;
const steps = 24;

interface Field { rows: readonly (readonly Box[])[]; frame: Box }
interface Pass { x: number; top: number; bottom: number }

/** Nodes that lie side by side, as rows from top to bottom. */
export function rowsOf(boxes: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((one, other) => one.top - other.top)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && box.top < first.top + first.height) row.push(box);
    else rows.push([box]);
  }
  return rows;
}

/** From the top of a lower node to the bottom of an upper one; rows that are in the way are passed upright, through the nearest gap. */
export function pathThrough(from: Point, to: Point, { rows, frame }: Field): string {
  const passes = rows.flatMap((row) => passOf(row, { from, to, frame }) ?? []).sort((one, other) => other.top - one.top);
  const legs: string[] = [];
  let at = from;
  for (const { x, top, bottom } of passes) {
    legs.push(curve(at, { x, y: bottom }), `V${top}`);
    at = { x, y: top };
  }
  return [...legs, curve(at, to)].map((leg, index) => (index === 0 ? leg : leg.replace(/^M[^CV]+/, ''))).join('');
}

/** Where a line passes a row; null when nothing of the row is in its way. */
function passOf(row: readonly Box[], { from, to, frame }: { from: Point; to: Point; frame: Box }): Pass | null {
  const spans = row.map(({ left, width }) => ({ start: left - frame.left, end: left - frame.left + width })).sort((one, other) => one.start - other.start);
  const top = Math.round(Math.min(...row.map((box) => box.top)) - frame.top);
  const bottom = Math.round(Math.max(...row.map((box) => box.top + box.height)) - frame.top);
  const crossing = alongCurve(from, to).filter(({ y }) => y >= top - near && y <= bottom + near).map(({ x }) => x);
  if (spans.every(({ start, end }) => crossing.every((x) => x < start - near || x > end + near))) return null;
  const wish = crossing[Math.floor(crossing.length / 2)] ?? from.x;
  const gaps = [(spans[0]?.start ?? 0) - room, ...spans.map(({ end }, at) => (spans[at + 1] ? (end + (spans[at + 1]?.start ?? 0)) / 2 : end + room))];
  const nearest = gaps.reduce((best, gap) => (Math.abs(gap - wish) < Math.abs(best - wish) ? gap : best));
  return { x: Math.round(nearest), top, bottom };
}

/** Points along the line as `curve` draws it. */
const alongCurve = (from: Point, to: Point): Point[] => Array.from({ length: steps + 1 }, (_, step) => {
  const t = step / steps;
  const [begins, ends] = [(1 - t) ** 3, t ** 3];
  const middle = 1 - begins - ends;
  return { x: from.x + (3 * t ** 2 - 2 * t ** 3) * (to.x - from.x), y: begins * from.y + middle * ((from.y + to.y) / 2) + ends * to.y };
});

/** Beside the nodes, where they stand below each other: out and in at their sides. */
export function gutter(one: Box, other: Box, frame: Box): string {
  const [lower, upper] = one.top > other.top ? [one, other] : [other, one];
  const [from, to] = [lower, upper].map(({ left, top, height }) => ({ x: Math.round(left - frame.left), y: Math.round(top - frame.top + height / 2) }));
  if (!from || !to) return '';
  const lane = Math.min(from.x, to.x) - room;
  return `M${from.x} ${from.y}Q${lane} ${from.y} ${lane} ${from.y - corner}V${to.y + corner}Q${lane} ${to.y} ${to.x} ${to.y}`;
}

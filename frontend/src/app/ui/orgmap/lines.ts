/** A point on the drawing, in its own pixels. */
export interface Point { readonly x: number; readonly y: number }
/** A rectangle as `getBoundingClientRect` gives it. */
export interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The middle of a node's upper or lower edge, counted from the corner of the drawing's frame. Lines enter at the top and leave at the bottom. */
export const anchor = (node: Box, edge: 'top' | 'bottom', frame: Box): Point => ({
  x: rounded(node.left - frame.left + node.width / 2),
  y: rounded(node.top - frame.top + (edge === 'bottom' ? node.height : 0)),
});

/** A line that leaves and arrives upright: cubic, its handles half the way down. Straight when both lie below each other. */
export function curve(from: Point, to: Point): string {
  if (Math.abs(from.x - to.x) < 1) return `M${from.x} ${from.y}V${to.y}`;
  const bend = rounded((from.y + to.y) / 2);
  return `M${from.x} ${from.y}C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${to.y}`;
}

/** The thread through several nodes, lowest first: out at the top of one, in at the bottom of the next. */
export function route(nodes: readonly Box[], frame: Box): string[] {
  return nodes.slice(1).flatMap((upper, at) => {
    const lower = nodes[at];
    return lower ? [curve(anchor(lower, 'top', frame), anchor(upper, 'bottom', frame))] : [];
  });
}

/** Whether two nodes lie in the same band, so that a line between them would cross others: drawn as an arc below them. */
export const sameBand = (one: Box, other: Box): boolean => one.top < other.top + other.height && other.top < one.top + one.height;

/** An arc below two nodes of one band. */
export function arc(one: Box, other: Box, frame: Box): string {
  const [from, to] = [anchor(one, 'bottom', frame), anchor(other, 'bottom', frame)];
  const low = rounded(Math.max(from.y, to.y) + 24);
  return `M${from.x} ${from.y}C${from.x} ${low} ${to.x} ${low} ${to.x} ${to.y}`;
}

import type { OrgChartEdge } from '@faden/org-chart/org-chart';
import { anchor, arc, curve, sameBand } from '../ui/orgmap/lines';
import type { Box } from '../ui/orgmap/lines';

/** One line of the drawing. */
export interface Line { readonly key: string; readonly path: string; readonly look: 'solid' | 'dashed' | 'thread' }

interface Drawing {
  edges: readonly OrgChartEdge[];
  /** Where each node lies; nodes of a wrapped row are left out by `isFirstRow`. */
  boxOf: (id: string) => Box | null;
  isFirstRow: (id: string) => boolean;
  frame: Box;
  /** Phones draw the threads alone. */
  onlyThreads: boolean;
  /** Whether running Klärungen are shown. */
  threads: boolean;
}

/** The lines between nodes, threads last so that they lie on top. */
export function linesOf({ edges, boxOf, isFirstRow, frame, onlyThreads, threads }: Drawing): Line[] {
  const lines = edges.flatMap((edge): Line[] => {
    const [from, to] = [boxOf(edge.from), boxOf(edge.to)];
    if (!from || !to) return [];
    const isThread = threads && edge.threads.length > 0;
    if (!isThread && (onlyThreads || !isFirstRow(edge.from) || !isFirstRow(edge.to))) return [];
    return [{ key: `${edge.from} ${edge.to} ${edge.kind}`, path: pathOf(from, to, frame), look: isThread ? 'thread' : edge.dashed ? 'dashed' : 'solid' }];
  });
  return lines.sort((one, other) => Number(one.look === 'thread') - Number(other.look === 'thread'));
}

/** Out at the top of the lower node, in at the bottom of the upper one. */
function pathOf(one: Box, other: Box, frame: Box): string {
  if (sameBand(one, other)) return arc(one, other, frame);
  const [lower, upper] = one.top > other.top ? [one, other] : [other, one];
  return curve(anchor(lower, 'top', frame), anchor(upper, 'bottom', frame));
}

import type { OrgChartEdge } from '@faden/org-chart/org-chart';
import { anchor, arc, sameBand } from '../ui/orgmap/lines';
import type { Box } from '../ui/orgmap/lines';
import { gutter, pathThrough } from './org-map-ways';

/** One line of the drawing. */
export interface Line {
  readonly key: string; readonly path: string; readonly look: 'solid' | 'dashed' | 'thread';
  /** Another node is chosen than those it connects. */
  readonly far: boolean;
}

interface Drawing {
  edges: readonly OrgChartEdge[];
  /** Where each node lies. */
  boxOf: (id: string) => Box | null;
  /** All nodes as they lie, row by row. */
  rows: readonly (readonly Box[])[];
  /** Rows that wrapped get no lines of their own, only threads. */
  isFirstRow: (id: string) => boolean;
  frame: Box;
  /** Phones draw the threads of the chosen node alone, beside the nodes. */
  compact: boolean;
  selected: string | null;
  /** Whether running Klärungen are shown. */
  threads: boolean;
}

/** The lines between nodes, threads last so that they lie on top. */
export function linesOf({ edges, boxOf, rows, isFirstRow, frame, compact, selected, threads }: Drawing): Line[] {
  const lines = edges.flatMap((edge): Line[] => {
    const [from, to] = [boxOf(edge.from), boxOf(edge.to)];
    if (!from || !to) return [];
    const isThread = threads && edge.threads.length > 0;
    const isNear = edge.from === selected || edge.to === selected;
    if (compact ? !isThread || !isNear : !isThread && (!isFirstRow(edge.from) || !isFirstRow(edge.to))) return [];
    const path = compact ? gutter(from, to, frame) : pathOf(from, to, { rows, frame });
    return [{ key: `${edge.from} ${edge.to} ${edge.kind}`, path, look: isThread ? 'thread' : edge.dashed ? 'dashed' : 'solid', far: selected !== null && !isNear }];
  });
  return lines.sort((one, other) => Number(one.look === 'thread') - Number(other.look === 'thread'));
}

/** Out at the top of the lower node, in at the bottom of the upper one. */
function pathOf(one: Box, other: Box, { rows, frame }: Pick<Drawing, 'rows' | 'frame'>): string {
  if (sameBand(one, other)) return arc(one, other, frame);
  const [lower, upper] = one.top > other.top ? [one, other] : [other, one];
  const between = rows.filter(([first]) => first && first.top >= upper.top + upper.height && first.top + first.height <= lower.top);
  return pathThrough(anchor(lower, 'top', frame), anchor(upper, 'bottom', frame), { rows: between, frame });
}

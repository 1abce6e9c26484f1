import { orgChartBands } from '@faden/org-chart/org-chart';
import type { OrgChartBand, OrgChartEdge, OrgChartNode, OrgChartView } from '@faden/org-chart/org-chart';

/** A band of the drawing; `null` holds the bodies outside the network. */
export interface BandRow { readonly band: OrgChartBand | null; readonly nodes: readonly OrgChartNode[]; readonly hidden: number }

/** How many member organisations are drawn before the rest becomes „31 weitere". */
const mostPartners = 8;

/** The bands from top to bottom, with the nodes that are drawn; a search or a wish shows all partners. */
export function bandsOf({ nodes }: OrgChartView, showAll: boolean): BandRow[] {
  return [...orgChartBands, null].map((band): BandRow => {
    const all = nodes.filter((node) => node.band === band).sort((one, other) => one.order - other.order);
    const drawn = band === 'TAKE_PART' && !showAll ? all.slice(0, mostPartners) : all;
    return { band, nodes: drawn, hidden: all.length - drawn.length };
  }).filter(({ nodes }) => nodes.length > 0);
}

/** A node and its neighbours along the lines: „Nur das zeigen". */
export function around({ nodes, edges }: OrgChartView, id: string): Set<string> {
  const near = edges.filter(({ from, to }) => from === id || to === id).flatMap(({ from, to }) => [from, to]);
  return new Set([id, ...near].filter((known) => nodes.some((node) => node.id === known)));
}

/** The lines that are drawn: what connects the bands, the rest only for the node somebody has chosen. */
export const drawnEdges = ({ edges }: OrgChartView, selected: string | null): OrgChartEdge[] =>
  edges.filter(({ kind, from, to }) => kind !== 'TAKES_PART' || from === selected || to === selected);

/** Nodes whose name, or whose lead's name, holds the words; umlauts may be written out. */
export function matching(nodes: readonly OrgChartNode[], wanted: string): OrgChartNode[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return nodes.filter(({ name, lead }) => words.every((word) => plain(`${name} ${lead?.name ?? ''}`).includes(word)));
}

const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where an arrow key leads: along the band, or to the nearest place of the next one. Null: nowhere. */
export function neighbour(bands: readonly BandRow[], from: string, direction: Direction): string | null {
  const row = bands.findIndex(({ nodes }) => nodes.some(({ id }) => id === from));
  const here = bands[row]?.nodes ?? [];
  const at = here.findIndex(({ id }) => id === from);
  if (direction === 'ArrowLeft' || direction === 'ArrowRight') return here[at + (direction === 'ArrowLeft' ? -1 : 1)]?.id ?? null;
  const next = bands[row + (direction === 'ArrowUp' ? -1 : 1)]?.nodes ?? [];
  const place = here.length > 1 ? Math.round((at / (here.length - 1)) * (next.length - 1)) : Math.floor((next.length - 1) / 2);
  return next[place]?.id ?? null;
}

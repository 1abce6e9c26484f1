import type { OrgChartNode, OrgChartView } from '@faden/org-chart/org-chart';
import { around, bandsOf, drawnEdges, matching, neighbour } from './org-map-layout';
import { linesOf } from './org-map-lines';
import { pathThrough, rowsOf } from './org-map-ways';

const node = (id: string, band: OrgChartNode['band'], name = id): OrgChartNode => ({
  id, kind: band === 'TAKE_PART' ? 'ORGANIZATION' : 'BODY', band, order: 0, name, slug: id, bodyType: null, lead: null, members: 0, seats: 0, filledSeats: 0,
  nextMeeting: null, openTopics: 0, openEscalations: 0,
});
const partners = Array.from({ length: 12 }, (_, at) => node(`p${at}`, 'TAKE_PART'));
const chart: OrgChartView = {
  on: '2026-11-26', today: '2026-11-26', changes: [],
  nodes: [node('board', 'ADVISE', 'Integrationsbeirat'), node('manager', 'MEDIATE'), node('aks', 'WORK', 'AK Sprache'), node('akg', 'WORK', 'AK Gesundheit und Bäder'), node('thilik', null), ...partners],
  edges: [
    { from: 'aks', to: 'board', kind: 'REPORTS', dashed: false, threads: [{ escalationId: 'e1', number: 'K-2026-001', title: 'Kurszeiten' }] },
    { from: 'akg', to: 'board', kind: 'REPORTS', dashed: false, threads: [] },
    { from: 'manager', to: 'aks', kind: 'MEDIATES', dashed: true, threads: [] },
    { from: 'p0', to: 'aks', kind: 'TAKES_PART', dashed: false, threads: [] },
  ],
};

describe('The organigram', () => {
  it('stacks its bands, shortens the partners, and puts outside bodies last', () => {
    const bands = bandsOf(chart, false);
    expect(bands.map(({ band }) => band)).toEqual(['ADVISE', 'MEDIATE', 'WORK', 'TAKE_PART', null]);
    expect(bands[3]).toMatchObject({ hidden: 4 });
    expect(bandsOf(chart, true)[3]?.nodes).toHaveLength(12);
  });

  it('draws what connects the bands, and a member only when it is chosen', () => {
    expect(drawnEdges(chart, null)).toHaveLength(3);
    expect(drawnEdges(chart, 'p0')).toHaveLength(4);
  });

  it('shows a node with its neighbours alone', () => expect([...around(chart, 'aks')].sort()).toEqual(['aks', 'board', 'manager', 'p0']));

  it('finds by parts of a name, with umlauts written either way', () => {
    expect(matching(chart.nodes, 'baeder').map(({ id }) => id)).toEqual(['akg']);
    expect(matching(chart.nodes, 'ak sprache').map(({ id }) => id)).toEqual(['aks']);
    expect(matching(chart.nodes, '  ')).toEqual([]);
  });

  it('is walked with the arrows: along a band, and to the nearest place of the next', () => {
    const bands = bandsOf(chart, false);
    expect(neighbour(bands, 'aks', 'ArrowRight')).toBe('akg');
    expect(neighbour(bands, 'akg', 'ArrowRight')).toBeNull();
    expect(neighbour(bands, 'akg', 'ArrowUp')).toBe('manager');
    expect(neighbour(bands, 'board', 'ArrowUp')).toBeNull();
    expect(neighbour(bands, 'akg', 'ArrowDown')).toBe('p7');
  });
});

describe('Its lines', () => {
  const boxes: Record<string, { left: number; top: number; width: number; height: number }> = {
    board: { left: 100, top: 0, width: 100, height: 40 }, manager: { left: 120, top: 60, width: 60, height: 40 }, aks: { left: 0, top: 120, width: 80, height: 40 }, akg: { left: 200, top: 180, width: 80, height: 40 },
  };
  const drawing = {
    edges: chart.edges, boxOf: (id: string) => boxes[id] ?? null, isFirstRow: (id: string) => id !== 'akg', frame: { left: 0, top: 0, width: 300, height: 240 },
    threads: true, compact: false, selected: null, rows: rowsOf(Object.values(boxes)),
  };

  it('leave out rows that wrapped, and put the thread on top', () => {
    expect(linesOf(drawing).map(({ look }) => look)).toEqual(['dashed', 'thread']);
  });

  it('step back when they do not belong to the chosen node', () => {
    expect(linesOf({ ...drawing, selected: 'board' }).map(({ far }) => far)).toEqual([true, false]);
  });

  it('are on a phone the threads of the chosen node alone, beside the nodes', () => {
    expect(linesOf({ ...drawing, compact: true })).toEqual([]);
    expect(linesOf({ ...drawing, compact: true, selected: 'aks' }).map(({ path }) => path)).toEqual(['M0 140Q-14 140 -14 128V32Q-14 20 100 20']);
    expect(linesOf({ ...drawing, compact: true, selected: 'aks', threads: false })).toEqual([]);
  });

  it('leave a node at the top and enter the next one at the bottom', () => {
    expect(linesOf({ ...drawing, rows: [] }).at(-1)?.path).toBe('M40 120C40 80 150 80 150 40');
  });

  it('pass a row that is in their way upright, through the nearest gap', () => {
    const frame = { left: 0, top: 0, width: 300, height: 240 };
    const row = [{ left: 120, top: 60, width: 60, height: 40 }, { left: 200, top: 60, width: 60, height: 40 }];
    expect(pathThrough({ x: 140, y: 140 }, { x: 140, y: 40 }, { rows: [row], frame })).toBe('M140 140C140 120 106 120 106 100V60C106 50 140 50 140 40');
    expect(pathThrough({ x: 170, y: 140 }, { x: 170, y: 40 }, { rows: [row], frame })).toContain('190 100V60');
    expect(pathThrough({ x: 20, y: 140 }, { x: 20, y: 40 }, { rows: [row], frame })).toBe('M20 140V40');
  });
});

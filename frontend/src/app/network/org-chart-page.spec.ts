import type { OrgChartNode, OrgChartView } from '@faden/org-chart/org-chart';
import { aScreen } from '../../testing/a-screen';
import type { Screen } from '../../testing/a-screen';
import { AServer, played } from '../../testing/a-server';
import { networkWords } from './network.words';
import { OrgChartPage } from './org-chart-page';

const node = (facts: Partial<OrgChartNode> & Pick<OrgChartNode, 'id' | 'band' | 'name'>): OrgChartNode => ({
  kind: 'BODY', order: 0, slug: facts.id, bodyType: 'WORKING_GROUP', lead: null, members: 5, seats: 6, filledSeats: 5, nextMeeting: null, openTopics: 2, openEscalations: 0, ...facts,
});
const chart = (on = '2026-11-26'): OrgChartView => ({
  on, today: '2026-11-26', changes: on === '2026-11-26' ? [] : [{ bodyId: 'board', name: 'Integrationsbeirat', change: 'ADDED', on: '2025-10-22' }],
  nodes: [
    node({ id: 'board', band: 'ADVISE', name: 'Integrationsbeirat', bodyType: 'ADVISORY_BOARD' }),
    node({ id: 'aks', band: 'WORK', name: 'AK Sprache', openEscalations: 1, lead: { id: 'p1', name: 'Amal Haddad', organization: null } }),
    node({ id: 'akw', band: 'WORK', name: 'AK Wohnen', order: 1, members: 12 }),
  ],
  edges: [{ from: 'aks', to: 'board', kind: 'REPORTS', dashed: false, threads: [{ escalationId: 'e1', number: 'K-2026-001', title: 'Kinderbetreuung im Kurs' }] }],
});

async function thePage(inputs: Record<string, string> = {}): Promise<Screen<OrgChartPage>> {
  const server = new AServer({ 'GET /api/org-chart': () => chart(), 'GET /api/org-chart?on=2025-03-01': () => chart('2025-03-01') });
  const screen = await aScreen(OrgChartPage, { inputs, words: [networkWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  return screen;
}

const buttons = ({ element }: Screen<OrgChartPage>): HTMLButtonElement[] => [...element.querySelectorAll<HTMLButtonElement>('[data-node]')];

describe('The page of the network', () => {
  beforeAll(() => {
    const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
    Object.assign(window, { matchMedia: () => media, ResizeObserver: class { observe(): void { /* nothing is laid out here */ } disconnect(): void { /* as above */ } } });
  });
  afterEach(() => { document.body.innerHTML = ''; });

  it('draws the bands as lists of buttons, one of them in the tab order', async () => {
    const screen = await thePage();
    expect([...screen.element.querySelectorAll('h2')].map(({ textContent }) => (textContent ?? '').trim())).toEqual(['Beratenhilft bei Problemen', 'Bearbeitenarbeitet an Themen']);
    expect(buttons(screen).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    expect(screen.text()).toContain('In Klärung: 1');
  });

  it('says of the chosen node who leads it and what is on its way', async () => {
    const screen = await thePage();
    buttons(screen)[1]?.click();
    await screen.settled();
    expect(screen.one('nw-org-panel').textContent).toContain('1 Thema ist auf dem Weg zum Beirat.');
    expect(screen.one<HTMLAnchorElement>('nw-org-panel li a').getAttribute('href')).toBe('/klaerungen/K-2026-001');
    expect(screen.one<HTMLAnchorElement>('nw-org-panel a.mat-mdc-unelevated-button').getAttribute('href')).toBe('/gremien/aks');
    expect(screen.one('nw-org-panel').textContent).toContain('5 von 6 Plätzen besetzt');
  });

  it('is walked with arrows and left with Escape', async () => {
    const screen = await thePage();
    const [board, sprache] = buttons(screen);
    board?.focus();
    board?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(sprache);
    sprache?.click();
    sprache?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await screen.settled();
    expect(screen.element.querySelector('nw-org-panel')).toBeNull();
  });

  it('finds a group by its lead, and Enter goes there', async () => {
    const screen = await thePage();
    const box = screen.one<HTMLInputElement>('input[type=search]');
    box.value = 'haddad';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await screen.settled();
    expect(screen.one('[role=status]').textContent).toContain('1 Treffer');
    expect(document.activeElement?.textContent).toContain('AK Sprache');
  });

  it('shows another day with what changed since', async () => {
    const screen = await thePage({ stand: '2025-03-01' });
    expect(screen.text()).toContain('Stand: 1. März 2025');
    expect(screen.text()).toContain('Integrationsbeirat kam am 22. Oktober 2025 dazu.');
  });

  it('says the same as a table that sorts', async () => {
    const screen = await thePage({ ansicht: 'tabelle' });
    const names = (): string[] => [...screen.element.querySelectorAll('tbody th')].map(({ textContent }) => (textContent ?? '').trim());
    expect(names()).toEqual(['Integrationsbeirat', 'AK Sprache', 'AK Wohnen']);
    await screen.press('Mitglieder');
    await screen.press('Mitglieder');
    expect(names()[0]).toBe('AK Wohnen');
    expect(screen.one('[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });
});

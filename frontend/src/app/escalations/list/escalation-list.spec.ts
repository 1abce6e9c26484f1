import type { EscalationRow } from '@faden/escalations/escalation';
import { aScreen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import { anEscalation } from '../../../testing/an-escalation';
import { Session } from '../../ui/session/session';
import { MediationDesk } from '../desk/mediation-desk';
import { escalationWords } from '../escalations.words';
import { EscalationList } from './escalation-list';

const row = (id: string, facts: Partial<EscalationRow> = {}): EscalationRow => ({ ...anEscalation(), id, number: `K-2026-${id}`, ...facts });
const titles = (element: HTMLElement): string[] => [...element.querySelectorAll('nw-escalation-line a')].map(({ textContent }) => textContent?.trim() ?? '');

describe('The lists of Klärungen', () => {
  it('say where each stands, whose turn it is and how old it is; the next page comes below', async () => {
    const topic = { id: 't2', number: 'T-8', title: 'Fahrdienst' };
    const server = new AServer({
      'GET /api/escalations?state=open': () => ({ rows: [row('1')], next: 'n1' }), 'GET /api/escalations?state=open&after=n1': () => ({ rows: [row('2', { topic })], next: null }),
    });
    const screen = await aScreen(EscalationList, { words: [escalationWords], providers: played(server) });
    await screen.settled();
    expect(screen.text()).toContain('K-2026-1 · Arbeitskreis Sprache · seit 2 Tagen');
    expect(screen.text()).toContain('Wer ist dran? Petra Weber bis 4. Dez.');
    await screen.press('Mehr anzeigen');
    expect(titles(screen.element)).toEqual(['Kinderbetreuung im Kurs', 'Fahrdienst']);
    expect(screen.text()).not.toContain('Mehr anzeigen');
  });

  it('show a closed one by how it ended', async () => {
    const server = new AServer({ 'GET /api/escalations?state=closed': () => ({ rows: [row('3', { state: 'CLOSED', closure: 'WITHDRAWN', turn: null, ageDays: 6 })], next: null }) });
    const screen = await aScreen(EscalationList, { inputs: { stand: 'abgeschlossen' }, words: [escalationWords], providers: played(server) });
    await screen.settled();
    expect(screen.one('nw-status').getAttribute('data-tone')).toBe('neutral');
    expect(screen.text()).toContain('zurückgezogen');
    expect(screen.text()).toContain('nach 6 Tagen abgeschlossen');
  });

  it('lie on the desk by what is to be done; the first that waits for the reader stands out', async () => {
    const server = new AServer({ 'GET /api/escalations?state=open': () => ({ next: null, rows: [
      row('4', { state: 'ANSWERED', turn: null }), row('5', { state: 'IN_MEDIATION', can: ['logMediation'] }), row('6', { can: ['startMediation', 'forward'] }), row('7', { state: 'ON_BOARD_AGENDA', turn: null }),
    ] }) });
    const me = { me: () => ({ personId: 'p2' }) };
    const screen = await aScreen(MediationDesk, { words: [escalationWords], providers: [...played(server), { provide: Session, useValue: me }] });
    await screen.settled();
    expect([...screen.element.querySelectorAll('section')].map((column) => [column.querySelector('h2')?.textContent?.trim(), column.querySelector('nw-desk-card .nw-quiet')?.textContent])).toEqual([
      ['Neu 1', 'AKS · K-2026-6'], ['In Vermittlung 1', 'AKS · K-2026-5'], ['Beirat 1', 'AKS · K-2026-7'], ['Beim Arbeitskreis 1', 'AKS · K-2026-4'],
    ]);
    expect([...screen.element.querySelectorAll('.mat-mdc-unelevated-button')].map((link) => link.getAttribute('href'))).toEqual(['/klaerungen/K-2026-6']);
    expect(screen.one<HTMLAnchorElement>('a[href*=schritt]').getAttribute('href')).toBe('/klaerungen/K-2026-6?schritt=startMediation');
  });
});

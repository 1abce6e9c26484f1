import { aMeeting, anItem } from '../../../testing/a-meeting';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, Refusal, noNet, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { liveWords, meetingWords } from '../meetings.words';
import { Cockpit } from './cockpit';

const note = { itemId: 'i4', version: 1, text: 'Guten Tag.', writer: null, writerSince: null, updatedAt: null, mine: true, can: ['write'] };
const rules = { rules: { decisionMethod: 'MAJORITY_OF_CAST', abstentionRule: 'IGNORED' } };
const decided = anItem({
  version: 3, state: 'DISPOSED', result: 'DECIDED', can: ['reopen', 'addTask'],
  decision: { id: 'd1', number: 'IB-2026-007', text: 'Die VHS stellt ab Januar zwei Räume.', outcome: 'ADOPTED', effect: 'RECOMMENDATION', tally: { yes: 7, no: 0, abstain: 0 } },
});

async function theCockpit(answers: Answers = {}): Promise<{ screen: Screen<Cockpit>; server: AServer; key: (letter: string) => Promise<void> }> {
  localStorage.setItem('faden.keys', 'on');
  const server = new AServer({
    'GET /api/meetings/m1': () => aMeeting(), 'GET /api/bodies/b1/rules': () => rules, 'GET /api/agenda-items/i4/note': () => note,
    'POST /api/agenda-items/i4/decision/preview': () => ({ outcome: 'ADOPTED', needed: 4, base: 7, explanation: { key: 'k', params: {}, sentence: 'Nötig waren 4 Ja.' } }),
    ...answers,
  });
  const screen = await aScreen(Cockpit, { inputs: { id: 'm1' }, words: [meetingWords, liveWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  const key = async (letter: string): Promise<void> => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true }));
    await screen.settled();
  };
  return { screen, server, key };
}

function type(screen: Screen<Cockpit>, text: string): void {
  const box = screen.one<HTMLTextAreaElement>('nw-notes textarea');
  box.value = text;
  box.dispatchEvent(new Event('input'));
}

describe('The cockpit of a running meeting', () => {
  beforeEach(() => { jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined); });
  afterEach(() => { document.body.innerHTML = ''; });

  it('shows who is there, what is on, and the wording that waits', async () => {
    const { screen } = await theCockpit();
    expect(screen.one('h1').textContent).toContain('Kinderbetreuung im Kurs');
    expect(screen.text()).toContain('Integrationsbeirat · 8. Sitzung');
    expect(screen.one('nw-quorum [role=img]').getAttribute('aria-label')).toBe('7 von 10 da, 6 nötig, beschlussfähig');
    expect(screen.text()).toContain('Die VHS stellt ab Januar zwei Räume.');
  });

  it('keeps what was typed when saving fails, and says so until the server has it', async () => {
    let net = false;
    const { screen, server } = await theCockpit({ 'PUT /api/agenda-items/i4/note': ({ body }) => (net ? { ...note, version: 2, ...(body as object) } : noNet()) });
    type(screen, 'Frau Adam fragt nach.');
    screen.one('nw-notes textarea').dispatchEvent(new Event('blur'));
    await screen.settled();
    expect(screen.text()).toContain('Kein Netz. Auf diesem Gerät gespeichert');
    expect(screen.one<HTMLTextAreaElement>('nw-notes textarea').value).toBe('Frau Adam fragt nach.');
    net = true;
    screen.one('nw-notes textarea').dispatchEvent(new Event('blur'));
    await screen.settled();
    expect(screen.one('nw-save-state').textContent).toContain('Gespeichert');
    expect(server.deeds().at(-1)).toEqual({ what: 'PUT /api/agenda-items/i4/note', body: { text: 'Frau Adam fragt nach.' }, version: '"1"' });
  });

  it('shows both texts when somebody else has written on, and keeps both when asked to', async () => {
    let stands = { ...note };
    const { screen, server } = await theCockpit({
      'GET /api/agenda-items/i4/note': () => stands,
      'PUT /api/agenda-items/i4/note': ({ body, version }) => {
        if (version !== `"${stands.version}"`) throw new Refusal(412, { type: 'about:blank', title: 'Geändert', status: 412, code: 'stale_version' });
        stands = { ...stands, version: stands.version + 1, ...(body as { text: string }) };
        return stands;
      },
    });
    stands = { ...note, version: 5, text: 'Von Jens.' };
    type(screen, 'Von mir.');
    screen.one('nw-notes textarea').dispatchEvent(new Event('blur'));
    await screen.settled();
    expect(screen.text()).toContain('Was soll gelten?');
    await screen.press('Beide behalten');
    expect(server.deeds().at(-1)).toEqual({ what: 'PUT /api/agenda-items/i4/note', body: { text: 'Von Jens.\n\nVon mir.' }, version: '"5"' });
  });

  it('keeps a unanimous decision in three activations, by key and button', async () => {
    const { screen, server, key } = await theCockpit({ 'POST /api/agenda-items/i4/decision': () => decided });
    let activations = 0;
    const doing = async (deed: Promise<void>): Promise<void> => {
      await deed;
      activations += 1;
    };
    await doing(key('b'));
    expect(screen.one<HTMLTextAreaElement>('nw-decision-panel textarea').value).toBe('Die VHS stellt ab Januar zwei Räume.');
    await doing(screen.press('Alle dafür'));
    await doing(screen.press('Beschluss speichern'));
    expect(activations).toBe(3);
    expect(server.deeds().find(({ what }) => what.endsWith('/decision'))).toEqual({
      what: 'POST /api/agenda-items/i4/decision', body: { text: 'Die VHS stellt ab Januar zwei Räume.', count: { no: 0, abstain: 0 } }, version: '"2"',
    });
  });

  it('does not take an uncounted vote for unanimous', async () => {
    const { screen, server, key } = await theCockpit();
    await key('b');
    await screen.press('Beschluss speichern');
    expect(screen.text()).toContain('Bitte zählen Sie: alle dafür, oder Nein und Enthaltungen.');
    expect(server.deeds()).toEqual([]);
  });

  it('notes in one activation that there is no agreement, and offers the way on', async () => {
    const none = anItem({ version: 3, state: 'DISPOSED', result: 'NO_AGREEMENT', can: ['raiseEscalation', 'reopen'] });
    let stands = anItem();
    const { screen, server, key } = await theCockpit({
      'GET /api/meetings/m1': () => aMeeting({ agenda: [stands] }),
      'POST /api/agenda-items/i4/result': () => { stands = none; return none; },
    });
    await key('e');
    expect(server.deeds()[0]).toEqual({ what: 'POST /api/agenda-items/i4/result', body: { result: 'NO_AGREEMENT' }, version: '"2"' });
    expect(screen.one('nw-item-result').textContent).toContain('Zur Klärung geben');
  });

  it('asks before leaving an item that needs a decision', async () => {
    const { screen, server, key } = await theCockpit({
      'GET /api/meetings/m1': () => aMeeting({ agenda: [anItem(), anItem({ id: 'i5', number: '5', position: 5, title: 'Lotsen', state: 'SCHEDULED', calledAt: null })] }),
    });
    await key('n');
    expect(screen.text()).toContain('TOP 4 hat noch kein Ergebnis. Was gilt?');
    expect(server.deeds()).toEqual([]);
  });
});

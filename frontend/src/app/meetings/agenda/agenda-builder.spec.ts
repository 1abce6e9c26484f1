import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { aMeeting, anItem } from '../../../testing/a-meeting';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, Refusal, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { meetingWords, planWords } from '../meetings.words';
import { AgendaBuilder } from './agenda-builder';

const planned = (id: string, position: number, title: string, plannedMinutes: number): AgendaItemView => anItem({
  id, position, number: String(position), title, plannedMinutes, type: 'DISCUSSION', state: 'SCHEDULED', calledAt: null, topic: null, can: ['edit', 'move', 'removeBeforeSession'],
});
const items = [planned('i1', 1, 'Begrüßung', 5), planned('i2', 2, 'Kursangebote', 15), planned('i3', 3, 'Kinderbetreuung', 20)];
const meeting = aMeeting({ state: 'SCHEDULED', word: 'PLANNED', actualStart: null, agenda: items, can: ['editAgenda', 'sendInvitation'] });
const placeable = [
  { kind: 'CARRY_OVER', id: 'c1', title: 'Fahrtkosten', number: null, minutes: 10, carriedTimes: 2, version: null },
  { kind: 'CARRY_OVER', id: 'c2', title: 'Raumfrage', number: null, minutes: 5, carriedTimes: 1, version: null },
  { kind: 'TOPIC', id: 't9', title: 'Dolmetschen', number: 'T-9', minutes: 15, carriedTimes: 0, version: null },
];
const notice = {
  meetingOn: '2026-11-26', today: '2026-11-10', latestReceiptOn: '2026-11-18', latestUrgentReceiptOn: null, itemDeadlineOn: '2026-11-12', receiptIfSentNow: '2026-11-10',
  verdict: 'IN_TIME', explanation: { key: 'k', params: {}, sentence: 'Sieben volle Tage.' },
};

async function theBuilder(answers: Answers = {}): Promise<{ screen: Screen<AgendaBuilder>; server: AServer }> {
  const server = new AServer({
    'GET /api/meetings/m1': () => meeting, 'GET /api/meetings/m1/placeable': () => placeable,
    'POST /api/agenda-items/i1/move': () => items[0], 'POST /api/meetings/m1/agenda-items': () => planned('i9', 4, 'Neu', 15), ...answers,
  });
  const screen = await aScreen(AgendaBuilder, { inputs: { id: 'm1' }, words: [meetingWords, planWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

const rows = ({ element }: Screen<AgendaBuilder>): string[] => [...element.querySelectorAll('nw-agenda-row .row')].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

describe('The agenda builder', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('counts the time of every item and what is left', async () => {
    const { screen } = await theBuilder();
    expect(rows(screen).map((row) => row.slice(0, 5))).toEqual(['17:00', '17:05', '17:20']);
    expect(screen.text()).toContain('40 von 75 Minuten · noch 35 Minuten frei');
  });

  it('moves an item with Alt and the arrows, at once, and tells the server before which one', async () => {
    const { screen, server } = await theBuilder();
    screen.one('[data-id=i1]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    await screen.settled();
    expect(server.deeds()[0]).toEqual({ what: 'POST /api/agenda-items/i1/move', body: { beforeId: 'i3' }, version: '"2"' });
  });

  it('takes a move back that the server refuses, and says why', async () => {
    const { screen } = await theBuilder({
      'POST /api/agenda-items/i1/move': () => { throw new Refusal(409, { type: 'about:blank', title: 'Die Begrüßung bleibt vorn.', status: 409, code: 'frame_stays' }); },
    });
    screen.one('[data-id=i1]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    await screen.settled();
    await screen.settled();
    expect(rows(screen)[0]).toContain('Begrüßung');
    expect(screen.text()).toContain('Die Begrüßung bleibt vorn.');
  });

  it('adds an item from one typed line and keeps the cursor there', async () => {
    const { screen, server } = await theBuilder();
    const box = screen.one<HTMLInputElement>('nw-item-line input');
    box.value = 'Kita 15 !';
    box.dispatchEvent(new Event('input'));
    await screen.settled();
    screen.one('nw-item-line form').dispatchEvent(new Event('submit', { cancelable: true }));
    await screen.settled();
    expect(server.deeds()[0]?.body).toEqual({ line: 'Kita 15 !' });
    expect(box.value).toBe('');
    expect(document.activeElement).toBe(box);
  });

  it('has the carry-over ticked and takes all of it with one press', async () => {
    const { screen, server } = await theBuilder();
    await screen.press('Alle übernehmen');
    await screen.settled();
    expect(server.deeds().map(({ body }) => body)).toEqual([{ itemId: 'c1' }, { itemId: 'c2' }]);
  });

  it('shows recipients, mail and notice before an invitation goes out, and sends it with one press', async () => {
    const recipients = [1, 2].map((number) => ({ person: { id: `p${number}`, name: `Person ${number}`, organization: null }, seatLabel: 'Sitz', kind: 'PRINCIPAL', email: null }));
    const { screen, server } = await theBuilder({
      'GET /api/meetings/m1/invitation/preview': () => ({ notice, recipients, subject: 'Einladung', text: 'Guten Tag', urgent: false }),
      'POST /api/meetings/m1/invitation': () => ({ ...meeting, state: 'INVITED', version: 4 }),
    });
    await screen.press('Einladung senden');
    await screen.settled();
    const dialog = document.querySelector<HTMLElement>('nw-send-dialog');
    expect(dialog?.textContent).toContain('Sieben volle Tage.');
    const send = [...(dialog?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.includes('Einladung an 2 Personen senden'));
    send?.click();
    await screen.settled();
    expect(server.deeds()).toEqual([{ what: 'POST /api/meetings/m1/invitation', body: {}, version: '"3"' }]);
  });
});

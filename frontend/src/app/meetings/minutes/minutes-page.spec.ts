import type { MinutesView } from '@faden/meetings/minutes/minutes';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { meetingWords, minutesWords } from '../meetings.words';
import { MinutesPage } from './minutes-page';

const minutes = (facts: Partial<MinutesView> = {}): MinutesView => ({
  id: 'n1', version: 4, meetingId: 'm1', meetingTitle: '8. Sitzung', bodyName: 'Arbeitskreis Sprache', state: 'RELEASED', versionNo: 1,
  startedAt: '2026-11-26T16:02:00.000Z', endedAt: '2026-11-26T17:10:00.000Z', location: 'VHS', chair: null, minuteTaker: null,
  present: [{ name: 'Jens Köhler', seatLabel: 'VHS', from: '2026-11-26T16:20:00.000Z', to: null }], absent: [], quorumSentence: null,
  items: [{ itemId: 'i1', number: '1', title: 'Kinderbetreuung', text: 'Alle wollen es.', result: 'DECIDED', resultText: null, decisions: [], tasks: [] }],
  draftDueOn: '2026-12-10', releasedAt: '2026-11-28T10:00:00.000Z', objectionsUntil: '2026-12-12', approval: 'TACIT', signatures: [],
  agreed: { count: 2, of: 7, mine: false }, objections: [], requestedChange: null, can: ['agree', 'object'], cannot: {}, ...facts,
});

async function theMinutes(view: MinutesView, answers: Answers = {}): Promise<{ screen: Screen<MinutesPage>; server: AServer }> {
  const server = new AServer({ 'GET /api/meetings/m1/minutes': () => view, ...answers });
  const screen = await aScreen(MinutesPage, { inputs: { id: 'm1' }, words: [meetingWords, minutesWords], providers: played(server) });
  await screen.settled();
  return { screen, server };
}

describe('The minutes of a meeting', () => {
  it('are read, and agreed to with one press', async () => {
    const { screen, server } = await theMinutes(minutes(), {
      'POST /api/minutes/n1/agreement': () => minutes({ agreed: { count: 3, of: 7, mine: true }, can: ['object'] }),
    });
    expect(screen.text()).toContain('Bitte prüfen Sie bis 12. Dezember 2026. Ohne Antwort gilt es als richtig.');
    expect(screen.text()).toMatch(/17:20.* bis 18:10/);
    await screen.press('Stimmt');
    expect(server.deeds().map(({ what }) => what)).toEqual(['POST /api/minutes/n1/agreement']);
    expect(screen.text()).toContain('Danke. Sie haben zugestimmt.');
    expect(screen.text()).toContain('3 von 7 haben zugestimmt');
  });

  it('are finished by the minute taker: text saves itself, then they go for review', async () => {
    const draft = minutes({ state: 'DRAFT', can: ['edit', 'submit'] });
    const { screen, server } = await theMinutes(draft, {
      'PATCH /api/minutes/n1': () => ({ ...draft, version: 5, items: draft.items.map((item) => ({ ...item, text: 'Alle wollten es.' })) }),
      'POST /api/minutes/n1/submission': () => minutes({ state: 'IN_REVIEW', version: 6, can: [] }),
    });
    await screen.press('Text bearbeiten');
    const box = screen.one<HTMLTextAreaElement>('nw-minutes-item textarea');
    box.value = 'Alle wollten es.';
    box.dispatchEvent(new Event('input'));
    await screen.press('Zur Prüfung geben');
    await screen.settled();
    expect(server.deeds()).toEqual([
      { what: 'PATCH /api/minutes/n1', body: { items: [{ itemId: 'i1', text: 'Alle wollten es.' }] }, version: '"4"' },
      { what: 'POST /api/minutes/n1/submission', body: {}, version: '"5"' },
    ]);
    expect(screen.text()).toContain('Das Protokoll ist in Prüfung.');
  });

  it('do not exist before the meeting ends, which is said and no error', async () => {
    const screen = await aScreen(MinutesPage, { inputs: { id: 'm2' }, words: [meetingWords, minutesWords], providers: played(new AServer({})) });
    await screen.settled();
    expect(screen.text()).toContain('Das Protokoll entsteht, wenn die Sitzung beendet ist.');
  });
});

import type { DecisionView } from '@faden/decisions/decision';
import type { ThreadView } from '@faden/journal/thread';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { decisionWords } from '../decisions.words';
import { DecisionPage } from './decision-page';

const weber = { id: 'p1', name: 'Petra Weber', organization: null };
const decision = (facts: Partial<DecisionView> = {}): DecisionView => ({
  id: 'd1', number: 'IB-2026-014', version: 4, title: 'Zwei Räume für Kinderbetreuung', text: 'Der Beirat empfiehlt dem Landratsamt, zwei Räume zu stellen.', effect: 'RECOMMENDATION', outcome: 'ADOPTED',
  word: 'IN_IMPLEMENTATION', body: { id: 'b1', name: 'Integrationsbeirat', shortName: 'IB' }, decidedOn: '2026-12-02', tally: { yes: 11, no: 2, abstain: 1 }, topic: null, dueOn: '2027-01-11',
  visibility: 'NETWORK', reasons: 'Kurse fallen sonst aus.', meeting: null, escalation: null, addressees: [{ id: 'o1', name: 'Landratsamt' }], competenceCheckedBy: weber, responsible: weber,
  vote: {
    id: 'v1', question: 'Zwei Räume?', form: 'SHOW_OF_HANDS', method: 'MAJORITY_OF_CAST', counts: { yes: 11, no: 2, abstain: 1, invalid: 0, notVoted: 0, excluded: 0, absent: 4 }, objections: [],
    outcome: 'ADOPTED', needed: 7, base: 13, explanation: { key: 'k', params: {}, sentence: '14 von 18 anwesend, nötig waren 7 Ja.' }, announcedAt: '2026-12-02T17:30:00.000Z', roundNo: 1,
  },
  tracking: { status: 'IN_IMPLEMENTATION', dueOn: '2027-01-11', delayReason: null, nextOn: null, note: null }, reviewOn: null, supersedes: null, supersededBy: null, subjectToMinutes: true,
  can: ['reportDelay', 'reportImplemented', 'addTask'], cannot: {}, ...facts,
});
const thread: ThreadView = { topic: null, knots: [] };

async function thePage(shown: DecisionView, answers: Answers = {}): Promise<{ screen: Screen<DecisionPage>; server: AServer }> {
  const server = new AServer({
    'GET /api/decisions/IB-2026-014': () => shown, 'GET /api/tasks?source=d1': () => ({ rows: [], next: null }), 'GET /api/thread/decision/d1': () => thread, 'GET /api/persons': () => [weber], ...answers,
  });
  const screen = await aScreen(DecisionPage, { inputs: { number: 'IB-2026-014' }, words: [decisionWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

/** Types into the fields of the open form, from top to bottom, and sends it. */
async function answer(screen: Screen<DecisionPage>, ...texts: string[]): Promise<void> {
  const boxes = [...screen.element.querySelectorAll<HTMLInputElement>('form input, form textarea')];
  for (const [at, text] of texts.entries()) {
    const box = boxes[at];
    if (!box) throw new Error(`The form has no field ${at + 1}`);
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  screen.one('form [type=submit]').click();
  await screen.settled();
}

describe('The page of a decision', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('calls a recommendation one, and says how it stands', async () => {
    const { screen } = await thePage(decision());
    expect(screen.text()).toContain('Empfehlung IB-2026-014 · Integrationsbeirat · 2. Dezember 2026');
    expect([...screen.element.querySelectorAll('nw-page-head nw-status')].map(({ textContent }) => textContent?.trim())).toEqual(
      ['angenommen', 'wird umgesetzt', 'sieht das Netzwerk', 'vorbehaltlich der Niederschrift']);
    expect(screen.one('.nw-wording').textContent).toBe('Der Beirat empfiehlt dem Landratsamt, zwei Räume zu stellen.');
    expect(screen.text()).toContain('Zuständigkeit geprüft von Petra Weber');
  });

  it('shows the count as a bar, and every voting seat in a table', async () => {
    const { screen } = await thePage(decision());
    expect(screen.one('nw-vote-bar [role=img]').getAttribute('aria-label')).toBe('14 von 18 anwesend, nötig waren 7 Ja.');
    await screen.press('als Tabelle');
    expect([...screen.element.querySelectorAll('nw-how-decided tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual(
      [['Ja', '11'], ['Nein', '2'], ['Enthaltung', '1'], ['abwesend', '4']]);
  });

  it('takes the report of a delay with reason and day, and shows what came of it', async () => {
    const later = decision({ version: 5, word: 'DELAYED', tracking: { status: 'IN_IMPLEMENTATION', dueOn: '2027-01-11', delayReason: 'Der Umbau dauert.', nextOn: '2099-02-01', note: null } });
    const { screen, server } = await thePage(decision(), { 'POST /api/decisions/d1/delay': () => later });
    await screen.press('Verzögerung melden');
    await answer(screen, 'Der Umbau dauert.', '1.2.2099');
    expect(server.deeds()).toEqual([{ what: 'POST /api/decisions/d1/delay', body: { reason: 'Der Umbau dauert.', nextOn: '2099-02-01' }, version: '"4"' }]);
    expect(screen.text()).toContain('Verzögert: Der Umbau dauert.');
    expect(screen.element.querySelector('form')).toBeNull();
  });

  it('asks for what is missing before anything is sent', async () => {
    const { screen, server } = await thePage(decision());
    await screen.press('Als umgesetzt melden');
    await answer(screen);
    expect(server.deeds()).toEqual([]);
    expect(screen.element.querySelector('nw-field .message')).not.toBeNull();
  });

  it('says who may take the next step when one may not', async () => {
    const cannot = { reportImplemented: { reason: 'only_who_tracks_decision', sentence: 'Das meldet, wer zuständig ist.', who: [{ personId: 'p1', name: 'Petra Weber', office: 'MANAGER' }] } };
    const { screen } = await thePage(decision({ can: [], cannot }));
    expect(screen.text()).toContain('Das meldet, wer zuständig ist.');
    expect(screen.one('nw-becoming button').getAttribute('aria-disabled')).toBe('true');
    expect(screen.text()).not.toContain('Verzögerung melden');
  });
});

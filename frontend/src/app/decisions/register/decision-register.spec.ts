import { BreakpointObserver } from '@angular/cdk/layout';
import type { DecisionRow } from '@faden/decisions/decision';
import { of } from 'rxjs';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { decisionWords } from '../decisions.words';
import { DecisionRegister } from './decision-register';

const row = (facts: Partial<DecisionRow> = {}): DecisionRow => ({
  id: 'd1', number: 'IB-2026-014', text: 'Zwei Räume stellen.', effect: 'RECOMMENDATION', outcome: 'ADOPTED', word: 'ADOPTED', body: { id: 'b1', name: 'Integrationsbeirat', shortName: 'IB' },
  decidedOn: '2026-12-02', tally: { yes: 11, no: 2, abstain: 1 }, topic: null, dueOn: null, ...facts,
});

/** A wide window: the register stands as a table. */
const wide = { provide: BreakpointObserver, useValue: { observe: () => of({ matches: true }) } };

async function theRegister(answers: Answers, inputs: Record<string, string> = {}): Promise<{ screen: Screen<DecisionRegister>; server: AServer }> {
  const server = new AServer({ 'GET /api/bodies': () => [], ...answers });
  const screen = await aScreen(DecisionRegister, { inputs, words: [decisionWords], providers: [...played(server), wide] });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

describe('The register of decisions', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('says "Beschluss" only of what is one, and reads the count out', async () => {
    const { screen } = await theRegister({ 'GET /api/decisions': () => ({ rows: [row(), row({ id: 'd2', number: 'IB-2026-013', effect: 'INTERNAL', tally: null })], next: null }) });
    const named = [...screen.element.querySelectorAll('.kind')].map(({ textContent }) => textContent);
    expect(named).toEqual(['Empfehlung', 'Beschluss']);
    expect(screen.text()).toContain('2 Einträge');
    expect(screen.one('nw-tally-mark .nw-hidden').textContent).toContain('11 Ja');
  });

  it('asks for what the address says, and for nothing it does not know', async () => {
    const { server } = await theRegister({ 'GET /api/decisions': () => ({ rows: [], next: null }) }, { gremium: 'b1', umsetzung: 'OPEN', suche: ' Räume ', jahr: 'gestern', art: 'UNSINN' });
    expect(server.asked.map(({ what }) => what)).toContain('GET /api/decisions?body=b1&tracking=OPEN&search=R%C3%A4ume');
  });

  it('tells an empty register from a choice that finds nothing', async () => {
    const none = { 'GET /api/decisions': () => ({ rows: [], next: null }) };
    expect((await theRegister(none)).screen.text()).toContain('Noch keine Beschlüsse.');
  });

  it('shows further entries below those already there', async () => {
    const { screen } = await theRegister({
      'GET /api/decisions': () => ({ rows: [row()], next: 'd1' }), 'GET /api/decisions?after=d1': () => ({ rows: [row({ id: 'd0', number: 'IB-2026-001' })], next: null }),
    });
    await screen.press('Mehr anzeigen');
    expect([...screen.element.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(['IB-2026-014', 'IB-2026-001']);
  });
});

import type { EscalationView } from '@faden/escalations/escalation';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import { anEscalation } from '../../../testing/an-escalation';
import { escalationWords } from '../escalations.words';
import { BoardAnswerForm } from './board-answer';

const there = 7;
const onTop = (facts: Partial<EscalationView> = {}): EscalationView => anEscalation({
  state: 'ON_BOARD_AGENDA', can: ['decide', 'advise', 'referBack'], boardItem: { itemId: 'i4', meetingId: 'm1', number: '5', startsAt: '2026-12-17T15:00:00.000Z', title: 'Kinderbetreuung' }, ...facts,
});
const verdict = ({ body }: { body: unknown }): object => {
  const lost = JSON.stringify(body).includes('"no":5');
  return { outcome: lost ? 'REJECTED' : 'ADOPTED', needed: 4, base: 7, explanation: { key: 'k', params: {}, sentence: lost ? 'Abgelehnt mit 2 Ja zu 5 Nein.' : 'Angenommen mit 7 Ja.' } };
};

async function thePanel(view: EscalationView): Promise<{ screen: Screen<BoardAnswerForm>; server: AServer; saved: jest.SpyInstance }> {
  const server = new AServer({
    'GET /api/escalations/e1': () => view, 'GET /api/persons': () => [{ id: 'p9', name: 'Jens Köhler', organization: null }], 'POST /api/agenda-items/i4/decision/preview': verdict,
    'POST /api/escalations/e1/decision': () => anEscalation({ state: 'ANSWERED' }), 'POST /api/escalations/e1/advice': () => anEscalation({ state: 'ANSWERED' }),
    'POST /api/escalations/e1/board-rejection': () => anEscalation({ state: 'ANSWERED' }),
  });
  const screen = await aScreen(BoardAnswerForm, { inputs: { number: 'e1', present: there }, words: [escalationWords], providers: played(server) });
  const saved = jest.spyOn(screen.fixture.componentInstance.answered, 'emit');
  document.body.append(screen.element);
  await screen.settled();
  await screen.settled();
  return { screen, server, saved };
}

/** Longer than the panel waits before it asks what the rules say. */
async function theRules(screen: Screen<BoardAnswerForm>): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  await screen.settled();
}

async function type(screen: Screen<BoardAnswerForm>, label: string, text: string): Promise<void> {
  const field = [...screen.element.querySelectorAll('nw-field, nw-datefield')].find((one) => one.textContent?.includes(label));
  const box = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!box) throw new Error(`No field is called ${label}`);
  box.value = text;
  box.dispatchEvent(new Event('input'));
  await screen.settled();
}

async function choose(screen: Screen<BoardAnswerForm>, label: string, name: string): Promise<void> {
  const field = [...screen.element.querySelectorAll('nw-field')].find((one) => one.textContent?.includes(label));
  field?.querySelector<HTMLElement>('mat-select')?.click();
  await screen.settled();
  [...document.querySelectorAll<HTMLElement>('mat-option')].find(({ textContent }) => textContent?.includes(name))?.click();
  await screen.settled();
}

describe('The answer of the board', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('starts with the question, and keeps nothing before somebody counted', async () => {
    const { screen, server, saved } = await thePanel(onTop());
    expect(screen.one<HTMLTextAreaElement>('textarea').value).toBe('Stellt die VHS die Räume?');
    await screen.press('Entscheidung speichern');
    expect(screen.text()).toContain('Bitte zählen Sie zuerst.');
    expect(screen.text()).toContain('Bis wann? Bitte ausfüllen.');
    expect(server.deeds()).toEqual([]);
    expect(saved).not.toHaveBeenCalled();
  });

  it('decides: counted, competence ticked, somebody responsible until a day', async () => {
    const { screen, server, saved } = await thePanel(onTop());
    await screen.press('Alle dafür');
    await theRules(screen);
    expect(screen.text()).toContain('Angenommen mit 7 Ja.');
    screen.one<HTMLInputElement>('mat-checkbox input').click();
    await choose(screen, 'Wer ist zuständig?', 'Jens Köhler');
    await type(screen, 'Bis wann?', '31.3.2099');
    await screen.press('Entscheidung speichern');
    expect(server.deeds().at(-1)).toEqual({ what: 'POST /api/escalations/e1/decision', version: '"2"', body: {
      text: 'Stellt die VHS die Räume?', count: { no: 0, abstain: 0 }, competenceChecked: true, effect: 'SELF_COMMITMENT', responsiblePersonId: 'p9', dueOn: '2099-03-31',
    } });
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('asks only for reasons when the motion is lost', async () => {
    const { screen, server } = await thePanel(onTop({ can: ['decide'] }));
    const no = screen.element.querySelectorAll<HTMLInputElement>('nw-vote-entry input')[1];
    if (!no) throw new Error('Nobody can vote no');
    no.value = '5';
    no.dispatchEvent(new Event('change'));
    await theRules(screen);
    expect(screen.text()).toContain('Abgelehnt mit 2 Ja zu 5 Nein.');
    expect(screen.text()).not.toContain('Wer ist zuständig?');
    await type(screen, 'Abgelehnt: Bitte begründen', 'Die Kosten sind offen.');
    await screen.press('Ablehnung speichern');
    expect(server.deeds().at(-1)).toMatchObject({ what: 'POST /api/escalations/e1/board-rejection', body: { count: { no: 5 }, reasons: 'Die Kosten sind offen.' } });
  });
});

import type { EscalationPrefill } from '@faden/escalations/escalation';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, Refusal, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { aPrefill, anEscalation } from '../../../testing/an-escalation';
import { escalationWords } from '../escalations.words';
import { RaisePage } from './raise-page';

async function thePage(prefill: EscalationPrefill, answers: Answers = {}): Promise<{ screen: Screen<RaisePage>; server: AServer; went: jest.SpyInstance }> {
  const server = new AServer({ 'GET /api/escalations/prefill?topic=t1&item=i4': () => prefill, 'POST /api/escalations': () => anEscalation(), ...answers });
  const screen = await aScreen(RaisePage, { inputs: { thema: 't1', top: 'i4' }, words: [escalationWords], providers: played(server) });
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  document.body.append(screen.element);
  await screen.settled();
  await screen.settled();
  return { screen, server, went };
}

describe('Handing a topic on', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('is one press when everything stands upstream', async () => {
    const { screen, server, went } = await thePage(aPrefill());
    expect(screen.one('h1').textContent).toContain('Kinderbetreuung im Kurs');
    expect(screen.text()).toContain('Eine Vermittlung dauert höchstens 30 Tage.');
    await screen.press('Zur Klärung geben');
    const { topic, question, background, attempts, desiredOutcome, positions } = aPrefill();
    expect(server.deeds().map(({ what, body }) => [what, JSON.parse(JSON.stringify(body))])).toEqual([['POST /api/escalations', {
      topicId: topic.id, itemId: 'i4', path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE', question, background, attempts, desiredOutcome, positions, submit: true,
    }]]);
    expect(went).toHaveBeenCalledWith(['/klaerungen', 'K-2026-009']);
  });

  it('sends nothing while the question is missing, and leads to it; then it sends once', async () => {
    const { screen, server } = await thePage(aPrefill({ question: '' }));
    await screen.press('Zur Klärung geben');
    expect(server.deeds()).toEqual([]);
    expect(screen.text()).toContain('Bitte 1 Stelle prüfen');
    expect(screen.text()).toContain('Was soll geklärt werden? Bitte ausfüllen.');
    const box = screen.one<HTMLTextAreaElement>('textarea');
    box.value = 'Wer zahlt?';
    box.dispatchEvent(new Event('input'));
    await screen.press('Zur Klärung geben');
    expect(server.deeds().map(({ body }) => body)).toEqual([expect.objectContaining({ question: 'Wer zahlt?' })]);
  });

  it('keeps a draft without asking for what only the board needs', async () => {
    const { screen, server } = await thePage(aPrefill({ attempts: '', positions: [] }));
    await screen.press('Als Entwurf speichern');
    expect(server.deeds().map(({ body }) => body)).toEqual([expect.objectContaining({ submit: false, positions: [] })]);
  });

  it('asks for the reason when the board must decide', async () => {
    const { screen, server } = await thePage(aPrefill({ path: 'P3_BOARD_DECISION_NEEDED' }));
    await screen.press('Zur Klärung geben');
    expect(server.deeds()).toEqual([]);
    expect(screen.text()).toContain('Grund: Bitte ausfüllen.');
  });

  it('sends one that came back again, with what is new', async () => {
    const back = anEscalation({ state: 'RETURNED', returnedWith: 'Was kostet es?', can: ['edit'] });
    const server = new AServer({
      'GET /api/escalations/K-2026-009': () => back, 'PATCH /api/escalations/e1': () => ({ ...back, version: 3, can: ['edit', 'resubmit'] }),
      'POST /api/escalations/e1/resubmission': () => anEscalation({ version: 4 }),
    });
    const screen = await aScreen(RaisePage, { inputs: { klaerung: 'K-2026-009' }, words: [escalationWords], providers: played(server) });
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await screen.settled();
    await screen.settled();
    expect(screen.one('.missing').textContent).toContain('Was kostet es?');
    const note = [...screen.element.querySelectorAll<HTMLTextAreaElement>('textarea')].at(-1);
    if (!note) throw new Error('Nobody asks what is new');
    note.value = 'Die Kosten stehen im Hintergrund.';
    note.dispatchEvent(new Event('input'));
    await screen.press('Wieder einreichen');
    expect(server.deeds().map(({ what, version }) => [what, version])).toEqual([['PATCH /api/escalations/e1', '"2"'], ['POST /api/escalations/e1/resubmission', '"3"']]);
    expect(server.deeds()[1]?.body).toEqual({ text: 'Die Kosten stehen im Hintergrund.' });
  });

  it('keeps what was typed when the server refuses, and says why', async () => {
    const { screen } = await thePage(aPrefill(), {
      'POST /api/escalations': () => { throw new Refusal(409, { type: 'x', title: 'Zu diesem Thema läuft schon eine Klärung.', status: 409, code: 'topic_frozen' }); },
    });
    await screen.press('Zur Klärung geben');
    expect(screen.text()).toContain('Zu diesem Thema läuft schon eine Klärung.');
    expect(screen.one<HTMLTextAreaElement>('textarea').value).toBe('Stellt die VHS die Räume?');
  });
});

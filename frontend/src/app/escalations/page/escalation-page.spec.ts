import type { EscalationView } from '@faden/escalations/escalation';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { anEscalation } from '../../../testing/an-escalation';
import { escalationWords } from '../escalations.words';
import { EscalationPage } from './escalation-page';

const places: EscalationView['boardPlaces'] = [
  { meetingId: 'm1', title: '8. Sitzung', startsAt: '2026-12-17T15:00:00.000Z', freeMinutes: 40, inTime: true, sentence: 'Die Frist ist gewahrt.' },
  { meetingId: 'm2', title: '9. Sitzung', startsAt: '2027-01-21T15:00:00.000Z', freeMinutes: 90, inTime: true, sentence: 'Die Frist ist gewahrt.' },
];

async function thePage(view: EscalationView, answers: Answers = {}): Promise<{ screen: Screen<EscalationPage>; server: AServer }> {
  const server = new AServer({ 'GET /api/escalations/K-2026-009': () => view, 'GET /api/thread/escalation/e1': () => ({ topic: null, knots: [] }), ...answers });
  const screen = await aScreen(EscalationPage, { inputs: { number: 'K-2026-009' }, words: [escalationWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  await screen.settled();
  return { screen, server };
}

const type = (box: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  box.value = text;
  box.dispatchEvent(new Event('input'));
};
const filled = (screen: Screen<EscalationPage>): string[] => [...screen.element.querySelectorAll('.mat-mdc-unelevated-button')].map(({ textContent }) => textContent?.trim() ?? '');

describe('The page of a Klärung', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('says whose turn it is with one name and one day, and nothing of a mediation that is not for the reader', async () => {
    const { screen } = await thePage(anEscalation({ cannot: { forward: { reason: 'only_manager', sentence: 'Nur das Integrationsmanagement leitet weiter.', who: [{ personId: 'p2', name: 'Petra Weber', office: 'MANAGER' }] } } }));
    expect(screen.text()).toContain('Wer ist dran? Petra Weber, Integrationsmanagement, bis 4. Dezember 2026');
    expect(screen.one('nw-path [aria-current=step]').textContent).toContain('Vermittlung');
    expect(screen.text()).toContain('VHS · 4 Personen');
    expect(screen.text()).not.toContain('Nur die Beteiligten sehen das.');
    expect(filled(screen)).toEqual([]);
    const refused = screen.one<HTMLButtonElement>('nw-can-button button');
    expect([refused.textContent?.trim(), refused.ariaDisabled, refused.disabled]).toEqual(['An den Beirat weiterleiten', 'true', false]);
    expect(screen.text()).toContain('Nur das Integrationsmanagement leitet weiter. Das kann: Petra Weber');
  });

  it('asks the group for its statement first, and shows it then', async () => {
    const until = '2026-12-08';
    const heard = { text: 'Nicht ohne Bus.', by: { id: 'p1', name: 'Sabine Kroll', organization: null }, at: '2026-11-26T10:00:00.000Z' };
    const p3 = { path: 'P3_BOARD_DECISION_NEEDED' } as const;
    const { screen, server } = await thePage(anEscalation({ ...p3, hearing: { until, statement: null }, can: ['giveStatement', 'withdraw'] }), {
      'POST /api/escalations/e1/statement': () => anEscalation({ ...p3, hearing: { until, statement: heard }, version: 3 }),
    });
    expect(screen.text()).toContain('Arbeitskreis Sprache hat bis 8. Dezember 2026 Zeit für eine Stellungnahme.');
    type(screen.one('nw-act-form textarea'), 'Nicht ohne Bus.');
    screen.one('nw-act-form [type=submit]').click();
    await screen.settled();
    expect(server.deeds()).toEqual([{ what: 'POST /api/escalations/e1/statement', body: { text: 'Nicht ohne Bus.' }, version: '"2"' }]);
    expect(screen.text()).toContain('Nicht ohne Bus.Sabine Kroll · 26. November 2026');
  });

  it('opens no mediation for the manager while the group has the floor', async () => {
    const { screen } = await thePage(anEscalation({ path: 'P3_BOARD_DECISION_NEEDED', hearing: { until: '2026-11-01', statement: null }, can: ['startMediation', 'returnForCompletion'] }));
    expect(screen.element.querySelector('nw-act-form')).toBeNull();
    expect(screen.text()).toContain('Arbeitskreis Sprache hatte bis 1. November 2026 Zeit und hat sich nicht geäußert.');
  });

  it('offers the manager the usual step at once and asks why there is no mediation', async () => {
    const { screen, server } = await thePage(anEscalation({ can: ['forward', 'startMediation', 'returnForCompletion'] }), {
      'POST /api/escalations/e1/forwarding': () => anEscalation({ state: 'READY_FOR_BOARD', version: 3 }),
    });
    expect(filled(screen)).toEqual(['Vermittlung beginnen']);
    await screen.press('An den Beirat weiterleiten');
    expect(filled(screen)).toEqual(['An den Beirat weiterleiten']);
    screen.one('nw-act-form [type=submit]').click();
    await screen.settled();
    expect(server.deeds()).toEqual([]);
    type(screen.one('nw-act-form input'), 'Die Gruppe will es so.');
    screen.one('nw-act-form [type=submit]').click();
    await screen.settled();
    expect(server.deeds()).toEqual([{ what: 'POST /api/escalations/e1/forwarding', body: { waiveReason: 'Die Gruppe will es so.' }, version: '"2"' }]);
    expect(screen.text()).toContain('für den Beirat vorgemerkt');
  });

  it('forwards with one press when the group wanted no mediation', async () => {
    const { screen, server } = await thePage(anEscalation({ mediationWaivedReason: 'Eilt.', can: ['forward', 'startMediation'] }), { 'POST /api/escalations/e1/forwarding': () => anEscalation({ state: 'READY_FOR_BOARD' }) });
    await screen.press('An den Beirat weiterleiten');
    expect(server.deeds().map(({ body }) => body)).toEqual([{}]);
  });

  it('schedules for the next meeting with one press; a later one needs a reason', async () => {
    const ready = anEscalation({ state: 'READY_FOR_BOARD', can: ['schedule'], boardPlaces: places });
    const { screen, server } = await thePage(ready, { 'POST /api/escalations/e1/scheduling': () => ready });
    expect(screen.text()).not.toContain('Warum nicht in der nächsten Sitzung?');
    await screen.press('Einplanen');
    expect(server.deeds().map(({ body }) => body)).toEqual([{ meetingId: 'm1' }]);
    screen.element.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await screen.settled();
    expect(screen.text()).toContain('Warum nicht in der nächsten Sitzung?');
  });

  it('shows the answer with its vote, and asks the group only for what it means', async () => {
    const { screen, server } = await thePage(anEscalation({
      state: 'ANSWERED', can: ['groupResponds'], history: [{ action: 'advise', from: 'ON_BOARD_AGENDA', to: 'ANSWERED', by: null, at: '2026-12-17T15:30:00.000Z', text: null }],
      outcome: { text: 'Der Beirat rät zu den Räumen der VHS.', reasons: 'Kurze Wege.', decisionId: 'd1', decisionNumber: 'IB-2026-008', vote: null, adopted: true, subjectToMinutes: true },
    }), { 'POST /api/escalations/e1/group-response': () => anEscalation({ state: 'CLOSED', closure: 'ADVICE_ADOPTED', turn: null }) });
    expect(screen.text()).toContain('Antwort des Beirats');
    expect(screen.text()).toContain('vorbehaltlich der Niederschrift');
    screen.one<HTMLInputElement>('input[type=radio][value=yes]').click();
    await screen.settled();
    await screen.press('Antwort bestätigen');
    expect(server.deeds().map(({ body }) => body)).toEqual([{ adopted: true }]);
    expect(screen.text()).toContain('Rat des Beirats angenommen');
    expect(screen.text()).not.toContain('Nächster Schritt');
  });

  it('asks before it leaves the agenda of the board', async () => {
    const { screen, server } = await thePage(anEscalation({ state: 'ON_BOARD_AGENDA', can: ['withdraw'] }));
    await screen.press('Zurückziehen');
    const dialog = document.querySelector('mat-dialog-container');
    expect(dialog?.textContent).toContain('Wirklich zurückziehen?');
    expect(screen.element.querySelector('nw-act-form')).toBeNull();
    expect(server.deeds()).toEqual([]);
  });
});

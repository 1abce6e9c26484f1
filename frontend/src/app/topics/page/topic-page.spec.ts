import { OverlayContainer } from '@angular/cdk/overlay';
import { TestBed } from '@angular/core/testing';
import type { Knot } from '@faden/journal/thread';
import type { TopicView } from '@faden/topics/topic';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, Refusal, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { Drafts } from '../../ui/acts/drafts';
import { SingleKeys } from '../../ui/acts/single-keys';
import { Undo } from '../../ui/acts/undo';
import { topicWords } from '../topics.words';
import { TopicPage } from './topic-page';

const topic = (facts: Partial<TopicView> = {}): TopicView => ({
  id: 't1', version: 4, number: 'T-21', title: 'Kinderbetreuung im Kurs', state: 'ASSIGNED', word: 'IN_BACKLOG', responsibleBody: { id: 'b1', name: 'Arbeitskreis Sprache', shortName: 'AKS' },
  raisedBy: { id: 'p9', name: 'Selam Tesfay', organization: null }, raisedOn: '2026-10-12', wish: 'DECIDE', priority: 2, comments: 0, plannedMinutes: null,
  description: '14 Mütter brechen den Kurs ab.', proposal: 'Die VHS stellt zwei Räume.', summary: null, sourceKind: 'AK', visibility: 'NETWORK', followUpOn: null, reason: null, mergedInto: null,
  frozen: false, positions: [], places: [{ meetingId: 'm1', title: '8. Sitzung', startsAt: '2026-12-02T16:00:00Z', freeMinutes: 25 }], titleOnly: false,
  can: ['placeOnAgenda', 'raiseEscalation', 'edit', 'wait', 'comment', 'statePosition'], cannot: {}, ...facts,
});
const knot = (facts: Partial<Knot>): Knot => ({
  id: 'k', kind: 'TOPIC', key: 'topic.raised', params: {}, title: 'Kinderbetreuung im Kurs', bodyName: null, at: '2026-10-12T10:00:00Z', plannedOn: null, subject: 'topic', subjectId: 't1', path: '/themen/T-21', current: false, ...facts,
});

async function thePage(it: () => TopicView, answers: Answers = {}, knots: Knot[] = []): Promise<{ screen: Screen<TopicPage>; server: AServer }> {
  const server = new AServer({
    'GET /api/topics/T-21': it, 'GET /api/topics/t1/comments': () => [], 'GET /api/thread/topic/t1': () => ({ topic: null, knots }), ...answers,
  });
  const providers = [
    ...played(server), { provide: SingleKeys, useValue: { on: () => false, hears: () => false } },
    { provide: Drafts, useValue: { put: () => undefined, find: async () => null, forget: async () => undefined } },
  ];
  const screen = await aScreen(TopicPage, { inputs: { number: 'T-21' }, words: [topicWords], providers });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

const menu = (): HTMLElement => TestBed.inject(OverlayContainer).getContainerElement();
const filled = ({ element }: Screen<TopicPage>): string[] => [...element.querySelectorAll('nw-page-head .mat-mdc-unelevated-button')].map(({ textContent }) => (textContent ?? '').trim());

describe('The page of a topic', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('leads with what its state asks for: one filled button', async () => {
    const { screen } = await thePage(() => topic());
    expect(filled(screen)).toEqual(['Auf Tagesordnung']);
    expect(screen.text()).toContain('Die VHS stellt zwei Räume.');
  });

  it('leads to the Klärung once two positions stand against each other', async () => {
    const positions = ['Vormittags', 'Abends'].map((label, at) => ({ id: label, label, statement: 'So.', heldBy: '', count: at + 3 }));
    const { screen } = await thePage(() => topic({ state: 'IN_PROGRESS', word: 'IN_DISCUSSION', positions }));
    expect(filled(screen)).toEqual(['Zur Klärung geben']);
    expect(screen.text()).toContain('Vormittags3 Personen');
  });

  it('follows the matter to where it is now, out of its thread', async () => {
    const { screen } = await thePage(() => topic({ state: 'ESCALATED', word: 'IN_ESCALATION', frozen: true, can: [] }), {}, [knot({}), knot({ id: 'k2', subject: 'escalation', key: 'escalation.submit', path: '/klaerungen/K-2026-003', current: true })]);
    expect(screen.one<HTMLAnchorElement>('nw-page-head a.mat-mdc-unelevated-button').getAttribute('href')).toBe('/klaerungen/K-2026-003');
    expect(screen.text()).toContain('Die Frage liegt beim Beirat.');
  });

  it('places the topic on a meeting with one press, and takes it back', async () => {
    const { screen, server } = await thePage(() => topic(), {
      'POST /api/meetings/m1/agenda-items': () => ({ id: 'i1', version: 1 }), 'POST /api/agenda-items/i1/removal': () => ({ id: 'i1', version: 2 }),
    });
    await screen.press('Auf Tagesordnung');
    expect(menu().textContent).toContain('8. Sitzung · noch 25 Minuten frei');
    menu().querySelector<HTMLElement>('[mat-menu-item]')?.click();
    await screen.settled();
    expect(TestBed.inject(Undo).shown()?.text).toBe('„Kinderbetreuung im Kurs“ steht auf der Tagesordnung vom 2. Dezember 2026.');
    await TestBed.inject(Undo).back();
    expect(server.deeds().map(({ what, body }) => [what, body])).toEqual([['POST /api/meetings/m1/agenda-items', { topicId: 't1' }], ['POST /api/agenda-items/i1/removal', {}]]);
  });

  it('says why somebody may not, and who may', async () => {
    const refused = { reason: 'only_lead_of_topic_body', sentence: 'Das macht die Leitung des Gremiums.', who: [{ personId: 'p2', name: 'Amal Haddad', office: 'SPOKESPERSON' }] };
    const { screen } = await thePage(() => topic({ can: ['comment'], cannot: { placeOnAgenda: refused } }));
    expect(screen.one('nw-page-head [aria-disabled=true]').textContent).toContain('Auf Tagesordnung');
    expect(screen.text()).toContain('Das macht die Leitung des Gremiums. Das kann: Amal Haddad');
  });

  it('sends only the texts that were changed, in the version on the screen', async () => {
    const { screen, server } = await thePage(() => topic(), { 'PATCH /api/topics/t1': () => topic({ version: 5, proposal: 'Drei Räume.' }) });
    await screen.press('Weitere Schritte');
    [...menu().querySelectorAll<HTMLElement>('[mat-menu-item]')].find(({ textContent }) => textContent?.includes('Bearbeiten'))?.click();
    await screen.settled();
    const boxes = screen.element.querySelectorAll<HTMLTextAreaElement>('nw-topic-form textarea');
    const proposal = boxes[boxes.length - 1];
    if (!proposal) throw new Error('The proposal cannot be changed');
    proposal.value = 'Drei Räume.';
    proposal.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.press('Speichern');
    expect(server.deeds()).toEqual([{ what: 'PATCH /api/topics/t1', body: { proposal: 'Drei Räume.' }, version: '"4"' }]);
    expect(screen.text()).toContain('Drei Räume.');
  });

  it('leaves a form open that was opened while a step was on its way', async () => {
    let answer: (view: TopicView) => void = () => undefined;
    const taken = new Promise<TopicView>((resolve) => { answer = resolve; });
    const { screen } = await thePage(() => topic({ word: 'SUBMITTED', can: ['accept', 'edit'] }), { 'POST /api/topics/t1/acceptance': () => taken });
    await screen.press('Annehmen');
    await screen.press('Weitere Schritte');
    [...menu().querySelectorAll<HTMLElement>('[mat-menu-item]')].find(({ textContent }) => textContent?.includes('Bearbeiten'))?.click();
    await screen.settled();
    answer(topic({ version: 5, can: ['edit'] }));
    await screen.settled();
    expect(screen.element.querySelector('nw-topic-form')).not.toBeNull();
    expect(screen.text()).not.toContain('Annehmen');
  });

  it('keeps what was written when the comment does not get through', async () => {
    let tries = 0;
    const { screen, server } = await thePage(() => topic(), {
      'POST /api/topics/t1/comments': () => {
        tries += 1;
        if (tries === 1) throw new Refusal(0, null);
        return { id: 'c1', by: null, at: '2026-11-26T10:00:00Z', text: 'Wir haben noch Platz.' };
      },
    });
    const box = screen.one<HTMLTextAreaElement>('nw-discussion textarea');
    box.value = 'Wir haben noch Platz.';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.press('Senden');
    expect(screen.text()).toContain('Kein Netz. Ihr Text ist noch da.');
    expect(box.value).toBe('Wir haben noch Platz.');
    await screen.press('Senden');
    expect(server.deeds()).toHaveLength(2);
    expect(screen.one('nw-discussion ol').textContent).toContain('Wir haben noch Platz.');
    expect(box.value).toBe('');
    expect(screen.element.querySelector('nw-discussion [aria-labelledby=nw-form-problem]')).toBeNull();
  });
});

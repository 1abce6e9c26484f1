import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, played } from '../../../testing/a-server';
import { Drafts } from '../../ui/acts/drafts';
import { topicWords } from '../topics.words';
import { Intake } from './intake';

const body = { id: 'b1', name: 'Arbeitskreis Sprache', shortName: 'AKS', slug: 'ak-sprache', bodyType: 'WORKING_GROUP', lead: null, memberCount: 8, seatCount: 8, filledSeatCount: 8 };
const hit = { kind: 'TOPIC', id: 't2', number: 'T-02', title: 'Kinderbetreuung im Kurs', bodyName: null, on: null, path: '/themen/T-02' };

async function thePage(inputs: Record<string, string> = {}, kept: object | null = null): Promise<{ screen: Screen<Intake>; server: AServer }> {
  const server = new AServer({
    'GET /api/bodies': () => [body], 'GET /api/search?q=Kinderbetreuung': () => ({ query: 'Kinderbetreuung', total: 1, groups: [{ kind: 'TOPIC', hits: [hit] }] }),
    'GET /api/search?q=Deutschkurse': () => ({ query: 'Deutschkurse', total: 0, groups: [] }),
    'POST /api/topics': () => ({ number: 'T-21', responsibleBody: { id: 'b1', name: 'Arbeitskreis Sprache', shortName: 'AKS' } }),
  });
  const drafts = { put: () => undefined, forget: async () => undefined, find: async () => kept };
  const screen = await aScreen(Intake, { inputs, words: [topicWords], providers: [...played(server), { provide: Drafts, useValue: drafts }] });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

describe('Bringing a topic in', () => {
  beforeAll(() => { Object.assign(window, { scrollTo: () => undefined }); });
  afterEach(() => { document.body.innerHTML = ''; });

  it('needs the first answer alone, and gives back the number', async () => {
    const { screen, server } = await thePage({ titel: 'Kinderbetreuung am Samstag', gremium: 'b1' });
    await screen.press('Einreichen');
    expect(server.deeds()).toEqual([{ what: 'POST /api/topics', body: { title: 'Kinderbetreuung am Samstag', wish: 'UNSURE', bodyId: 'b1' }, version: null }]);
    expect(screen.text()).toContain('Danke. Ihr Thema hat die Nummer T-21.');
    await screen.press('Noch ein Thema');
    expect(screen.one<HTMLInputElement>('form input').value).toBe('');
  });

  it('asks for it when it is missing, on top and at the field', async () => {
    const { screen, server } = await thePage();
    await screen.press('Einreichen');
    expect(screen.text()).toContain('Bitte 1 Stelle prüfen');
    expect(screen.one('form input').getAttribute('aria-invalid')).toBe('true');
    expect(server.deeds()).toEqual([]);
  });

  it('shows what is there already', async () => {
    const { screen } = await thePage({ titel: 'Kinderbetreuung am Samstag' });
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    await screen.settled();
    expect(screen.one('nw-similar').textContent).toContain('Gibt es schon:');
    expect(screen.one<HTMLAnchorElement>('nw-similar a').getAttribute('href')).toBe('/themen/T-02');
  });

  it('keeps a place for that from the first letter on, so that nothing moves under a finger', async () => {
    const { screen } = await thePage({ titel: 'K' });
    expect(screen.one('nw-similar .kept').textContent).toBe('');
  });

  it('says that nothing is like it', async () => {
    const { screen } = await thePage({ titel: 'Deutschkurse' });
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    await screen.settled();
    expect(screen.one('nw-similar').textContent).toContain('Nichts Ähnliches gefunden.');
  });

  it('offers what was left unfinished', async () => {
    const { screen } = await thePage({}, { at: Date.parse('2026-11-26T13:32:00Z'), text: { title: 'Zu wenig B1-Kurse', wish: 'DISCUSS', description: '', bodyId: '' } });
    expect(screen.text()).toContain('Entwurf von 14:32');
    await screen.press('Weiterschreiben');
    expect(screen.one<HTMLInputElement>('form input').value).toBe('Zu wenig B1-Kurse');
  });
});

import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { eventually } from '../../test/kit/eventually.js';
import type { BodyRow, BodyView } from '../bodies/body.contract.js';
import type { EscalationPage, EscalationView } from '../escalations/escalation.contract.js';
import { SignInList } from '../house/sign-in-list.js';
import { addDays } from '../house/time/days.js';
import type { DemoMail, DemoPerson, Me } from '../identity/sign-in.contract.js';
import { DemoLoader } from './demo-loader.js';

describe('The demo', () => {
  let app: TestApp;
  let persons: DemoPerson[];

  beforeAll(async () => {
    app = await anApp();
    await app.get(DemoLoader).load();
    persons = (await app.nobody.get<DemoPerson[]>('/api/demo/persons')).body;
  }, 120_000);
  afterAll(() => app.close());

  const signIn = async (name: string) => {
    const personId = persons.find((person) => person.name === name)?.personId ?? '';
    const answer = await app.nobody.post('/api/demo/sign-in', { personId });
    expect(answer).toMatchObject({ status: 200, body: { target: '/heute' } });
    return app.as(/__Host-sid=([\w-]+)/.exec(answer.headers['set-cookie'] ?? '')?.[1] ?? '');
  };

  it('is loaded into an empty database only', async () => {
    expect(await app.get(DemoLoader).load()).toBe(false);
  });

  it('offers its persons with what they are', async () => {
    expect(persons).toHaveLength(25);
    const roles = (name: string) => persons.find((person) => person.name === name)?.roles.de;
    expect(roles('Dr. Henrike Salzmann')).toBe('Vorsitz Integrationsbeirat, Leitung Arbeitsgruppe Fortschreibung des Integrationskonzepts');
    expect(roles('Jonas Wehrsdorf')).toContain('Integrationsmanagement');
    expect(roles('Dietmar Strauch')).toBe('Im Netzwerk');
    expect(await app.get(SignInList).all()).toHaveLength(25);
  });

  it('lets one sign in as an invented person, and nobody else', async () => {
    const client = await signIn('Sabine Kroll-Eisfeld');
    const { body } = await client.get<Me>('/api/me');
    expect(body).toMatchObject({ familyName: 'Kroll-Eisfeld', organization: 'VHS', demo: true });
    expect(body.bodies.filter(({ leads }) => leads).map(({ slug }) => slug)).toEqual(['ak-sprache']);
    expect((await app.nobody.post('/api/demo/sign-in', { personId: 'niemand' })).status).toBe(400);
    expect((await app.nobody.post('/api/demo/sign-in', { personId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404);
  });

  it('has the board with 13 voting seats, three advisory ones, the last two vacant', async () => {
    const client = await signIn('Marlies Ottenbach');
    const { body } = await client.get<BodyView>('/api/bodies/beirat');
    expect(body.seats.filter(({ capacity }) => capacity === 'VOTING')).toHaveLength(13);
    expect(body.seats.filter(({ vacant }) => vacant).map(({ label }) => label)).toEqual(['BAMF', 'Polizeiinspektion']);
    expect(body.seats.slice(0, 13).every(({ members }) => members.length === 1)).toBe(true);
  });

  it('has groups that had other spokespersons before', async () => {
    const client = await signIn('Jonas Wehrsdorf');
    const leadOn = async (query: string) => (await client.get<BodyRow[]>(`/api/bodies${query}`)).body.find(({ slug }) => slug === 'ak-sprache')?.lead?.name;
    expect(await leadOn('')).toBe('Sabine Kroll-Eisfeld');
    expect(await leadOn(`?on=${addDays(app.clock.today(), -400)}`)).toBe('Tarek Haddad-Lindner');
    const now = (await client.get<BodyRow[]>('/api/bodies')).body;
    expect(now.filter(({ bodyType }) => bodyType === 'WORKING_GROUP').every(({ lead }) => lead !== null)).toBe(true);
    expect(now.map(({ slug }) => slug)).toContain('tf-fortschreibung');
  });

  it('has escalations under way, each shown to those whom it concerns', async () => {
    const list = async (name: string) => (await (await signIn(name)).get<EscalationPage>('/api/escalations?state=all')).body.rows;
    const groups = await list('Olena Kovtunenko');
    expect(groups.find(({ state }) => state === 'RETURNED')).toMatchObject({ can: ['withdraw', 'edit'], turn: { person: { name: 'Olena Kovtunenko' } } });
    const boards = await list('Dr. Henrike Salzmann');
    expect(boards.filter(({ state }) => state === 'ON_BOARD_AGENDA').map(({ topic }) => topic.number).sort()).toEqual(['T-03', 'T-11']);
    expect(await list('Dietmar Strauch')).toEqual([]);
    const mediated = boards.find(({ topic }) => topic.number === 'T-17')?.id ?? '';
    const one = async (name: string) => (await (await signIn(name)).get<EscalationView>(`/api/escalations/${mediated}`)).body;
    expect((await one('Dr. Henrike Salzmann')).mediation).toBeNull();
    expect((await one('Selam Tesfay')).mediation?.sessions).toHaveLength(1);
  });

  it('shows the mail it kept', async () => {
    await app.nobody.post('/api/sign-in', { email: 'kroll-eisfeld@example.org' });
    await eventually(async () => {
      const { body } = await app.nobody.get<DemoMail[]>('/api/demo/post');
      // Invitations of the demo may still be on their way and come later.
      const code = body.find(({ to, attachments }) => to === 'kroll-eisfeld@example.org' && attachments.length === 0);
      expect(code?.text).toMatch(/\d{6}/);
    });
  });

  it('is not there without demo mode', async () => {
    const real = await anApp({ database: app.database, environment: { DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:9', PUBLIC_URL: 'https://faden.example.org' } });
    expect((await real.nobody.get('/api/demo/persons')).status).not.toBe(200);
    expect((await real.nobody.post('/api/demo/sign-in', { personId: persons[0]?.personId })).status).toBe(404);
    expect((await real.nobody.get('/api/sign-in/ways')).body).toMatchObject({ demo: false });
    await real.close();
  });
});

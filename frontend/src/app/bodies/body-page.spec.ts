import type { BodyView, SeatView } from '@faden/bodies/body';
import { aScreen } from '../../testing/a-screen';
import type { Screen } from '../../testing/a-screen';
import { AServer, played } from '../../testing/a-server';
import type { Answers } from '../../testing/a-server';
import { addDays, berlinDay } from '../ui/days/days';
import { bodyWords } from './bodies.words';
import { BodyPage } from './body-page';

const haddad = { id: 'p1', name: 'Amal Haddad', organization: 'Caritas' };
const seat = (facts: Partial<SeatView> = {}): SeatView => ({
  id: 's1', version: 1, label: 'Caritas', capacity: 'VOTING', holder: { type: 'ORG', id: 'o1', name: 'Caritas' }, validFrom: '2024-01-31', validTo: null, vacant: false, can: [], cannot: {},
  members: [{ id: 'ms1', version: 1, person: haddad, kind: 'PRINCIPAL', office: 'SPOKESPERSON', startsOn: '2026-01-30', endsOn: null }], ...facts,
});
const body = (facts: Partial<BodyView> = {}): BodyView => ({
  id: 'b1', version: 2, name: 'Arbeitskreis Sprache', shortName: 'AKS', slug: 'ak-sprache', bodyType: 'WORKING_GROUP', mandateText: 'Kümmert sich um Deutschkurse.', reportingTo: [], foundedOn: '2015-02-01',
  endedOn: null, leadAgency: null, rulePreset: null, vacant: false, seats: [seat(), seat({ id: 's2', label: 'VHS', vacant: true, members: [] })], mine: { member: true, leads: true, capacity: 'VOTING' },
  can: ['planMeeting', 'proposeTopic'], cannot: {}, ...facts,
});
const topic = (id: string, word: string): object => ({ id, number: `T-${id}`, title: `Thema ${id}`, word, raisedBy: null, raisedOn: '2026-11-01' });

async function thePage(tab: string, it: BodyView, answers: Answers = {}): Promise<Screen<BodyPage>> {
  const none = (): object => ({ rows: [], next: null });
  const server = new AServer({
    'GET /api/bodies/ak-sprache': () => it, 'GET /api/meetings?when=coming&body=b1': none, 'GET /api/decisions?body=b1': none, 'GET /api/escalations?state=open&body=b1': none, ...answers,
  });
  const screen = await aScreen(BodyPage, { inputs: { slug: 'ak-sprache', tab }, words: [bodyWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  await screen.settled();
  return screen;
}

describe('The page of a body', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('says who leads it, how many seats are taken, and leads with planning', async () => {
    const screen = await thePage('ueberblick', body());
    expect(screen.text()).toContain('Leitung: Amal Haddad');
    expect(screen.text()).toContain('1 von 2 Plätzen besetzt');
    expect([...screen.element.querySelectorAll('.mat-mdc-unelevated-button')].map(({ textContent }) => (textContent ?? '').trim())).toEqual(['Sitzung planen']);
  });

  it('offers members the topic first', async () => {
    const screen = await thePage('ueberblick', body({ can: ['proposeTopic'] }));
    expect(screen.one<HTMLAnchorElement>('a.mat-mdc-unelevated-button').getAttribute('href')).toBe('/themen/neu?gremium=b1');
  });

  it('shows what is new before what is under way and over; the lead goes on to sorting', async () => {
    const rows = [topic('3', 'DECIDED'), topic('2', 'ON_AGENDA'), topic('1', 'SUBMITTED')];
    const screen = await thePage('themen', body(), { 'GET /api/topics?body=b1': () => ({ rows, next: null }) });
    expect([...screen.element.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Neu 1', 'In Arbeit 1', 'Abgeschlossen 1']);
    expect(screen.text()).toContain('Neue Themen sortieren');
  });

  it('shows a seat nobody takes, and says why one may not change that', async () => {
    const refused = { reason: 'only_secretariat', sentence: 'Das macht die Geschäftsstelle.', who: [] };
    const screen = await thePage('mitglieder', body({ seats: [seat({ vacant: true, members: [], cannot: { appoint: refused } })] }));
    expect(screen.text()).toContain('nicht besetzt');
    expect(screen.one('nw-members [aria-disabled=true]').textContent).toContain('Person benennen');
    expect(screen.text()).toContain('Das macht die Geschäftsstelle.');
  });

  it('shows of a body outside only what there is', async () => {
    const screen = await thePage('regeln', body({ bodyType: 'EXTERNAL', can: [] }));
    expect([...screen.element.querySelectorAll('[mat-tab-link]')].map(({ textContent }) => (textContent ?? '').trim())).toEqual(['Überblick', 'Mitglieder']);
  });

  it('says the rules in sentences and computes an example with them', async () => {
    const rules = { validFrom: '2015-02-01', sentences: [{ key: 'notice', sentence: '7 volle Tage liegen dazwischen.' }], rules: { decisionMethod: 'CONSENT' } };
    const notice = { latestReceiptOn: '2026-12-16', explanation: { key: 'n', params: {}, sentence: 'Die Einladung muss bis 16. Dezember 2026 ankommen.' } };
    const screen = await thePage('regeln', body(), { 'GET /api/bodies/b1/rules': () => rules, [`GET /api/bodies/b1/rules/notice?meetingOn=${addDays(berlinDay(new Date()), 28)}`]: () => notice });
    await screen.settled();
    expect(screen.text()).toContain('7 volle Tage liegen dazwischen.');
    expect(screen.text()).toContain('Einladung spätestens: Mittwoch, 16. Dezember 2026');
    expect(screen.element.querySelector('nw-vote-example')).toBeNull();
  });
});

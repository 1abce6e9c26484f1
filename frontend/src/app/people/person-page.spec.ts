import type { PersonView } from '@faden/people/person';
import { aScreen } from '../../testing/a-screen';
import type { Screen } from '../../testing/a-screen';
import { AServer, played } from '../../testing/a-server';
import { Session } from '../ui/session/session';
import { peopleWords } from './people.words';
import { PersonPage } from './person-page';

const person = (facts: Partial<PersonView> = {}): PersonView => ({
  id: 'p1', version: 3, name: 'Amal Haddad', title: null, givenName: 'Amal', familyName: 'Haddad', organization: { id: 'o1', name: 'Caritas' }, functionTitle: 'Beratung', languages: ['Arabisch', 'Deutsch'],
  contactChannels: [{ kind: 'EMAIL', value: 'privat@example.org', purpose: 'PRIVATE' }, { kind: 'EMAIL', value: 'haddad@example.org', purpose: 'OFFICIAL' }], networkRoles: [], invented: false, can: ['edit'], cannot: {}, ...facts,
});
const office = {
  bodyId: 'b1', bodyName: 'Arbeitskreis Sprache', bodySlug: 'ak-sprache', seatLabel: 'Caritas', capacity: 'VOTING', kind: 'PRINCIPAL', office: 'SPOKESPERSON', startsOn: '2025-03-01', endsOn: null,
};

async function thePage(me: string): Promise<{ screen: Screen<PersonPage>; server: AServer }> {
  const server = new AServer({
    'GET /api/persons/p1': () => person(), 'GET /api/persons/p1/offices': () => [office], 'PATCH /api/persons/p1': () => person({ version: 4, languages: ['Arabisch', 'Deutsch', 'Kurdisch'] }),
    'GET /api/tasks?mine=1&state=open': () => ({ rows: [{ id: 'k1', title: 'Räume anfragen', dueOn: '2026-12-05', overdue: false }], next: null }),
  });
  const screen = await aScreen(PersonPage, { inputs: { id: 'p1' }, words: [peopleWords], providers: [...played(server), { provide: Session, useValue: { me: () => ({ personId: me }) } }] });
  document.body.append(screen.element);
  await screen.settled();
  await screen.settled();
  return { screen, server };
}

describe('The page of a person', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('says what they hold since when, what they speak, and writes to the official address', async () => {
    const { screen } = await thePage('p2');
    expect(screen.text()).toContain('Leitung, Arbeitskreis Sprache');
    expect(screen.text()).toContain('seit 1. März 2025');
    expect(screen.text()).toContain('Arabisch, Deutsch');
    expect(screen.one<HTMLAnchorElement>('a.mat-mdc-unelevated-button').getAttribute('href')).toBe('mailto:haddad@example.org');
  });

  it('shows tasks on one\'s own page alone', async () => {
    const { screen } = await thePage('p2');
    expect(screen.text()).not.toContain('Aufgaben');
  });

  it('keeps changes of one\'s own card, with languages as a list', async () => {
    const { screen, server } = await thePage('p1');
    expect(screen.text()).toContain('Räume anfragen');
    await screen.press('Bearbeiten');
    const languages = screen.element.querySelectorAll<HTMLInputElement>('nw-person-form input')[1];
    if (!languages) throw new Error('Languages cannot be changed');
    languages.value = 'Arabisch, Deutsch, Kurdisch, Deutsch';
    languages.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.press('Speichern');
    expect(server.deeds()[0]).toMatchObject({ what: 'PATCH /api/persons/p1', version: '"3"', body: { languages: ['Arabisch', 'Deutsch', 'Kurdisch'] } });
    expect(screen.text()).toContain('Arabisch, Deutsch, Kurdisch');
  });
});

import { TestBed } from '@angular/core/testing';
import type { TodayItem, TodayView } from '@faden/notices/today';
import { aScreen } from '../../testing/a-screen';
import type { Screen } from '../../testing/a-screen';
import { AServer, played } from '../../testing/a-server';
import { Undo } from '../ui/acts/undo';
import { TodayPage } from './today-page';
import { todayWords } from './today.words';

const item = (facts: Partial<TodayItem> & Pick<TodayItem, 'key'>): TodayItem => ({
  id: `${facts.key}:x`, params: {}, subjectType: 'meeting', subjectId: 'm1', version: 3, path: '/sitzungen/m1', dueOn: null, overdueDays: 0, why: 'Sie leiten die Gruppe.', snoozedUntil: null, ...facts,
});
const rsvp = item({ key: 'meet.rsvp', params: { body: 'Arbeitskreis Sprache', meeting: '8. Sitzung', startsAt: '2026-11-26T16:00:00.000Z' } });
const task = item({ key: 'task.due', subjectType: 'task', subjectId: 'k1', params: { title: 'Räume anfragen' } });
const triage = item({ key: 'topic.triage', params: { count: 2, body: 'Arbeitskreis Sprache' }, path: '/gremien/sprache?tab=themen' });
const view = (...items: TodayItem[]): TodayView => ({ today: '2026-11-24', greetingName: 'Frau Weber', items, nextMeetings: [], escalationsUnderWay: [] });

async function thePage(today: () => TodayView): Promise<{ screen: Screen<TodayPage>; server: AServer }> {
  const server = new AServer({
    'GET /api/today': today, 'PUT /api/meetings/m1/rsvp': () => [], 'POST /api/tasks/k1/completion': () => ({ id: 'k1', version: 4, title: 'Räume anfragen' }),
    'POST /api/tasks/k1/completion/undoing': () => ({ id: 'k1', version: 5 }),
    'PUT /api/today/task.due%3Ax/snooze': () => view(rsvp, { ...task, snoozedUntil: '2026-11-25' }),
  });
  const screen = await aScreen(TodayPage, { words: [todayWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

describe('Heute', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('greets, counts and says every matter in one line; only the first button is filled', async () => {
    const { screen } = await thePage(() => view(triage, task, rsvp));
    expect(screen.one('h1').textContent).toMatch(/^Guten (Morgen|Tag|Abend), Frau Weber$/);
    expect(screen.text()).toContain('3 Dinge warten auf Sie');
    expect(screen.text()).toContain('Arbeitskreis Sprache am 26. Nov.: Kommen Sie?');
    expect(screen.text()).toContain('2 neue Themen im Speicher');
    expect(screen.element.querySelectorAll('nw-today-row .mat-mdc-unelevated-button')).toHaveLength(1);
    expect(screen.one<HTMLAnchorElement>('nw-today-row a.mdc-button').getAttribute('href')).toBe('/gremien/sprache?tab=themen');
  });

  it('answers an invitation without leaving, and the row goes', async () => {
    let items = [rsvp];
    const { screen, server } = await thePage(() => view(...items));
    items = [];
    await screen.press('Ja');
    await screen.settled();
    expect(server.deeds()).toEqual([{ what: 'PUT /api/meetings/m1/rsvp', body: { answer: 'ACCEPTED' }, version: null }]);
    expect(screen.text()).toContain('Nichts wartet auf Sie. Schönen Tag.');
  });

  it('finishes a task with one press and can take that back', async () => {
    const { screen, server } = await thePage(() => view(task));
    await screen.press('Erledigt');
    await TestBed.inject(Undo).back();
    expect(server.deeds().map(({ what, version }) => [what, version])).toEqual([['POST /api/tasks/k1/completion', '"3"'], ['POST /api/tasks/k1/completion/undoing', '"4"']]);
  });

  it('puts a matter off until tomorrow and says why it is there', async () => {
    const { screen, server } = await thePage(() => view(task, rsvp));
    screen.one('nw-today-row [aria-haspopup=menu]').click();
    await screen.settled();
    const entries = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
    entries.find(({ textContent }) => textContent?.includes('Warum sehe ich das?'))?.click();
    await screen.settled();
    expect(screen.text()).toContain('Sie leiten die Gruppe.');
    entries[0]?.click();
    await screen.settled();
    expect(server.deeds()[0]?.what).toBe('PUT /api/today/task.due%3Ax/snooze');
    expect(screen.text()).toContain('1 Sache wartet auf Sie');
  });
});

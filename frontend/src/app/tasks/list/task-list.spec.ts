import { TestBed } from '@angular/core/testing';
import type { TaskRow } from '@faden/tasks/task';
import { aScreen } from '../../../testing/a-screen';
import type { Screen } from '../../../testing/a-screen';
import { AServer, Refusal, played } from '../../../testing/a-server';
import type { Answers } from '../../../testing/a-server';
import { Undo } from '../../ui/acts/undo';
import { addDays } from '../../ui/days/days';
import { taskWords } from '../tasks.words';
import { endOfWeek, groupsOf } from './task-groups';
import { TaskList } from './task-list';

const grobe = { id: 'p1', name: 'Thomas Grobe', organization: null };
const task = (facts: Partial<TaskRow> = {}): TaskRow => ({
  id: 'k1', version: 3, title: 'Räume anfragen', state: 'OPEN', overdue: false, owner: grobe, dueOn: '2099-12-05', body: { id: 'b1', name: 'Arbeitskreis Sprache', shortName: 'AKS' },
  source: { type: 'DECISION', id: 'd1', label: 'IB-2026-004', path: '/beschluesse/IB-2026-004' }, topicId: null, can: ['reportDone', 'block', 'postpone'], cannot: {}, ...facts,
});

async function theList(answers: Answers = {}): Promise<{ screen: Screen<TaskList>; server: AServer }> {
  const server = new AServer({ 'GET /api/tasks?mine=1&state=open': () => ({ rows: [task()], next: null }), 'GET /api/persons': () => [grobe, { id: 'p2', name: 'Amal Haddad', organization: null }], ...answers });
  const screen = await aScreen(TaskList, { words: [taskWords], providers: played(server) });
  document.body.append(screen.element);
  await screen.settled();
  return { screen, server };
}

async function type(screen: Screen<TaskList>, line: string): Promise<void> {
  const box = screen.one<HTMLInputElement>('nw-task-line input');
  box.value = line;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await screen.settled();
  screen.one('nw-task-line form').dispatchEvent(new Event('submit', { cancelable: true }));
  await screen.settled();
  await screen.settled();
}

describe('The list of tasks', () => {
  afterEach(() => { document.body.innerHTML = ''; });

  it('says who does what until when, and where it comes from', async () => {
    const { screen } = await theList();
    expect(screen.one('h2').textContent).toBe('Später 1');
    expect(screen.text()).toContain('Räume anfragenAKS · aus IB-2026-004');
    expect(screen.one<HTMLAnchorElement>('nw-task-row .nw-small a').getAttribute('href')).toBe('/beschluesse/IB-2026-004');
  });

  it('ticks a task off at once and takes that back', async () => {
    const { screen, server } = await theList({ 'POST /api/tasks/k1/completion': () => task({ version: 4, state: 'DONE_REPORTED' }), 'POST /api/tasks/k1/completion/undoing': () => task({ version: 5 }) });
    screen.one('nw-task-row input[type=checkbox]').click();
    await screen.settled();
    expect(TestBed.inject(Undo).shown()?.text).toBe('„Räume anfragen“ ist erledigt.');
    await TestBed.inject(Undo).back();
    expect(server.deeds().map(({ what, version }) => [what, version])).toEqual([['POST /api/tasks/k1/completion', '"3"'], ['POST /api/tasks/k1/completion/undoing', '"4"']]);
  });

  it('shows a task again that was taken back after it had left the list', async () => {
    let rows = [task()];
    const { screen } = await theList({
      'GET /api/tasks?mine=1&state=open': () => ({ rows, next: null }),
      'POST /api/tasks/k1/completion': () => { rows = []; return task({ version: 4, state: 'DONE_REPORTED' }); },
      'POST /api/tasks/k1/completion/undoing': () => { rows = [task({ version: 5 })]; return rows[0]; },
    });
    screen.one('nw-task-row input[type=checkbox]').click();
    await screen.settled();
    expect(screen.text()).toContain('Keine offenen Aufgaben.');
    await TestBed.inject(Undo).back();
    await screen.settled();
    expect(screen.text()).toContain('Räume anfragen');
    expect(TestBed.inject(Undo).shown()).toBeNull();
  });

  it('takes the tick back itself when the server refuses, and says why', async () => {
    const { screen } = await theList({ 'POST /api/tasks/k1/completion': () => { throw new Refusal(409, { type: 'about:blank', title: 'Die Aufgabe ist schon gestrichen.', status: 409, code: 'not_possible_now' }); } });
    screen.one('nw-task-row input[type=checkbox]').click();
    screen.fixture.detectChanges();
    await screen.settled();
    expect(screen.one<HTMLInputElement>('nw-task-row input[type=checkbox]').checked).toBe(false);
    expect(screen.text()).toContain('Die Aufgabe ist schon gestrichen.');
  });

  it('makes a task of one line that says everything', async () => {
    const { screen, server } = await theList({
      'POST /api/tasks/reading': () => ({ title: 'Räume anfragen', owner: grobe, candidates: [], dueOn: '2026-12-05' }), 'POST /api/tasks': () => task(),
    });
    await type(screen, 'Räume anfragen @Grobe 5.12.');
    expect(server.deeds().map(({ what, body }) => [what, body])).toEqual([
      ['POST /api/tasks/reading', { line: 'Räume anfragen @Grobe 5.12.' }], ['POST /api/tasks', { title: 'Räume anfragen', ownerPersonId: 'p1', dueOn: '2026-12-05' }],
    ]);
    expect(screen.one<HTMLInputElement>('nw-task-line input').value).toBe('');
  });

  it('asks only for what the line left open, and offers those the name may mean', async () => {
    const two = [grobe, { id: 'p7', name: 'Rita Grobe', organization: null }];
    const { screen, server } = await theList({ 'POST /api/tasks/reading': () => ({ title: 'Räume anfragen', owner: null, candidates: two, dueOn: '2026-12-05' }) });
    await type(screen, 'Räume anfragen @Grobe 5.12.');
    expect(screen.text()).toContain('Wen meinen Sie?');
    expect(screen.one<HTMLInputElement>('nw-task-line input').value).toBe('Räume anfragen');
    expect(server.deeds()).toHaveLength(1);
    await screen.press('Abbrechen');
    expect(screen.one<HTMLInputElement>('nw-task-line input').value).toBe('Räume anfragen @Grobe 5.12.');
  });
});

describe('The parts of the list', () => {
  it('follow the due day: overdue, this week until Sunday, later; done ones are one part', () => {
    const today = '2026-11-26';
    const tasks = [task({ id: 'a', overdue: true, dueOn: addDays(today, -1) }), task({ id: 'b', dueOn: endOfWeek(today) }), task({ id: 'c', dueOn: addDays(endOfWeek(today), 1) })];
    expect(groupsOf(tasks, { today, isOpen: true }).map(({ key, tasks: of }) => [key, of.length])).toEqual([['overdue', 1], ['week', 1], ['later', 1]]);
    expect(groupsOf(tasks, { today, isOpen: false }).map(({ key }) => key)).toEqual(['done']);
  });

  it('end on Sunday, also when today is one', () => {
    expect(endOfWeek('2026-11-26')).toBe('2026-11-29');
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29');
  });
});

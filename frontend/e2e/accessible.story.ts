import { read } from './kit/board.ts';
import { travel } from './kit/journey.ts';
import { addToBoard, begin, call, ownItem } from './kit/meeting.ts';
import type { Person } from './kit/person.ts';
import { comingOf, first, list } from './kit/openings.ts';
import { each, look } from './kit/screens.ts';
import type { Screen } from './kit/screens.ts';
import type { Checks } from './kit/story.ts';
import { story } from './kit/story.ts';

interface Row { id: string; number: string; state: string; title: string; escalationId?: string | null }

/** What the lead of a group sees. */
async function screensOfLead(lead: Person): Promise<Screen[]> {
  const { personId } = await read<{ personId: string }>(lead, 'me');
  const past = await list<Row>(lead, 'meetings?when=past');
  const next = `/sitzungen/${(await comingOf(lead, 'AKS', 'INVITED')).id}`;
  const held = `/sitzungen/${first(past, (row) => row.title.includes('Sprache und Schule') && row.state === 'HELD', 'meeting with minutes in hand').id}`;
  const board = `/sitzungen/${first(past, (row) => row.state === 'CLOSED', 'closed meeting').id}`;
  const topic = first(await list<Row>(lead, 'topics'), (row) => row.state === 'IN_PROGRESS' && row.title.includes('Sprachkurse'), 'topic in progress');
  const returned = first(await list<Row>(lead, 'escalations'), (row) => row.state === 'RETURNED', 'returned escalation');
  const [decision, task] = [first(await list<Row>(lead, 'decisions'), () => true, 'decision'), first(await list<Row>(lead, 'tasks?mine=1&state=open'), () => true, 'task')];
  return [
    { name: 'Heute', path: '/heute' }, { name: 'Organigramm', path: '/netzwerk' },
    { name: 'Gremium', path: '/gremien/ak-sprache' }, { name: 'Beirat', path: '/gremien/beirat' },
    { name: 'Personen', path: '/personen' }, { name: 'Person', path: `/personen/${personId}` },
    { name: 'Themen', path: '/themen' }, { name: 'Thema einbringen', path: '/themen/neu' }, { name: 'Thema', path: `/themen/${topic.number}` },
    { name: 'Sitzungen', path: '/sitzungen' }, { name: 'Sitzung planen', path: '/sitzungen/neu?gremium=ak-sprache' },
    { name: 'Sitzung', path: next }, { name: 'vergangene Sitzung', path: board },
    { name: 'Tagesordnung', path: `${next}/tagesordnung` }, { name: 'Protokoll in Arbeit', path: `${held}/protokoll` }, { name: 'fertiges Protokoll', path: `${board}/protokoll` },
    { name: 'Klärungen', path: '/klaerungen' }, { name: 'Klärung anstoßen', path: `/klaerungen/neu?thema=${topic.id}` }, { name: 'Klärung', path: `/klaerungen/${returned.number}` },
    { name: 'Beschlüsse', path: '/beschluesse' }, { name: 'Beschluss', path: `/beschluesse/${decision.number}` },
    { name: 'Aufgaben', path: '/aufgaben' }, { name: 'Aufgabe', path: `/aufgaben/${task.id}` },
    { name: 'Suche', path: '/suche?q=Sprache' }, { name: 'Nicht gefunden', path: '/gibt-es-nicht' },
  ];
}

/** Things that lie over a page. */
const opened: readonly Screen[] = [
  { name: 'Suchfeld', path: '/heute', open: (person) => person.key('Control+k').then(() => person.page.getByRole('dialog').getByRole('option').first().waitFor()) },
  { name: 'Tastenkürzel', path: '/heute', open: (person) => person.page.locator('body').press('?').then(() => person.page.getByRole('dialog').waitFor()) },
  { name: 'Menü der Person', path: '/heute', open: (person) => person.activate(person.button(/Sabine Kroll-Eisfeld/)).then(() => person.page.getByRole('menuitem').first().waitFor()) },
];

export const a = story('What everybody sees', async (stage, check) => {
  const doors = [{ name: 'Anmelden', path: '/anmelden' }, { name: 'Post der Demo', path: '/demo/post' }, { name: 'Link einer Mail', path: '/anmelden/link' }];
  await each(stage, check, null, doors);
});

export const b = story('What the lead of a group sees', async (stage, check) => {
  await each(stage, check, 'Kroll-Eisfeld', [...await screensOfLead(await stage.enter('Kroll-Eisfeld')), ...opened]);
});

export const c = story('What the integration manager sees', async (stage, check) => {
  const escalation = first(await list<Row>(await stage.enter('Wehrsdorf'), 'escalations'), ({ state }) => state === 'ON_BOARD_AGENDA', 'escalation on the agenda');
  await each(stage, check, 'Wehrsdorf', [{ name: 'Vermittlung', path: '/vermittlung' }, { name: 'Klärung beim Beirat', path: `/klaerungen/${escalation.number}` }]);
});

/** Comes last: time moves to the day of the board. */
export const d = story('A running meeting of the board', async (stage, check) => {
  const board = await addToBoard(stage, [ownItem]);
  await travel(stage, new Date(Date.parse(board.startsAt) + 5 * 60_000).toISOString());
  const chair = await stage.enter('Salzmann');
  await begin(chair, board.id);
  await check('the attendance is accessible', () => look(chair));
  await panels(chair, check, first((await read<{ agenda: Row[] }>(chair, `meetings/${board.id}`)).agenda, ({ escalationId }) => Boolean(escalationId), 'escalated item').title);
});

/** The panels beside the item, each opened on the wide page and looked at in every width. */
async function panels(chair: Person, check: Checks, escalated: string): Promise<void> {
  const show = (open: () => Promise<unknown>) => async (): Promise<void> => {
    await chair.page.setViewportSize({ width: 1280, height: 900 });
    await open();
    await look(chair);
  };
  await check('a called item is accessible', show(() => call(chair, ownItem)));
  await check('recording a decision is accessible', show(() => chair.activate(chair.button(/^Beschluss/).first()).then(() => chair.box('Wortlaut').waitFor())));
  await check('adding a task is accessible', show(() => chair.activate(chair.button(/^Aufgabe/).first()).then(() => chair.box(/^Wer macht was bis wann/).waitFor())));
  await check('answering an escalation is accessible', show(() => call(chair, escalated)
    .then(() => chair.activate(chair.button(/^Beschluss/).first())).then(() => chair.button('Entscheidung speichern').waitFor())));
}

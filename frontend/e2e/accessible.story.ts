import { read } from './kit/board.ts';
import { travel } from './kit/journey.ts';
import { addToBoard, begin, call, ownItem } from './kit/meeting.ts';
import type { Person } from './kit/person.ts';
import { inspect, inspectEnglish, look } from './kit/screens.ts';
import type { Screen } from './kit/screens.ts';
import type { Checks } from './kit/story.ts';
import { story } from './kit/story.ts';

interface Row { id: string; number: string; state: string; title: string; escalationId?: string | null }

/** A list of the program as this person sees it. */
const list = async (person: Person, path: string): Promise<Row[]> => {
  const answer = await read<Row[] | { rows: Row[] }>(person, path);
  return Array.isArray(answer) ? answer : answer.rows;
};

/** The first that fits. @throws when there is none, for a screen would go unseen */
function first(rows: readonly Row[], fits: (row: Row) => boolean, what: string): Row {
  const found = rows.find(fits);
  if (!found) throw new Error(`There is no ${what}`);
  return found;
}

/** What the lead of a group sees. */
async function screensOfLead(lead: Person): Promise<Screen[]> {
  const { personId } = await read<{ personId: string }>(lead, 'me');
  const [coming, past] = [await list(lead, 'meetings?when=coming'), await list(lead, 'meetings?when=past')];
  const own = (row: Row): boolean => row.title.includes('Sprache und Schule');
  const next = `/sitzungen/${first(coming, own, 'coming meeting of the group').id}`;
  const held = `/sitzungen/${first(past, (row) => own(row) && row.state === 'HELD', 'meeting with minutes in hand').id}`;
  const board = `/sitzungen/${first(past, (row) => row.state === 'CLOSED', 'closed meeting').id}`;
  const topic = first(await list(lead, 'topics'), (row) => row.state === 'IN_PROGRESS' && row.title.includes('Sprachkurse'), 'topic in progress');
  const returned = first(await list(lead, 'escalations'), (row) => row.state === 'RETURNED', 'returned escalation');
  const [decision, task] = [first(await list(lead, 'decisions'), () => true, 'decision'), first(await list(lead, 'tasks?mine=1&state=open'), () => true, 'task')];
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

async function each(check: Checks, screens: readonly Screen[], { german, english }: { german: Person; english: Person }): Promise<void> {
  for (const screen of screens) {
    await check(`${screen.name} is accessible`, () => inspect(german, screen));
    if (!screen.open) await check(`${screen.name} speaks English`, () => inspectEnglish(english, screen));
  }
}

export const a = story('What everybody sees', async (stage, check) => {
  const doors = [{ name: 'Anmelden', path: '/anmelden' }, { name: 'Post der Demo', path: '/demo/post' }, { name: 'Link einer Mail', path: '/anmelden/link' }];
  await each(check, doors, { german: await stage.stranger('Unbekannt'), english: await stage.stranger('Stranger', { locale: 'en-GB' }) });
});

export const b = story('What the lead of a group sees', async (stage, check) => {
  const [german, english] = [await stage.enter('Kroll-Eisfeld'), await stage.enter('Kroll-Eisfeld', { locale: 'en-GB' })];
  await each(check, await screensOfLead(german), { german, english });
  await each(check, opened, { german, english });
});

export const c = story('What the integration manager sees', async (stage, check) => {
  const [german, english] = [await stage.enter('Wehrsdorf'), await stage.enter('Wehrsdorf', { locale: 'en-GB' })];
  const escalation = first(await list(german, 'escalations'), ({ state }) => state === 'ON_BOARD_AGENDA', 'escalation on the agenda');
  await each(check, [{ name: 'Vermittlung', path: '/vermittlung' }, { name: 'Klärung beim Beirat', path: `/klaerungen/${escalation.number}` }], { german, english });
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

import { findings, overflow } from '../kit/accessible.ts';
import type { Person } from '../kit/person.ts';
import type { Stage } from '../kit/stage.ts';
import type { Checks } from '../kit/story.ts';
import { holds, same, story } from '../kit/story.ts';

const looks = [1280, 320].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));
/** A text that nobody has written yet shows as its key. */
const key = /\[\[|\b[a-z]+\.[a-z][A-Za-z]*\.[a-z][A-Za-z]*\b(?!\.?(de|org|example))/;

interface Screen { name: string; path: string }
/** What an address is made of. */
interface Entry { id?: string; slug?: string; number?: string }

/** The first of a list, as the program answers it to this person. @throws when there is none */
async function firstOf(person: Person, list: string): Promise<Entry> {
  const answer: unknown = await (await person.context.request.get(`/api/${list}`)).json();
  const entries = (Array.isArray(answer) ? answer : Object.values(answer as object).find(Array.isArray) ?? []) as Entry[];
  const [first] = entries;
  if (!first) throw new Error(`/api/${list} is empty`);
  return first;
}

/** Every screen that shows what the workspace holds already. */
async function screens(person: Person): Promise<Screen[]> {
  const [body, somebody, topic, meeting, escalation, decision, task] = await Promise.all(
    ['bodies', 'persons', 'topics', 'meetings', 'escalations', 'decisions', 'tasks'].map((list) => firstOf(person, list)));
  const sitting = `/sitzungen/${meeting?.id}`;
  return Object.entries({
    'Heute': '/heute', 'Organigramm': '/netzwerk', 'Gremium': `/gremien/${body?.slug}`, 'Personen': '/personen', 'Person': `/personen/${somebody?.id}`,
    'Themen': '/themen', 'Thema einbringen': '/themen/neu', 'Thema': `/themen/${topic?.number}`,
    'Sitzungen': '/sitzungen', 'Sitzung planen': '/sitzungen/neu', 'Sitzung': sitting, 'Tagesordnung': `${sitting}/tagesordnung`,
    'Sitzung live': `${sitting}/live`, 'Protokoll': `${sitting}/protokoll`,
    'Klärungen': '/klaerungen', 'Klärung anstoßen': `/klaerungen/neu?thema=${topic?.number}`, 'Klärung': `/klaerungen/${escalation?.number}`, 'Vermittlung': '/vermittlung',
    'Beschlüsse': '/beschluesse', 'Beschluss': `/beschluesse/${decision?.number}`, 'Aufgaben': '/aufgaben', 'Aufgabe': `/aufgaben/${task?.id}`,
    'Suche': '/suche?q=Sprache', 'Nicht gefunden': '/gibt-es-nicht',
  }).map(([name, path]) => ({ name, path }));
}

/** What must hold of a page in whatever look. @returns what does not */
async function faults(person: Person): Promise<string[]> {
  const [found, wider, headings] = [await findings(person), await overflow(person), await person.page.locator('h1').count()];
  const title = await person.page.title();
  return [...found, ...(wider > 0 ? [`${wider} px too wide`] : []), ...(headings === 1 ? [] : [`${headings} h1`]), ...(title.trim() ? [] : ['no title'])];
}

/** @throws unless the language is declared and every text of the page is there */
async function spoken(person: Person, language: string): Promise<void> {
  same(await person.page.locator('html').getAttribute('lang'), language, 'language of the page');
  const untold = key.exec(await person.page.locator('body').innerText());
  holds(untold === null, `The key „${untold?.[0]}“ has no text`);
}

/** Opens one screen and looks at it in every width and colour. */
async function inspect(person: Person, { path }: Screen): Promise<void> {
  await person.page.setViewportSize({ width: 1280, height: 900 });
  await person.goTo(path);
  await person.page.waitForLoadState('networkidle');
  await spoken(person, 'de');
  const found: string[] = [];
  for (const { width, colorScheme } of looks) {
    await person.page.setViewportSize({ width, height: 900 });
    await person.page.emulateMedia({ colorScheme });
    found.push(...(await faults(person)).map((fault) => `${width} ${colorScheme}: ${fault}`));
  }
  holds(found.length === 0, found.join('\n'));
}

/** Opens one screen for somebody who reads English. */
async function inspectEnglish(person: Person, { path }: Screen): Promise<void> {
  await person.goTo(path);
  await person.page.waitForLoadState('networkidle');
  await spoken(person, 'en');
  same(await faults(person), [], 'faults in English');
}

async function everyScreen(stage: Stage, check: Checks): Promise<void> {
  const door = { name: 'Anmelden', path: '/anmelden' };
  const [stranger, reader] = [await stage.stranger('Unbekannt'), await stage.stranger('Stranger', { locale: 'en-GB' })];
  const [office, english] = [await stage.enter('Ottenbach'), await stage.enter('Ottenbach', { locale: 'en-GB' })];
  const inside = await screens(office);
  for (const screen of [door, ...inside]) {
    await check(`${screen.name} is accessible`, () => inspect(screen === door ? stranger : office, screen));
    await check(`${screen.name} speaks English`, () => inspectEnglish(screen === door ? reader : english, screen));
  }
}

export const accessible = story('every screen', everyScreen);

import { findings, overflow } from './accessible.ts';
import type { Person } from './person.ts';
import type { Stage } from './stage.ts';
import type { Checks } from './story.ts';
import { holds, same } from './story.ts';

/** A screen of the workspace, and what has to be done there before it is looked at. */
export interface Screen { readonly name: string; readonly path: string; readonly open?: (person: Person) => Promise<unknown> }

const looks = [1280, 320].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));
/** A text that nobody has written yet shows as its key. */
const key = /\[\[|\b[a-z]+\.[a-z][A-Za-z]*\.[a-z][A-Za-z]*\b(?!\.?(de|org|example))/;

/** What must hold of a page in whatever look; the dark one differs in nothing but colours. @returns what does not */
async function faults(person: Person, rules: 'all' | 'colours'): Promise<string[]> {
  const [found, wider, headings] = [await findings(person, rules), await overflow(person), await person.page.locator('h1').count()];
  const title = await person.page.title();
  return [...found, ...(wider > 0 ? [`${wider} px too wide`] : []), ...(headings === 1 ? [] : [`${headings} h1`]), ...(title.trim() ? [] : ['no title'])];
}

/** @throws unless the language is declared and every text of the page is there */
async function spoken(person: Person, language: string): Promise<void> {
  same(await person.page.locator('html').getAttribute('lang'), language, 'language of the page');
  const untold = key.exec(await person.page.locator('body').innerText());
  holds(untold === null, `The key „${untold?.[0]}“ has no text`);
}

async function show(person: Person, { path, open }: Screen): Promise<void> {
  await person.page.setViewportSize({ width: 1280, height: 900 });
  await person.goTo(path);
  await person.page.waitForLoadState('networkidle');
  await open?.(person);
}

/** Looks at a page as it stands, in every width and colour. @throws with everything that is wrong */
export async function look(person: Person): Promise<void> {
  await spoken(person, 'de');
  const found: string[] = [];
  for (const { width, colorScheme } of looks) {
    await person.page.setViewportSize({ width, height: 900 });
    await person.page.emulateMedia({ colorScheme });
    found.push(...(await faults(person, colorScheme === 'light' ? 'all' : 'colours')).map((fault) => `${width} ${colorScheme}: ${fault}`));
  }
  holds(found.length === 0, found.join('\n'));
}

/** Opens a screen and looks at it. */
export const inspect = (person: Person, screen: Screen): Promise<void> => show(person, screen).then(() => look(person));

/** Opens a screen for somebody who reads English. */
async function inspectEnglish(person: Person, screen: Screen): Promise<void> {
  await show(person, screen);
  await spoken(person, 'en');
  await person.page.setViewportSize({ width: 320, height: 900 });
  same(await overflow(person), 0, 'pixels too wide in English');
}

/** The same person twice looks at each screen, or somebody unknown: every look in German, and whether English says everything. */
export async function each(stage: Stage, check: Checks, who: string | null, screens: readonly Screen[]): Promise<void> {
  const enter = (locale: 'de-DE' | 'en-GB'): Promise<Person> => (who === null ? stage.stranger('Somebody', { locale }) : stage.enter(who, { locale }));
  const [german, english] = [await enter('de-DE'), await enter('en-GB')];
  for (const screen of screens) await check(`${screen.name} is accessible, and speaks English`, () => inspect(german, screen).then(() => inspectEnglish(english, screen)));
}

import type { Person } from './person.ts';
import { same } from './story.ts';

/** What somebody wants the group to decide; who it is for and since when, if they say so. */
export interface Concern { readonly title: string; readonly why?: string }

/** Somebody hands in a topic for the group on language and school. @returns its number */
export async function submit(person: Person, { title, why }: Concern): Promise<string> {
  await person.goTo('/themen/neu');
  await person.fill(person.field('Worum geht es?'), title, 'apart');
  const body = person.page.getByRole('combobox', { name: 'Für welches Gremium?' });
  const before = await body.boundingBox();
  await person.page.getByText(/^(Gibt es schon:|Nichts Ähnliches gefunden\.)$/).waitFor();
  same(await body.boundingBox(), before, 'The place of the body while similar topics come');
  await person.activate(person.page.getByRole('radio', { name: 'entscheiden' }));
  if (why !== undefined) await person.fill(person.box(/^Für wen/), why, 'apart');
  await person.choose('Für welches Gremium?', 'Arbeitskreis Sprache und Schule');
  await person.activate(person.button('Einreichen'));
  return /T-\d+/.exec((await person.page.getByRole('heading', { name: /hat die Nummer/ }).textContent()) ?? '')?.[0] ?? '';
}

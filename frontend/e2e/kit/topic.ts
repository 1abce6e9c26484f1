import type { Person } from './person.ts';

/** What somebody wants the group to decide; who it is for and since when, if they say so. */
export interface Concern { readonly title: string; readonly why?: string }

/** Somebody hands in a topic for the group on language and school. @returns its number */
export async function submit(person: Person, { title, why }: Concern): Promise<string> {
  await person.goTo('/themen/neu');
  await person.fill(person.field('Worum geht es?'), title, 'apart');
  await person.activate(person.page.getByRole('radio', { name: 'entscheiden' }));
  if (why !== undefined) await person.fill(person.box(/^Für wen/), why, 'apart');
  await person.choose('Für welches Gremium?', 'Arbeitskreis Sprache und Schule');
  await person.activate(person.button('Einreichen'));
  return /T-\d+/.exec((await person.page.getByRole('heading', { name: /hat die Nummer/ }).textContent()) ?? '')?.[0] ?? '';
}

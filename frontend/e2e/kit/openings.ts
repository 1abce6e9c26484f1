import { read } from './board.ts';
import type { Person } from './person.ts';
import { holds } from './story.ts';
import type { Stage } from './stage.ts';

interface Meeting { readonly id: string; readonly state: string; readonly startsAt: string; readonly body: { readonly shortName: string } }
interface Prefill { readonly path: string; readonly boardMode: string; readonly question: string }

/** Presses a button by its German or its English name. */
export const press = (name: RegExp) => (person: Person): Promise<void> => person.activate(person.button(name).first());

/** Presses a button and waits for what it opens. */
export const opened = (name: RegExp, role: 'dialog' | 'alertdialog' | 'alert') => async (person: Person): Promise<void> => {
  await press(name)(person);
  await person.page.getByRole(role).first().waitFor();
};

/** A list of the program as this person sees it. */
export async function list<View>(person: Person, path: string): Promise<View[]> {
  const answer = await read<View[] | { rows: View[] }>(person, path);
  return Array.isArray(answer) ? answer : answer.rows;
}

/** The first that fits. @throws when there is none, for a screen would go unseen */
export function first<View>(rows: readonly View[], fits: (row: View) => boolean, what: string): View {
  const found = rows.find(fits);
  if (!found) throw new Error(`There is no ${what}`);
  return found;
}

/** The next meeting of a body in this state, as the program lists it to this person. @throws when there is none */
export const comingOf = async (person: Person, body: string, state: string): Promise<Meeting> =>
  first(await list<Meeting>(person, 'meetings?when=coming'), (meeting) => meeting.body.shortName === body && meeting.state === state, `meeting of ${body} that is ${state}`);

/** Where minutes are read that are this far. @throws when there are none */
export async function minutesThatAre(person: Person, state: string): Promise<string> {
  for (const { id } of await list<Meeting>(person, 'meetings?when=past')) {
    const { state: found } = await read<{ state?: string }>(person, `meetings/${id}/minutes`);
    if (found === state) return `/sitzungen/${id}/protokoll`;
  }
  throw new Error(`${person.name} sees no minutes that are ${state}`);
}

/** A group has just handed a matter on, and the integration manager has not looked yet. @returns its number */
export async function handOn(stage: Stage, topic: string): Promise<string> {
  const lead = await stage.enter('Kroll-Eisfeld');
  const { path, boardMode, question } = await read<Prefill>(lead, `escalations/prefill?topic=${topic}`);
  const positions = ['Vormittags', 'Abends'].map((label) => ({ label, statement: `${label} kommen die meisten Menschen zum Kurs.`, heldBy: 'VHS', count: 4 }));
  const said = { attempts: 'Zwei Sitzungen und eine Umfrage.', background: 'Viele warten lange.', desiredOutcome: 'Ein Kurs im Ort.' };
  const draft = { topicId: topic, path, boardMode, question, ...said, positions, submit: true };
  const answer = await lead.context.request.post('/api/escalations', { data: draft, headers: { origin: stage.url } });
  holds(answer.ok(), `The matter cannot be handed on: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { number: string }).number;
}

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

const listed = async (person: Person, when: 'coming' | 'past'): Promise<Meeting[]> =>
  (await read<{ rows: Meeting[] }>(person, `meetings?when=${when}`)).rows;

/** The next meeting of a body in this state, as the program lists it to this person. @throws when there is none */
export async function comingOf(person: Person, body: string, state: string): Promise<Meeting> {
  const found = (await listed(person, 'coming')).find((meeting) => meeting.body.shortName === body && meeting.state === state);
  if (!found) throw new Error(`${person.name} sees no meeting of ${body} that is ${state}`);
  return found;
}

/** Where minutes are read that are this far. @throws when there are none */
export async function minutesThatAre(person: Person, state: string): Promise<string> {
  for (const { id } of await listed(person, 'past')) {
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

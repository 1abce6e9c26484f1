import type { Person } from './person.ts';
import { holds, same } from './story.ts';
import type { Stage } from './stage.ts';

/** A meeting of the board that a matter was put on. */
export interface BoardMeeting { readonly id: string; readonly startsAt: string }

/** The office puts a matter on the board's agenda. @returns the meeting and what it cost */
export async function schedule(stage: Stage, escalation: string): Promise<{ meeting: BoardMeeting; spent: number }> {
  const office = await stage.enter('Ottenbach');
  await office.goTo(`/klaerungen/${escalation}`);
  await office.activate(office.button('Einplanen'));
  await office.page.getByText('Auf die Tagesordnung des Beirats gesetzt').first().waitFor();
  const { boardItem } = await read<{ boardItem: { meetingId: string; startsAt: string } | null }>(office, `escalations/${escalation}`);
  holds(boardItem !== null, 'The matter stands on no agenda');
  return { meeting: { id: boardItem?.meetingId ?? '', startsAt: boardItem?.startsAt ?? '' }, spent: office.spent() };
}

/** The office invites the board; the notice is computed and explained before anything is sent. */
export async function inviteBoard(stage: Stage, { id }: BoardMeeting): Promise<void> {
  const office = await stage.enter('Ottenbach');
  await office.goTo(`/sitzungen/${id}/tagesordnung`);
  await office.activate(office.button('Einladung senden …'));
  await office.page.getByRole('heading', { name: 'Frist' }).or(office.page.getByText('letzter Tag').first()).first().waitFor();
  await office.activate(office.button(/^Einladung an \d+ Personen senden/));
  await office.page.getByText('Wird in').waitFor();
}

/** How the board votes and who sees to it. */
export interface BoardVote { readonly no: number; readonly abstain: number; readonly responsible: string; readonly until: string }

/** In front of the called item: the board decides, and names who does it until when. @returns what it cost */
export async function decideAsBoard(chair: Person, { no, abstain, responsible, until }: BoardVote): Promise<number> {
  chair.spent();
  await chair.activate(chair.button(/^Beschluss/).first());
  await chair.fill(chair.page.getByRole('spinbutton', { name: /Nein/ }), String(no), 'counts');
  await chair.fill(chair.page.getByRole('spinbutton', { name: /Enthaltung/ }), String(abstain), 'counts');
  await chair.activate(chair.page.getByRole('checkbox', { name: /habe ich geprüft/ }));
  await chair.choose(/^Wer ist zuständig/, responsible);
  await chair.fill(chair.box(/^Bis wann/), until, 'counts');
  await chair.activate(chair.button('Entscheidung speichern'));
  await chair.page.locator('nw-item-result').getByText('Beschluss').first().waitFor();
  return chair.spent();
}

/** The group reads the board's answer, notes that it has, and the matter is closed. */
export async function takeAnswer(stage: Stage, escalation: string, title: string): Promise<void> {
  const lead = await stage.enter('Kroll-Eisfeld');
  await lead.goTo('/');
  await lead.page.getByText(title).first().waitFor();
  await lead.goTo(`/klaerungen/${escalation}`);
  await lead.page.getByRole('heading', { name: 'Antwort des Beirats' }).waitFor();
  await lead.activate(lead.button('Antwort bestätigen'));
  await lead.page.getByText('vom Beirat entschieden').first().waitFor();
}

/** Whoever was named finds the task among their own and ticks it off. */
export async function doTask(stage: Stage, who: string, title: RegExp): Promise<void> {
  const person = await stage.enter(who);
  await person.goTo('/aufgaben');
  const done = person.page.getByRole('checkbox', { name: new RegExp(`^Erledigt: .*${title.source}`) });
  await person.activate(done);
  await done.waitFor({ state: 'detached' });
}

/** The thread as the page of the topic shows it: each knot once, in this order. @throws when one is missing */
export async function followThread(stage: Stage, topic: string, knots: readonly RegExp[]): Promise<void> {
  const reader = await stage.enter('Barakzai');
  await reader.goTo(`/themen/${topic}`);
  const list = reader.page.locator('nw-thread li');
  await list.first().waitFor();
  const said = (await list.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  const places = knots.map((knot) => said.findIndex((text) => knot.test(text)));
  holds(places.every((place) => place >= 0), `The thread says: ${said.join(' | ')}`);
  same(places, places.toSorted((one, other) => one - other), `order of the knots in: ${said.join(' | ')}`);
}

/** J10, from anywhere and in a hurry: the keys, the number, and there it is. @returns what it cost */
export async function findDecision(person: Person, number: string): Promise<number> {
  person.spent();
  await person.key('Control+k');
  const box = person.page.getByRole('dialog').getByRole('combobox');
  await person.fill(box, number, 'counts');
  await person.key('Enter');
  await person.page.waitForURL(new RegExp(`beschluesse/${number}`));
  return person.spent();
}

/** What the program answers this person. */
export const read = async <View>(person: Person, path: string): Promise<View> =>
  (await (await person.context.request.get(`/api/${path}`)).json()) as View;

import { travel } from './kit/journey.ts';
import { addToBoard, begin, call, collect, consent, decide, note, noted, notes, ownItem, planAndInvite, topics, twoWeeksOn } from './kit/meeting.ts';
import type { Manner, Person } from './kit/person.ts';
import type { Stage } from './kit/stage.ts';
import type { Checks } from './kit/story.ts';
import { holds, story } from './kit/story.ts';

const budgets = { J4: 8, counted: 4, unanimous: 3, phone: 3 } as const;
const wording = 'Drei Schulen beginnen im Frühjahr mit Elternlotsen.';
const written = 'Die Schulen melden großen Bedarf.';

/** A budget of screen.md D, kept or not. */
const within = (spent: number, budget: number) => (): void => holds(spent <= budget, `It took ${spent} activations, allowed are ${budget}`);

/** J4 in one manner of working; then the day of the meeting comes. @returns the meeting, and the lead in front of the item */
async function untilCalled(stage: Stage, check: Checks, manner: Manner): Promise<{ lead: Person; meeting: string }> {
  const day = twoWeeksOn(stage.now ?? new Date());
  await collect(stage);
  const planned = await planAndInvite(stage, day.written, { manner });
  await check('J4 in at most 8 activations', within(planned.spent, budgets.J4));
  await travel(stage, day.moment);
  const lead = await stage.enter('Kroll-Eisfeld', { manner });
  await begin(lead, planned.id);
  await call(lead, ownItem);
  return { lead, meeting: planned.id };
}

/** J3 at the board, which counts hands and must be quorate. */
async function boardDecides(stage: Stage, check: Checks, manner: Manner): Promise<void> {
  const [counted, unanimous] = ['Sprachpaten in Betrieben', 'Tag der offenen Tür'] as const;
  const board = await addToBoard(stage, [counted, unanimous]);
  await travel(stage, new Date(Date.parse(board.startsAt) + 5 * 60_000).toISOString());
  const chair = await stage.enter('Salzmann', { manner });
  await begin(chair, board.id);
  await check('the board is quorate', () => quorate(chair));
  await call(chair, counted);
  await check('J3 by count in at most 4 activations', within(await decide(chair, 'Zehn Betriebe werden gefragt.', 'counted'), budgets.counted));
  await call(chair, unanimous);
  await check('J3 unanimous in at most 3 activations', within(await decide(chair, 'Alle Stellen öffnen am selben Tag.', 'unanimous'), budgets.unanimous));
}

async function quorate(chair: Person): Promise<void> {
  await chair.page.getByText(/^beschlussfähig$|· beschlussfähig/).first().waitFor();
}

/** A member answers an invitation and ticks off a task on a small phone. */
export const answerOnThePhone = story('Heute on a phone', async (stage, check) => {
  const member = await stage.enter('Tesfay', { width: 360, height: 740 });
  await member.goTo('/');
  const question = member.page.getByRole('group', { name: /Kommen Sie\?$/ }).first();
  await question.waitFor();
  const asked = await question.getAttribute('aria-label') ?? '';
  await member.activate(question.getByRole('button', { name: 'Ja', exact: true }));
  await member.page.getByRole('group', { name: asked }).waitFor({ state: 'detached' });
  await check('an invitation is answered in at most 3 activations', within(member.spent(), budgets.phone));
  const owner = await stage.enter('Winterstein', { width: 360, height: 740 });
  await owner.goTo('/');
  const done = owner.button(/^Erledigt: /).first();
  await done.waitFor();
  const task = await done.getAttribute('aria-label') ?? '';
  await owner.activate(done);
  await owner.button(task).waitFor({ state: 'detached' });
  await check('a task is ticked off in at most 3 activations', within(owner.spent(), budgets.phone));
});

/** From the idea to the minutes, with the pointer. */
export const byPointer = story('A meeting by pointer', async (stage, check) => {
  const { lead, meeting } = await untilCalled(stage, check, 'pointer');
  await check('the group agrees in at most 3 activations', within(await consent(lead, wording), budgets.unanimous));
  await check('notes survive a reload', async () => {
    await note(lead, written);
    await lead.page.reload();
    await lead.activate(lead.page.getByRole('navigation', { name: 'Tagesordnung' }).first().getByRole('button', { name: ownItem }));
    await noted(lead, written);
  });
  await check('a task is one line', () => makeTask(lead));
  await check('two people writing the same notes lose nothing', () => clash(stage, lead, meeting));
  await check('a topic of the backlog is agreed on', () => call(lead, topics[0]).then(() => consent(lead, 'Wir beginnen an zwei Schulen.')).then(() => undefined));
  await check('the meeting ends with its minutes', () => finish(lead));
  await check('the minutes are agreed to', () => agree(stage, meeting));
});

/** The same without a pointer. */
export const byKeyboard = story('A meeting by keyboard', async (stage, check) => {
  const { lead } = await untilCalled(stage, check, 'keyboard');
  await check('the group agrees in at most 3 activations', within(await consent(lead, wording), budgets.unanimous));
});

/** Hands are counted at the board, once with the pointer. */
export const boardByPointer = story('A meeting of the board', (stage, check) => boardDecides(stage, check, 'pointer'));

async function makeTask(lead: Person): Promise<void> {
  await lead.activate(lead.button('Aufgabe dazu'));
  await lead.fill(lead.box(/^Wer macht was bis wann/), 'Kroll-Eisfeld: Schulen anschreiben bis morgen', 'counts');
  await lead.page.keyboard.press('Enter');
  await lead.page.getByRole('list', { name: 'Aufgabe angelegt.' }).getByText(/Schulen anschreiben/).waitFor();
  await lead.activate(lead.page.getByRole('complementary', { name: 'Aufgabe' }).getByRole('button', { name: 'Schließen' }));
}

/** The lead writes on in a second browser while the first is without net: the first is told, and both texts are there. */
async function clash(stage: Stage, lead: Person, meeting: string): Promise<void> {
  const other = await stage.enter('Kroll-Eisfeld');
  await other.goTo(`/sitzungen/${meeting}/live`);
  const agenda = other.page.getByRole('navigation', { name: 'Tagesordnung' }).first();
  await other.activate(agenda.getByRole('button', { name: ownItem }));
  await noted(other, written);
  await lead.context.setOffline(true);
  await notes(lead).fill(`${written} Das Geld fehlt noch.`);
  await note(other, `${written} Das Schulamt hilft.`);
  await lead.context.setOffline(false);
  const told = lead.page.getByRole('alert').filter({ hasText: 'Was soll gelten?' });
  await told.waitFor({ timeout: 30_000 });
  await told.getByText('Das Geld fehlt noch.').waitFor();
  await told.getByText('Das Schulamt hilft.').waitFor();
  await lead.activate(lead.button('Beide behalten'));
  await noted(lead, 'Das Geld fehlt noch.');
  await noted(lead, 'Das Schulamt hilft.');
}

async function finish(lead: Person): Promise<void> {
  await lead.activate(lead.button('Sitzung beenden'));
  await lead.activate(lead.page.getByRole('alertdialog').getByRole('button', { name: 'Sitzung beenden' }));
  await lead.page.waitForURL(/protokoll$/);
  await lead.page.getByText(wording).first().waitFor();
  await lead.activate(lead.button('Zur Prüfung geben'));
  await lead.page.getByText('Das Protokoll ist in Prüfung.').first().waitFor();
}

/** The lead signs; then a member says that it is right. */
async function agree(stage: Stage, meeting: string): Promise<void> {
  const lead = await stage.enter('Kroll-Eisfeld');
  await lead.goTo(`/sitzungen/${meeting}/protokoll`);
  await lead.activate(lead.button('Unterschreiben und freigeben'));
  await lead.page.getByText(/Das Protokoll ist freigegeben/).first().waitFor();
  const member = await stage.enter('Barakzai');
  await member.goTo(`/sitzungen/${meeting}/protokoll`);
  await member.activate(member.button('Stimmt'));
  await member.page.getByText('Danke. Sie haben zugestimmt.').first().waitFor();
}

import type { Locator } from 'playwright-core';
import type { Look, Stage } from './stage.ts';
import type { Person } from './person.ts';
import { holds } from './story.ts';
import { submit } from './topic.ts';

/** The group's own item, typed in one line: a quarter of an hour, a decision. */
export const ownItem = 'Elternlotsen an Schulen';
/** What waits in the group's backlog. */
export const topics = ['Hausaufgabenhilfe am Nachmittag', 'Elternbriefe in leichter Sprache'] as const;
const ahead = { days: 14, time: 'T15:10:00Z' } as const;

/** A working day about two weeks after today, as people write it and as the clock takes it. */
export function twoWeeksOn(from: Date): { written: string; moment: string } {
  const day = new Date(from.getTime() + ahead.days * 86_400_000);
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1);
  const iso = day.toISOString().slice(0, 10);
  return { written: iso.split('-').reverse().join('.'), moment: `${iso}${ahead.time}` };
}

/** The lead of a group notes what it should talk about; a topic of one's own group needs no sorting. */
export async function collect(stage: Stage): Promise<void> {
  const lead = await stage.enter('Kroll-Eisfeld');
  for (const title of topics) {
    await lead.goTo(`/themen/${await submit(lead, { title })}`);
    await lead.page.getByText(title).first().waitFor();
    if (await lead.button('Annehmen').count() > 0) {
      await lead.activate(lead.button('Annehmen'));
      await lead.button('Annehmen').waitFor({ state: 'detached' });
    }
  }
}

/** J4, from the page of the group to the invitation that waits its minute. @returns the meeting's id and what it cost */
export async function planAndInvite(stage: Stage, day: string, look: Look): Promise<{ id: string; spent: number }> {
  const lead = await stage.enter('Kroll-Eisfeld', look);
  await lead.goTo('/gremien/ak-sprache');
  await lead.activate(lead.link('Sitzung planen').first());
  await lead.page.getByText(/Personen stimmen ab/).waitFor();
  await lead.fill(lead.box('Tag'), day, 'counts');
  await lead.activate(lead.button('Tagesordnung bauen'));
  await lead.page.waitForURL(/tagesordnung$/);
  for (const title of topics) {
    await lead.activate(lead.button(`${title} auf die Tagesordnung`).first());
    await rowOf(lead, title).waitFor();
  }
  await lead.fill(lead.box(/^Neuer TOP/), `${ownItem} 15 !`, 'counts');
  await lead.page.keyboard.press('Enter');
  await rowOf(lead, ownItem).waitFor();
  await lead.activate(lead.button('Einladung senden …'));
  await lead.activate(lead.button(/^Einladung an \d+ Personen senden/));
  await lead.page.getByText(/Wird in \d+ Sekunden gesendet/).first().waitFor();
  return { id: /sitzungen\/([^/?]+)/.exec(lead.page.url())?.[1] ?? '', spent: lead.spent() };
}

const rowOf = (lead: Person, title: string): Locator => lead.page.getByRole('region', { name: 'Punkte der Tagesordnung' }).getByText(title, { exact: true });

/** The meeting begins; everybody who may vote is there, one perhaps excepted, and the lead finds it so. */
export async function begin(lead: Person, meeting: string, except = ''): Promise<void> {
  await lead.goTo(`/sitzungen/${meeting}/live`);
  await lead.activate(lead.button('Sitzung beginnen'));
  const voters = lead.page.locator('nw-attendance-list').first();
  await voters.getByRole('group').first().waitFor();
  const names = await voters.getByRole('group').evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label') ?? ''));
  for (const name of names.filter((known) => except === '' || !known.includes(except))) {
    const group = voters.getByRole('group', { name, exact: true });
    await lead.activate(group.getByRole('button', { name: 'da', exact: true }));
    await group.getByRole('button', { name: 'da', exact: true, pressed: true }).waitFor();
  }
  const find = lead.button('Beschlussfähigkeit feststellen');
  if (await find.count() > 0) {
    await lead.activate(find);
    await lead.page.getByText(/Festgestellt um/).waitFor();
  }
  lead.spent();
}

/** Calls an item out of the agenda beside the page. */
export async function call(lead: Person, title: string | RegExp): Promise<void> {
  await lead.activate(lead.page.getByRole('navigation', { name: 'Tagesordnung' }).first().getByRole('button', { name: title }));
  await lead.activate(lead.button(/^(TOP \d+ aufrufen|Diesen TOP aufrufen)/));
  await lead.button(/^(Beschluss|Einvernehmen)/).first().waitFor();
  lead.spent();
}

/** J3: a vote counted by hand, the few only; or everybody in favour. @returns what it cost, the wording apart */
export async function decide(lead: Person, wording: string, how: 'counted' | 'unanimous'): Promise<number> {
  lead.spent();
  await lead.activate(lead.button(/^Beschluss/).first());
  await lead.fill(lead.box('Wortlaut'), wording, 'apart');
  if (how === 'counted') {
    await lead.activate(lead.button('Nein mehr'));
    await lead.activate(lead.button(/^Enthaltung\w* mehr/));
  } else await lead.activate(lead.button('Alle dafür'));
  await lead.activate(lead.button('Beschluss speichern'));
  await lead.page.locator('nw-item-result').getByText(wording).waitFor();
  return lead.spent();
}

/** A group decides when nobody objects. @returns what it cost, the wording apart */
export async function consent(lead: Person, wording: string): Promise<number> {
  lead.spent();
  await lead.activate(lead.button(/^Einvernehmen/).first());
  await lead.fill(lead.box('Wortlaut'), wording, 'apart');
  await lead.activate(lead.button('Einvernehmen speichern'));
  await lead.page.locator('nw-item-result').getByText(wording).waitFor();
  return lead.spent();
}

/** The office adds what the board shall decide to its next meeting. */
export async function addToBoard(stage: Stage, titles: readonly string[]): Promise<{ id: string; startsAt: string }> {
  const office = await stage.enter('Ottenbach');
  await office.goTo('/sitzungen');
  await office.activate(office.link(/Sitzung des Integrationsbeirats/).first());
  await office.page.waitForURL(/sitzungen\/[^/?]+$/);
  const id = /sitzungen\/([^/?]+)/.exec(office.page.url())?.[1] ?? '';
  await office.goTo(`/sitzungen/${id}/tagesordnung`);
  for (const title of titles) {
    await office.fill(office.box(/^Neuer TOP/), `${title} 15 !`, 'counts');
    await office.page.keyboard.press('Enter');
    await rowOf(office, title).waitFor();
  }
  const meeting = (await (await office.context.request.get(`/api/meetings/${id}`)).json()) as { startsAt: string };
  return { id, startsAt: meeting.startsAt };
}

export const notes = (person: Person): Locator => person.page.getByRole('textbox', { name: /^Mitschrift zu TOP/ });

/** Types notes as one does, and waits until the server has them. */
export async function note(person: Person, text: string): Promise<void> {
  if (await notes(person).count() === 0) await person.activate(person.button('Mitschrift übernehmen'));
  await person.fill(notes(person), text, 'apart');
  await person.page.waitForResponse((answer) => answer.url().endsWith('/note') && answer.request().method() === 'PUT' && answer.ok());
}

/** @throws unless the text stands where notes stand */
export async function noted(person: Person, text: string): Promise<void> {
  await notes(person).waitFor();
  const found = await notes(person).inputValue();
  holds(found.includes(text), `The notes say „${found}“`);
}

import type { Person } from './person.ts';
import { same } from './story.ts';
import type { Stage } from './stage.ts';
import { submit } from './topic.ts';

/** Something a group does not agree on, as the people of the story write it down. */
export interface Matter {
  readonly title: string;
  readonly why: string;
  readonly proposal: string;
  readonly sides: readonly { readonly label: string; readonly statement: string; readonly heldBy: string }[];
}

/** A member brings a topic in; the lead takes it on, with a proposal and two positions of four people each. @returns its number */
export async function bringIn(stage: Stage, { title, why, proposal, sides }: Matter): Promise<string> {
  const topic = await submit(await stage.enter('Tesfay'), { title, why });
  const lead = await stage.enter('Kroll-Eisfeld');
  await lead.goTo(`/themen/${topic}`);
  await lead.activate(lead.button('Annehmen'));
  await lead.activate(lead.button('Weitere Schritte'));
  await lead.activate(lead.page.getByRole('menuitem', { name: 'Bearbeiten' }));
  await lead.fill(lead.box(/^Vorschlag/), proposal, 'apart');
  await lead.activate(lead.button('Speichern'));
  await lead.activate(lead.button('Positionen ändern'));
  for (const [at, side] of sides.entries()) {
    await lead.fill(lead.box(/^Kurz/).nth(at), side.label, 'apart');
    await lead.fill(lead.box(/^Personen/).nth(at), '4', 'apart');
    await lead.fill(lead.box(/^Das wollen wir/).nth(at), side.statement, 'apart');
    await lead.fill(lead.box(/^Wer/).nth(at), side.heldBy, 'apart');
  }
  await lead.activate(lead.button('Speichern'));
  for (const { statement } of sides) await lead.page.getByText(statement).waitFor();
  return topic;
}

/** The lead plans the group's meeting with these topics and invites. @returns the meeting's id */
export async function invite(stage: Stage, titles: readonly string[], day: string): Promise<string> {
  const lead = await stage.enter('Kroll-Eisfeld');
  await lead.goTo('/sitzungen/neu?gremium=ak-sprache');
  await lead.fill(lead.box('Tag'), day, 'counts');
  await lead.page.keyboard.press('Tab');
  await lead.activate(lead.button('Tagesordnung bauen'));
  for (const title of titles) await lead.activate(lead.button(`${title} auf die Tagesordnung`));
  await lead.activate(lead.button('Einladung senden …'));
  await lead.activate(lead.button(/^Einladung an \d+ Personen senden/));
  await lead.page.getByText('Wird in').waitFor();
  return /sitzungen\/([^/]+)/.exec(lead.page.url())?.[1] ?? '';
}

/** Time passes; whoever is told of it signs in again. */
export async function travel(stage: Stage, now: string): Promise<void> {
  await stage.clear();
  stage.now = new Date(now);
  const answer = await fetch(new URL('/api/test-clock', stage.url), { method: 'PUT', headers: { 'content-type': 'application/json', origin: stage.url }, body: JSON.stringify({ now }) });
  same(answer.status, 200, 'moving the clock');
}

/** In front of the called item: the group cannot agree and hands the matter on. @returns the escalation's number and what it cost */
export async function handOn(lead: Person, { sides }: Matter, withoutMediation = ''): Promise<{ escalation: string; spent: number }> {
  lead.spent();
  await lead.activate(lead.button(/^Nicht einig/));
  await lead.activate(lead.button('Zur Klärung geben'));
  await lead.box(/^Was haben wir schon versucht/).waitFor();
  const stated = await lead.box(/^Das wollen wir/).evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value));
  same(stated, sides.map(({ statement }) => statement), 'positions are there already');
  if (withoutMediation) await lead.fill(lead.box(/^Warum ohne Vermittlung/), withoutMediation, 'apart');
  await lead.activate(lead.button('Zur Klärung geben'));
  await lead.page.waitForURL(/klaerungen\/(?!neu)/);
  return { escalation: /klaerungen\/([^/?]+)/.exec(lead.page.url())?.[1] ?? '', spent: lead.spent() };
}

/** The manager begins from Heute, talks once with both sides, and ends without agreement. @returns what it cost */
export async function mediate(stage: Stage, { title }: Matter): Promise<number> {
  const manager = await stage.enter('Wehrsdorf');
  await manager.goTo('/');
  await manager.activate(manager.link(new RegExp(`Ansehen.*${title}`)));
  await manager.activate(manager.button('Vermittlung beginnen'));
  await manager.fill(manager.box(/^Notiz/), 'Beide Seiten haben ihre Gründe genannt.', 'apart');
  await manager.activate(manager.button('Gespräch festhalten'));
  await manager.fill(manager.box('Was ist offen?'), 'Wer die Kosten trägt.', 'apart');
  await manager.activate(manager.button('Vermittlung ohne Einigung beenden'));
  await manager.page.getByText('Vermittlung ohne Einigung beendet').first().waitFor();
  return manager.spent();
}

/** The short path: the manager passes the matter on as it is. @returns what it cost */
export async function forward(stage: Stage, { title }: Matter): Promise<number> {
  const manager = await stage.enter('Wehrsdorf');
  await manager.goTo('/');
  await manager.activate(manager.link(new RegExp(`Ansehen.*${title}`)));
  await manager.activate(manager.button('An den Beirat weiterleiten'));
  await manager.page.getByText('An den Beirat weitergeleitet').first().waitFor();
  return manager.spent();
}

import type { Person } from './person.ts';
import { same } from './story.ts';
import type { Stage } from './stage.ts';

const title = 'Elternabende mit Sprachmittlung';
const proposal = 'Zu jedem Elternabend lädt die Schule Sprachmittlung ein. Der Landkreis trägt die Kosten.';
const sides = [
  { label: 'Überall', statement: 'Jede Schule braucht Sprachmittlung, sonst bleiben Eltern weg.', heldBy: 'VHS, Ehrenamtskreis' },
  { label: 'Auf Anfrage', statement: 'Wer sie braucht, soll sie anfragen. Das Geld reicht nicht für alle.', heldBy: 'Schulamt, Bildungsträger A' },
] as const;

/** What the journey carries along. */
export interface Road { topic: string; meeting: string; escalation: string; board: string; decision: string }

/** A member brings a topic in; the lead takes it on, with a proposal and two positions of four people each. */
export async function bringIn(stage: Stage, road: Partial<Road>): Promise<void> {
  const member = await stage.enter('Tesfay');
  await member.goTo('/themen/neu');
  await member.fill(member.field('Worum geht es?'), title, 'apart');
  await member.activate(member.page.getByRole('radio', { name: 'entscheiden' }));
  await member.fill(member.box(/^Für wen/), 'Viele Eltern verstehen am Elternabend wenig. Das gilt an sechs Schulen.', 'apart');
  await member.choose('Für welches Gremium?', 'Arbeitskreis Sprache und Schule');
  await member.activate(member.button('Einreichen'));
  road.topic = /T-\d+/.exec((await member.page.getByRole('heading', { name: /hat die Nummer/ }).textContent()) ?? '')?.[0] ?? '';
  const lead = await stage.enter('Kroll-Eisfeld');
  await lead.goTo(`/themen/${road.topic}`);
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
  await lead.page.getByText(sides[1].statement).waitFor();
}

/** The lead plans the group's meeting with the topic and invites. */
export async function invite(stage: Stage, road: Partial<Road>, day: string): Promise<void> {
  const lead = await stage.enter('Kroll-Eisfeld');
  await lead.goTo('/sitzungen/neu?gremium=ak-sprache');
  await lead.fill(lead.box('Tag'), day, 'counts');
  await lead.page.keyboard.press('Tab');
  await lead.activate(lead.button('Tagesordnung bauen'));
  await lead.activate(lead.button(`${title} auf die Tagesordnung`));
  await lead.activate(lead.button('Einladung senden …'));
  await lead.activate(lead.button(/^Einladung an \d+ Personen senden/));
  await lead.page.getByText('Wird in').waitFor();
  road.meeting = /sitzungen\/([^/]+)/.exec(lead.page.url())?.[1] ?? '';
}

/** Time passes; whoever is told of it signs in again. */
export async function travel(stage: Stage, now: string): Promise<void> {
  await stage.clear();
  stage.now = new Date(now);
  const answer = await fetch(new URL('/api/test-clock', stage.url), { method: 'PUT', headers: { 'content-type': 'application/json', origin: stage.url }, body: JSON.stringify({ now }) });
  same(answer.status, 200, 'moving the clock');
}

/** Marks who came, one by one. */
async function everybody(lead: Person, except = ''): Promise<void> {
  const list = lead.page.locator('nw-attendance-list').first();
  await list.getByRole('button', { name: 'da', exact: true }).first().waitFor();
  const names = await list.getByRole('group').evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label') ?? ''));
  for (const name of names.filter((known) => known !== except)) {
    const mark = list.getByRole('group', { name }).getByRole('button', { name: 'da', exact: true });
    await lead.activate(mark);
    await lead.page.waitForFunction((element) => element?.getAttribute('aria-pressed') === 'true', await mark.elementHandle());
  }
}

/** The group meets, cannot agree, and hands the matter on. */
export async function disagree(stage: Stage, road: Partial<Road>, waived = ''): Promise<number> {
  const lead = await stage.enter('Kroll-Eisfeld');
  await lead.goTo(`/sitzungen/${road.meeting}/live`);
  await lead.activate(lead.button('Sitzung beginnen'));
  await everybody(lead);
  await lead.activate(lead.page.getByRole('navigation', { name: 'Tagesordnung' }).first().getByRole('button', { name: title }));
  await lead.activate(lead.button(/^TOP \d+ aufrufen/));
  lead.spent();
  await lead.activate(lead.button(/^Nicht einig/));
  await lead.activate(lead.button('Zur Klärung geben'));
  await lead.box(/^Was haben wir schon versucht/).waitFor();
  same(await lead.box(/^Das wollen wir/).evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value)), sides.map(({ statement }) => statement), 'positions are there already');
  if (waived) await lead.fill(lead.box(/^Warum ohne Vermittlung/), waived, 'apart');
  await lead.activate(lead.button('Zur Klärung geben'));
  await lead.page.waitForURL(/klaerungen\/(?!neu)/);
  road.escalation = /klaerungen\/([^/?]+)/.exec(lead.page.url())?.[1] ?? '';
  return lead.spent();
}

/** The manager mediates once, without agreement; the office puts the matter on the board's agenda. */
export async function mediate(stage: Stage, road: Partial<Road>): Promise<number> {
  const manager = await stage.enter('Wehrsdorf');
  await manager.goTo('/');
  await manager.activate(manager.link(new RegExp(`Ansehen.*${title}`)));
  await manager.activate(manager.button('Vermittlung beginnen'));
  await manager.fill(manager.box(/^Notiz/), 'Beide Seiten haben ihre Gründe genannt.', 'apart');
  await manager.activate(manager.button('Gespräch festhalten'));
  await manager.fill(manager.box('Was ist offen?'), 'Wer die Kosten trägt.', 'apart');
  await manager.activate(manager.button('Vermittlung ohne Einigung beenden'));
  const office = await stage.enter('Ottenbach');
  await office.goTo(`/klaerungen/${road.escalation}`);
  await office.activate(office.button('Einplanen'));
  await office.page.getByText('Auf die Tagesordnung des Beirats gesetzt').first().waitFor();
  const { boardItem } = (await (await office.context.request.get(`/api/escalations/${road.escalation}`)).json()) as { boardItem: { meetingId: string } | null };
  road.board = boardItem?.meetingId ?? '';
  return manager.spent() + office.spent();
}

/** The office invites the board; the notice is computed and explained before anything is sent. */
export async function inviteBoard(stage: Stage, road: Partial<Road>): Promise<void> {
  const office = await stage.enter('Ottenbach');
  await office.goTo(`/sitzungen/${road.board}/tagesordnung`);
  await office.activate(office.button('Einladung senden …'));
  await office.page.getByRole('heading', { name: 'Frist' }).or(office.page.getByText('letzter Tag').first()).first().waitFor();
  await office.activate(office.button(/^Einladung an \d+ Personen senden/));
  await office.page.getByText('Wird in').waitFor();
}

import { decideAsBoard, doTask, findDecision, followThread, inviteBoard, read, schedule, takeAnswer } from './board.ts';
import type { BoardMeeting } from './board.ts';
import { bringIn, forward, handOn, invite, mediate, travel } from './journey.ts';
import type { Matter } from './journey.ts';
import { begin, call, twoWeeksOn } from './meeting.ts';
import { holds } from './story.ts';
import type { Checks } from './story.ts';
import type { Stage } from './stage.ts';

const evenings: Matter = {
  title: 'Elternabende mit Sprachmittlung',
  why: 'Viele Eltern verstehen am Elternabend wenig. Das gilt an sechs Schulen.',
  proposal: 'Zu jedem Elternabend lädt die Schule Sprachmittlung ein. Der Landkreis trägt die Kosten.',
  sides: [
    { label: 'Überall', statement: 'Jede Schule braucht Sprachmittlung, sonst bleiben Eltern weg.', heldBy: 'VHS, Ehrenamtskreis' },
    { label: 'Auf Anfrage', statement: 'Wer sie braucht, soll sie anfragen. Das Geld reicht nicht für alle.', heldBy: 'Schulamt, Bildungsträger A' },
  ],
};
const letters: Matter = {
  title: 'Elternbriefe in leichter Sprache',
  why: 'Viele Briefe der Schulen sind schwer zu lesen.',
  proposal: 'Alle Schulen schreiben Elternbriefe in leichter Sprache.',
  sides: [
    { label: 'Alle Briefe', statement: 'Leichte Sprache hilft allen.', heldBy: 'Ehrenamtskreis' },
    { label: 'Wichtige Briefe', statement: 'Für alle Briefe fehlt die Zeit.', heldBy: 'Schulamt' },
  ],
};
/** What the thread shows in the end, in this order; the way to the board is told by the first story itself. */
const knots = [
  /T-\d+ eingebracht/, /keine Einigung: Sitzung Arbeitskreis Sprache/, /Zur Klärung gegeben/, /Vermittlung begonnen/, /Vermittlung ohne Einigung/,
  /Auf der Tagesordnung des Beirats/, /IB-\d{4}-\d+ angenommen/, /Aufgabe für Marlies Ottenbach/, /Antwort bestätigt/, /Aufgabe erledigt von Marlies Ottenbach/, /geplant/,
];
const budgets = { direct: 6, mediated: 12, decision: 8, find: 3 } as const;

/** A budget of screens.md D, kept or not. */
const within = (spent: number, budget: number) => (): void => holds(spent > 0 && spent <= budget, `It took ${spent} activations, allowed are ${budget}`);

/** screens.md D: one matter goes the mediated way to the end, a second one the direct way to the board. */
export async function tellJourney(stage: Stage, check: Checks): Promise<void> {
  const day = twoWeeksOn(new Date());
  const [topic] = [await bringIn(stage, evenings), await bringIn(stage, letters)];
  const group = await invite(stage, [evenings.title, letters.title], day.written);
  await travel(stage, day.moment);
  const lead = await stage.enter('Kroll-Eisfeld');
  await begin(lead, group);
  await call(lead, evenings.title);
  const [mediated, direct] = [await handOn(lead, evenings), { escalation: '', spent: 0 }];
  await lead.goTo(`/sitzungen/${group}/live`);
  await call(lead, letters.title);
  Object.assign(direct, await handOn(lead, letters, 'Die Gruppe hat dreimal beraten.'));
  direct.spent += await forward(stage, letters);
  direct.spent += (await schedule(stage, direct.escalation)).spent;
  await check('J1: from no agreement to the agenda of the board in at most 6 activations', within(direct.spent, budgets.direct));
  mediated.spent += await mediate(stage, evenings);
  const { meeting: board, spent } = await schedule(stage, mediated.escalation);
  await check('the mediated path takes at most 12 activations, texts apart', within(mediated.spent + spent, budgets.mediated));
  await check('the board is invited, with the notice explained', () => inviteBoard(stage, board));
  await atTheBoard(stage, check, { board, topic, escalation: mediated.escalation });
}

/** The board decides 9:2:1 with 12 of 13 seats; the answer goes back, the task is done, the thread is whole. */
async function atTheBoard(stage: Stage, check: Checks, { board, topic, escalation }: { board: BoardMeeting; topic: string; escalation: string }): Promise<void> {
  const begins = new Date(Date.parse(board.startsAt) + 5 * 60_000);
  await travel(stage, begins.toISOString());
  const chair = await stage.enter('Salzmann');
  await begin(chair, board.id, 'Winterstein');
  await check('the quorum is shown: 12 of 13 are there', async () => { await chair.page.getByText(/12 von 13/).first().waitFor(); });
  await call(chair, evenings.title);
  const spent = await decideAsBoard(chair, { no: 2, abstain: 1, responsible: 'Ottenbach', until: twoWeeksOn(begins).written });
  await check('the board decides in at most 8 activations', within(spent, budgets.decision));
  const { outcome } = await read<{ outcome: { decisionNumber: string } }>(chair, `escalations/${escalation}`);
  await check('J10: the decision is found in at most 3 activations', async () => within(await findDecision(chair, outcome.decisionNumber), budgets.find)());
  await check('the vote is 9 to 2 with 1 abstention', () => chair.page.getByText(/9:2:1|9 Ja/).first().waitFor());
  await check('the group takes the answer', () => takeAnswer(stage, escalation, evenings.title));
  await check('the task is done', () => doTask(stage, 'Ottenbach', /Elternabend/));
  await check('the thread is whole', () => followThread(stage, topic, knots));
}

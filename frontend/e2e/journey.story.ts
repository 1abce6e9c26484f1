import { bringIn, disagree, invite, inviteBoard, mediate, travel } from './kit/journey.ts';
import type { Road } from './kit/journey.ts';
import { holds, story } from './kit/story.ts';

/** screens.md D, the part from a topic in a group to the board's invitation; days are those of the demo's loading. */
export const byPointer = story('The signature journey', async (stage, check) => {
  const road: Partial<Road> = {};
  let spent = 0;
  await check('a topic comes into the group', () => bringIn(stage, road));
  await check('the group is invited', () => invite(stage, road, inDays(14, 'typed')));
  await travel(stage, `${inDays(14, 'iso')}T15:00:00Z`);
  await check('the group does not agree and hands the matter on', async () => { spent += await disagree(stage, road); });
  await check('mediation fails and the matter stands on the agenda of the board', async () => { spent += await mediate(stage, road); });
  await check('the mediated path takes at most 12 activations, texts apart', () => holds(spent > 0 && spent <= 12, `${spent} activations`));
  await check('the board is invited, with the notice explained', () => inviteBoard(stage, road));
});

/** A working day so many days from now: weekends give way to the Monday after. */
function inDays(days: number, form: 'typed' | 'iso'): string {
  const day = new Date(Date.now() + days * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  const iso = day.toISOString().slice(0, 10);
  return form === 'iso' ? iso : iso.split('-').reverse().join('.');
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { Matter } from '../../test/factories/an-escalation.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { eventually } from '../../test/kit/eventually.js';
import { EventRelay } from '../house/events/relay.js';
import { workingDays } from '../house/time/days.js';
import { Scheduler } from '../house/time/scheduler.js';
import { MeetingsDoor } from '../meetings/meetings.door.js';
import type { EscalationView } from './escalation.contract.js';
import { escalationJobs } from './escalations.timers.js';

let app: TestApp;
let county: County;
let matter: Matter;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  matter = new Matter(county, () => app.clock.now());
});
afterAll(() => app.close());

const day = 86_400_000;
/** Moves a state's beginning into the past, as if that much time had gone by. */
const since = (it: EscalationView, moment: Date) =>
  county.run((tx) => tx.rows('update escalations set state_since = $2 where id = $1', [it.id, moment]).then(() => undefined));
const now = (job: string) => app.get(Scheduler).now(job);
/** The board's meeting of an escalation is running. */
const opened = (it: EscalationView) => county.run((tx) => tx.rows(
  `update meetings set state = 'IN_SESSION', starts_at = $2, ends_at = $3, actual_start = $2 where id = $1`,
  [it.boardItem?.meetingId, new Date(app.clock.now().getTime() - 3_600_000), new Date(app.clock.now().getTime() + 3_600_000)]).then(() => undefined));
const asChair = async (url: string, order: object): Promise<void> => {
  const { status, body } = await county.as('chair').post(url, order, { ifMatch: 1 });
  if (status !== 200) throw new Error(JSON.stringify(body));
  await app.get(EventRelay).deliver();
};

describe('What the program does by itself', () => {
  it('T6a: forwards what the manager left lying, once the working days have passed', async () => {
    const it = await matter.submitted();
    const { rules } = (await county.run((tx) => tx.rows<{ rules: { escalation: { managerSilenceWorkingDays: number } } }>(
      'select rules from procedure_rules where body_id = $1', [county.bodies.group])))[0] ?? { rules: { escalation: { managerSilenceWorkingDays: 15 } } };
    const silent = workingDays(app.clock.today(), -rules.escalation.managerSilenceWorkingDays);
    await since(it, new Date(`${silent}T10:00:00Z`));
    await now(escalationJobs.silence);
    expect((await matter.read('chair', it)).state).toBe('SUBMITTED');
    await since(it, new Date(`${workingDays(silent, -1)}T10:00:00Z`));
    await now(escalationJobs.silence);
    await now(escalationJobs.silence);
    const forwarded = await matter.read('chair', it);
    expect(forwarded).toMatchObject({ state: 'READY_FOR_BOARD', forwardedUnchecked: true, version: it.version + 1, turn: { office: 'CHAIR' } });
    expect(forwarded.history.at(-1)).toMatchObject({ action: 'autoForward', by: null });
    const placed = await matter.take('chair', forwarded, 'scheduling', { meetingId: await matter.meeting('board', 40) });
    expect(placed.boardPaper).toContain('Ohne Prüfung weitergeleitet.');
  });

  it('T23: closes what the group never answered, with a flag that decides nothing', async () => {
    const [advised, decided] = [await matter.answered('ADVISE'), await matter.answered('DECIDE')];
    await since(advised, new Date(app.clock.now().getTime() - 59 * day));
    await now(escalationJobs.unanswered);
    expect((await matter.read('chair', advised)).state).toBe('ANSWERED');
    for (const it of [advised, decided]) await since(it, new Date(app.clock.now().getTime() - 62 * day));
    await now(escalationJobs.unanswered);
    expect(await matter.read('chair', advised)).toMatchObject({ state: 'CLOSED', closure: 'ADVICE_NOT_ADOPTED', withoutGroupResponse: true });
    expect(await matter.read('chair', decided)).toMatchObject({ state: 'CLOSED', closure: 'DECIDED_BY_BOARD', withoutGroupResponse: true });
    expect(await matter.stateOf('topics', advised.topic.id)).toEqual({ state: 'IN_PROGRESS', frozen: false });
    expect(await matter.stateOf('topics', decided.topic.id)).toEqual({ state: 'DECIDED', frozen: false });
  });

  it.each<[string, string, (it: EscalationView) => Promise<void>]>([
    ['the meeting was called off', 'Die Sitzung des Beirats fällt aus.',
      (it) => asChair(`/api/meetings/${it.boardItem?.meetingId ?? ''}/cancellation`, { reason: 'Glatteis' })],
    ['the board was not quorate', 'Der Beirat war nicht beschlussfähig.', async (it) => {
      await opened(it);
      await asChair(`/api/meetings/${it.boardItem?.meetingId ?? ''}/no-quorum`, {});
    }],
    ['its item was not reached', 'Der Beirat kam nicht dazu.', async (it) => {
      await opened(it);
      await asChair(`/api/meetings/${it.boardItem?.meetingId ?? ''}/closing`, { confirmOpenItems: true });
    }],
    ['its item was removed', 'Der Punkt wurde von der Tagesordnung genommen.', async (it) => {
      await county.run((tx) => app.get(MeetingsDoor).removeItem(tx, it.boardItem?.itemId ?? '', county.people.chair.personId));
      await app.get(EventRelay).deliver();
    }],
  ])('T27: falls back when %s, and waits for the next meeting', async (_, sentence, happen) => {
    const it = await matter.onAgenda();
    await happen(it);
    await eventually(async () => { expect((await matter.read('chair', it)).state).toBe('READY_FOR_BOARD'); });
    const back = await matter.read('chair', it);
    expect(back).toMatchObject({ boardItem: null, version: it.version + 1, turn: { office: 'CHAIR' } });
    expect(back.history.at(-1)).toMatchObject({ action: 'fallBack', by: null, text: sentence });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'ESCALATED', frozen: true });
  });

  it('T27: is told as often as may be, and happens once', async () => {
    const it = await matter.onAgenda();
    await asChair(`/api/meetings/${it.boardItem?.meetingId ?? ''}/cancellation`, { reason: 'Glatteis' });
    await county.run((tx) => tx.rows('update events set delivered_at = null where subject_id = any ($1::uuid[])',
      [[it.boardItem?.meetingId, it.boardItem?.itemId]]).then(() => undefined));
    await app.get(EventRelay).deliver();
    await eventually(async () => { expect((await matter.read('chair', it)).version).toBe(it.version + 1); });
  });
});

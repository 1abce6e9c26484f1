import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from '../../../test/factories/a-table.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { asPerson } from '../../../test/kit/sign-in.js';
import { addDays } from '../../house/time/days.js';
import { Scheduler } from '../../house/time/scheduler.js';
import { tacitApproval } from '../meetings.timers.js';
import type { MinutesView } from './minutes.contract.js';

const day = 86_400_000;
/** Of the group's rules (presets). */
const objectionDays = 14;

let app: TestApp;
let group: Table;
let board: Table;
let silent: MinutesView;
let objected: MinutesView;
let unsigned: MinutesView;
let ofBoard: MinutesView;
beforeAll(async () => {
  app = await anApp();
  group = await Table.in(app, 'WORKING_GROUP');
  board = await Table.in(app, 'ADVISORY_BOARD');
  [silent, objected, ofBoard] = [await released(group), await released(group), await released(board)];
  await group.onMinutes(objected, 'objections', { text: 'Es fehlt etwas.' }, 'member');
  unsigned = await submitted(group);
});
afterAll(() => app.close());

const submitted = async (table: Table): Promise<MinutesView> => {
  const minutes = await table.closed(await table.running({ line: 'Räume 15' }));
  return (await table.onMinutes(minutes, 'submission', {}, 'writer')).body;
};
/** Signed by as many as the body asks for. */
const released = async (table: Table): Promise<MinutesView> => {
  const { body } = await table.onMinutes(await submitted(table), 'signature');
  return body.state === 'RELEASED' ? body : (await table.onMinutes(body, 'signature', {}, 'writer')).body;
};
/** So many days later, after the hourly look; the session of that day is a new one. */
const after = async (days: number): Promise<void> => {
  app.clock.shift(days * day);
  for (const { network, people } of [group, board]) people.lead.client = await asPerson(app, network.id, people.lead.personId);
  await app.get(Scheduler).now(tacitApproval);
};
const now = async (table: Table, { meetingId }: MinutesView) => (await table.minutes({ id: meetingId })).state;
const told = (table: Table, { meetingId }: MinutesView) => table.network.run((tx) => tx.rows<{ type: string; by: string | null }>(
  `select type, by_person_id as by from events where meeting_id = $1 and type in ('minutes.approved', 'meeting.closed') order by sequence`, [meetingId]));

describe('Silence', () => {
  it('is no approval while there is time to object, the last day included', async () => {
    expect(silent).toMatchObject({ state: 'RELEASED', approval: 'TACIT', objectionsUntil: addDays(app.clock.today(), objectionDays) });
    await after(objectionDays);
    expect(await now(group, silent)).toBe('RELEASED');
    expect(await told(group, silent)).toEqual([]);
  });

  it('is approval the day after: the program tells it of itself, and closes the meeting', async () => {
    await after(1);
    expect(await group.minutes({ id: silent.meetingId })).toMatchObject({ state: 'APPROVED', can: [] });
    expect(await group.read({ id: silent.meetingId })).toMatchObject({ state: 'CLOSED', word: 'APPROVED' });
    expect(await told(group, silent)).toEqual([{ type: 'minutes.approved', by: null }, { type: 'meeting.closed', by: null }]);
  });

  it('approves once, however often the timer looks', async () => {
    await after(1);
    expect(await told(group, silent)).toHaveLength(2);
  });

  it('is none where somebody objected, where nobody has signed, and in a body that votes', async () => {
    expect(await now(group, objected)).toBe('OBJECTED');
    expect(await now(group, unsigned)).toBe('IN_REVIEW');
    expect(ofBoard).toMatchObject({ state: 'RELEASED', approval: 'VOTE_NEXT_MEETING' });
    expect(await now(board, ofBoard)).toBe('RELEASED');
    expect(await board.read({ id: ofBoard.meetingId })).toMatchObject({ state: 'HELD' });
  });
});

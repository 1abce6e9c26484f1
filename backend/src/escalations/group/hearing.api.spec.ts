import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../../test/factories/a-county.js';
import type { County } from '../../../test/factories/a-county.js';
import { Matter } from '../../../test/factories/an-escalation.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { addDays, workingDays } from '../../house/time/days.js';
import { Scheduler } from '../../house/time/scheduler.js';
import type { TodayView } from '../../notices/today.contract.js';
import type { EscalationPrefill, EscalationView } from '../escalation.contract.js';
import { escalationJobs } from '../escalations.timers.js';

let app: TestApp;
let county: County;
let matter: Matter;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  matter = new Matter(county, () => app.clock.now());
});
afterAll(() => app.close());

/** What the board must decide, about a topic that the whole network may read. */
async function needed(who: 'manager' | 'chair' | 'spokesperson' = 'manager'): Promise<EscalationView> {
  const topicId = await matter.topic();
  await county.run((tx) => tx.rows(`update topics set visibility = 'PUBLIC' where id = $1`, [topicId]).then(() => undefined));
  return matter.submitted({ path: 'P3_BOARD_DECISION_NEEDED', reasonForP3: 'BEYOND_MANDATE', topicId }, who);
}
const today = async (who: 'manager' | 'spokesperson', { number }: EscalationView): Promise<string[]> =>
  (await county.as(who).get<TodayView>('/api/today')).body.items.filter(({ params }) => params['number'] === number).map(({ key }) => key);
/** Lets so many days pass for this escalation. */
const back = (it: EscalationView, days: number) => county.run((tx) => tx.rows(
  `update escalations set state_since = state_since - make_interval(days => $2::int), hearing = jsonb_set(hearing, '{until}', to_jsonb(((hearing ->> 'until')::date - $2::int)::text)) where id = $1`,
  [it.id, days]).then(() => undefined));

describe('A group that is heard (D6, invariant 9)', () => {
  it.each(['manager', 'chair'] as const)('has the floor for fourteen days when the %s raises what the board must decide', async (who) => {
    const it = await needed(who);
    const until = addDays(app.clock.today(), 14);
    expect(it).toMatchObject({
      state: 'SUBMITTED', hearing: { until, statement: null }, turn: { office: 'SPOKESPERSON', until, overdue: false },
      steps: [{ key: 'GROUP', state: 'CURRENT', on: until }, { state: 'PLANNED', label: 'Prüfung' }, { state: 'PLANNED' }, { state: 'PLANNED' }],
    });
    expect(await today('spokesperson', it)).toEqual(['esc.hearing']);
    expect(await today('manager', it)).toEqual([]);
  });

  it('is not asked about what it raised itself', async () => {
    expect(await needed('spokesperson')).toMatchObject({ hearing: null, turn: { office: 'MANAGER' } });
    expect(await matter.submitted()).toMatchObject({ hearing: null });
    expect(await matter.act('spokesperson', await needed('spokesperson'), 'statement', { text: 'Wir' })).toMatchObject({ status: 422, body: { code: 'no_statement_asked' } });
  });

  it('keeps the matter from the board until it has spoken, and its words are part of the paper', async () => {
    const raised = await needed();
    expect((await matter.read('manager', raised)).can).not.toContain('forward');
    expect(await matter.act('manager', raised, 'forwarding')).toMatchObject({ status: 409, body: { code: 'group_to_be_heard' } });
    expect(await matter.act('member', raised, 'statement', { text: 'Wir' })).toMatchObject({ status: 403 });
    expect(await matter.act('outsider', raised, 'statement', { text: 'Wir' })).toMatchObject({ status: 404 });
    expect(await matter.act('spokesperson', raised, 'statement', { text: '' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/text' }] } });
    expect((await matter.read('spokesperson', raised)).can).toContain('giveStatement');
    const heard = await matter.take('spokesperson', raised, 'statement', { text: 'Nicht ohne einen Bus am Abend.' });
    expect(heard).toMatchObject({
      state: 'SUBMITTED', hearing: { statement: { text: 'Nicht ohne einen Bus am Abend.', by: { id: county.people.spokesperson.personId } } },
      turn: { office: 'MANAGER', until: workingDays(app.clock.today(), 5) },
    });
    expect(heard.can).not.toContain('giveStatement');
    expect(await matter.act('spokesperson', heard, 'statement', { text: 'Noch etwas.' })).toMatchObject({ status: 422, body: { code: 'statement_given' } });
    expect(await today('manager', heard)).toEqual(['esc.new']);
    const ready = await matter.take('manager', heard, 'forwarding');
    const placed = await matter.take('chair', ready, 'scheduling', { meetingId: await matter.meeting('board', 40) });
    expect(placed.boardPaper).toContain('Stellungnahme der Gruppe\nNicht ohne einen Bus am Abend.');
  });

  it('blocks nobody by silence: after its time the manager goes on, and the paper says so', async () => {
    const raised = await needed();
    await back(raised, 15);
    const late = await matter.read('manager', raised);
    expect(late).toMatchObject({ turn: { office: 'MANAGER' }, hearing: { statement: null } });
    expect(late.can).toContain('forward');
    expect((await matter.read('spokesperson', raised)).can).toContain('giveStatement');
    const ready = await matter.take('manager', late, 'forwarding');
    const placed = await matter.take('chair', ready, 'scheduling', { meetingId: await matter.meeting('board', 41), reason: 'Die nächste ist voll.' });
    expect(placed.boardPaper).toContain('hat sich nicht geäußert.');
  });

  it('T6a waits for the group, and only then for the manager', async () => {
    const raised = await needed();
    await back(raised, 15);
    await app.get(Scheduler).now(escalationJobs.silence);
    expect((await matter.read('chair', raised)).state).toBe('SUBMITTED');
    await back(raised, 28);
    await app.get(Scheduler).now(escalationJobs.silence);
    expect(await matter.read('chair', raised)).toMatchObject({ state: 'READY_FOR_BOARD', forwardedUnchecked: true });
  });

  it('has its time anew when the matter comes back completed', async () => {
    const returned = await matter.take('manager', await needed(), 'return', { text: 'Welche Mittel?' });
    await back(returned, 10);
    const edited = await county.as('manager').patch<EscalationView>(`/api/escalations/${returned.id}`, { background: 'Zwei Räume.' }, { ifMatch: returned.version });
    expect(await matter.take('manager', edited.body, 'resubmission', { text: 'Ergänzt' })).toMatchObject({
      hearing: { until: addDays(app.clock.today(), 14), statement: null }, turn: { office: 'SPOKESPERSON' } });
  });

  it('is announced before the matter is raised', async () => {
    const topicId = await matter.topic();
    const promise = async (who: 'manager' | 'spokesperson') => (await county.as(who).get<EscalationPrefill>(`/api/escalations/prefill?topic=${topicId}`)).body.promise[0];
    expect(await promise('manager')).toMatch(/ wird zuerst gehört und hat dafür bis \d+\. \S+ \d{4} Zeit\.$/);
    expect(await promise('spokesperson')).toMatch(/^Das Integrationsmanagement prüft/);
  });
});

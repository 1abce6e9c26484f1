import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../../test/factories/a-county.js';
import type { County } from '../../../test/factories/a-county.js';
import { Matter, twoPositions } from '../../../test/factories/an-escalation.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import { addDays } from '../../house/time/days.js';
import type { EscalationView } from '../escalation.contract.js';

let app: TestApp;
let county: County;
let matter: Matter;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  matter = new Matter(county, () => app.clock.now());
});
afterAll(() => app.close());

const p2 = async () => matter.submitted({ path: 'P2_PARTICIPATION_REQUEST', boardMode: 'ADVISE', topicId: await matter.topic() });
const talk = () => ({ on: app.clock.today(), note: 'Beide Seiten waren da.' });

describe('The manager\'s desk', () => {
  it('T5 begins a mediation, whose end the rules limit', async () => {
    const it = await matter.submitted();
    const tooLong = { endsOn: addDays(app.clock.today(), 31) };
    expect(await matter.act('manager', it, 'mediation', tooLong)).toMatchObject({ status: 422, body: { code: 'mediation_period', errors: [{ pointer: '/endsOn' }] } });
    expect(await matter.act('spokesperson', it, 'mediation')).toMatchObject({
      status: 403, body: { code: 'not_allowed', who: [{ name: 'Jonas Wehrsdorf' }] } });
    const begun = await matter.take('manager', it, 'mediation', { plan: 'Zwei Gespräche' });
    expect(begun).toMatchObject({
      state: 'IN_MEDIATION', turn: { office: 'MEDIATOR', until: addDays(app.clock.today(), 30) }, mediation: { plan: 'Zwei Gespräche', sessions: [] } });
  });

  it('T5 never lets somebody mediate who has a stake (invariant 4)', async () => {
    const it = await matter.submitted();
    for (const who of ['member', 'deputy', 'chair'] as const) {
      expect(await matter.act('manager', it, 'mediation', { mediatorPersonId: county.people[who].personId })).toMatchObject({
        status: 422, body: { code: 'mediator_has_stake', errors: [{ pointer: '/mediatorPersonId' }] } });
    }
    expect(await matter.take('manager', it, 'mediation', { mediatorPersonId: county.people.outsider.personId })).toMatchObject({
      turn: { person: { name: 'Dietmar Strauch' } }, mediation: null });
  });

  it('T5 takes a group that asks the board into mediation only when the group wants it', async () => {
    const it = await p2();
    expect(await matter.act('manager', it, 'mediation')).toMatchObject({ status: 422, body: { code: 'group_must_ask_for_mediation' } });
    expect(await matter.take('manager', it, 'mediation', { plan: 'Die Gruppe wünscht ein Gespräch.' })).toMatchObject({ state: 'IN_MEDIATION' });
  });

  it('T6 forwards what asks the board, and P1 only for a reason', async () => {
    expect(await matter.take('manager', await p2(), 'forwarding', { note: 'Bitte beraten', managerView: 'Ich rate zu.' })).toMatchObject({
      state: 'READY_FOR_BOARD', forwardingNote: 'Bitte beraten', managerView: 'Ich rate zu.', forwardedUnchecked: false, turn: { office: 'CHAIR' } });
    const it = await matter.submitted();
    expect(await matter.act('manager', it, 'forwarding')).toMatchObject({ status: 422, body: { code: 'waiver_reason_missing', errors: [{ pointer: '/waiveReason' }] } });
    expect(await matter.act('chair', it, 'forwarding', { waiveReason: 'Eilt' })).toMatchObject({ status: 403 });
    const waived = await matter.take('manager', it, 'forwarding', { waiveReason: 'Beide wollen das.' });
    expect(waived).toMatchObject({ mediationWaivedReason: 'Beide wollen das.', steps: [{ state: 'DONE' }, { state: 'SKIPPED' }, { state: 'CURRENT' }, { state: 'PLANNED' }] });
  });

  it('T3 sends back what is not complete', async () => {
    const it = await matter.submitted();
    expect(await matter.act('manager', it, 'return', {})).toMatchObject({ status: 400, body: { errors: [{ pointer: '/text' }] } });
    expect(await matter.take('manager', it, 'return', { text: 'Es fehlen Zahlen.' })).toMatchObject({
      state: 'RETURNED', turn: { until: addDays(app.clock.today(), 14), person: { name: 'Sabine Kroll-Eisfeld' } } });
  });

  it('T7 proposes a settlement to the group', async () => {
    const it = await matter.inMediation();
    expect(await matter.act('spokesperson', it, 'settlement', { text: 'So' })).toMatchObject({ status: 403 });
    expect(await matter.take('manager', it, 'settlement', { text: 'Im Wechsel.' })).toMatchObject({
      state: 'SETTLEMENT_PROPOSED', settlement: { text: 'Im Wechsel.', by: { name: 'Jonas Wehrsdorf' } }, turn: { office: 'SPOKESPERSON' } });
    expect(await matter.act('manager', await matter.submitted(), 'settlement', { text: 'Zu früh' })).toMatchObject({ status: 409, body: { code: 'not_possible_now' } });
  });

  it('T10 ends without a result after a talk, with the positions as they stood', async () => {
    const it = await matter.inMediation();
    expect((await matter.read('manager', it)).can).not.toContain('mediationFailed');
    expect(await matter.act('manager', it, 'mediation-failure', { open: 'Die Uhrzeit' })).toMatchObject({ status: 422, body: { code: 'no_session_yet' } });
    await matter.take('manager', it, 'mediation-sessions', talk());
    expect(await matter.act('manager', it, 'mediation-failure', {})).toMatchObject({ status: 400, body: { errors: [{ pointer: '/open' }] } });
    const failed = await matter.take('manager', it, 'mediation-failure', { agreed: 'Der Raum', open: 'Die Uhrzeit' });
    expect(failed).toMatchObject({ state: 'READY_FOR_BOARD', summary: { agreed: 'Der Raum', open: 'Die Uhrzeit' }, positions: twoPositions });
  });

  it('T10 is open to either party once the time has passed, not before', async () => {
    const it = await matter.inMediation();
    await matter.take('manager', it, 'mediation-sessions', { on: app.clock.today(), refused: true });
    expect(await matter.act('member', it, 'mediation-failure', { open: 'Alles' })).toMatchObject({ status: 403, body: { params: { reason: 'only_manager' } } });
    await county.run((tx) => tx.rows('update escalations set mediation_ends_on = $2 where id = $1', [it.id, addDays(app.clock.today(), -1)]).then(() => undefined));
    expect((await matter.read('member', it)).can).toContain('mediationFailed');
    expect(await matter.take('member', it, 'mediation-failure', { open: 'Alles' })).toMatchObject({ state: 'READY_FOR_BOARD' });
  });
});

describe('The talks of a mediation', () => {
  const sealed = async (): Promise<EscalationView> => matter.take('manager', await matter.submitted(), 'mediation', { mediatorPersonId: county.people.outsider.personId });

  it('are read by the mediator and the parties, and nobody else learns of them (invariant 5)', async () => {
    const it = await sealed();
    await matter.take('outsider', it, 'mediation-sessions', talk());
    for (const who of ['outsider', 'spokesperson', 'member', 'deputy'] as const) {
      expect((await matter.read(who, it)).mediation).toMatchObject({ sessions: [{ on: app.clock.today(), note: 'Beide Seiten waren da.', refused: false }] });
    }
    for (const who of ['manager', 'secretary', 'chair', 'boardMember'] as const) {
      const { status, text } = await county.as(who).get(`/api/escalations/${it.id}`);
      expect([status, text.includes('Beide Seiten')]).toEqual([200, false]);
      expect(JSON.parse(text)).toMatchObject({ mediation: null, version: it.version });
    }
  });

  it('are told to the journal without topic and body', async () => {
    const it = await sealed();
    await matter.take('outsider', it, 'mediation-sessions', talk());
    const events = await county.run((tx) => tx.rows<{ topic: string | null; body: string | null; data: object }>(
      `select topic_id as topic, body_id as body, data from events where type = 'mediation_session.logged' and data ->> 'escalationId' = $1`, [it.id]));
    expect(events).toEqual([{ topic: null, body: null, data: { escalationId: it.id } }]);
  });

  it('are written by the mediator alone, and not ahead of time', async () => {
    const it = await sealed();
    expect(await matter.act('member', it, 'mediation-sessions', talk())).toMatchObject({ status: 403 });
    expect(await matter.act('manager', it, 'mediation-sessions', talk())).toMatchObject({ status: 404 });
    expect(await matter.act('outsider', it, 'mediation-sessions', { on: addDays(app.clock.today(), 1) })).toMatchObject({
      status: 422, body: { code: 'talk_in_the_future', errors: [{ pointer: '/on' }] } });
    expect(await matter.act('outsider', { ...it, version: it.version + 1 }, 'mediation-sessions', talk())).toMatchObject({ status: 412 });
  });

  it('never reach the paper of the board', async () => {
    const it = await matter.inMediation();
    await matter.take('manager', it, 'mediation-sessions', talk());
    const failed = await matter.take('manager', it, 'mediation-failure', { agreed: 'Der Raum', open: 'Die Uhrzeit' });
    const placed = await matter.take('chair', failed, 'scheduling', { meetingId: await matter.meeting('board', 40) });
    expect(placed.boardPaper).toContain('Offen: Die Uhrzeit');
    expect(placed.boardPaper).not.toContain('Beide Seiten');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../../test/factories/a-county.js';
import type { County } from '../../../test/factories/a-county.js';
import { Matter } from '../../../test/factories/an-escalation.js';
import { anApp } from '../../../test/kit/an-app.js';
import type { TestApp } from '../../../test/kit/an-app.js';
import type { DecisionView } from '../../decisions/decision.contract.js';
import { addDays } from '../../house/time/days.js';

let app: TestApp;
let county: County;
let matter: Matter;
beforeAll(async () => {
  app = await anApp();
  county = await aCounty(app);
  matter = new Matter(county, () => app.clock.now());
});
afterAll(() => app.close());

describe('A settlement', () => {
  it('T8 becomes the group\'s own decision, and the topic is decided', async () => {
    const it = await matter.settlementProposed();
    expect(await matter.act('manager', it, 'confirmation')).toMatchObject({ status: 403, body: { params: { reason: 'only_spokesperson' } } });
    const closed = await matter.take('spokesperson', it, 'confirmation', { text: 'Alle tragen das mit.' });
    expect(closed).toMatchObject({
      state: 'CLOSED', closure: 'SETTLED_BY_MEDIATION', closureText: 'Im Wechsel.', turn: null,
      outcome: { text: 'Im Wechsel.', adopted: true, vote: null, subjectToMinutes: false } });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'DECIDED', frozen: false });
    const decision = await county.as('member').get<DecisionView>(`/api/decisions/${closed.outcome?.decisionId ?? ''}`);
    expect(decision.body).toMatchObject({
      number: closed.outcome?.decisionNumber, text: 'Im Wechsel.', effect: 'INTERNAL', body: { shortName: 'AKS' }, escalation: { number: it.number } });
  });

  it('T9 is refused with a reason, back into mediation or on to the board', async () => {
    const it = await matter.settlementProposed();
    expect(await matter.act('spokesperson', it, 'rejection', { then: 'IN_MEDIATION' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/text' }] } });
    expect(await matter.act('member', it, 'rejection', { text: 'Nein', then: 'IN_MEDIATION' })).toMatchObject({ status: 403 });
    const again = await matter.take('spokesperson', it, 'rejection', { text: 'Ohne Bus geht es nicht.', then: 'IN_MEDIATION' });
    expect(again).toMatchObject({ state: 'IN_MEDIATION', settlement: null, mediation: { extended: false } });
    const proposed = await matter.take('manager', again, 'settlement', { text: 'Mit Bus.' });
    expect(await matter.take('spokesperson', proposed, 'rejection', { text: 'Nein', then: 'READY_FOR_BOARD' })).toMatchObject({
      state: 'READY_FOR_BOARD', turn: { office: 'CHAIR' } });
  });

  it('T9 extends a mediation that is over, once', async () => {
    const late = { ...await matter.settlementProposed() };
    await county.run((tx) => tx.rows('update escalations set mediation_ends_on = $2 where id = $1', [late.id, addDays(app.clock.today(), -1)]).then(() => undefined));
    const extended = await matter.take('spokesperson', late, 'rejection', { text: 'Nein', then: 'IN_MEDIATION' });
    expect(extended.mediation).toMatchObject({ extended: true, endsOn: addDays(app.clock.today(), 30) });
    const proposed = await matter.take('manager', extended, 'settlement', { text: 'Anders.' });
    await county.run((tx) => tx.rows('update escalations set mediation_ends_on = $2 where id = $1', [late.id, addDays(app.clock.today(), -1)]).then(() => undefined));
    expect(await matter.act('spokesperson', proposed, 'rejection', { text: 'Nein', then: 'IN_MEDIATION' })).toMatchObject({
      status: 422, body: { code: 'mediation_used_up', errors: [{ pointer: '/then' }] } });
  });
});

describe('What the board gave back', () => {
  it('T19 is decided by the group within the board\'s frame', async () => {
    const it = await matter.referredBack();
    expect(await matter.act('chair', it, 'group-decision', { text: 'Abends.' })).toMatchObject({ status: 403 });
    const closed = await matter.take('spokesperson', it, 'group-decision', { text: 'Abends, mit Betreuung.' });
    expect(closed).toMatchObject({ state: 'CLOSED', closure: 'SETTLED_IN_GROUP', closureText: 'Abends, mit Betreuung.', outcome: { text: 'Abends, mit Betreuung.' } });
    expect(closed.steps.map(({ state }) => state)).toEqual(['DONE', 'SKIPPED', 'DONE', 'DONE']);
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'DECIDED', frozen: false });
  });

  it('T20 goes to the board again after a new disagreement', async () => {
    const it = await matter.referredBack();
    expect((await matter.read('spokesperson', it)).can).not.toContain('againNoAgreement');
    expect(await matter.act('spokesperson', it, 'renewed-disagreement', { text: 'Es bleibt dabei.' })).toMatchObject({ status: 422, body: { code: 'no_new_disagreement' } });
    await matter.item(await matter.meeting('group', 0, { state: 'HELD' }), it.topic.id);
    expect((await matter.read('spokesperson', it)).can).toContain('againNoAgreement');
    expect(await matter.take('spokesperson', it, 'renewed-disagreement', { text: 'Es bleibt dabei.' })).toMatchObject({ state: 'READY_FOR_BOARD' });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'ESCALATED', frozen: true });
  });
});

describe('The group\'s answer', () => {
  it('T23 takes note of a decision, and the topic is decided', async () => {
    const it = await matter.answered();
    expect(await matter.act('member', it, 'group-response', { text: 'Danke' })).toMatchObject({ status: 403 });
    expect(await matter.take('spokesperson', it, 'group-response', { text: 'Wir setzen das um.' })).toMatchObject({
      state: 'CLOSED', closure: 'DECIDED_BY_BOARD', groupResponse: { text: 'Wir setzen das um.' }, withoutGroupResponse: false });
    expect(await matter.stateOf('topics', it.topic.id)).toEqual({ state: 'DECIDED', frozen: false });
  });

  it.each([[true, undefined, 'ADVICE_ADOPTED'], [false, 'Der Raum fehlt.', 'ADVICE_NOT_ADOPTED']] as const)(
    'T23 says whether advice is followed: %s', async (adopted, text, closure) => {
      const it = await matter.answered('ADVISE');
      expect(await matter.take('spokesperson', it, 'group-response', { adopted, text })).toMatchObject({ state: 'CLOSED', closure });
    });

  it('T23 needs that word, and a reason when the answer is no', async () => {
    const it = await matter.answered('ADVISE');
    expect(await matter.act('spokesperson', it, 'group-response', { text: 'Danke' })).toMatchObject({
      status: 422, body: { code: 'adoption_missing', errors: [{ pointer: '/adopted' }] } });
    expect(await matter.act('spokesperson', it, 'group-response', { adopted: false })).toMatchObject({
      status: 422, body: { code: 'not_adopted_needs_reason', errors: [{ pointer: '/text' }] } });
    expect(await matter.act('spokesperson', await matter.submitted(), 'group-response', { text: 'Zu früh' })).toMatchObject({ status: 409 });
  });

  it('T23 is given by the manager for a group without spokesperson (invariant 10)', async () => {
    const it = await matter.answered();
    expect((await matter.read('manager', it)).cannot).toHaveProperty('groupResponds');
    const vacant = (tx: { rows: (sql: string, values: unknown[]) => Promise<unknown[]> }, office: string | null) => tx.rows(
      'update memberships set office = $2 where body_id = $1 and person_id = $3', [county.bodies.group, office, county.people.spokesperson.personId]).then(() => undefined);
    await county.run((tx) => vacant(tx, null));
    expect(await matter.read('manager', it)).toMatchObject({ turn: { office: 'MANAGER', person: { name: 'Jonas Wehrsdorf' } } });
    expect(await matter.take('manager', it, 'group-response', { text: 'Zur Kenntnis genommen.' })).toMatchObject({ state: 'CLOSED' });
    await county.run((tx) => vacant(tx, 'SPOKESPERSON'));
  });
});

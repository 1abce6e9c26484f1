import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounty } from '../../test/factories/a-county.js';
import type { County } from '../../test/factories/a-county.js';
import { anApp } from '../../test/kit/an-app.js';
import type { TestApp } from '../../test/kit/an-app.js';
import { presets } from '../bodies/rules/rules.door.js';
import { newId } from '../house/database/new-id.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Visibility } from '../house/house.contract.js';
import { TopicsDoor } from '../topics/topics.door.js';
import type { DecisionPage, DecisionView } from './decision.contract.js';
import { DecisionsDoor } from './decisions.door.js';
import type { DecisionOrder, RecordedDecision } from './decisions.door.js';

let app: TestApp;
let county: County;
beforeAll(async () => { app = await anApp(); county = await aCounty(app); });
afterAll(() => app.close());

type Who = Parameters<County['as']>[0];
const counts = { yes: 9, no: 2, abstain: 1, invalid: 0, notVoted: 0, excluded: 0, absent: 1 };
const order = (given: Partial<DecisionOrder> = {}): DecisionOrder => ({
  bodyId: county.bodies.board, text: 'Die VHS stellt ab Januar zwei Räume.', effect: 'SELF_COMMITMENT',
  vote: { question: 'Zwei Räume?', form: 'SHOW_OF_HANDS', counts }, rules: presets.ADVISORY_BOARD_STANDARD, quorate: true, decidedOn: '2026-11-24',
  by: county.people.chair.personId, ...given,
});
const record = (given: Partial<DecisionOrder> = {}, more?: (tx: Transaction) => Promise<void>): Promise<RecordedDecision> =>
  county.run(async (tx) => {
    const recorded = await app.get(DecisionsDoor).record(tx, order(given));
    await more?.(tx);
    return recorded;
  });
const aTopic = (visibility: Visibility): Promise<{ id: string; number: string }> => county.run((tx) => app.get(TopicsDoor).raise(tx, {
  title: 'Kinderbetreuung', sourceKind: 'AK', responsibleBodyId: county.bodies.group, visibility, by: county.people.member.personId, accepted: true }));
const page = async (who: Who, query: string): Promise<DecisionPage> => (await county.as(who).get<DecisionPage>(`/api/decisions?${query}`)).body;
const one = async (who: Who, { number }: RecordedDecision): Promise<DecisionView> => (await county.as(who).get<DecisionView>(`/api/decisions/${number ?? ''}`)).body;
const codeOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'nothing', (error: unknown) => (error as { code?: string }).code);

describe('Recording a decision', () => {
  it('keeps the vote, the verdict in a sentence and a number', async () => {
    const recorded = await record({ responsiblePersonId: county.people.outsider.personId, dueOn: '2099-01-15' });
    expect(recorded).toMatchObject({ outcome: 'ADOPTED', number: 'IB-2026-001', verdict: { outcome: 'ADOPTED', needed: 6, base: 11 } });
    const view = await one('boardMember', recorded);
    expect(view).toMatchObject({
      number: 'IB-2026-001', word: 'ADOPTED', tally: { yes: 9, no: 2, abstain: 1 }, vote: { counts, method: 'MAJORITY_OF_CAST', outcome: 'ADOPTED' },
      tracking: { status: 'OPEN', dueOn: '2099-01-15' }, responsible: { name: 'Dietmar Strauch' }, subjectToMinutes: false, title: 'Die VHS stellt ab Januar zwei Räume.',
    });
    expect(view.vote?.explanation.sentence).toBe(recorded.verdict?.explanation.sentence);
    const events = await county.run((tx) => tx.rows<{ type: string }>('select type from events where subject_id = any ($1) order by sequence', [[recorded.decisionId, recorded.voteId]]));
    expect(events.map(({ type }) => type)).toEqual(['vote.opened', 'vote.closed', 'vote.announced', 'decision.recorded']);
  });

  it('records a lost vote as rejected, and a consent round without agreement as no decision at all', async () => {
    const lost = await record({ vote: { question: 'Logo?', form: 'SHOW_OF_HANDS', counts: { ...counts, yes: 6, no: 6, abstain: 0 } } });
    expect(lost).toMatchObject({ outcome: 'REJECTED', verdict: { outcome: 'TIE_REJECTED' } });
    expect(await one('chair', lost)).toMatchObject({ word: 'REJECTED', tracking: null, can: [] });
    const round = { question: 'Abends?', form: 'CONSENT', objections: [{ statement: 'Kein Bus', paramount: true, heldBy: '4 Personen' }] } as const;
    const open = await record({ bodyId: county.bodies.group, rules: presets.WORKING_GROUP_CONSENSUS, vote: { ...round, objections: [...round.objections] } });
    expect(open).toMatchObject({ decisionId: null, number: null, outcome: 'REJECTED', verdict: { outcome: 'NO_AGREEMENT' } });
    expect(await county.run((tx) => tx.rows('select outcome from votes where id = $1', [open.voteId]))).toEqual([{ outcome: 'NO_AGREEMENT' }]);
  });

  it('looks at a consent again after half a year, and needs no vote for an agreement', async () => {
    const consent = await record({
      bodyId: county.bodies.group, rules: presets.WORKING_GROUP_CONSENSUS, effect: 'INTERNAL', vote: { question: 'Gut genug?', form: 'CONSENT', objections: [] } });
    expect(await one('member', consent)).toMatchObject({ number: 'AKS-2026-001', reviewOn: '2027-05-24', tally: null, vote: { form: 'CONSENT', counts: null } });
    expect(await record({ bodyId: county.bodies.group, vote: null })).toMatchObject({ outcome: 'ADOPTED', voteId: null, verdict: null });
  });

  it.each([
    ['votes that do not add up', { vote: { question: '?', form: 'SHOW_OF_HANDS', counts: { ...counts, absent: 0 } } }, 'votes_do_not_add_up'],
    ['a body that is not quorate', { quorate: false }, 'not_quorate'],
    ['an unknown person', { responsiblePersonId: '00000000-0000-7000-8000-000000000000' }, 'unknown_person'],
    ['a day before the decision', { dueOn: '2026-11-23' }, 'due_before_decision'],
    ['hands without numbers', { vote: { question: '?', form: 'SHOW_OF_HANDS' } }, 'vote_counts_missing'],
  ] as const)('refuses %s', async (_, given, code) => {
    expect(await codeOf(record(given as Partial<DecisionOrder>))).toBe(code);
  });

  it('does not decide beside a pending request: the freeze of the topic holds', async () => {
    const topic = await aTopic('NETWORK');
    await county.run((tx) => app.get(TopicsDoor).escalate(tx, topic.id, county.people.spokesperson.personId));
    const group = { bodyId: county.bodies.group, topicId: topic.id, vote: null };
    expect(await codeOf(record(group))).toBe('topic_frozen');
    expect(await codeOf(record({ ...group, effect: 'PROCEDURAL' }))).toBe('nothing');
    expect(await codeOf(record({ ...group, escalationId: newId() }))).toBe('nothing');
    expect(await codeOf(record({ topicId: topic.id }))).toBe('nothing');
  });

  it('is as visible as its topic', async () => {
    const topic = await aTopic('BODY');
    const recorded = await record({ bodyId: county.bodies.group, topicId: topic.id, vote: null });
    expect(await one('deputy', recorded)).toMatchObject({ visibility: 'BODY', title: 'Kinderbetreuung', topic: { number: topic.number } });
    expect((await county.as('otherSpokesperson').get(`/api/decisions/${recorded.number ?? ''}`)).status).toBe(404);
    expect((await county.as('otherSpokesperson').get(`/api/decisions/${recorded.decisionId ?? ''}`)).status).toBe(404);
  });

  it('mentions no topic that the reader may not see', async () => {
    const topic = await aTopic('RESTRICTED');
    const recorded = await record({ topicId: topic.id, visibility: 'NETWORK' });
    expect(await one('outsider', recorded)).toMatchObject({ topic: null, title: 'Die VHS stellt ab Januar zwei Räume.' });
    expect((await one('member', recorded)).topic).toMatchObject({ number: topic.number });
  });

  it('stays as it was said, whatever the program tries', async () => {
    const { decisionId } = await record();
    expect(await codeOf(county.run((tx) => tx.rows('update decisions set text = $2 where id = $1', [decisionId, 'Anders'])))).toBe('23514');
    expect(await codeOf(county.run((tx) => tx.rows('delete from decisions where id = $1', [decisionId])))).toBe('42501');
    expect(await codeOf(county.run((tx) => tx.rows(`update votes set absent = 5 where body_id = $1 and yes is not null`, [county.bodies.board])))).toBe('23514');
  });

  it('is superseded by a later one, and both say so', async () => {
    const first = await record();
    const second = await record({ supersedesId: first.decisionId ?? '' });
    expect(await one('chair', first)).toMatchObject({ word: 'SUPERSEDED', supersededBy: { number: second.number }, can: [] });
    expect(await one('chair', second)).toMatchObject({ supersedes: { number: first.number } });
  });

  it('asks for a review when a conflict found later may have decided', async () => {
    const close = await record({ vote: { question: '?', form: 'SHOW_OF_HANDS', counts: { ...counts, yes: 5, no: 4, abstain: 3 } } });
    const found = { votes: 1, reason: 'Träger des Projekts', by: county.people.secretary.personId };
    expect(await county.run((tx) => app.get(DecisionsDoor).noteConflict(tx, close.voteId ?? '', found))).toBe(true);
    expect(await one('chair', close)).toMatchObject({ outcome: 'ADOPTED' });
    const clear = await record();
    expect(await county.run((tx) => app.get(DecisionsDoor).noteConflict(tx, clear.voteId ?? '', found))).toBe(false);
  });
});

describe('The number of a decision', () => {
  it('has no gap per body and year, with 20 at once and one that was rolled back', async () => {
    const year = (day: string) => ({ bodyId: county.bodies.other, vote: null, decidedOn: day });
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) =>
      record(year('2031-03-01'), index === 7 ? () => Promise.reject(new Error('rolled back')) : undefined).catch(() => null)));
    const numbers = all.flatMap((recorded) => recorded?.number ?? []).sort();
    expect(numbers).toEqual(Array.from({ length: 19 }, (_, index) => `AKF-2031-${String(index + 1).padStart(3, '0')}`));
    expect((await record(year('2031-12-31'))).number).toBe('AKF-2031-020');
    expect((await record(year('2032-01-01'))).number).toBe('AKF-2032-001');
  });
});

describe('GET /api/decisions', () => {
  it('is the register: by body, year, effect, tracking and words, page by page, the latest first', async () => {
    const body = `body=${county.bodies.other}`;
    const first = await record({ bodyId: county.bodies.other, vote: null, decidedOn: '2033-01-01', effect: 'STATEMENT', text: 'Stellungnahme zu 100% Bus' });
    const second = await record({ bodyId: county.bodies.other, vote: null, decidedOn: '2033-02-01', text: 'Selbstverpflichtung' });
    expect((await page('outsider', `${body}&year=2033`)).rows.map(({ number }) => number)).toEqual([second.number, first.number]);
    expect((await page('outsider', `${body}&year=2033&effect=STATEMENT`)).rows.map(({ number }) => number)).toEqual([first.number]);
    expect((await page('outsider', `${body}&year=2033&tracking=OPEN`)).rows.map(({ number }) => number)).toEqual([second.number]);
    expect((await page('outsider', `search=${encodeURIComponent('100% bus')}`)).rows.map(({ number }) => number)).toEqual([first.number]);
    expect((await page('outsider', `search=${second.number ?? ''}`)).rows).toHaveLength(1);
    expect((await page('outsider', `${body}&year=2033&after=${second.decisionId ?? ''}`)).rows.map(({ number }) => number)).toEqual([first.number]);
    expect((await page('admin', body)).rows).toEqual([]);
  });

  it('refuses what the register does not know', async () => {
    expect((await county.as('chair').get('/api/decisions?year=last')).status).toBe(400);
    expect((await county.as('chair').get('/api/decisions?after=7')).status).toBe(400);
    expect((await app.nobody.get('/api/decisions')).status).toBe(401);
  });
});

describe('What becomes of a decision', () => {
  const act = (who: Who, { id, version }: DecisionView, noun: string, body: object = {}) =>
    county.as(who).post<DecisionView>(`/api/decisions/${id}/${noun}`, body, { ifMatch: version });
  const aDecision = async (): Promise<DecisionView> => one('chair', await record());
  const started = async (): Promise<DecisionView> => (await act('manager', await aDecision(), 'implementation', { dueOn: '2099-01-15' })).body;

  it('is started, late for a reason, done, and noted by the body', async () => {
    const begun = await started();
    expect(begun).toMatchObject({ word: 'IN_IMPLEMENTATION', dueOn: '2099-01-15' });
    expect((await act('manager', begun, 'delay', { nextOn: '2099-02-15' })).status).toBe(400);
    const late = await act('manager', begun, 'delay', { reason: 'Der Haushalt fehlt.', nextOn: '2099-02-15' });
    expect(late.body).toMatchObject({ word: 'DELAYED', tracking: { delayReason: 'Der Haushalt fehlt.', nextOn: '2099-02-15' } });
    const done = await act('manager', late.body, 'completion', { note: 'Gebucht.' });
    expect(done.body).toMatchObject({ word: 'IMPLEMENTED', tracking: { note: 'Gebucht.', delayReason: null } });
    expect(await act('manager', done.body, 'acknowledgement')).toMatchObject({ status: 403 });
    expect((await act('chair', done.body, 'acknowledgement')).body.tracking).toMatchObject({ status: 'ACKNOWLEDGED' });
  });

  it('goes on for good or becomes pointless', async () => {
    const ongoing = await act('secretary', await started(), 'ongoing', { nextOn: '2099-06-01' });
    expect(ongoing.body).toMatchObject({ word: 'ONGOING', tracking: { nextOn: '2099-06-01' } });
    expect((await act('manager', ongoing.body, 'obsolescence', { reason: 'x' })).status).toBe(403);
    expect((await act('chair', ongoing.body, 'obsolescence', { reason: 'Ausgelaufen.' })).body).toMatchObject({ word: 'OBSOLETE', tracking: { note: 'Ausgelaufen.' } });
  });

  it('is said by those who follow it, in the version they have in hand', async () => {
    const decision = await aDecision();
    const refused = await act('boardMember', decision, 'implementation', { dueOn: '2099-01-15' });
    expect(refused).toMatchObject({ status: 403, body: { params: { reason: 'only_who_tracks_decision' } } });
    expect((await act('manager', decision, 'implementation', { dueOn: '2001-01-15' }))).toMatchObject({ status: 422, body: { code: 'decision_date_in_past' } });
    expect((await act('manager', decision, 'delay', { reason: 'x', nextOn: '2099-01-15' })).status).toBe(409);
    expect((await act('manager', { ...decision, version: 7 }, 'implementation', { dueOn: '2099-01-15' })).status).toBe(412);
    expect((await county.as('manager').post(`/api/decisions/${decision.id}/acknowledgement`)).status).toBe(428);
    expect((await act('boardMember', { ...decision, id: newId() }, 'acknowledgement')).status).toBe(404);
    expect((await one('boardMember', { number: decision.number } as RecordedDecision)).cannot.startImplementation).toMatchObject({ who: [{ name: 'Jonas Wehrsdorf' }] });
  });
});

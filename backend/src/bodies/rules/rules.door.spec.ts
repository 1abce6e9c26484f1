import fc from 'fast-check';
import type { ProcedureRuleSet } from './procedure-rules.contract.js';
import { rulePresets } from './procedure-rules.contract.js';
import { consentVerdict, countedPersons, decisive, notice, presets, publicNoticeOn, quorum, verdict } from './rules.door.js';
import type { Counts } from './rules.door.js';

const board = presets.ADVISORY_BOARD_STANDARD;
const group = presets.WORKING_GROUP_CONSENSUS;
const period = (days: number): ProcedureRuleSet => ({ ...board, invitationPeriod: { ...board.invitationPeriod, days } });
const early = { today: '2025-01-01', time: '09:00' };
const counts = (given: Partial<Counts>): Counts =>
  ({ yes: 0, no: 0, abstain: 0, invalid: 0, notVoted: 0, excluded: 0, absent: 0, ...given });
const result = (rules: ProcedureRuleSet, given: Partial<Counts>) => verdict(rules, counts(given), 'de');

describe('The notice of a meeting (vectors E.1)', () => {
  it.each([
    ['2026-03-20', 4, '2026-03-15'], ['2026-03-20', 7, '2026-03-12'], ['2026-03-20', 8, '2026-03-11'],
    ['2026-03-20', 14, '2026-03-05'], ['2026-03-20', 28, '2026-02-19'],
    ['2026-04-01', 4, '2026-03-27'], ['2026-01-05', 14, '2025-12-21'], ['2028-03-02', 4, '2028-02-26'],
  ])('on %s with %i full days: received by %s', (meetingOn, days, latest) => {
    expect(notice(period(days), meetingOn, early, 'de').latestReceiptOn).toBe(latest);
  });

  it('takes urgent invitations until the second day before', () => {
    expect(notice(board, '2026-03-20', early, 'de').latestUrgentReceiptOn).toBe('2026-03-18');
  });

  it('is made public on the fourth day before', () => {
    expect(publicNoticeOn(presets.THUERKO_ANALOG, '2026-03-20')).toBe('2026-03-16');
    expect(publicNoticeOn(board, '2026-03-20')).toBeNull();
  });

  it('closes the call for items 21 days before', () => {
    expect(notice(board, '2026-03-20', early, 'de').itemDeadlineOn).toBe('2026-02-27');
  });

  it.each([
    ['2026-03-05', '17:59', '2026-03-05', 'IN_TIME'], ['2026-03-05', '18:00', '2026-03-06', 'URGENT_ONLY'],
    ['2026-03-18', '17:59', '2026-03-18', 'URGENT_ONLY'], ['2026-03-18', '18:00', '2026-03-19', 'TOO_LATE'],
  ])('sent on %s at %s counts as received on %s: %s', (today, time, receipt, expected) => {
    expect(notice(board, '2026-03-20', { today, time }, 'de')).toMatchObject({ receiptIfSentNow: receipt, verdict: expected });
  });

  it('only warns where the period is soft', () => {
    expect(notice(group, '2026-03-20', { today: '2026-03-19', time: '10:00' }, 'de').verdict).toBe('SOFT_LATE');
    expect(notice(group, '2026-03-20', { today: '2026-03-21', time: '10:00' }, 'de').verdict).toBe('TOO_LATE');
  });

  it('counts from the day of dispatch where the rules say so', () => {
    const byPost: ProcedureRuleSet = { ...board, invitationPeriod: { mode: 'DAYS_BEFORE_BY_DISPATCH', days: 28, binding: true } };
    const said = notice(byPost, '2026-03-20', { today: '2026-02-20', time: '23:00' }, 'en');
    expect(said).toMatchObject({ latestReceiptOn: '2026-02-20', receiptIfSentNow: '2026-02-20', verdict: 'IN_TIME' });
  });

  it('says it in one sentence', () => {
    expect(notice(board, '2026-03-20', early, 'de').explanation.sentence)
      .toBe('14 volle Tage Frist: Die Einladung muss bis 5. März 2026 ankommen.');
    expect(notice(board, '2026-03-20', early, 'en').explanation.sentence)
      .toBe('14 full days of notice: the invitation must arrive by 5 March 2026.');
  });
});

describe('A quorum (vectors V1 to V4, V7)', () => {
  it.each([
    ['V1', 13, 13, 7, 'FILLED_SEATS', true], ['V2', 14, 14, 7, 'FILLED_SEATS', false],
    ['V3', 13, 15, 7, 'FILLED_SEATS', true], ['V3 of all seats', 13, 15, 7, 'ALL_SEATS', false],
    ['V7 before', 13, 13, 7, 'FILLED_SEATS', true], ['V7 after one leaves', 13, 13, 6, 'FILLED_SEATS', false],
  ] as const)('%s: %i filled of %i, %i present, base %s: %s', (_, filled, all, present, base, ok) => {
    const rules = { ...board, quorum: { ...board.quorum, base } };
    expect(quorum(rules, { filled, all, present }, 'de').ok).toBe(ok);
  });

  it('V4: counts a seat once and the principal before the deputy', () => {
    const seat = { seatId: 's' };
    const both = countedPersons([{ ...seat, personId: 'deputy', kind: 'DEPUTY_1' }, { ...seat, personId: 'principal', kind: 'PRINCIPAL' }]);
    expect([...both]).toEqual([['s', 'principal']]);
  });

  it('is not asked for in a working group', () => {
    expect(quorum(group, { filled: 8, all: 8, present: 1 }, 'de')).toMatchObject({ applies: false, ok: true });
  });

  it('needs three in the second meeting', () => {
    expect(quorum(board, { filled: 13, all: 13, present: 3, second: true }, 'de').ok).toBe(true);
    expect(quorum(board, { filled: 13, all: 13, present: 2, second: true }, 'de').ok).toBe(false);
  });

  it('always needs more than half', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (filled) => {
      const { required } = quorum(board, { filled, all: filled, present: 0 }, 'de');
      return required > filled / 2 && required - 1 <= filled / 2;
    }));
  });

  it('says it in one sentence', () => {
    expect(quorum(board, { filled: 13, all: 15, present: 12 }, 'de').explanation.sentence)
      .toBe('Beschlussfähig: 12 von 13 Sitzen sind vertreten, 7 genügen.');
  });
});

describe('The verdict of a vote (vectors V5, V6, V8)', () => {
  it('V5: rejects at a tie', () => {
    expect(result(board, { yes: 4, no: 4, excluded: 1 }).outcome).toBe('TIE_REJECTED');
  });

  it.each([['IGNORED', 'ADOPTED'], ['COUNTS_AS_NO', 'REJECTED']] as const)('V6: 3 to 2 with 4 abstentions, %s: %s', (abstentionRule, outcome) => {
    expect(result({ ...board, abstentionRule }, { yes: 3, no: 2, abstain: 4 }).outcome).toBe(outcome);
  });

  it.each([[5, 4, true], [9, 1, false]])('V8: one wrong vote in %i to %i may have decided: %s', (yes, no, expected) => {
    expect(decisive(board, counts({ yes, no }), 1)).toBe(expected);
  });

  it.each([
    ['MAJORITY_OF_PRESENT', { yes: 6, no: 1, abstain: 5 }, 'REJECTED', 7, 12], ['MAJORITY_OF_PRESENT', { yes: 7, no: 1, abstain: 4 }, 'ADOPTED', 7, 12],
    ['TWO_THIRDS_OF_CAST', { yes: 6, no: 3 }, 'ADOPTED', 6, 9], ['TWO_THIRDS_OF_CAST', { yes: 6, no: 4 }, 'REJECTED', 7, 10],
    ['THREE_QUARTERS_OF_MEMBERS', { yes: 9, absent: 4 }, 'REJECTED', 10, 13], ['THREE_QUARTERS_OF_MEMBERS', { yes: 10, absent: 3 }, 'ADOPTED', 10, 13],
    ['UNANIMOUS', { yes: 8, abstain: 2 }, 'ADOPTED', 8, 8], ['UNANIMOUS', { yes: 8, no: 1 }, 'REJECTED', 9, 9],
    ['CONSENT', { yes: 8 }, 'ADOPTED', 0, 8], ['CONSENT', { yes: 7, no: 1 }, 'NO_AGREEMENT', 0, 8],
  ] as const)('%s with %j is %s', (decisionMethod, given, outcome, needed, base) => {
    expect(result({ ...board, decisionMethod }, given)).toMatchObject({ outcome, needed, base });
  });

  it('never adopts what nobody wanted', () => {
    const methods = ['MAJORITY_OF_CAST', 'MAJORITY_OF_PRESENT', 'TWO_THIRDS_OF_CAST', 'THREE_QUARTERS_OF_MEMBERS', 'UNANIMOUS'] as const;
    const hands = fc.nat({ max: 40 });
    fc.assert(fc.property(fc.constantFrom(...methods), hands, hands, hands, (decisionMethod, no, abstain, absent) =>
      result({ ...board, decisionMethod }, { no, abstain, absent }).outcome !== 'ADOPTED'));
    expect(result(board, { abstain: 9 }).explanation.key).toBe('vote_nobody');
  });

  it('adopts by the majority of cast votes exactly when there are more yes than no', () => {
    fc.assert(fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 60 }), (yes, no, abstain) =>
      (result(board, { yes, no, abstain }).outcome === 'ADOPTED') === yes > no));
  });

  it('says it in one sentence', () => {
    expect(result(board, { yes: 9, no: 2, abstain: 1, absent: 1 }).explanation.sentence)
      .toBe('Angenommen mit 9 Ja zu 2 Nein bei 1 Enthaltung; nötig waren 6 Ja.');
  });
});

describe('A consent round', () => {
  it('is reached with light concerns and fails with one paramount objection', () => {
    expect(consentVerdict(group, [{ paramount: false }], 'de').outcome).toBe('ADOPTED');
    const failed = consentVerdict(group, [{ paramount: true }], 'de');
    expect(failed).toMatchObject({ outcome: 'NO_AGREEMENT', explanation: { sentence: 'Kein Konsent: 1 schwerwiegender Einwand bleibt.' } });
  });
});

describe('The presets', () => {
  it.each(rulePresets)('%s can judge a meeting, a quorum and a vote', (preset) => {
    const rules = presets[preset];
    expect(notice(rules, '2026-03-20', early, 'de').explanation.sentence).not.toContain('{');
    expect(quorum(rules, { filled: 13, all: 13, present: 13 }, 'en').ok).toBe(true);
    expect(result(rules, { yes: 13 }).outcome).toBe('ADOPTED');
  });
});

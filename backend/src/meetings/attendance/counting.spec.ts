import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { presets } from '../../bodies/rules/rules.door.js';
import { countsOf } from './counting.js';
import type { Ballot } from './counting.js';

const ballot = (present: number, votingSeats = 13): Ballot => ({
  meetingId: 'm', bodyId: 'b', rules: presets.ADVISORY_BOARD_STANDARD, quorate: true, votingSeats, present, excluded: 0,
});

describe('A count of hands', () => {
  it('takes the rest of those present for yes, and everybody else for absent', () => {
    expect(countsOf(ballot(12), { no: 2, abstain: 1 })).toEqual({ yes: 9, no: 2, abstain: 1, invalid: 0, notVoted: 0, excluded: 0, absent: 1 });
  });

  it('says who did not vote when yes was counted too', () => {
    expect(countsOf(ballot(12), { yes: 6, no: 2, abstain: 1, invalid: 1 })).toMatchObject({ yes: 6, notVoted: 2, absent: 1 });
  });

  it('refuses more hands than people', () => {
    expect(() => countsOf(ballot(3), { no: 3, abstain: 1 })).toThrow('count_exceeds_present');
    expect(() => countsOf(ballot(3), { yes: 3, no: 1, abstain: 0 })).toThrow('count_exceeds_present');
  });

  it('always adds up to all voting seats', () => {
    fc.assert(fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.option(fc.nat(40), { nil: undefined }), (seats, away, no, abstain, yes) => {
      const present = Math.max(0, seats - away);
      fc.pre(no + abstain + (yes ?? 0) <= present);
      const counts = countsOf(ballot(present, seats), { no, abstain, ...(yes !== undefined && { yes }) });
      expect(Object.values<number>({ ...counts }).reduce((sum, votes) => sum + votes, 0)).toBe(seats);
      expect(Math.min(...Object.values<number>({ ...counts }))).toBeGreaterThanOrEqual(0);
    }));
  });
});

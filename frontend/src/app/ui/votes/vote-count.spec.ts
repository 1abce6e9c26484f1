import fc from 'fast-check';
import { allInFavour, tally, withVote } from './vote-count';

describe('A count of hands', () => {
  it('gives Ja the rest of those present', () => expect(tally({ no: 2, abstain: 1 }, 12)).toEqual({ yes: 9, no: 2, abstain: 1, counted: 12, over: 0 }));

  it('keeps a typed Ja, and says how many hands are missing or too many', () => {
    expect(tally({ yes: 5, no: 2, abstain: 1 }, 12)).toMatchObject({ yes: 5, counted: 8, over: 0 });
    expect(tally({ yes: 11, no: 2, abstain: 1 }, 12)).toMatchObject({ counted: 14, over: 2 });
  });

  it('is everybody in favour by one act', () => expect(tally(allInFavour(), 7)).toMatchObject({ yes: 7, no: 0, abstain: 0 }));

  it('never holds less than nothing or parts of a vote', () => {
    expect(withVote(allInFavour(), 'no', -1)).toMatchObject({ no: 0 });
    expect(withVote(allInFavour(), 'no', 2.7)).toMatchObject({ no: 2 });
    expect(withVote(allInFavour(), 'no', Number.NaN)).toMatchObject({ no: 0 });
  });

  it('adds up for every count that fits into the room', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (present, no, abstain) => {
      const sum = tally({ no, abstain }, present);
      expect(sum.yes + sum.no + sum.abstain).toBe(sum.counted);
      expect(sum.over).toBe(Math.max(0, no + abstain - present));
    }));
  });
});

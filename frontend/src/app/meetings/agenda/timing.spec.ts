import { beginnings, moved, remediesFor } from './timing';

const item = (id: string, plannedMinutes: number, type: 'DISCUSSION' | 'PROCEDURAL' = 'DISCUSSION') => ({ id, title: id, plannedMinutes, type });

describe('The time of an agenda', () => {
  it('begins each item when the one before ends', () => {
    const starts = beginnings([item('a', 5), item('b', 20), item('c', 10)], '2026-11-26T16:00:00.000Z');
    expect([...starts.values()]).toEqual(['2026-11-26T16:00:00.000Z', '2026-11-26T16:05:00.000Z', '2026-11-26T16:25:00.000Z']);
  });

  it('offers the smallest cut first and leaves the frame alone', () => {
    expect(remediesFor([item('Begrüßung', 15, 'PROCEDURAL'), item('Kita', 20), item('Lotsen', 40)], 10)).toEqual([
      { kind: 'shorten', id: 'Lotsen', title: 'Lotsen', minutes: 30 }, { kind: 'shorten', id: 'Kita', title: 'Kita', minutes: 10 }, { kind: 'take', id: 'Kita', title: 'Kita' },
    ]);
    expect(remediesFor([item('Kita', 20)], 0)).toEqual([]);
  });

  it('moves one thing and leaves the others in their order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  });
});

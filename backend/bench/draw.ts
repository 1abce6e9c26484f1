/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws from a list after Zipf: few are asked for often, many now and then. */
export function zipf<T>(items: readonly T[], random: () => number, exponent = 0.9): () => T {
  const weights = items.map((_, rank) => 1 / (rank + 1) ** exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  const bounds = weights.map((weight) => (running += weight / total));
  return () => {
    const point = random();
    let low = 0;
    for (let high = bounds.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 1) < point) low = middle + 1;
      else high = middle;
    }
    const item = items[low];
    if (item === undefined) throw new Error('Nothing to draw from');
    return item;
  };
}

import type { Stage } from './stage.ts';

/** One story: a paragraph of what people do, told in a browser. */
export interface Story {
  readonly name: string;
  readonly tell: (stage: Stage, check: Checks) => Promise<void>;
}

/** A check that counts: each becomes a line of the report. */
export type Checks = (name: string, holds: () => Promise<void> | void) => Promise<void>;

export const story = (name: string, tell: Story['tell']): Story => ({ name, tell });

/** @throws with both values when they differ */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, found ${left}`);
}

/** @throws unless the condition holds */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

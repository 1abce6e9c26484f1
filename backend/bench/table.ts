/** CPU milliseconds of one request, in the program and in PostgreSQL. */
export interface Cost { program: number; database: number }

/** One line of the report: what it cost here and bare, round by round, and what is asked of it. */
export interface Measured {
  name: string;
  bare: Cost[];
  faden: Cost[];
  aim: number;
  gate: number;
  p99: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

const whole = ({ program, database }: Cost): number => program + database;

/** Faden's cost by the bare one's of the same round. */
const ratiosOf = ({ bare, faden }: Measured): number[] => faden.flatMap((cost, round) => {
  const limit = bare[round];
  return limit ? [whole(cost) / whole(limit)] : [];
});

/** The ratio that is judged: the median of the rounds. */
export const ratio = (line: Measured): number => median(ratiosOf(line));

const spreadOf = (line: Measured): string => `${Math.min(...ratiosOf(line)).toFixed(2)}–${Math.max(...ratiosOf(line)).toFixed(2)}`;

const inWords = (costs: readonly Cost[]): string =>
  `${median(costs.map(whole)).toFixed(2)} = ${median(costs.map(({ program }) => program)).toFixed(2)} + ${median(costs.map(({ database }) => database)).toFixed(2)}`;

const verdict = (line: Measured): string => (ratio(line) <= line.aim ? 'kept, aim reached' : ratio(line) <= line.gate ? 'kept' : 'GATE BROKEN');

/** The report as text. CPU in milliseconds per request: program + PostgreSQL. */
export function report(lines: readonly Measured[]): string {
  const head = ['workload', 'ratio', 'spread', 'aim', 'gate', 'gate is', 'bare CPU ms', 'Faden CPU ms', 'p99 ms'];
  const rows = lines.map((line) => [
    line.name, ratio(line).toFixed(2), spreadOf(line), String(line.aim), String(line.gate), verdict(line), inWords(line.bare), inWords(line.faden), line.p99.toFixed(1),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const draw = (row: readonly string[]): string => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  return [draw(head), ...rows.map(draw)].join('\n');
}

/** CPU milliseconds of one request, in the program and in PostgreSQL. */
export interface Cost { program: number; database: number }

/** One line of the report: what it cost here and bare, and what is asked of it. */
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

const whole = (costs: readonly Cost[]): number => median(costs.map(({ program, database }) => program + database));

/** The ratio that is judged: median of CPU per request here by the median bare, both of the same run. */
export const ratio = ({ bare, faden }: Measured): number => whole(faden) / whole(bare);

const inWords = (costs: readonly Cost[]): string =>
  `${whole(costs).toFixed(3)} = ${median(costs.map(({ program }) => program)).toFixed(2)} + ${median(costs.map(({ database }) => database)).toFixed(2)}`;

const verdict = (line: Measured): string => (ratio(line) <= line.aim ? 'aim reached' : ratio(line) <= line.gate ? 'inside the gate' : 'OVER THE GATE');

/** The report as text. CPU in milliseconds per request: program + PostgreSQL. */
export function report(lines: readonly Measured[]): string {
  const head = ['workload', 'bare ms', 'Faden ms', 'ratio', 'aim', 'gate', 'p99 ms', ''];
  const rows = lines.map((line) => [
    line.name, inWords(line.bare), inWords(line.faden), ratio(line).toFixed(2),
    String(line.aim), String(line.gate), line.p99.toFixed(1), verdict(line),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const draw = (row: readonly string[]): string => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  return [draw(head), ...rows.map(draw)].join('\n');
}

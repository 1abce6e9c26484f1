import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate } from '../src/house/database/migrate.js';
import { cpuOf } from './cpu.js';
import { generate } from './generate.js';
import { load, openLoop } from './load.js';
import type { Shot } from './load.js';
import { Side } from './side.js';
import { sizeM, small } from './size.js';
import { ratio, report } from './table.js';
import type { Cost, Measured } from './table.js';
import { workloadsOf } from './workloads.js';
import type { Workload } from './workloads.js';

// Run by `npm run bench`, which brings an empty PostgreSQL and two free ports.

const connections = 8;
const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run npm run bench`);
  return value;
};
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const size = process.argv.includes('--small') ? small : sizeM;
const postgres = Number(given('BENCH_POSTGRES'));

/** The length of an answer, for the bare side to fill up to. */
const lengthOf = (port: number, { method, path, headers, body }: Shot): Promise<number> => new Promise((resolve, reject) => {
  request({ port, host: '127.0.0.1', method, path, headers: headers ?? {} }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const text = Buffer.concat(chunks);
      if ((answer.statusCode ?? 500) < 300) resolve(text.length);
      else reject(new Error(`${method} ${path}: ${answer.statusCode ?? 0} ${text.toString().slice(0, 300)}`));
    });
  }).on('error', reject).end(body);
});

async function meanLength(port: number, workload: Workload): Promise<number> {
  let sum = 0;
  for (let shot = 0; shot < 20; shot += 1) sum += await lengthOf(port, workload.faden());
  return Math.round(sum / 20);
}

/** CPU milliseconds per request: the side's process and all of PostgreSQL, while the other side stands still. */
async function round(side: Side, other: Side, draw: () => Shot, seconds: number): Promise<{ cost: Cost; perSecond: number }> {
  other.rest();
  const before = { program: side.cpu(), database: cpuOf(postgres) };
  const result = await side.watched(load({ port: side.port, connections, seconds, draw }));
  const [program, database] = [side.cpu() - before.program, cpuOf(postgres) - before.database];
  other.wake();
  if (result.failures > 0) throw new Error(`${result.failures} of ${result.requests} requests failed`);
  return { cost: { program: program / result.requests, database: database / result.requests }, perSecond: result.requests / result.seconds };
}

/** A B A B: bare and Faden in turns, so that noise of the machine hits both. */
async function measure(workload: Workload, bare: Side, faden: Side): Promise<Measured> {
  const line: Measured = { name: workload.name, bare: [], faden: [], aim: workload.aim, gate: workload.gate, p99: 0 };
  // Until the just-in-time compiler has seen everything.
  await round(bare, faden, workload.bare, size.warmUp / 2);
  await round(faden, bare, workload.faden, size.warmUp);
  let slowest = Infinity;
  for (let turn = 0; turn < size.rounds; turn += 1) {
    const limit = await round(bare, faden, workload.bare, size.seconds);
    const here = await round(faden, bare, workload.faden, size.seconds);
    line.bare.push(limit.cost);
    line.faden.push(here.cost);
    slowest = Math.min(slowest, limit.perSecond / 2, here.perSecond / 2);
  }
  bare.rest();
  line.p99 = await openLoop(faden.port, Math.max(10, Math.floor(slowest)), size.seconds, workload.faden);
  bare.wake();
  return line;
}

async function prepare(): Promise<{ faden: Side; bare: Side; workloads: Workload[] }> {
  await migrate(given('DATABASE_OWNER_URL'), given('DATABASE_URL'));
  const began = performance.now();
  const rows = await generate(given('BENCH_ADMIN_URL'), size);
  say(`data of size ${size.name}: ${rows} rows in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const environment = { DATABASE_URL: given('DATABASE_URL'), DATABASE_OWNER_URL: given('DATABASE_OWNER_URL'), DEMO: '1', DEMO_CONTENT: '0', LOG_LEVEL: 'error' };
  const faden = await Side.start('../src/main.js', Number(given('BENCH_FADEN_PORT')), environment);
  const workloads = workloadsOf(size);
  const lengths: Record<string, number> = {};
  for (const workload of workloads) lengths[workload.key] = await meanLength(faden.port, workload);
  say(`bytes per answer: ${Object.entries(lengths).map(([name, length]) => `${name} ${length}`).join(', ')}`);
  const bare = await Side.start('bare.js', Number(given('BENCH_BARE_PORT')), { DATABASE_URL: given('BENCH_ADMIN_URL'), BENCH_LENGTHS: JSON.stringify(lengths) });
  return { faden, bare, workloads };
}

async function run(): Promise<boolean> {
  const { faden, bare, workloads } = await prepare();
  await wait(2_000);
  const idle = faden.megabytes();
  const lines: Measured[] = [];
  for (const workload of workloads) {
    say(`measuring: ${workload.name}`);
    lines.push(await measure(workload, bare, faden));
  }
  say(`\nCPU per request, Faden and PostgreSQL together, against a bare server on the same rows (median of ${size.rounds} rounds, data of size ${size.name})\n\n${report(lines)}\n`);
  say(`memory of the program: ${idle.toFixed(0)} MB idle, ${faden.most.toFixed(0)} MB under load; cold start: ${(faden.coldStart / 1000).toFixed(2)} s`);
  await faden.stop();
  await bare.stop();
  const broken = lines.filter((line) => ratio(line) > line.gate);
  say(broken.length === 0 ? 'Every gate is kept.' : `Broken: ${broken.map(({ name }) => name).join('; ')}.`);
  return broken.length === 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exit(await run() ? 0 : 1);

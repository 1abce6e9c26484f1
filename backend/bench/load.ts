import { Agent, request } from 'node:http';

/** One request of a load: drawn anew each time, so that not one hot row is read. */
export interface Shot { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }

export interface LoadResult { requests: number; failures: number; bytes: number; seconds: number; p50: number; p99: number }

interface Load { port: number; connections: number; seconds: number; draw: () => Shot }

const percentile = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** One answer: its length, or a failure when its status is not 2xx. */
function fire(agent: Agent, port: number, shot: Shot): Promise<{ ok: boolean; bytes: number }> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', method: shot.method, path: shot.path, headers: shot.headers ?? {} }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve({ ok: (answer.statusCode ?? 500) < 300, bytes }));
    });
    sent.on('error', reject);
    sent.end(shot.body);
  });
}

/** A closed loop on a fixed number of connections for a fixed time, on this machine only. */
export async function load({ port, connections, seconds, draw }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const sum = { failures: 0, bytes: 0 };
  const start = performance.now();
  const end = start + seconds * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now();
      const { ok, bytes } = await fire(agent, port, draw());
      latencies.push(performance.now() - before);
      sum.bytes += bytes;
      if (!ok) sum.failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length, ...sum, seconds: (performance.now() - start) / 1000,
    p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99),
  };
}

/** Requests at a constant rate, however slow the answers are: the only honest way to a p99. */
export async function openLoop(port: number, perSecond: number, seconds: number, draw: () => Shot): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let shot = 0; shot < perSecond * seconds; shot += 1) {
    const due = start + (shot * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(fire(agent, port, draw()).then(() => void latencies.push(performance.now() - due)));
  }
  await Promise.all(running);
  agent.destroy();
  return percentile(latencies.sort((a, b) => a - b), 0.99);
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuOf, residentOf } from './cpu.js';

/** A server under measurement, as a process of its own. */
export class Side {
  #most = 0;

  private constructor(readonly port: number, private readonly child: ChildProcess, readonly coldStart: number) {
    // One that stands still would not notice that we are gone.
    process.once('exit', () => this.child.kill('SIGKILL'));
  }

  /** Starts it and waits until it says that it is ready. */
  static async start(script: string, port: number, environment: Record<string, string>): Promise<Side> {
    const began = performance.now();
    const file = fileURLToPath(new URL(script, import.meta.url));
    const child = spawn(process.execPath, [file], { env: { PATH: process.env['PATH'], ...environment, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: { type?: string; sentence?: string }) => {
        if (message.type === 'ready') resolve();
        if (message.type === 'failed') reject(new Error(message.sentence));
      });
      child.once('exit', () => reject(new Error(`${script} has ended`)));
    });
    return new Side(port, child, performance.now() - began);
  }

  private get pid(): number {
    return this.child.pid ?? 0;
  }

  cpu(): number {
    return cpuOf(this.pid);
  }

  megabytes(): number {
    return residentOf(this.pid);
  }

  /** The most memory that was seen while it worked. */
  get most(): number {
    return this.#most;
  }

  /** Looks at its memory while the work runs. */
  async watched<T>(work: Promise<T>): Promise<T> {
    const look = setInterval(() => { this.#most = Math.max(this.#most, this.megabytes()); }, 250);
    return work.finally(() => clearInterval(look));
  }

  /** Stands still, so that the other side has the machine for itself. */
  rest(): void {
    this.child.kill('SIGSTOP');
  }

  wake(): void {
    this.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.wake();
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await gone;
  }
}

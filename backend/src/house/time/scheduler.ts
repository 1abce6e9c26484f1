import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { inOneProcess } from '../database/one-process.js';

interface Job { readonly name: string; readonly seconds: number; readonly run: () => Promise<void> }

/** Runs jobs at intervals, each in one process at a time. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Scheduler');
  readonly #jobs: Job[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #running = new Set<Promise<void>>();
  #isStarted = false;

  constructor(private readonly source: DataSource) {}

  /** Registers a job; the first run comes after one interval. A run that lasts longer makes the next one skip. */
  every(name: string, seconds: number, run: () => Promise<void>): void {
    const job = { name, seconds, run };
    this.#jobs.push(job);
    if (this.#isStarted) this.start(job);
  }

  /** Runs a job now, as its timer would. */
  async now(name: string): Promise<void> {
    const job = this.#jobs.find((one) => one.name === name);
    if (!job) throw new Error(`No job is called ${name}`);
    await this.once(job);
  }

  onApplicationBootstrap(): void {
    this.#isStarted = true;
    for (const job of this.#jobs) this.start(job);
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.allSettled(this.#running);
  }

  private start(job: Job): void {
    this.#timers.push(setInterval(() => this.tick(job), job.seconds * 1_000));
  }

  private tick(job: Job): void {
    const run = this.once(job).catch((error: unknown) => {
      this.logger.error(`Job ${job.name} failed: ${error instanceof Error ? error.name : 'unknown'}`);
    });
    this.#running.add(run);
    void run.finally(() => this.#running.delete(run));
  }

  private once({ name, run }: Job): Promise<void> {
    const key = createHash('sha256').update(`faden job ${name}`).digest().readBigInt64BE().toString();
    return inOneProcess(this.source, key, run);
  }
}

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from './database/unit-of-work.js';
import { RateLimit } from './http/rate-limit.js';
import { Clock } from './time/clock.js';
import { Scheduler } from './time/scheduler.js';

const hour = 3_600;
const keepKeys = 25 * hour * 1_000;

/** Forgets what nobody needs any more. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler, private readonly work: UnitOfWork,
    private readonly limits: RateLimit, private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.every('house: forget idempotency keys', hour, () => this.forgetKeys());
    this.scheduler.every('house: forget rate limits', hour, () => this.limits.sweep());
  }

  private async forgetKeys(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepKeys);
    await this.work.runOutsideNetworks((tx) => tx.rows('select idempotency_keys_forget($1)', [before]));
  }
}

import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '../database/queries.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../time/clock.js';
import { Scheduler } from '../time/scheduler.js';
import { Mail } from './mail.js';
import { MailLine } from './mail-line.js';
import type { Delivery } from './mail-line.js';

const job = 'house: send mail';
const batch = 50;

/**
 * Sends what is due, one mail after the other, each in hand of one process. A mail is marked before it goes out and
 * after: when the process dies between, it is in doubt and tried once more. So at most two copies, never silence.
 */
@Injectable()
export class MailRound implements OnModuleInit {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly scheduler: Scheduler, private readonly database: Database, private readonly work: UnitOfWork,
    private readonly line: MailLine, private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.every(job, 5, () => this.run());
  }

  /** Does not wait for the next round; when one is running elsewhere, that one or the next will take it. */
  soon(): void {
    setImmediate(() => {
      this.scheduler.now(job).catch((error: unknown) => {
        this.logger.warn(`A round of mail failed: ${error instanceof Error ? error.name : 'unknown'}`);
      });
    });
  }

  /** One round over all networks. */
  async run(): Promise<void> {
    const due = await this.database.rowsOutsideNetworks<{ network_id: string; id: string }>(
      'select network_id, id from mails_due($1, $2)', [this.clock.now(), batch]);
    for (const { network_id: networkId, id } of due) await this.one(networkId, id);
  }

  private async one(networkId: string, id: string): Promise<void> {
    const mail = await this.work.run(networkId, async (tx) => {
      const found = await tx.load(Mail, id);
      const now = this.clock.now();
      if (!found.isDue(now)) return null;
      if (this.line.isOpen) found.take(now);
      else found.keepInside(now);
      if (found.state === 'SENDING' && found.isHopeless) found.fail(now, 'in_doubt');
      await tx.keep(found);
      return found.state === 'SENDING' ? found : null;
    });
    if (mail) await this.settle(networkId, id, await this.line.send(mail));
  }

  private async settle(networkId: string, id: string, delivery: Delivery): Promise<void> {
    await this.work.run(networkId, async (tx) => {
      const mail = await tx.load(Mail, id);
      const now = this.clock.now();
      if (delivery.result === 'LEFT') mail.left(now);
      else if (delivery.result === 'REFUSED') mail.fail(now, delivery.failure);
      else if (delivery.result === 'NOT_YET') mail.tryLater(now, delivery.failure);
      else mail.doubt(now, delivery.failure);
      await tx.keep(mail);
    });
    if (delivery.result !== 'LEFT') this.logger.warn(`Mail ${id}: ${delivery.result} ${delivery.failure}`);
  }
}

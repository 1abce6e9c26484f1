import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Transaction } from '../database/unit-of-work.js';
import { Clock } from '../time/clock.js';
import { MailLine } from './mail-line.js';
import { Mail } from './mail.js';
import type { MailOrder } from './mail.js';
import { MailRound } from './mail-round.js';

export type { MailAttachment, MailOrder } from './mail.js';

/** What rooms may ask of the post: one recipient per mail, so nobody sees another's address. */
@Injectable()
export class MailDoor {
  constructor(
    private readonly work: UnitOfWork, private readonly round: MailRound, private readonly line: MailLine, private readonly clock: Clock,
  ) {}

  /** The address that mail comes from. */
  get sender(): string {
    return this.line.sender;
  }

  /**
   * Writes a mail; it leaves after the commit, or when its hold is over.
   * @param tx the running transaction, or null for one of its own
   * @returns the id of the mail
   */
  async post(tx: Transaction | null, order: MailOrder): Promise<string> {
    if (!tx) return this.work.run(order.networkId, (own) => this.post(own, order));
    const mail = Mail.post(order, this.clock.now());
    await tx.keep(mail);
    if (mail.isDue(this.clock.now())) tx.afterCommit(() => this.round.soon());
    return mail.id;
  }

  /**
   * Takes back what has not left yet.
   * @param which `HELD` leaves alone what was let go already and only waits for another attempt
   * @returns how many were taken back
   */
  async cancel(tx: Transaction, subjectType: string, subjectId: string, which: 'WAITING' | 'HELD' = 'WAITING'): Promise<number> {
    let taken = 0;
    for (const { id } of await tx.find(Mail, { subjectType, subjectId, state: 'QUEUED' })) {
      // Locked before it is judged: a round may just have taken it.
      const mail = await tx.load(Mail, id);
      if (mail.state !== 'QUEUED' || (which === 'HELD' && mail.holdUntil <= this.clock.now())) continue;
      mail.cancel();
      await tx.keep(mail);
      taken += 1;
    }
    return taken;
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventListeners } from '../events/listeners.js';
import { Signals } from '../events/signals.js';
import { Clock } from '../time/clock.js';
import { isRetryable } from './database-errors.js';
import { outsideNetworks, withinNetwork } from './network-setting.js';
import { running } from './running.js';
import { Transaction } from './transaction.js';

export { Transaction } from './transaction.js';
export type { Kind } from './transaction.js';

const attempts = 3;

/** One transaction in one network. The only way to write. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly signals: Signals, private readonly listeners: EventListeners,
  ) {}

  /**
   * Runs the work in one transaction that sees only this network; a run inside a running one joins it.
   * Runs again when the database asks for it (serialization, deadlock), so effects outside belong after it.
   */
  async run<T>(networkId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const outer = running.getStore();
    if (outer) {
      if (outer.networkId !== networkId) throw new Error('A unit of work cannot reach into another network');
      return work(outer);
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(networkId, work);
      } catch (error) {
        if (attempt === attempts || !isRetryable(error)) throw error;
      }
    }
  }

  /** For the few tables that belong to no network (decisions.md 24); sees no row of any network. */
  runOutsideNetworks<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run('', work);
  }

  /** The transaction this code runs in, if any. */
  current(): Transaction | null {
    return running.getStore() ?? null;
  }

  private async once<T>(networkId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const setting = networkId === '' ? outsideNetworks : withinNetwork(networkId);
    const { result, tx } = await this.source.transaction(async (manager) => {
      const tx = new Transaction(networkId, manager, () => this.clock.now(), (type) => this.listeners.has(type));
      await manager.query(setting);
      return { result: await running.run(tx, () => work(tx)), tx };
    });
    tx.committed();
    if (tx.hasTold) this.signals.wake(tx.hasHeard);
    return result;
  }
}

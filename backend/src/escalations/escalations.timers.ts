import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '../house/database/queries.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import { Scheduler } from '../house/time/scheduler.js';
import { NetworksDoor } from '../networks/networks.door.js';
import type { EscalationState } from './escalation.contract.js';
import { ProgramActs } from './escalations.program.js';

const hour = 3_600;

/** Jobs of this room, by their names in the scheduler. */
export const escalationJobs = { silence: 'escalations: forward what the manager left', unanswered: 'escalations: close what nobody answered' } as const;

/** Looks every hour whose time has run out; what is due happens in its own transaction. */
@Injectable()
export class EscalationsTimers implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler, private readonly networks: NetworksDoor, private readonly database: Database,
    private readonly work: UnitOfWork, private readonly program: ProgramActs,
  ) {}

  onModuleInit(): void {
    this.scheduler.every(escalationJobs.silence, hour, () => this.each('SUBMITTED', (tx, id) => this.program.autoForward(tx, id)));
    this.scheduler.every(escalationJobs.unanswered, hour, () => this.each('ANSWERED', (tx, id) => this.program.closeUnanswered(tx, id)));
  }

  private async each(state: EscalationState, act: (tx: Transaction, id: Id) => Promise<boolean>): Promise<void> {
    for (const { id: networkId } of await this.networks.all()) {
      const waiting = await this.database.rows<{ id: Id }>(networkId, 'select id from escalations where state = $1 order by state_since', [state]);
      for (const { id } of waiting) await this.work.run(networkId, (tx) => act(tx, id));
    }
  }
}

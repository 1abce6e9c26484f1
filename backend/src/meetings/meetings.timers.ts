import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '../house/database/queries.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { Scheduler } from '../house/time/scheduler.js';
import { NetworksDoor } from '../networks/networks.door.js';
import { MinutesService } from './minutes/minutes.service.js';

const hour = 3_600;
/** The job's name in the scheduler. */
export const tacitApproval = 'meetings: approve minutes nobody objected to';
const due = `select id from minutes where state = 'RELEASED' and approval = 'TACIT' and objections_until < $1 order by id`;

/** Looks every hour whose time for objections has run out. */
@Injectable()
export class MeetingsTimers implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler, private readonly networks: NetworksDoor, private readonly database: Database,
    private readonly work: UnitOfWork, private readonly minutes: MinutesService, private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.every(tacitApproval, hour, () => this.approve());
  }

  private async approve(): Promise<void> {
    for (const { id: networkId } of await this.networks.all()) {
      const waiting = await this.database.rows<{ id: Id }>(networkId, due, [this.clock.today()]);
      for (const { id } of waiting) await this.work.run(networkId, (tx) => this.minutes.approveTacitly(tx, id));
    }
  }
}

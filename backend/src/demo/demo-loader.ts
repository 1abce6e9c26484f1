import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '../house/database/new-id.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import { Settings } from '../house/settings.js';
import { DemoGround } from './ground/demo-ground.js';
import { DemoHistory } from './demo-history.js';

// Two programs that start at once on one empty database take turns.
const lock = 726_633_762;

/** Loads the invented network into an empty database, all of it or nothing. */
@Injectable()
export class DemoLoader implements OnApplicationBootstrap {
  private readonly logger = new Logger('Demo');

  constructor(
    private readonly settings: Settings, private readonly work: UnitOfWork,
    private readonly ground: DemoGround, private readonly history: DemoHistory,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.demoContent) await this.load();
  }

  /** @returns whether the database was empty and has been filled */
  load(): Promise<boolean> {
    return this.work.run(newId(), async (tx) => {
      await tx.rows('select pg_advisory_xact_lock($1)', [lock]);
      const networks = await tx.rows('select 1 from networks limit 1');
      if (networks.length > 0) return false;
      this.logger.log('Loading the demo network');
      const structure = await this.ground.load(tx);
      await this.history.tell(tx, structure);
      return true;
    });
  }
}

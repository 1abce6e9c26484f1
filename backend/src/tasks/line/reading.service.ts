import { Injectable } from '@nestjs/common';
import { hasRole, memberBodiesOf } from '../../house/access/actor.js';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import { Clock } from '../../house/time/clock.js';
import { PeopleDoor } from '../../people/people.door.js';
import type { TaskLine, TaskReading } from '../task.contract.js';
import { TasksQueries } from '../tasks.queries.js';
import { readTaskLine } from './task-line.js';

/** Reads a quick line with the names of those who may be meant; keeps nothing. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: TasksQueries, private readonly people: PeopleDoor, private readonly clock: Clock,
  ) {}

  read(actor: Actor, { line, bodyId }: TaskLine): Promise<TaskReading> {
    return this.work.run(actor.networkId, async (tx) => {
      const today = this.clock.today();
      const people = await this.queries.people(actor.networkId, { bodyIds: this.bodies(actor, bodyId), today });
      return readTaskLine(line, { today, self: await this.people.ref(tx, actor.personId), people });
    });
  }

  /** null: everybody in the network. */
  private bodies(actor: Actor, bodyId: string | undefined): string[] | null {
    if (bodyId !== undefined) return [bodyId];
    return hasRole(actor, 'MANAGER', 'SECRETARIAT') ? null : memberBodiesOf(actor);
  }
}

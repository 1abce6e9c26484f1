import { Injectable } from '@nestjs/common';
import type { Transaction } from '../house/database/unit-of-work.js';
import { RuleBroken } from '../house/errors/domain-error.js';
import type { Day, Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { PeopleDoor } from '../people/people.door.js';
import type { TaskSource } from './task.contract.js';
import { logDueChange } from './due-change.js';
import { Task } from './task.js';
import type { Act, DueChange } from './task.js';

export type { Act as TaskAct, Task } from './task.js';
export { taskPolicy, tasksVisibleTo } from './task.policy.js';
export type { TaskSubject } from './task.policy.js';

/** A task as another room asks for it; who may ask is that room's matter. */
export interface TaskOrder {
  title: string;
  ownerPersonId: Id;
  dueOn: Day;
  description?: string;
  bodyId?: Id | null;
  topicId?: Id | null;
  sourceType: TaskSource;
  sourceId?: Id | null;
  by: Id;
}

/** How other rooms make tasks; always in the caller's transaction. */
@Injectable()
export class TasksDoor {
  constructor(private readonly people: PeopleDoor, private readonly clock: Clock) {}

  /** @throws RuleBroken `unknown_person`, `task_due_in_past`, `task_source_missing` */
  async create(tx: Transaction, { by, bodyId = null, topicId = null, sourceId = null, ...order }: TaskOrder): Promise<Id> {
    if (order.sourceType !== 'FREE' && sourceId === null) throw new RuleBroken('task_source_missing', {}, '/sourceId');
    if (!(await this.people.refs(tx, [order.ownerPersonId])).has(order.ownerPersonId)) throw new RuleBroken('unknown_person', {}, '/ownerPersonId');
    const task = Task.create({ ...order, bodyId, topicId, sourceId }, { by, on: this.clock.today(), at: this.clock.now() });
    await tx.keep(task);
    return task.id;
  }

  /** Any verb of the task itself, for what tells a whole history (the demo); a postponement is logged. */
  async act(tx: Transaction, taskId: Id, by: Id, verb: (task: Task, act: Act) => DueChange | void): Promise<void> {
    const task = await tx.load(Task, taskId);
    const act = { by, on: this.clock.today(), at: this.clock.now() };
    const change = verb(task, act);
    if (change) await logDueChange(tx, task, change, act);
    await tx.keep(task);
  }
}

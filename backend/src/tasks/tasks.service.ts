import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../bodies/bodies.door.js';
import type { Actor } from '../house/access/actor.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound, RuleBroken } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { PeopleDoor } from '../people/people.door.js';
import { logDueChange } from './due-change.js';
import type { TaskOrigin } from './task-source.js';
import type { TaskAction, TaskDraft, TaskPostponement } from './task.contract.js';
import { taskPolicy } from './task.policy.js';
import { Task } from './task.js';
import type { Act } from './task.js';
import type { TaskView } from './task.view.js';
import { TasksQueries } from './tasks.queries.js';
import { TasksViews } from './tasks.views.js';

/** Which task, in the version a person has in hand. */
export interface Target { id: Id; version: number }
type Verb = (task: Task, act: Act, tx: Transaction) => void | Promise<void>;

/** Making tasks, and every verb of theirs. */
@Injectable()
export class TasksService {
  constructor(
    private readonly work: UnitOfWork, private readonly queries: TasksQueries, private readonly views: TasksViews,
    private readonly bodies: BodiesDoor, private readonly people: PeopleDoor, private readonly clock: Clock,
  ) {}

  create(actor: Actor, draft: TaskDraft): Promise<TaskView> {
    return this.work.run(actor.networkId, async (tx) => {
      const { title, ownerPersonId, dueOn, description = '', sourceType = 'FREE', sourceId = null } = draft;
      const origin = await this.origin(actor, draft);
      const bodyId = draft.bodyId ?? origin.bodyId;
      taskPolicy.require(actor, 'create', { ownerPersonId, createdByPersonId: actor.personId, bodyId });
      if (draft.bodyId !== undefined) await this.requireBody(tx, draft.bodyId);
      await this.requirePerson(tx, ownerPersonId);
      const task = Task.create(
        { title, ownerPersonId, dueOn, description, bodyId, topicId: origin.topicId, sourceType, sourceId: sourceType === 'FREE' ? null : sourceId }, this.act(actor));
      await tx.keep(task);
      return this.views.one(actor, task.id);
    });
  }

  /** A verb that needs no further word. */
  take(actor: Actor, target: Target, action: 'accept' | 'start' | 'unblock' | 'undoDone' | 'confirm'): Promise<TaskView> {
    return this.run(actor, target, action, (task, act) => { task[action](act); });
  }

  /** A verb that needs a reason. */
  takeBecause(actor: Actor, target: Target, action: 'block' | 'reopen' | 'cancel', reason: string): Promise<TaskView> {
    return this.run(actor, target, action, (task, act) => { task[action](reason, act); });
  }

  /** Back to the body's lead, or to who asked for it when the lead is the one who declines. */
  decline(actor: Actor, target: Target, reason: string): Promise<TaskView> {
    return this.run(actor, target, 'decline', async (task, act, tx) => {
      const lead = task.bodyId === null ? null : (await this.bodies.lead(tx, task.bodyId)).person.id;
      task.decline(reason, lead === null || lead === task.ownerPersonId ? task.createdByPersonId : lead, act);
    });
  }

  postpone(actor: Actor, target: Target, { dueOn, reason }: TaskPostponement): Promise<TaskView> {
    return this.run(actor, target, 'postpone', (task, act, tx) => logDueChange(tx, task, task.postpone(dueOn, reason, act), act));
  }

  reportDone(actor: Actor, target: Target, doneReport: string): Promise<TaskView> {
    return this.run(actor, target, 'reportDone', (task, act) => { task.reportDone(doneReport, act); });
  }

  reassign(actor: Actor, target: Target, ownerPersonId: Id): Promise<TaskView> {
    return this.run(actor, target, 'reassign', async (task, act, tx) => {
      await this.requirePerson(tx, ownerPersonId);
      task.reassign(ownerPersonId, act);
    });
  }

  /** Ask first who may (404 before 412 before 422), then load in the person's version, act, keep. */
  private run(actor: Actor, { id, version }: Target, action: TaskAction, verb: Verb): Promise<TaskView> {
    return this.work.run(actor.networkId, async (tx) => {
      const subject = await this.queries.subject(actor.networkId, id);
      if (!subject) throw new NotFound('task', id);
      taskPolicy.require(actor, action, subject);
      const task = await tx.loadAt(Task, id, version);
      await verb(task, this.act(actor), tx);
      await tx.keep(task);
      return this.views.after(actor, id);
    });
  }

  private act({ personId }: Actor): Act {
    return { by: personId, on: this.clock.today(), at: this.clock.now() };
  }

  private async origin(actor: Actor, { sourceType = 'FREE', sourceId }: TaskDraft): Promise<TaskOrigin> {
    if (sourceType === 'FREE') return { topicId: null, bodyId: null };
    if (sourceId === undefined) throw new RuleBroken('task_source_missing', {}, '/sourceId');
    const origin = await this.queries.origin(actor, sourceType, sourceId);
    if (!origin) throw new RuleBroken('unknown_task_source', {}, '/sourceId');
    return origin;
  }

  private async requirePerson(tx: Transaction, personId: Id): Promise<void> {
    if (!(await this.people.refs(tx, [personId])).has(personId)) throw new RuleBroken('unknown_person', {}, '/ownerPersonId');
  }

  private async requireBody(tx: Transaction, bodyId: Id): Promise<void> {
    await this.bodies.facts(tx, bodyId).catch((error: unknown) => {
      throw error instanceof NotFound ? new RuleBroken('unknown_body', {}, '/bodyId') : error;
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { Doables } from '../house/access/doables.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import { actionsFrom } from '../house/workflow.js';
import { mentionOf } from './task-source.js';
import type { TaskAction } from './task.contract.js';
import { taskPolicy } from './task.policy.js';
import type { TaskPageView, TaskRowView, TaskView } from './task.view.js';
import { isOverdue } from './task.js';
import { taskWorkflow } from './task.workflow.js';
import { TasksQueries } from './tasks.queries.js';
import type { TaskFilter, TaskRecord, WholeRecord } from './tasks.queries.js';

/** Tasks as a person gets to see them. */
@Injectable()
export class TasksViews {
  constructor(private readonly queries: TasksQueries, private readonly doables: Doables, private readonly clock: Clock) {}

  async page(actor: Actor, filter: TaskFilter): Promise<TaskPageView> {
    const { rows, next } = await this.queries.page(actor, filter);
    const views: TaskRowView[] = [];
    for (const row of rows) views.push(await this.row(actor, row));
    return { rows: views, next };
  }

  /** @throws NotFound when there is none, or the actor may not see it */
  async one(actor: Actor, id: Id): Promise<TaskView> {
    const task = await this.queries.one(actor, id);
    if (!task) throw new NotFound('task', id);
    taskPolicy.require(actor, 'see', task);
    return this.whole(actor, task);
  }

  /** After one's own act: who hands a task on may lose sight of it, and still gets an answer. */
  async after(actor: Actor, id: Id): Promise<TaskView> {
    const task = await this.queries.one(actor, id);
    if (!task) throw new NotFound('task', id);
    return this.whole(actor, task);
  }

  private async whole(actor: Actor, task: WholeRecord): Promise<TaskView> {
    const { description, originalDueOn, blockedReason, doneReport, doneAt, confirmedBy, dueChanges } = task;
    return {
      ...await this.row(actor, task), description, originalDueOn, blockedReason, doneReport, confirmedBy,
      doneAt: doneAt && doneAt.toISOString(), dueChanges: dueChanges.map((change) => ({ ...change, at: new Date(change.at).toISOString() })),
    };
  }

  private async row(actor: Actor, task: TaskRecord): Promise<TaskRowView> {
    const { id, version, title, state, dueOn, owner, body, topicId, sourceType, sourceId, source } = task;
    const { can, cannot } = await this.doables.of(taskPolicy, actor, task, possible(task));
    return {
      id, version, title, state, dueOn, owner, body, topicId, overdue: isOverdue(task, this.clock.today()),
      source: { type: sourceType, id: sourceId, ...mentionOf(sourceType, source, actor.locale) },
      can: can.filter(isAction), cannot,
    };
  }
}

const isAction = (action: TaskAction | 'create'): action is TaskAction => action !== 'create';

/** What is possible now, for whoever may do it: what was taken on is not taken on again. */
const possible = ({ state, acceptedOn }: TaskRecord): TaskAction[] => actionsFrom(taskWorkflow, state)
  .filter((action) => acceptedOn === null || (action !== 'accept' && action !== 'decline'));

import type { Transaction } from '../house/database/unit-of-work.js';
import type { Id } from '../house/house.contract.js';
import type { Clock } from '../house/time/clock.js';
import type { TasksDoor } from '../tasks/tasks.door.js';
import type { DemoDecisionKey } from './demo-content-decisions.js';
import { demoTaskList } from './demo-content-tasks.js';
import type { DemoTask, DemoTaskStep } from './demo-content-tasks.js';
import type { DemoStructure } from './demo-structure.js';
import type { DemoTopicIds } from './demo-topics.js';

interface Doors { tasks: TasksDoor; clock: Clock }
/** What the tasks come from; a decision that is missing leaves its tasks free. */
export interface DemoOrigins { decisions: Partial<Record<DemoDecisionKey, Id>>; topics: DemoTopicIds }

/** Tells the tasks of the demo with their history, each act on its own day. */
export async function demoTasks(tx: Transaction, structure: DemoStructure, doors: Doors, origins: DemoOrigins): Promise<void> {
  for (const task of demoTaskList) {
    const id = await doors.clock.during(structure.at(task.on, '17:30'), () => created(tx, structure, doors, { task, origins }));
    for (const step of task.steps) {
      await doors.clock.during(structure.at(step.on, '18:00'), () => told(tx, structure, doors, { id, step }));
    }
  }
}

function created(tx: Transaction, structure: DemoStructure, { tasks }: Doors, { task, origins }: { task: DemoTask; origins: DemoOrigins }): Promise<Id> {
  const { title, owner, by, due, body, decision, topic } = task;
  const decisionId = decision && origins.decisions[decision];
  return tasks.create(tx, {
    title, ownerPersonId: structure.person(owner), dueOn: structure.day(due), by: structure.person(by), bodyId: structure.body(body),
    topicId: topic === undefined ? null : origins.topics.get(topic) ?? null,
    sourceType: decisionId === undefined ? 'FREE' : 'DECISION', sourceId: decisionId ?? null,
  });
}

function told(tx: Transaction, structure: DemoStructure, { tasks }: Doors, { id, step }: { id: Id; step: DemoTaskStep }): Promise<void> {
  return tasks.act(tx, id, structure.person(step.by), (task, act) => {
    switch (step.step) {
      case 'postpone': return task.postpone(structure.day(step.due), step.reason, act);
      case 'block': task.block(step.reason, act); return undefined;
      case 'reportDone': task.reportDone(step.report, act); return undefined;
      default: task[step.step](act); return undefined;
    }
  });
}

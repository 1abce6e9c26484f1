import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { newId } from '../house/database/new-id.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import type { Act, DueChange, Task } from './task.js';

/** A postponement in the log of a task; written once. */
@Entity('task_due_changes')
@Index('task_due_changes_task_idx', ['networkId', 'taskId', 'at'])
@ForeignKey('Task', ['networkId', 'taskId'], ['networkId', 'id'], { name: 'task_due_changes_task_fk' })
@ForeignKey('Person', ['networkId', 'byPersonId'], ['networkId', 'id'], { name: 'task_due_changes_by_fk' })
export class TaskDueChange {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') networkId!: string;
  @Column('uuid') taskId!: string;
  @Column('date') fromDay!: string;
  @Column('date') toDay!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid') byPersonId!: string;
}

export async function logDueChange(tx: Transaction, task: Task, { from, to, reason }: DueChange, { by, at }: Act): Promise<void> {
  const line = Object.assign(new TaskDueChange(), { networkId: tx.networkId, taskId: task.id, fromDay: from, toDay: to, reason, at, byPersonId: by });
  await tx.manager.insert(TaskDueChange, line);
}

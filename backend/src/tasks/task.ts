import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import type { EventData } from '../house/events/event.js';
import { next } from '../house/workflow.js';
import type { TaskAction, TaskSource, TaskState } from './task.contract.js';
import { openStates, taskWorkflow } from './task.workflow.js';

/** Who acts, when, and which day that is in Berlin. */
export interface Act { by: string; on: string; at: Date }
/** What is known when a task is made. */
export type Making = Pick<Task, 'title' | 'ownerPersonId' | 'dueOn'> &
  Partial<Pick<Task, 'description' | 'bodyId' | 'topicId' | 'sourceType' | 'sourceId'>>;
/** One postponement, told with its reason (C23). */
export interface DueChange { from: string; to: string; reason: string }

/** Who does what until when. Never without an owner and a date. */
@Entity('tasks')
@Unique('tasks_network_id_uq', ['networkId', 'id'])
@Index('tasks_owner_idx', ['networkId', 'ownerPersonId', 'dueOn'])
@Index('tasks_body_idx', ['networkId', 'bodyId', 'dueOn'])
@Index('tasks_topic_idx', ['networkId', 'topicId'])
@Index('tasks_source_idx', ['networkId', 'sourceId'])
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'tasks_body_fk' })
@ForeignKey('Topic', ['networkId', 'topicId'], ['networkId', 'id'], { name: 'tasks_topic_fk' })
@ForeignKey('Person', ['networkId', 'ownerPersonId'], ['networkId', 'id'], { name: 'tasks_owner_fk' })
@ForeignKey('Person', ['networkId', 'createdByPersonId'], ['networkId', 'id'], { name: 'tasks_created_by_fk' })
@ForeignKey('Person', ['networkId', 'confirmedByPersonId'], ['networkId', 'id'], { name: 'tasks_confirmed_by_fk' })
@Check('tasks_state_check', `state in ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE_REPORTED', 'CONFIRMED', 'REOPENED', 'CANCELLED')`)
@Check('tasks_source_check', `source_type in ('AGENDA_ITEM', 'DECISION', 'ESCALATION', 'MEASURE', 'FREE') and (source_type = 'FREE') = (source_id is null)`)
@Check('tasks_blocked_check', `(state = 'BLOCKED') = (blocked_reason is not null)`)
@Check('tasks_done_check', `state not in ('DONE_REPORTED', 'CONFIRMED') or (done_report is not null and done_at is not null)`)
@Check('tasks_confirmed_check', `(state = 'CONFIRMED') = (confirmed_by_person_id is not null)`)
export class Task extends Aggregate {
  @Column('text') title!: string;
  @Column('text') description: string = '';
  @Column('uuid') ownerPersonId!: string;
  @Column('uuid') createdByPersonId!: string;
  /** The owner has taken it on; empty while that is open. */
  @Column('date', { nullable: true }) acceptedOn: string | null = null;
  @Column('date') dueOn!: string;
  @Column('date') originalDueOn!: string;
  @Column('uuid', { nullable: true }) bodyId: string | null = null;
  @Column('uuid', { nullable: true }) topicId: string | null = null;
  @Column('text') sourceType: TaskSource = 'FREE';
  @Column('uuid', { nullable: true }) sourceId: string | null = null;
  @Column('text') state: TaskState = taskWorkflow.start;
  /** Where it stood before it was reported as done, for the way back. */
  @Column('text', { nullable: true }) stateBefore: TaskState | null = null;
  @Column('text', { nullable: true }) blockedReason: string | null = null;
  @Column('text', { nullable: true }) doneReport: string | null = null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null = null;
  @Column('uuid', { nullable: true }) confirmedByPersonId: string | null = null;

  static create(making: Making, act: Act): Task {
    if (making.dueOn < act.on) throw new RuleBroken('task_due_in_past', {}, '/dueOn');
    const task = Object.assign(new Task(), making, { createdByPersonId: act.by, originalDueOn: making.dueOn });
    if (task.ownerPersonId === act.by) task.acceptedOn = act.on;
    task.say('created', act, { ownerPersonId: task.ownerPersonId, dueOn: task.dueOn, sourceType: task.sourceType, sourceId: task.sourceId });
    return task;
  }

  accept(act: Act): void {
    this.requireUnaccepted();
    this.acceptedOn = act.on;
    this.move('accept', act, {}, this.state);
  }

  /** It goes back to the body: never without an owner. */
  decline(reason: string, backTo: string, act: Act): void {
    this.requireUnaccepted();
    if (backTo === this.ownerPersonId) throw new NotPossibleNow('task_has_nobody_else');
    this.move('decline', act, { reason, ownerPersonId: backTo });
    this.ownerPersonId = backTo;
  }

  start(act: Act): void {
    this.takeOn(act);
    this.move('start', act);
  }

  block(reason: string, act: Act): void {
    this.takeOn(act);
    this.blockedReason = reason;
    this.move('block', act, { reason });
  }

  unblock(act: Act): void {
    this.blockedReason = null;
    this.move('unblock', act);
  }

  /** @returns the line for the log of postponements */
  postpone(dueOn: string, reason: string, act: Act): DueChange {
    if (dueOn < act.on) throw new RuleBroken('task_due_in_past', {}, '/dueOn');
    if (dueOn === this.dueOn) throw new RuleBroken('task_due_as_before', {}, '/dueOn');
    const change = { from: this.dueOn, to: dueOn, reason };
    this.move('postpone', act, change, this.state);
    this.dueOn = dueOn;
    return change;
  }

  reassign(ownerPersonId: string, act: Act): void {
    if (ownerPersonId === this.ownerPersonId) throw new RuleBroken('task_owner_as_before', {}, '/ownerPersonId');
    this.move('reassign', act, { fromPersonId: this.ownerPersonId, ownerPersonId }, this.state);
    this.ownerPersonId = ownerPersonId;
    this.acceptedOn = ownerPersonId === act.by ? act.on : null;
  }

  reportDone(doneReport: string, act: Act): void {
    this.takeOn(act);
    this.stateBefore = this.state === 'BLOCKED' ? 'IN_PROGRESS' : this.state;
    this.blockedReason = null;
    this.move('reportDone', act, { doneReport });
    this.doneReport = doneReport;
    this.doneAt = act.at;
  }

  /** A slip of the hand: as if it had not been reported. */
  undoDone(act: Act): void {
    this.move('undoDone', act, {}, this.stateBefore ?? 'OPEN');
    this.forgetDone();
  }

  confirm(act: Act): void {
    this.move('confirm', act);
    this.confirmedByPersonId = act.by;
  }

  reopen(reason: string, act: Act): void {
    this.move('reopen', act, { reason });
    this.forgetDone();
  }

  cancel(reason: string, act: Act): void {
    this.blockedReason = null;
    this.move('cancel', act, { reason });
  }

  private forgetDone(): void {
    Object.assign(this, { stateBefore: null, doneReport: null, doneAt: null, confirmedByPersonId: null });
  }

  private requireUnaccepted(): void {
    if (this.acceptedOn !== null) throw new NotPossibleNow('task_accepted_already');
  }

  /** Who works on it has taken it on, said or unsaid. */
  private takeOn({ by, on }: Act): void {
    if (by === this.ownerPersonId) this.acceptedOn ??= on;
  }

  private move(action: TaskAction, act: Act, data: EventData = {}, to?: TaskState): void {
    const from = this.state;
    this.state = next(taskWorkflow, from, action, to);
    this.say(happened[action], act, { from, ...data });
  }

  private say(what: string, { by }: Act, data: EventData): void {
    this.tell(`task.${what}`, by, data, { bodyId: this.bodyId, topicId: this.topicId });
  }
}

const happened: Readonly<Record<TaskAction, string>> = {
  accept: 'accepted', decline: 'declined', start: 'started', block: 'blocked', unblock: 'unblocked', postpone: 'postponed', reassign: 'reassigned',
  reportDone: 'done_reported', undoDone: 'done_undone', confirm: 'confirmed', reopen: 'reopened', cancel: 'cancelled',
};

/** A task is late when its day is over and somebody still has to do something; derived, not a state. */
export const isOverdue = ({ state, dueOn }: { state: TaskState; dueOn: string }, today: string): boolean =>
  openStates.includes(state) && dueOn < today;

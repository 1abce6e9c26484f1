import { ApiProperty } from '@nestjs/swagger';
import type { Day, Id, Moment, Refused } from '../house/house.contract.js';
import { BodyRefView, CanProperty, CannotProperty, PersonRefView } from '../house/http/views.js';
import { taskActions, taskSources, taskStates } from './task.contract.js';
import type {
  TaskAction, TaskPage, TaskReading, TaskRow, TaskSource, TaskState, TaskView as ViewContract,
} from './task.contract.js';

export class TaskSourceView {
  @ApiProperty({ type: String, enum: taskSources }) type!: TaskSource;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) id!: Id | null;
  @ApiProperty({ type: String, nullable: true, description: 'null when the reader may not see it.' }) label!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Path of its page in the workspace.' }) path!: string | null;
}

export class DueChangeView {
  @ApiProperty({ type: String, format: 'date' }) from!: Day;
  @ApiProperty({ type: String, format: 'date' }) to!: Day;
  @ApiProperty({ type: String }) reason!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: Moment;
  @ApiProperty({ type: PersonRefView, nullable: true }) by!: PersonRefView | null;
}

/** A task in a list. */
export class TaskRowView implements TaskRow {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, enum: taskStates }) state!: TaskState;
  @ApiProperty({ type: Boolean, description: 'Its day is over and somebody still has to do something.' }) overdue!: boolean;
  @ApiProperty({ type: PersonRefView }) owner!: PersonRefView;
  @ApiProperty({ type: String, format: 'date' }) dueOn!: Day;
  @ApiProperty({ type: BodyRefView, nullable: true }) body!: BodyRefView | null;
  @ApiProperty({ type: TaskSourceView }) source!: TaskSourceView;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) topicId!: Id | null;
  @CanProperty(taskActions) can!: TaskAction[];
  @CannotProperty() cannot!: Partial<Record<TaskAction, Refused>>;
}

/** A task with its log. */
export class TaskView extends TaskRowView implements ViewContract {
  @ApiProperty({ type: String }) description!: string;
  @ApiProperty({ type: String, format: 'date' }) originalDueOn!: Day;
  @ApiProperty({ type: String, nullable: true }) blockedReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) doneReport!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) doneAt!: Moment | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) confirmedBy!: PersonRefView | null;
  @ApiProperty({ type: [DueChangeView] }) dueChanges!: DueChangeView[];
}

export class TaskPageView implements TaskPage {
  @ApiProperty({ type: [TaskRowView] }) rows!: TaskRowView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** The parts of a task that a line names; nothing is kept. */
export class TaskReadingView implements TaskReading {
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: PersonRefView, nullable: true }) owner!: PersonRefView | null;
  @ApiProperty({ type: [PersonRefView], description: 'Several people fit the name.' }) candidates!: PersonRefView[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: Day | null;
}

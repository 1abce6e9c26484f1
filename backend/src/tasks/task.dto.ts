import { ChoiceField, DayField, IdField, TextField } from '../house/http/fields.js';
import { taskLimits, taskSources } from './task.contract.js';
import type { TaskCompletion, TaskDraft, TaskLine, TaskPostponement, TaskReason, TaskReassignment, TaskSource } from './task.contract.js';

export class TaskDraftDto implements TaskDraft {
  @TextField(taskLimits.title) title!: string;
  @IdField() ownerPersonId!: string;
  @DayField() dueOn!: string;
  @TextField(taskLimits.description, { optional: true, min: 0 }) description?: string;
  @IdField({ optional: true }) bodyId?: string;
  @ChoiceField(taskSources, { optional: true }) sourceType?: TaskSource;
  @IdField({ optional: true, description: 'What it comes from; needed for every source but FREE.' }) sourceId?: string;
}

export class TaskLineDto implements TaskLine {
  @TextField(taskLimits.line) line!: string;
  @IdField({ optional: true, description: 'Names are looked for among the members of this body.' }) bodyId?: string;
}

export class TaskReasonDto implements TaskReason {
  @TextField(taskLimits.reason) reason!: string;
}

export class TaskPostponementDto extends TaskReasonDto implements TaskPostponement {
  @DayField() dueOn!: string;
}

export class TaskCompletionDto implements TaskCompletion {
  @TextField(taskLimits.doneReport, { description: 'One line on the result.' }) doneReport!: string;
}

export class TaskReassignmentDto implements TaskReassignment {
  @IdField() ownerPersonId!: string;
}

/** Whose tasks: one's own when nothing is said. */
export class TasksQueryDto {
  @ChoiceField(['1'], { optional: true }) mine?: '1';
  @IdField({ optional: true }) body?: string;
  @ChoiceField(['1'], { optional: true }) all?: '1';
  @IdField({ optional: true, description: 'What they come from; `state` is not asked then.' }) source?: string;
  @ChoiceField(['open', 'done'], { optional: true }) state?: 'open' | 'done';
  @IdField({ optional: true, description: '`next` of the page before.' }) after?: string;
}

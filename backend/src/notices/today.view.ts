import { ApiProperty } from '@nestjs/swagger';
import { PathStepView } from '../escalations/escalations.door.js';
import type { Day, Id, Moment } from '../house/house.contract.js';
import { todayKeys } from './today.contract.js';
import type { TodayItem, TodayKey, TodayView as Contract } from './today.contract.js';

/** One thing that waits. */
export class TodayItemView implements TodayItem {
  @ApiProperty({ type: String, description: 'The same as long as the matter waits.' }) id!: string;
  @ApiProperty({ type: String, enum: todayKeys }) key!: TodayKey;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } }) params!: Record<string, string | number>;
  @ApiProperty({ type: String }) subjectType!: string;
  @ApiProperty({ type: String, format: 'uuid' }) subjectId!: Id;
  @ApiProperty({ type: 'integer', nullable: true }) version!: number | null;
  @ApiProperty({ type: String, description: 'Path of its page in the workspace.' }) path!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: Day | null;
  @ApiProperty({ type: 'integer' }) overdueDays!: number;
  @ApiProperty({ type: String, description: 'Why the person sees it, in their language.' }) why!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) snoozedUntil!: Day | null;
}

export class ComingMeetingView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) bodyName!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, format: 'date-time' }) startsAt!: Moment;
  @ApiProperty({ type: String, nullable: true }) location!: string | null;
  @ApiProperty({ type: String, description: 'The one word a meeting shows.' }) word!: string;
  @ApiProperty({ type: 'integer' }) items!: number;
}

export class EscalationUnderWayView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String }) bodyName!: string;
  @ApiProperty({ type: [PathStepView] }) steps!: PathStepView[];
}

/** What waits for a person, what comes, and for the manager what is under way. */
export class TodayView implements Contract {
  @ApiProperty({ type: String, format: 'date' }) today!: Day;
  @ApiProperty({ type: String }) greetingName!: string;
  @ApiProperty({ type: [TodayItemView] }) items!: TodayItemView[];
  @ApiProperty({ type: [ComingMeetingView] }) nextMeetings!: ComingMeetingView[];
  @ApiProperty({ type: [EscalationUnderWayView] }) escalationsUnderWay!: EscalationUnderWayView[];
}

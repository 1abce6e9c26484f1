import { visibilities } from '../house/house.contract.js';
import type { Visibility } from '../house/house.contract.js';
import { ChoiceField, DayField, IdField, PartsField, TextField, WholeField } from '../house/http/fields.js';
import { topicLimits, topicWishes, topicWords } from './topic.contract.js';
import type {
  CommentDraft, PositionDraft, PositionsDraft, TopicAssignment, TopicDraft, TopicEdit, TopicMerging, TopicReason, TopicWaiting, TopicWish, TopicWord,
} from './topic.contract.js';

export class TopicDraftDto implements TopicDraft {
  @TextField(topicLimits.title) title!: string;
  @ChoiceField(topicWishes, { optional: true }) wish?: TopicWish;
  @TextField(topicLimits.description, { optional: true, min: 0 }) description?: string;
  @IdField({ optional: true, description: 'The body it is raised in; it waits there to be accepted.' }) bodyId?: string;
}

export class TopicEditDto implements TopicEdit {
  @TextField(topicLimits.title, { optional: true }) title?: string;
  @TextField(topicLimits.description, { optional: true, min: 0 }) description?: string;
  @TextField(topicLimits.proposal, { optional: true, min: 0 }) proposal?: string;
  @TextField(topicLimits.summary, { optional: true, min: 0 }) summary?: string;
  @WholeField(1, 4, { optional: true }) priority?: number;
  @ChoiceField(visibilities, { optional: true }) visibility?: Visibility;
}

export class TopicAssignmentDto implements TopicAssignment {
  @IdField() bodyId!: string;
}

export class TopicReasonDto implements TopicReason {
  @TextField(topicLimits.reason, { description: 'Reaches whoever raised the topic.' }) reason!: string;
}

export class TopicMergingDto extends TopicReasonDto implements TopicMerging {
  @IdField() intoId!: string;
}

export class TopicWaitingDto extends TopicReasonDto implements TopicWaiting {
  @DayField() followUpOn!: string;
}

export class PositionDraftDto implements PositionDraft {
  @TextField(topicLimits.positionLabel) label!: string;
  @TextField(topicLimits.positionStatement) statement!: string;
  @TextField(topicLimits.positionHolders, { min: 0, description: 'Names, organisations or a number of people; may be empty.' }) heldBy!: string;
  @WholeField(0, 999, { optional: true, nullable: true }) count?: number | null;
}

export class PositionsDraftDto implements PositionsDraft {
  @PartsField(() => PositionDraftDto, topicLimits.positions) positions!: PositionDraftDto[];
}

export class CommentDraftDto implements CommentDraft {
  @TextField(topicLimits.comment) text!: string;
}

/** What a list of topics is narrowed by. */
export class TopicsQueryDto {
  @IdField({ optional: true }) body?: string;
  @ChoiceField(topicWords, { optional: true }) word?: TopicWord;
  @TextField(100, { optional: true, description: 'Part of the title or the number.' }) search?: string;
  @IdField({ optional: true, description: '`next` of the page before.' }) after?: string;
}

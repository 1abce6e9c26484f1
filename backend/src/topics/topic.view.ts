import { ApiProperty } from '@nestjs/swagger';
import { visibilities } from '../house/house.contract.js';
import type { Day, Id, Moment, Refused, Visibility } from '../house/house.contract.js';
import { BodyRefView, CanProperty, CannotProperty, PersonRefView } from '../house/http/views.js';
import { topicActions, topicSourceKinds, topicStates, topicWishes, topicWords } from './topic.contract.js';
import type {
  CommentView as CommentContract, PositionView as PositionContract, TopicAction, TopicPage, TopicRow, TopicSourceKind, TopicState, TopicView as ViewContract,
  TopicWish, TopicWord,
} from './topic.contract.js';

export class PositionView implements PositionContract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) label!: string;
  @ApiProperty({ type: String }) statement!: string;
  @ApiProperty({ type: String }) heldBy!: string;
  @ApiProperty({ type: 'integer', nullable: true }) count!: number | null;
}

export class CommentView implements CommentContract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: PersonRefView, nullable: true }) by!: PersonRefView | null;
  @ApiProperty({ type: String, format: 'date-time' }) at!: Moment;
  @ApiProperty({ type: String }) text!: string;
}

export class SummaryView {
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: String, format: 'date' }) on!: Day;
}

/** A topic as other views mention it. */
export class TopicRefView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
}

export class PlaceView {
  @ApiProperty({ type: String, format: 'uuid' }) meetingId!: Id;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, format: 'date-time' }) startsAt!: Moment;
  @ApiProperty({ type: 'integer', description: 'Minutes the agenda leaves free; negative when it is overfull.' }) freeMinutes!: number;
}

/** A topic in a list. Who stands outside gets title, body and status. */
export class TopicRowView implements TopicRow {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, enum: topicStates }) state!: TopicState;
  @ApiProperty({ type: String, enum: topicWords }) word!: TopicWord;
  @ApiProperty({ type: BodyRefView, nullable: true }) responsibleBody!: BodyRefView | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) raisedBy!: PersonRefView | null;
  @ApiProperty({ type: String, format: 'date' }) raisedOn!: Day;
  @ApiProperty({ type: String, enum: topicWishes }) wish!: TopicWish;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4 }) priority!: number;
  @ApiProperty({ type: 'integer' }) comments!: number;
  @ApiProperty({ type: 'integer', nullable: true }) plannedMinutes!: number | null;
  @CanProperty(topicActions) can!: TopicAction[];
  @CannotProperty() cannot!: Partial<Record<TopicAction, Refused>>;
}

/** A topic with all that its page shows. */
export class TopicView extends TopicRowView implements ViewContract {
  @ApiProperty({ type: String }) description!: string;
  @ApiProperty({ type: String, description: 'Becomes the text of the decision.' }) proposal!: string;
  @ApiProperty({ type: SummaryView, nullable: true }) summary!: SummaryView | null;
  @ApiProperty({ type: String, enum: topicSourceKinds }) sourceKind!: TopicSourceKind;
  @ApiProperty({ type: String, enum: visibilities }) visibility!: Visibility;
  @ApiProperty({ type: String, format: 'date', nullable: true }) followUpOn!: Day | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: TopicRefView, nullable: true }) mergedInto!: TopicRefView | null;
  @ApiProperty({ type: Boolean }) frozen!: boolean;
  @ApiProperty({ type: [PositionView] }) positions!: PositionView[];
  @ApiProperty({ type: [PlaceView] }) places!: PlaceView[];
  @ApiProperty({ type: Boolean, description: 'The reader sees title, body and status only.' }) titleOnly!: boolean;
}

export class TopicPageView implements TopicPage {
  @ApiProperty({ type: [TopicRowView] }) rows!: TopicRowView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

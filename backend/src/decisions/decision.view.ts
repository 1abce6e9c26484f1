import { ApiProperty } from '@nestjs/swagger';
import { visibilities } from '../house/house.contract.js';
import type { Day, Id, Refused, Visibility } from '../house/house.contract.js';
import { BodyRefView, CanProperty, CannotProperty, PersonRefView } from '../house/http/views.js';
import { decisionActions, decisionEffects, decisionOutcomes, decisionWords, trackingStates } from './decision.contract.js';
import type {
  DecisionAction, DecisionEffect, DecisionOutcome, DecisionPage, DecisionRow, DecisionView as ViewContract, DecisionWord, TrackingState,
} from './decision.contract.js';
import { VoteView } from './votes/vote.view.js';

export class TallyView {
  @ApiProperty({ type: 'integer' }) yes!: number;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ type: 'integer' }) abstain!: number;
}

export class DecidedTopicView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
}

/** Another decision, or an escalation, by its number. */
export class NumberedView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) number!: string;
}

export class AddresseeView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) name!: string;
}

export class DecidingMeetingView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, format: 'date' }) startsOn!: Day;
  @ApiProperty({ type: String, nullable: true }) itemNumber!: string | null;
}

export class TrackingView {
  @ApiProperty({ type: String, enum: trackingStates }) status!: TrackingState;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: Day | null;
  @ApiProperty({ type: String, nullable: true }) delayReason!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextOn!: Day | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

/** A line of the register. */
export class DecisionRowView implements DecisionRow {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: String, enum: decisionEffects }) effect!: DecisionEffect;
  @ApiProperty({ type: String, enum: decisionOutcomes }) outcome!: DecisionOutcome;
  @ApiProperty({ type: String, enum: decisionWords }) word!: DecisionWord;
  @ApiProperty({ type: BodyRefView }) body!: BodyRefView;
  @ApiProperty({ type: String, format: 'date' }) decidedOn!: Day;
  @ApiProperty({ type: TallyView, nullable: true }) tally!: TallyView | null;
  @ApiProperty({ type: DecidedTopicView, nullable: true }) topic!: DecidedTopicView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: Day | null;
}

/** A decision with its vote and what became of it. */
export class DecisionView extends DecisionRowView implements ViewContract {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, enum: visibilities }) visibility!: Visibility;
  @ApiProperty({ type: String, nullable: true }) reasons!: string | null;
  @ApiProperty({ type: DecidingMeetingView, nullable: true }) meeting!: DecidingMeetingView | null;
  @ApiProperty({ type: NumberedView, nullable: true }) escalation!: NumberedView | null;
  @ApiProperty({ type: VoteView, nullable: true }) vote!: VoteView | null;
  @ApiProperty({ type: [AddresseeView] }) addressees!: AddresseeView[];
  @ApiProperty({ type: PersonRefView, nullable: true }) competenceCheckedBy!: PersonRefView | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) responsible!: PersonRefView | null;
  @ApiProperty({ type: TrackingView, nullable: true }) tracking!: TrackingView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reviewOn!: Day | null;
  @ApiProperty({ type: NumberedView, nullable: true }) supersedes!: NumberedView | null;
  @ApiProperty({ type: NumberedView, nullable: true }) supersededBy!: NumberedView | null;
  @ApiProperty({ type: Boolean, description: 'The minutes have not been approved yet.' }) subjectToMinutes!: boolean;
  @CanProperty(decisionActions) can!: DecisionAction[];
  @CannotProperty() cannot!: Partial<Record<DecisionAction, Refused>>;
}

export class DecisionPageView implements DecisionPage {
  @ApiProperty({ type: [DecisionRowView] }) rows!: DecisionRowView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

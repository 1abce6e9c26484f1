import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Refused } from '../house/house.contract.js';
import { boardModes, closureReasons, escalationActions, escalationPaths, escalationStates, p3Reasons } from './escalation.contract.js';
import type * as contract from './escalation.contract.js';
import {
  AnswerView, BodyRefView, BoardItemView, BoardMeetingView, BoardPlaceView, GroupResponseView, HearingView, HistoryEntryView, MediationView, PathStepView,
  PersonRefView, PositionSnapshotView, ReferralView, RefusedView, SettlementView, SummaryView, TopicRefView, TurnView,
} from './escalation.parts.js';

/** An escalation as a line of a list. */
@ApiExtraModels(RefusedView, PersonRefView)
export class EscalationRowView implements contract.EscalationRow {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String, example: 'K-2026-004' }) number!: string;
  @ApiProperty({ type: String, enum: escalationStates }) state!: contract.EscalationState;
  @ApiProperty({ type: String, enum: escalationPaths }) path!: contract.EscalationPath;
  @ApiProperty({ type: String, enum: boardModes }) boardMode!: contract.BoardMode;
  @ApiProperty({ type: String }) question!: string;
  @ApiProperty({ type: TopicRefView }) topic!: TopicRefView;
  @ApiProperty({ type: BodyRefView }) originBody!: BodyRefView;
  @ApiProperty({ type: String, format: 'date', nullable: true }) submittedOn!: string | null;
  @ApiProperty({ type: 'integer' }) ageDays!: number;
  @ApiProperty({ type: TurnView, nullable: true }) turn!: TurnView | null;
  @ApiProperty({ type: [PathStepView] }) steps!: PathStepView[];
  @ApiProperty({ type: String, enum: closureReasons, nullable: true }) closure!: contract.ClosureReason | null;
  @ApiProperty({ type: BoardMeetingView, nullable: true }) boardMeeting!: BoardMeetingView | null;
  @ApiProperty({ type: String, enum: escalationActions, isArray: true }) can!: contract.EscalationAction[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(RefusedView) } })
  cannot!: Partial<Record<contract.EscalationAction, Refused>>;
}

/** A page of the list. */
export class EscalationPageView implements contract.EscalationPage {
  @ApiProperty({ type: [EscalationRowView] }) rows!: EscalationRowView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** An escalation with everything its page shows. */
export class EscalationView extends EscalationRowView implements contract.EscalationView {
  @ApiProperty({ type: String }) background!: string;
  @ApiProperty({ type: String }) attempts!: string;
  @ApiProperty({ type: String }) desiredOutcome!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) decisionNeededBy!: string | null;
  @ApiProperty({ type: String, enum: p3Reasons, nullable: true }) reasonForP3!: contract.P3Reason | null;
  @ApiProperty({ type: [PositionSnapshotView] }) positions!: PositionSnapshotView[];
  @ApiProperty({ type: HearingView, nullable: true }) hearing!: HearingView | null;
  @ApiProperty({ type: String, nullable: true }) mediationWaivedReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) returnedWith!: string | null;
  @ApiProperty({ type: String, nullable: true }) forwardingNote!: string | null;
  @ApiProperty({ type: String, nullable: true }) managerView!: string | null;
  @ApiProperty({ type: Boolean }) forwardedUnchecked!: boolean;
  @ApiProperty({ type: MediationView, nullable: true }) mediation!: MediationView | null;
  @ApiProperty({ type: SettlementView, nullable: true }) settlement!: SettlementView | null;
  @ApiProperty({ type: SummaryView, nullable: true }) summary!: SummaryView | null;
  @ApiProperty({ type: BoardItemView, nullable: true }) boardItem!: BoardItemView | null;
  @ApiProperty({ type: String, nullable: true }) boardPaper!: string | null;
  @ApiProperty({ type: [PersonRefView] }) alsoInGroup!: PersonRefView[];
  @ApiProperty({ type: AnswerView, nullable: true }) outcome!: AnswerView | null;
  @ApiProperty({ type: ReferralView, nullable: true }) referral!: ReferralView | null;
  @ApiProperty({ type: GroupResponseView, nullable: true }) groupResponse!: GroupResponseView | null;
  @ApiProperty({ type: String, nullable: true }) closureText!: string | null;
  @ApiProperty({ type: Boolean }) withoutGroupResponse!: boolean;
  @ApiProperty({ type: [BoardPlaceView] }) boardPlaces!: BoardPlaceView[];
  @ApiProperty({ type: [HistoryEntryView] }) history!: HistoryEntryView[];
}

import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, FlagField, IdField, PartsField, TextField, WholeField } from '../../house/http/fields.js';
import { topicLimits } from '../../topics/topic.contract.js';
import { boardModes, escalationLimits, escalationPaths, p3Reasons } from '../escalation.contract.js';
import type {
  BoardMode, EscalationDraft, EscalationEdit, EscalationPath, EscalationPrefill, EscalationText, P3Reason,
} from '../escalation.contract.js';
import { BodyRefView, PathStepView, PositionSnapshotView, TopicRefView } from '../escalation.parts.js';

const may = { optional: true } as const;
const empty = { optional: true, min: 0 } as const;

/** One side of the disagreement. */
export class PositionSnapshotDto {
  @TextField(topicLimits.positionLabel) label!: string;
  @TextField(topicLimits.positionStatement) statement!: string;
  @TextField(topicLimits.positionHolders, { min: 0 }) heldBy!: string;
  @WholeField(0, 10_000, { optional: true, nullable: true }) count?: number | null;
}

/** What may be changed while it is a draft or was returned. */
export class EscalationEditDto implements EscalationEdit {
  @ChoiceField(escalationPaths, may) path?: EscalationPath;
  @ChoiceField(boardModes, may) boardMode?: BoardMode;
  @TextField(escalationLimits.question, may) question?: string;
  @TextField(escalationLimits.background, empty) background?: string;
  @TextField(escalationLimits.attempts, empty) attempts?: string;
  @TextField(escalationLimits.desiredOutcome, empty) desiredOutcome?: string;
  @DayField(may) decisionNeededBy?: string;
  @ChoiceField(p3Reasons, may) reasonForP3?: P3Reason;
  @PartsField(() => PositionSnapshotDto, topicLimits.positions, may) positions?: PositionSnapshotDto[];
  @TextField(escalationLimits.reason, may) mediationWaivedReason?: string;
}

/** A topic is handed on; with `submit` in one go. */
export class EscalationDraftDto implements EscalationDraft {
  @IdField() topicId!: string;
  @IdField(may) itemId?: string;
  @ChoiceField(escalationPaths) path!: EscalationPath;
  @ChoiceField(boardModes, may) boardMode?: BoardMode;
  @TextField(escalationLimits.question) question!: string;
  @TextField(escalationLimits.background, empty) background?: string;
  @TextField(escalationLimits.attempts, empty) attempts?: string;
  @TextField(escalationLimits.desiredOutcome, empty) desiredOutcome?: string;
  @DayField(may) decisionNeededBy?: string;
  @ChoiceField(p3Reasons, may) reasonForP3?: P3Reason;
  @PartsField(() => PositionSnapshotDto, topicLimits.positions, may) positions?: PositionSnapshotDto[];
  @TextField(escalationLimits.reason, may) mediationWaivedReason?: string;
  @FlagField(may) submit?: boolean;
}

/** The sentence that a step asks for. */
export class EscalationTextDto implements EscalationText {
  @TextField(escalationLimits.text) text!: string;
}

/** About which topic, and from which item of a meeting. */
export class PrefillQueryDto {
  @IdField() topic!: string;
  @IdField(may) item?: string;
}

class NextBoardMeetingView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'date-time' }) startsAt!: string;
  @ApiProperty({ type: Boolean }) inTime!: boolean;
}

/** Everything that stands upstream, so that nobody types twice. */
export class EscalationPrefillView implements EscalationPrefill {
  @ApiProperty({ type: TopicRefView }) topic!: TopicRefView;
  @ApiProperty({ type: BodyRefView }) originBody!: BodyRefView;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) itemId!: string | null;
  @ApiProperty({ type: String, enum: escalationPaths, isArray: true }) paths!: EscalationPath[];
  @ApiProperty({ type: String, enum: escalationPaths }) path!: EscalationPath;
  @ApiProperty({ type: String, enum: boardModes }) boardMode!: BoardMode;
  @ApiProperty({ type: String }) question!: string;
  @ApiProperty({ type: String }) background!: string;
  @ApiProperty({ type: String }) attempts!: string;
  @ApiProperty({ type: String }) desiredOutcome!: string;
  @ApiProperty({ type: [PositionSnapshotView] }) positions!: PositionSnapshotView[];
  @ApiProperty({ type: [PathStepView] }) steps!: PathStepView[];
  @ApiProperty({ type: [String] }) promise!: string[];
  @ApiProperty({ type: NextBoardMeetingView, nullable: true }) nextBoardMeeting!: NextBoardMeetingView | null;
}

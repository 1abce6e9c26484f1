import { ApiProperty } from '@nestjs/swagger';
import { voteForms } from '../decisions/votes/vote.contract.js';
import type { VoteForm, VoteView } from '../decisions/votes/vote.contract.js';
import { decisionMethods, voteOutcomes } from '../bodies/rules/procedure-rules.contract.js';
import type { DecisionMethod, VoteOutcome } from '../bodies/rules/procedure-rules.contract.js';
import { escalationActions, escalationStates } from './escalation.contract.js';
import type * as contract from './escalation.contract.js';

const id = { type: String, format: 'uuid' } as const;
const day = { type: String, format: 'date' } as const;
const moment = { type: String, format: 'date-time' } as const;
const offices = ['SPOKESPERSON', 'MANAGER', 'MEDIATOR', 'CHAIR', 'COUNTY_LIAISON'] as const;

/** The parts of which the views of this room are made. */
export class PersonRefView {
  @ApiProperty(id) id!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) organization!: string | null;
}
export class BodyRefView {
  @ApiProperty(id) id!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String }) shortName!: string;
}
export class TopicRefView {
  @ApiProperty(id) id!: string;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
}
export class WhoView {
  @ApiProperty(id) personId!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String }) office!: string;
}
export class RefusedView {
  @ApiProperty({ type: String }) reason!: string;
  @ApiProperty({ type: String }) sentence!: string;
  @ApiProperty({ type: [WhoView] }) who!: WhoView[];
}
export class TurnView implements contract.Turn {
  @ApiProperty({ type: PersonRefView }) person!: PersonRefView;
  @ApiProperty({ type: String, enum: offices }) office!: contract.Turn['office'];
  @ApiProperty(day) until!: string;
  @ApiProperty({ type: Boolean }) overdue!: boolean;
}
export class PathStepView implements contract.PathStep {
  @ApiProperty({ type: String, enum: ['GROUP', 'MEDIATION', 'BOARD', 'ANSWER'] }) key!: contract.PathStep['key'];
  @ApiProperty({ type: String, enum: ['DONE', 'CURRENT', 'PLANNED', 'SKIPPED'] }) state!: contract.PathStep['state'];
  @ApiProperty({ type: String }) label!: string;
  @ApiProperty({ type: String, nullable: true }) who!: string | null;
  @ApiProperty({ ...day, nullable: true }) on!: string | null;
}
export class BoardMeetingView {
  @ApiProperty(id) id!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty(moment) startsAt!: string;
}
export class PositionSnapshotView {
  @ApiProperty({ type: String }) label!: string;
  @ApiProperty({ type: String }) statement!: string;
  @ApiProperty({ type: String }) heldBy!: string;
  @ApiProperty({ type: 'integer', nullable: true }) count!: number | null;
}
export class MediationSessionView {
  @ApiProperty(day) on!: string;
  @ApiProperty({ type: String }) note!: string;
  @ApiProperty({ type: Boolean }) refused!: boolean;
}
export class MediationView implements contract.MediationView {
  @ApiProperty({ type: PersonRefView }) mediator!: PersonRefView;
  @ApiProperty({ type: String }) plan!: string;
  @ApiProperty(day) endsOn!: string;
  @ApiProperty({ type: Boolean }) extended!: boolean;
  @ApiProperty({ type: [MediationSessionView] }) sessions!: MediationSessionView[];
}
export class SettlementView {
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: PersonRefView, nullable: true }) by!: PersonRefView | null;
  @ApiProperty(moment) at!: string;
}
export class StatementView {
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: PersonRefView, nullable: true }) by!: PersonRefView | null;
  @ApiProperty(moment) at!: string;
}
export class HearingView implements contract.HearingView {
  @ApiProperty(day) until!: string;
  @ApiProperty({ type: StatementView, nullable: true }) statement!: StatementView | null;
}
export class SummaryView {
  @ApiProperty({ type: String }) agreed!: string;
  @ApiProperty({ type: String }) open!: string;
}
export class BoardItemView {
  @ApiProperty(id) itemId!: string;
  @ApiProperty(id) meetingId!: string;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty(moment) startsAt!: string;
  @ApiProperty({ type: String }) title!: string;
}
export class BoardVoteView implements VoteView {
  @ApiProperty(id) id!: string;
  @ApiProperty({ type: String }) question!: string;
  @ApiProperty({ type: String, enum: voteForms }) form!: VoteForm;
  @ApiProperty({ type: String, enum: decisionMethods }) method!: DecisionMethod;
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'integer' } }) counts!: VoteView['counts'];
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) objections!: VoteView['objections'];
  @ApiProperty({ type: String, enum: voteOutcomes }) outcome!: VoteOutcome;
  @ApiProperty({ type: 'integer' }) needed!: number;
  @ApiProperty({ type: 'integer' }) base!: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) explanation!: VoteView['explanation'];
  @ApiProperty(moment) announcedAt!: string;
  @ApiProperty({ type: 'integer' }) roundNo!: number;
}
export class AnswerView {
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: String, nullable: true }) reasons!: string | null;
  @ApiProperty({ ...id, nullable: true }) decisionId!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionNumber!: string | null;
  @ApiProperty({ type: BoardVoteView, nullable: true }) vote!: BoardVoteView | null;
  @ApiProperty({ type: Boolean }) adopted!: boolean;
  @ApiProperty({ type: Boolean, description: 'vorbehaltlich Niederschrift' }) subjectToMinutes!: boolean;
}
export class ReferralView {
  @ApiProperty({ type: String }) order!: string;
  @ApiProperty(day) until!: string;
}
export class GroupResponseView {
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty(moment) at!: string;
}
export class BoardPlaceView {
  @ApiProperty(id) meetingId!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty(moment) startsAt!: string;
  @ApiProperty({ type: 'integer' }) freeMinutes!: number;
  @ApiProperty({ type: Boolean }) inTime!: boolean;
  @ApiProperty({ type: String }) sentence!: string;
}
export class HistoryEntryView {
  @ApiProperty({ type: String, enum: escalationActions }) action!: contract.EscalationAction;
  @ApiProperty({ type: String, enum: escalationStates, nullable: true }) from!: contract.EscalationState | null;
  @ApiProperty({ type: String, enum: escalationStates }) to!: contract.EscalationState;
  @ApiProperty({ type: PersonRefView, nullable: true }) by!: PersonRefView | null;
  @ApiProperty(moment) at!: string;
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
}

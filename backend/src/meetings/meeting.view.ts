import { ApiProperty } from '@nestjs/swagger';
import type { QuorumVerdict } from '../bodies/rules/procedure-rules.contract.js';
import { NoticeVerdictView, RuleSentenceView } from '../bodies/rules/rules.door.js';
import type { Day, Id, Moment, Refused } from '../house/house.contract.js';
import { BodyRefView, CanProperty, CannotProperty, PersonRefView } from '../house/http/views.js';
import { AgendaItemView } from './agenda/agenda-item.view.js';
import { AttendanceView } from './attendance/attendance.view.js';
import { InvitationStateView } from './invitations/invitation.view.js';
import { rsvpStates } from './invitations/invitation.contract.js';
import type { RsvpState } from './invitations/invitation.contract.js';
import { meetingActions, meetingKinds, meetingModes, meetingStates, meetingWords } from './meeting.contract.js';
import type {
  MeetingAction, MeetingKind, MeetingMode, MeetingPage, MeetingPlanning, MeetingRow, MeetingState, MeetingView as Contract, MeetingWord,
} from './meeting.contract.js';
import { minutesStates } from './minutes/minutes.contract.js';
import type { MinutesState } from './minutes/minutes.contract.js';

const id = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const text = { type: String, nullable: true } as const;

export class QuorumVerdictView implements QuorumVerdict {
  @ApiProperty({ type: Boolean }) applies!: boolean;
  @ApiProperty({ type: 'integer' }) present!: number;
  @ApiProperty({ type: 'integer' }) base!: number;
  @ApiProperty({ type: 'integer' }) required!: number;
  @ApiProperty({ type: Boolean }) ok!: boolean;
  @ApiProperty({ type: RuleSentenceView }) explanation!: RuleSentenceView;
}

export class QuorumFindingView {
  @ApiProperty(moment) at!: Moment;
  @ApiProperty({ type: 'integer' }) present!: number;
  @ApiProperty({ type: 'integer' }) required!: number;
  @ApiProperty({ type: Boolean }) ok!: boolean;
  @ApiProperty({ type: Boolean }) doubted!: boolean;
}

export class MinutesMentionView {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: String, enum: minutesStates }) state!: MinutesState;
}

/** A line of the list of meetings. */
export class MeetingRowView implements MeetingRow {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: 'integer', nullable: true }) number!: number | null;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, enum: meetingStates }) state!: MeetingState;
  @ApiProperty({ type: String, enum: meetingWords }) word!: MeetingWord;
  @ApiProperty({ type: BodyRefView }) body!: BodyRefView;
  @ApiProperty(moment) startsAt!: Moment;
  @ApiProperty(moment) endsAt!: Moment;
  @ApiProperty(text) location!: string | null;
  @ApiProperty({ type: String, enum: meetingModes }) mode!: MeetingMode;
  @ApiProperty({ type: 'integer' }) items!: number;
  @ApiProperty({ type: String, enum: rsvpStates, nullable: true }) myRsvp!: RsvpState | null;
  @ApiProperty(text) cancelledReason!: string | null;
}

export class MeetingPageView implements MeetingPage {
  @ApiProperty({ type: [MeetingRowView] }) rows!: MeetingRowView[];
  @ApiProperty(text) next!: string | null;
}

/** A meeting with its agenda, people, quorum and decisions. */
export class MeetingView implements Contract {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'integer', nullable: true }) number!: number | null;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, enum: meetingKinds }) kind!: MeetingKind;
  @ApiProperty({ type: String, enum: meetingModes }) mode!: MeetingMode;
  @ApiProperty({ type: String, enum: meetingStates }) state!: MeetingState;
  @ApiProperty({ type: String, enum: meetingWords }) word!: MeetingWord;
  @ApiProperty({ type: BodyRefView }) body!: BodyRefView;
  @ApiProperty(moment) startsAt!: Moment;
  @ApiProperty(moment) endsAt!: Moment;
  @ApiProperty({ ...moment, nullable: true }) actualStart!: Moment | null;
  @ApiProperty({ ...moment, nullable: true }) actualEnd!: Moment | null;
  @ApiProperty(text) location!: string | null;
  @ApiProperty(text) onlineLink!: string | null;
  @ApiProperty(text) accessibilityInfo!: string | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) chair!: PersonRefView | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) minuteTaker!: PersonRefView | null;
  @ApiProperty(text) cancelledReason!: string | null;
  @ApiProperty({ ...id, nullable: true }) predecessorMeetingId!: Id | null;
  @ApiProperty({ type: NoticeVerdictView, nullable: true }) notice!: NoticeVerdictView | null;
  @ApiProperty({ type: InvitationStateView, nullable: true }) invitation!: InvitationStateView | null;
  @ApiProperty(text) urgencyReason!: string | null;
  @ApiProperty({ type: String, enum: rsvpStates, nullable: true }) myRsvp!: RsvpState | null;
  @ApiProperty({ type: [PersonRefView] }) myDeputies!: PersonRefView[];
  @ApiProperty({ ...id, nullable: true }) myDeputyPersonId!: Id | null;
  @ApiProperty({ type: 'integer' }) plannedMinutes!: number;
  @ApiProperty({ type: 'integer' }) availableMinutes!: number;
  @ApiProperty({ type: [AgendaItemView] }) agenda!: AgendaItemView[];
  @ApiProperty({ type: [AttendanceView] }) attendance!: AttendanceView[];
  @ApiProperty({ type: QuorumVerdictView, nullable: true }) quorum!: QuorumVerdictView | null;
  @ApiProperty({ type: QuorumFindingView, nullable: true }) quorumFinding!: QuorumFindingView | null;
  @ApiProperty({ type: MinutesMentionView, nullable: true }) minutes!: MinutesMentionView | null;
  @CanProperty(meetingActions) can!: MeetingAction[];
  @CannotProperty() cannot!: Partial<Record<MeetingAction, Refused>>;
}

/** What the planner starts with. */
export class MeetingPlanningView implements MeetingPlanning {
  @ApiProperty({ type: BodyRefView }) body!: BodyRefView;
  @ApiProperty({ type: String, format: 'date' }) suggestedDay!: Day;
  @ApiProperty({ type: String }) startTime!: string;
  @ApiProperty({ type: String }) endTime!: string;
  @ApiProperty(text) location!: string | null;
  @ApiProperty({ type: 'integer' }) voting!: number;
  @ApiProperty({ type: 'integer' }) others!: number;
  @ApiProperty({ type: 'integer' }) carryOver!: number;
  @ApiProperty({ type: 'integer' }) standingItems!: number;
}

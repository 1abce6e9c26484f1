import { ApiProperty } from '@nestjs/swagger';
import type { Day, Id, Moment, Refused } from '../../house/house.contract.js';
import { CanProperty, CannotProperty, PersonRefView } from '../../house/http/views.js';
import { agendaItemResults } from '../agenda/agenda-item.contract.js';
import type { AgendaItemResult } from '../agenda/agenda-item.contract.js';
import { minutesActions, minutesStates } from './minutes.contract.js';
import type { MinutesAction, MinutesItem, MinutesState, MinutesView as Contract } from './minutes.contract.js';

const id = { type: String, format: 'uuid' } as const;
const day = { type: String, format: 'date' } as const;
const moment = { type: String, format: 'date-time' } as const;

export class PresentView {
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) seatLabel!: string | null;
  @ApiProperty(moment) from!: Moment;
  @ApiProperty({ ...moment, nullable: true }) to!: Moment | null;
}
export class AbsentView {
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) seatLabel!: string | null;
  @ApiProperty({ type: Boolean }) excused!: boolean;
}
export class MinutedDecisionView {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: String }) sentence!: string;
}
export class MinutedTaskView {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String }) owner!: string;
  @ApiProperty(day) dueOn!: Day;
}
export class MinutesItemView implements MinutesItem {
  @ApiProperty(id) itemId!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: String, enum: agendaItemResults, nullable: true }) result!: AgendaItemResult | null;
  @ApiProperty({ type: String, nullable: true }) resultText!: string | null;
  @ApiProperty({ type: [MinutedDecisionView] }) decisions!: MinutedDecisionView[];
  @ApiProperty({ type: [MinutedTaskView] }) tasks!: MinutedTaskView[];
}
export class SignatureView {
  @ApiProperty({ type: PersonRefView }) person!: PersonRefView;
  @ApiProperty({ type: String, enum: ['CHAIR', 'MINUTE_TAKER'] }) as!: 'CHAIR' | 'MINUTE_TAKER';
  @ApiProperty(moment) at!: Moment;
}
export class AgreedView {
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty({ type: 'integer' }) of!: number;
  @ApiProperty({ type: Boolean }) mine!: boolean;
}
export class ObjectionToMinutesView {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: PersonRefView, nullable: true }) by!: PersonRefView | null;
  @ApiProperty({ type: String, nullable: true }) itemNumber!: string | null;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty(moment) at!: Moment;
}

/** The minutes of a meeting. */
export class MinutesView implements Contract {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty(id) meetingId!: Id;
  @ApiProperty({ type: String }) meetingTitle!: string;
  @ApiProperty({ type: String }) bodyName!: string;
  @ApiProperty({ type: String, enum: minutesStates }) state!: MinutesState;
  @ApiProperty({ type: 'integer' }) versionNo!: number;
  @ApiProperty(moment) startedAt!: Moment;
  @ApiProperty(moment) endedAt!: Moment;
  @ApiProperty({ type: String, nullable: true }) location!: string | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) chair!: PersonRefView | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) minuteTaker!: PersonRefView | null;
  @ApiProperty({ type: [PresentView] }) present!: PresentView[];
  @ApiProperty({ type: [AbsentView] }) absent!: AbsentView[];
  @ApiProperty({ type: String, nullable: true }) quorumSentence!: string | null;
  @ApiProperty({ type: [MinutesItemView] }) items!: MinutesItemView[];
  @ApiProperty(day) draftDueOn!: Day;
  @ApiProperty({ ...moment, nullable: true }) releasedAt!: Moment | null;
  @ApiProperty({ ...day, nullable: true }) objectionsUntil!: Day | null;
  @ApiProperty({ type: String, enum: ['VOTE_NEXT_MEETING', 'TACIT'] }) approval!: Contract['approval'];
  @ApiProperty({ type: [SignatureView] }) signatures!: SignatureView[];
  @ApiProperty({ type: AgreedView }) agreed!: AgreedView;
  @ApiProperty({ type: [ObjectionToMinutesView] }) objections!: ObjectionToMinutesView[];
  @ApiProperty({ type: String, nullable: true }) requestedChange!: string | null;
  @CanProperty(minutesActions) can!: MinutesAction[];
  @CannotProperty() cannot!: Partial<Record<MinutesAction, Refused>>;
}

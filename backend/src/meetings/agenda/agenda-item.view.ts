import { ApiProperty } from '@nestjs/swagger';
import { decisionEffects } from '../../decisions/decision.contract.js';
import type { DecisionEffect } from '../../decisions/decision.contract.js';
import type { Id, Moment, Refused } from '../../house/house.contract.js';
import { CanProperty, CannotProperty, PersonRefView } from '../../house/http/views.js';
import { agendaItemActions, agendaItemResults, agendaItemStates, agendaItemTypes } from './agenda-item.contract.js';
import type {
  AgendaItemAction, AgendaItemResult, AgendaItemState, AgendaItemType, AgendaItemView as Contract, ItemNoteView as NoteContract, PlaceableItem,
} from './agenda-item.contract.js';

const id = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;

export class ItemTopicView {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String }) proposal!: string;
  @ApiProperty({ type: 'integer' }) positions!: number;
}

export class ItemTallyView {
  @ApiProperty({ type: 'integer' }) yes!: number;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ type: 'integer' }) abstain!: number;
}

export class ItemDecisionView {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: String, enum: ['ADOPTED', 'REJECTED'] }) outcome!: 'ADOPTED' | 'REJECTED';
  @ApiProperty({ type: String, enum: decisionEffects }) effect!: DecisionEffect;
  @ApiProperty({ type: ItemTallyView, nullable: true }) tally!: ItemTallyView | null;
}

/** An agenda item as it is shown. */
export class AgendaItemView implements Contract {
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, enum: agendaItemTypes }) type!: AgendaItemType;
  @ApiProperty({ type: String, enum: agendaItemStates }) state!: AgendaItemState;
  @ApiProperty({ type: String, enum: agendaItemResults, nullable: true }) result!: AgendaItemResult | null;
  @ApiProperty({ type: String, nullable: true }) resultText!: string | null;
  @ApiProperty({ type: 'integer' }) plannedMinutes!: number;
  @ApiProperty(moment) startsAt!: Moment;
  @ApiProperty({ ...moment, nullable: true }) calledAt!: Moment | null;
  @ApiProperty({ type: String, nullable: true }) expectedResult!: string | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) presenter!: PersonRefView | null;
  @ApiProperty({ type: ItemTopicView, nullable: true }) topic!: ItemTopicView | null;
  @ApiProperty({ ...id, nullable: true }) escalationId!: Id | null;
  @ApiProperty({ type: 'integer' }) carriedTimes!: number;
  @ApiProperty({ type: Boolean }) late!: boolean;
  @ApiProperty({ type: Boolean }) proposalMissing!: boolean;
  @ApiProperty({ type: ItemDecisionView, nullable: true }) decision!: ItemDecisionView | null;
  @CanProperty(agendaItemActions) can!: AgendaItemAction[];
  @CannotProperty() cannot!: Partial<Record<AgendaItemAction, Refused>>;
}

/** Something that can be put on an agenda. */
export class PlaceableItemView implements PlaceableItem {
  @ApiProperty({ type: String, enum: ['TOPIC', 'CARRY_OVER', 'PROPOSED', 'ESCALATION'] }) kind!: PlaceableItem['kind'];
  @ApiProperty(id) id!: Id;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, nullable: true }) number!: string | null;
  @ApiProperty({ type: 'integer' }) minutes!: number;
  @ApiProperty({ type: 'integer' }) carriedTimes!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a proposal that can still be declined.' }) version!: number | null;
}

/** The note of an item, and who writes it now. */
export class ItemNoteView implements NoteContract {
  @ApiProperty(id) itemId!: Id;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: PersonRefView, nullable: true }) writer!: PersonRefView | null;
  @ApiProperty({ ...moment, nullable: true }) writerSince!: Moment | null;
  @ApiProperty({ ...moment, nullable: true }) updatedAt!: Moment | null;
  @ApiProperty({ type: Boolean }) mine!: boolean;
  @ApiProperty({ type: String, isArray: true, enum: ['write', 'takeOver'] }) can!: ('write' | 'takeOver')[];
}

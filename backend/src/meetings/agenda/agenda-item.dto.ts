import { decisionEffects } from '../../decisions/decision.contract.js';
import type { DecisionEffect } from '../../decisions/decision.contract.js';
import type { HandCount } from '../../decisions/votes/vote.contract.js';
import { ChoiceField, DayField, FlagField, IdField, PartField, PartsField, TextField, WholeField } from '../../house/http/fields.js';
import { agendaItemLimits, agendaItemTypes } from './agenda-item.contract.js';
import type {
  AgendaItemDraft, AgendaItemEdit, AgendaItemMove, AgendaItemRefusal, AgendaItemResultDraft, AgendaItemType, ConsentDraft, CountPreview, ItemDecisionDraft, ItemNoteText,
} from './agenda-item.contract.js';

const may = { optional: true } as const;
const empties = { optional: true, nullable: true } as const;
const mostHands = 1_000;
const decisionText = 4_000;

export class AgendaItemDraftDto implements AgendaItemDraft {
  @TextField(agendaItemLimits.line, may) line?: string;
  @IdField(may) topicId?: string;
  @IdField(may) itemId?: string;
  @TextField(agendaItemLimits.title, may) title?: string;
  @ChoiceField(agendaItemTypes, may) type?: AgendaItemType;
  @WholeField(0, agendaItemLimits.minutes, may) plannedMinutes?: number;
  @TextField(agendaItemLimits.expectedResult, may) expectedResult?: string;
  @IdField(may) presenterPersonId?: string;
  @IdField(may) beforeId?: string;
}

export class AgendaItemEditDto implements AgendaItemEdit {
  @TextField(agendaItemLimits.title, may) title?: string;
  @ChoiceField(agendaItemTypes, may) type?: AgendaItemType;
  @WholeField(0, agendaItemLimits.minutes, may) plannedMinutes?: number;
  @TextField(agendaItemLimits.expectedResult, empties) expectedResult?: string | null;
  @IdField(empties) presenterPersonId?: string | null;
}

export class AgendaItemMoveDto implements AgendaItemMove {
  @IdField({ nullable: true, description: 'The item it shall stand before; null for the end.' }) beforeId!: string | null;
}

export class AgendaItemDeclinationDto implements AgendaItemRefusal {
  @TextField(agendaItemLimits.reason) reason!: string;
}

const results = ['ACKNOWLEDGED', 'POSTPONED', 'WITHDRAWN', 'REMOVED', 'NO_AGREEMENT'] as const;

export class AgendaItemResultDto implements AgendaItemResultDraft {
  @ChoiceField(results) result!: AgendaItemResultDraft['result'];
  @TextField(agendaItemLimits.resultText, may) resultText?: string;
}

/** Hands as they were counted; `yes` left out means the rest of those present. */
export class HandCountDto implements HandCount {
  @WholeField(0, mostHands, may) yes?: number;
  @WholeField(0, mostHands) no!: number;
  @WholeField(0, mostHands) abstain!: number;
  @WholeField(0, mostHands, may) invalid?: number;
}

export class CountPreviewDto implements CountPreview {
  @PartField(() => HandCountDto) count!: HandCountDto;
}

export class ItemDecisionDto implements ItemDecisionDraft {
  @TextField(decisionText) text!: string;
  @ChoiceField(decisionEffects, may) effect?: DecisionEffect;
  @PartField(() => HandCountDto) count!: HandCountDto;
  @IdField(may) responsiblePersonId?: string;
  @DayField(may) dueOn?: string;
}

export class ObjectionDto {
  @TextField(agendaItemLimits.resultText) statement!: string;
  @FlagField() paramount!: boolean;
  @TextField(agendaItemLimits.title, { min: 0, description: 'May stay empty: names are optional.' }) heldBy!: string;
}

const mostObjections = 30;

export class ConsentDto implements ConsentDraft {
  @TextField(decisionText) text!: string;
  @ChoiceField(decisionEffects, may) effect?: DecisionEffect;
  @PartsField(() => ObjectionDto, mostObjections) objections!: ObjectionDto[];
  @DayField(may) reviewOn?: string;
  @IdField(may) responsiblePersonId?: string;
  @DayField(may) dueOn?: string;
}

export class ItemNoteTextDto implements ItemNoteText {
  @TextField(agendaItemLimits.note, { min: 0 }) text!: string;
}

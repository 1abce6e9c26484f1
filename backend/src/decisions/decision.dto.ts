import { Type } from 'class-transformer';
import { ChoiceField, DayField, IdField, TextField, WholeField } from '../house/http/fields.js';
import { decisionEffects, decisionLimits, trackingStates } from './decision.contract.js';
import type {
  CompletionReport, DecisionEffect, DelayReport, ImplementationStart, ObsolescenceReport, OngoingReport, TrackingState,
} from './decision.contract.js';

export class ImplementationStartDto implements ImplementationStart {
  @DayField() dueOn!: string;
}

export class DelayReportDto implements DelayReport {
  @TextField(decisionLimits.reason) reason!: string;
  @DayField({ description: 'When there will be news.' }) nextOn!: string;
}

export class CompletionReportDto implements CompletionReport {
  @TextField(decisionLimits.reason) note!: string;
}

export class OngoingReportDto implements OngoingReport {
  @DayField({ description: 'When it is looked at again.' }) nextOn!: string;
}

export class ObsolescenceReportDto implements ObsolescenceReport {
  @TextField(decisionLimits.reason) reason!: string;
}

/** What the register is narrowed by. */
export class DecisionsQueryDto {
  @IdField({ optional: true }) body?: string;
  @Type(() => Number) @WholeField(1990, 2200, { optional: true }) year?: number;
  @ChoiceField(decisionEffects, { optional: true }) effect?: DecisionEffect;
  @ChoiceField(trackingStates, { optional: true }) tracking?: TrackingState;
  @TextField(100, { optional: true, description: 'Part of the text or the number.' }) search?: string;
  @IdField({ optional: true, description: '`next` of the page before.' }) after?: string;
}

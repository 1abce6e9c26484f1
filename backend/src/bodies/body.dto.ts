import { ChoiceField, DayField, IdsField, TextField } from '../house/http/fields.js';
import { bodyLimits, bodyTypes } from './body.contract.js';
import type { BodyDraft, BodyEdit, BodyEnd, BodyType } from './body.contract.js';

export class BodyDraftDto implements BodyDraft {
  @TextField(bodyLimits.name) name!: string;
  @TextField(bodyLimits.shortName) shortName!: string;
  @ChoiceField(bodyTypes) bodyType!: BodyType;
  @TextField(bodyLimits.mandateText, { optional: true, nullable: true }) mandateText?: string | null;
  @IdsField(10, { optional: true }) reportingTo?: string[];
  @DayField() foundedOn!: string;
}

export class BodyEditDto implements BodyEdit {
  @TextField(bodyLimits.name, { optional: true }) name?: string;
  @TextField(bodyLimits.mandateText, { optional: true, nullable: true }) mandateText?: string | null;
}

export class BodyEndDto implements BodyEnd {
  @DayField({ description: 'The last day of the body.' }) endedOn!: string;
}

/** As of which day; today when it is left out. */
export class OnDayDto {
  @DayField({ optional: true, description: 'As of this day in Berlin; today when left out.' }) on?: string;
}

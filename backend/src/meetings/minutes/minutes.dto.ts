import { IdField, PartsField, TextField } from '../../house/http/fields.js';
import { minutesLimits } from './minutes.contract.js';
import type { ChangeRequest, MinutesEdit, ObjectionDraft } from './minutes.contract.js';

const mostItems = 100;

export class ItemTextDto {
  @IdField() itemId!: string;
  @TextField(minutesLimits.text, { min: 0 }) text!: string;
}

export class MinutesEditDto implements MinutesEdit {
  @PartsField(() => ItemTextDto, mostItems) items!: ItemTextDto[];
}

export class ChangeRequestDto implements ChangeRequest {
  @TextField(minutesLimits.comment) comment!: string;
}

export class MinutesObjectionDto implements ObjectionDraft {
  @IdField({ optional: true }) itemId?: string;
  @TextField(minutesLimits.objection) text!: string;
}

import { FlagField, TextField } from '../../house/http/fields.js';
import { escalationLimits } from '../escalation.contract.js';
import type { GroupResponse } from '../escalation.contract.js';

export class GroupResponseDto implements GroupResponse {
  @FlagField({ optional: true }) adopted?: boolean;
  @TextField(escalationLimits.text, { optional: true }) text?: string;
}

/** T8: words are welcome, not needed. */
export class ConfirmationDto {
  @TextField(escalationLimits.text, { optional: true }) text?: string;
}

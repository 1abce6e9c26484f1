import { ChoiceField, FlagField, TextField, TextsField } from '../house/http/fields.js';
import { personLimits } from './person.contract.js';
import type { PersonEdit } from './person.contract.js';

/** Changes of a card; what is left out stays. */
export class PersonEditDto implements PersonEdit {
  @TextField(personLimits.functionTitle, { optional: true, nullable: true }) functionTitle?: string | null;
  @TextsField(personLimits.languages, 40, { optional: true }) languages?: string[];
  @TextField(personLimits.phone, { optional: true, nullable: true }) phone?: string | null;
  @ChoiceField(['OFFICIAL', 'PRIVATE'], { optional: true }) phonePurpose?: 'OFFICIAL' | 'PRIVATE';
  @FlagField({ optional: true }) showPrivateContact?: boolean;
}

export class PersonSearchDto {
  @TextField(80, { optional: true, min: 0, description: 'Part of a name or an organisation.' }) search?: string;
}

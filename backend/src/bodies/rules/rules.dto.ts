import { DayField, WholeField } from '../../house/http/fields.js';
import type { VoteExample } from './procedure-rules.contract.js';

export class MeetingDayDto {
  @DayField({ description: 'The day of the meeting that is planned.' }) meetingOn!: string;
}

export class VoteExampleDto implements VoteExample {
  @WholeField(0, 500) yes!: number;
  @WholeField(0, 500) no!: number;
  @WholeField(0, 500) abstain!: number;
  @WholeField(0, 500) invalid!: number;
}

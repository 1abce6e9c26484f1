import { ChoiceField, DayField, FlagField, IdField, PartField, TextField, WholeField } from '../../house/http/fields.js';
import type { HandCount } from '../../decisions/votes/vote.contract.js';
import { escalationLimits } from '../escalation.contract.js';
import type { BoardAnswer, ReferralBack, Scheduling } from '../escalation.contract.js';

const may = { optional: true } as const;
const mostHands = 1_000;

export class SchedulingDto implements Scheduling {
  @IdField() meetingId!: string;
  @TextField(escalationLimits.reason, may) reason?: string;
}

/** Hands as they were counted; `yes` left out means the rest of those present. */
export class BoardCountDto implements HandCount {
  @WholeField(0, mostHands, may) yes?: number;
  @WholeField(0, mostHands) no!: number;
  @WholeField(0, mostHands) abstain!: number;
  @WholeField(0, mostHands, may) invalid?: number;
}

const effects = ['INTERNAL', 'SELF_COMMITMENT', 'RECOMMENDATION'] as const;

export class BoardAnswerDto implements BoardAnswer {
  @TextField(escalationLimits.text) text!: string;
  @TextField(escalationLimits.text, may) reasons?: string;
  @PartField(() => BoardCountDto) count!: BoardCountDto;
  @FlagField(may) competenceChecked?: boolean;
  @ChoiceField(effects, may) effect?: (typeof effects)[number];
  @IdField(may) responsiblePersonId?: string;
  @DayField(may) dueOn?: string;
}

export class ReferralBackDto implements ReferralBack {
  @TextField(escalationLimits.text) order!: string;
  @DayField() until!: string;
  @PartField(() => BoardCountDto) count!: BoardCountDto;
}

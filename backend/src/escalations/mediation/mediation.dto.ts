import { ChoiceField, DayField, FlagField, IdField, TextField } from '../../house/http/fields.js';
import { escalationLimits } from '../escalation.contract.js';
import type { Forwarding, MediationFailure, MediationSession, MediationStart, SettlementRejection } from '../escalation.contract.js';

const may = { optional: true } as const;

export class MediationStartDto implements MediationStart {
  @TextField(escalationLimits.plan, { optional: true, min: 0 }) plan?: string;
  @DayField(may) endsOn?: string;
  @IdField(may) mediatorPersonId?: string;
}

export class ForwardingDto implements Forwarding {
  @TextField(escalationLimits.note, may) note?: string;
  @TextField(escalationLimits.note, may) managerView?: string;
  @TextField(escalationLimits.reason, may) waiveReason?: string;
}

export class SettlementRejectionDto implements SettlementRejection {
  @TextField(escalationLimits.text) text!: string;
  @ChoiceField(['IN_MEDIATION', 'READY_FOR_BOARD']) then!: 'IN_MEDIATION' | 'READY_FOR_BOARD';
}

export class MediationSessionDto implements MediationSession {
  @DayField() on!: string;
  @TextField(escalationLimits.note, { optional: true, min: 0 }) note?: string;
  @FlagField(may) refused?: boolean;
}

export class MediationFailureDto implements MediationFailure {
  @TextField(escalationLimits.text, { optional: true, min: 0 }) agreed?: string;
  @TextField(escalationLimits.text) open!: string;
}

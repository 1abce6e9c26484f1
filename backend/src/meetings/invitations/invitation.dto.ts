import { ChoiceField, IdField, TextField } from '../../house/http/fields.js';
import { invitationLimits } from './invitation.contract.js';
import type { InvitationOrder, RsvpAnswer } from './invitation.contract.js';

const may = { optional: true } as const;
const answers = ['ACCEPTED', 'DECLINED', 'TENTATIVE'] as const;

export class InvitationOrderDto implements InvitationOrder {
  @TextField(invitationLimits.urgencyReason, may) urgencyReason?: string;
}

export class RsvpAnswerDto implements RsvpAnswer {
  @ChoiceField(answers) answer!: (typeof answers)[number];
  @TextField(invitationLimits.declineReason, may) reason?: string;
  @IdField(may) deputyPersonId?: string;
  @IdField(may) forPersonId?: string;
}

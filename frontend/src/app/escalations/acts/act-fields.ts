import type { EscalationView } from '@faden/escalations/escalation';
import type { EscalationAct } from '../escalations-api';

/** Everything an act may ask for; each act sends only its own fields. */
export interface Said {
  text: string; note: string; managerView: string; waiveReason: string; plan: string; endsOn: string; agreed: string; open: string;
  on: string; refused: boolean; then: 'IN_MEDIATION' | 'READY_FOR_BOARD'; meetingId: string; reason: string; adopted: '' | 'yes' | 'no';
}
export type SaidField = keyof Said;

/** An act that the page offers with a form of its own; editing a draft is the page of raising. */
export type FormAct = EscalationAct;

/** What each act asks for; `?` marks what may stay empty. */
const asked: Readonly<Record<FormAct, readonly (SaidField | `${SaidField}?`)[]>> = {
  submit: [], returnForCompletion: ['text'], resubmit: ['text'], startMediation: ['endsOn?', 'plan?'], logMediation: ['on', 'note?', 'refused?'],
  forward: ['note?', 'managerView?'], settle: ['text'], confirm: ['text?'], reject: ['text', 'then'], mediationFailed: ['open', 'agreed?'],
  schedule: ['meetingId'], decideInGroup: ['text'], againNoAgreement: ['text'], groupResponds: ['text?'], giveStatement: ['text'], withdraw: ['text'],
};

const needsWaiver = ({ path, mediationWaivedReason }: EscalationView): boolean => path === 'P1_NO_AGREEMENT' && mediationWaivedReason === null;
/** Only advice is adopted or not; everything else is noted. */
const isAdvice = ({ history }: EscalationView): boolean => history.findLast(({ to }) => to === 'ANSWERED')?.action === 'advise';

/** The fields of an act for this Klärung, with whether they must be filled. */
export function fieldsFor(act: FormAct, it: EscalationView, said: Said): { name: SaidField; required: boolean }[] {
  const fields = asked[act].map((field) => ({ name: field.replace('?', '') as SaidField, required: !field.endsWith('?') }));
  if (act === 'forward' && needsWaiver(it)) return [{ name: 'waiveReason', required: true }, ...fields];
  if (act === 'schedule' && it.boardPlaces.length > 0 && said.meetingId !== it.boardPlaces.find(({ inTime }) => inTime)?.meetingId) return [...fields, { name: 'reason', required: true }];
  if (act === 'groupResponds' && isAdvice(it)) return [{ name: 'adopted', required: true }, { name: 'text', required: said.adopted === 'no' }];
  if (act === 'startMediation' && it.path !== 'P1_NO_AGREEMENT') return fields.map((field) => (field.name === 'plan' ? { ...field, required: true } : field));
  return fields;
}

/** What is sent: the act's own fields, without what stayed empty. */
export function orderOf(act: FormAct, it: EscalationView, said: Said): object {
  const names = fieldsFor(act, it, said).map(({ name }) => name);
  const sent = Object.fromEntries(names.map((name) => [name, said[name]]).filter(([, value]) => value !== '' && value !== false));
  return names.includes('adopted') ? { ...sent, adopted: said.adopted === 'yes' } : sent;
}

/** The order in which a person is offered what they can do; the first is the next step. */
const order: readonly FormAct[] = [
  'submit', 'resubmit', 'giveStatement', 'confirm', 'groupResponds', 'schedule', 'logMediation', 'startMediation', 'forward', 'mediationFailed', 'settle',
  'decideInGroup', 'againNoAgreement', 'reject', 'returnForCompletion', 'withdraw',
];

/** What is offered now, most likely first. Without mediation asked for, forwarding comes before starting one. */
export function offered(it: EscalationView): FormAct[] {
  const open = order.filter((act) => it.can.includes(act));
  const isReady = it.state === 'SUBMITTED' && !needsWaiver(it);
  const talked = (it.mediation?.sessions.length ?? 0) > 0;
  return open.sort((one, other) => rank(one, isReady, talked) - rank(other, isReady, talked));
}

function rank(act: FormAct, isReady: boolean, talked: boolean): number {
  if (act === 'forward' && isReady) return -1;
  if (act === 'mediationFailed' && talked) return -1;
  return order.indexOf(act);
}

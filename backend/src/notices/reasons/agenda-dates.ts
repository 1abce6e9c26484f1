import { notice } from '../../bodies/rules/rules.door.js';
import type { ProcedureRuleSet } from '../../bodies/rules/procedure-rules.contract.js';
import { addDays } from '../../house/time/days.js';
import type { Day } from '../../house/house.contract.js';
import type { Asking, WaitingRow } from './reason.js';

/** So long before the last day the sending of the invitation is on the page, and before that its preparation. */
const sendingDays = 7;
const preparingDays = 28;

/** What the two reasons about an agenda need of its meeting: its day, and the rules in force. */
export const agendaFacts = (day: string): string => `jsonb_build_object('meetingOn', ${day}, 'rules', (select r.rules from procedure_rules r
  where r.network_id = m.network_id and r.body_id = m.body_id and r.valid_from <= me.day and (r.valid_to is null or r.valid_to >= me.day)
  order by r.valid_from desc limit 1))`;

/** The last day on which the invitation may go out, and whether that is near; null for bodies without rules. */
export function agendaDates({ facts }: WaitingRow, { actor, today, time }: Asking): { last: Day; isNear: boolean; isAhead: boolean } | null {
  const { meetingOn, rules } = facts as { meetingOn: Day; rules: ProcedureRuleSet | null };
  if (rules === null) return null;
  const last = notice(rules, meetingOn, { today, time }, actor.locale).latestReceiptOn;
  const isNear = today >= addDays(last, -sendingDays);
  return { last, isNear, isAhead: !isNear && today >= addDays(last, -preparingDays) };
}

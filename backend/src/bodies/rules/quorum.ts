import type { Id, Locale } from '../../house/house.contract.js';
import type { MembershipKind } from '../body.contract.js';
import type { ProcedureRuleSet, QuorumVerdict } from './procedure-rules.contract.js';
import { ruleSentence } from './rule-words.js';

/** Voting seats of the body: all, those with somebody on them, and those represented now. `second`: after no quorum (E-19). */
export interface SeatCount { filled: number; all: number; present: number; second?: boolean }

/** Whether enough voting seats are represented (domain.md E-18): more than half of the base, not half. */
export function quorum(rules: ProcedureRuleSet, count: SeatCount, locale: Locale): QuorumVerdict {
  const { type, minPresent, secondMeetingMin } = rules.quorum;
  const base = rules.quorum.base === 'FILLED_SEATS' ? count.filled : count.all;
  const { present } = count;
  if (type === 'NONE') {
    return { applies: false, present, base, required: minPresent, ok: true, explanation: ruleSentence('quorum_none', {}, locale) };
  }
  const required = count.second === true ? secondMeetingMin : Math.floor(base / 2) + 1;
  const ok = base > 0 && present >= required;
  const explanation = ruleSentence(ok ? 'quorum_ok' : 'quorum_missing', { present, base, required }, locale);
  return { applies: true, present, base, required, ok, explanation };
}

/** Somebody in the room, on a seat. */
export interface Presence { seatId: Id; personId: Id; kind: MembershipKind }

const order: readonly MembershipKind[] = ['PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2'];

/** Who counts for each seat: the principal, else the first deputy, else the second. One seat, one vote (V4, C13). */
export function countedPersons(presences: readonly Presence[]): Map<Id, Id> {
  const ranked = [...presences].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  const counted = new Map<Id, Id>();
  for (const { seatId, personId } of ranked) if (!counted.has(seatId)) counted.set(seatId, personId);
  return counted;
}

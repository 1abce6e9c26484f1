import type { ProcedureRuleSet } from '../../bodies/rules/procedure-rules.contract.js';
import type { HandCount, VoteCounts } from '../../decisions/votes/vote.contract.js';
import { RuleBroken } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';

/** Who may vote in a meeting now, and by which rules. */
export interface Ballot {
  readonly meetingId: Id;
  readonly bodyId: Id;
  /** The version the meeting is bound to. */
  readonly rules: ProcedureRuleSet;
  /** A finding stands and nobody has doubted it, or the body has no quorum (decisions.md 16). */
  readonly quorate: boolean;
  /** All voting seats of the body; those represented in the room; those excluded for the item. */
  readonly votingSeats: number;
  readonly present: number;
  readonly excluded: number;
}

/**
 * The whole count behind the hands that were counted: yes left out is the rest of those present, everybody else is absent.
 * The sum is the number of voting seats (domain.md C15, decisions.md 17).
 * @throws RuleBroken `count_exceeds_present` at the field that is too large
 */
export function countsOf({ votingSeats, present, excluded }: Ballot, { yes, no, abstain, invalid = 0 }: HandCount): VoteCounts {
  const others = no + abstain + invalid;
  const counted = others + (yes ?? 0);
  if (counted > present) throw new RuleBroken('count_exceeds_present', { counted, present }, '/count');
  const all = yes ?? present - others;
  return { yes: all, no, abstain, invalid, notVoted: present - all - others, excluded, absent: votingSeats - present - excluded };
}

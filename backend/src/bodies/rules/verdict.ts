import type { Locale } from '../../house/house.contract.js';
import type { ProcedureRuleSet, VoteOutcome, VoteVerdict } from './procedure-rules.contract.js';
import { ruleSentence } from './rule-words.js';
import type { RuleKey } from './rule-words.js';

/** Counted hands; the sum is the number of voting seats (domain.md C15 with `absent`). */
export interface Counts {
  yes: number; no: number; abstain: number; invalid: number; notVoted: number; excluded: number; absent: number;
}

interface Measure { base: number; needed: number }

const moreThanHalf = (base: number): Measure => ({ base, needed: Math.floor(base / 2) + 1 });

/** What a majority is taken of and how many yes votes it needs (domain.md D4). Fractions are rounded up. */
function measure(rules: ProcedureRuleSet, counts: Counts): Measure {
  const cast = counts.yes + counts.no + (rules.abstentionRule === 'COUNTS_AS_NO' ? counts.abstain : 0);
  const present = counts.yes + counts.no + counts.abstain + counts.invalid + counts.notVoted;
  switch (rules.decisionMethod) {
    case 'MAJORITY_OF_CAST': return moreThanHalf(cast);
    case 'MAJORITY_OF_PRESENT': return moreThanHalf(present);
    case 'TWO_THIRDS_OF_CAST': return { base: cast, needed: Math.max(1, Math.ceil((cast * 2) / 3)) };
    case 'THREE_QUARTERS_OF_MEMBERS': {
      const seats = present + counts.excluded + counts.absent;
      return { base: seats, needed: Math.max(1, Math.ceil((seats * 3) / 4)) };
    }
    case 'UNANIMOUS': return { base: cast, needed: Math.max(1, cast) };
    case 'CONSENT': case 'CONSENSUS': return { base: present, needed: 0 };
  }
}

/** The result of a count by the rules of the body. A tie is a rejection; it never needs a second thought. */
export function verdict(rules: ProcedureRuleSet, counts: Counts, locale: Locale): VoteVerdict {
  const { decisionMethod } = rules;
  // Hands against a proposal by consent are paramount objections.
  if (decisionMethod === 'CONSENT' || decisionMethod === 'CONSENSUS') {
    return { ...consentVerdict(rules, Array.from({ length: counts.no }, () => ({ paramount: true })), locale), base: measure(rules, counts).base };
  }
  const { base, needed } = measure(rules, counts);
  const { yes, no, abstain } = counts;
  const against = no + (rules.abstentionRule === 'COUNTS_AS_NO' ? abstain : 0);
  const outcome: VoteOutcome = yes >= needed ? 'ADOPTED' : yes === against && yes > 0 ? 'TIE_REJECTED' : 'REJECTED';
  const explanation = ruleSentence(keyOf(outcome, rules, counts), { yes, no, abstain, against, needed }, locale);
  return { outcome, needed, base, explanation };
}

function keyOf(outcome: VoteOutcome, rules: ProcedureRuleSet, { yes, no, abstain }: Counts): RuleKey {
  if (outcome === 'ADOPTED') return 'vote_adopted';
  if (yes + no === 0) return 'vote_nobody';
  if (outcome === 'REJECTED') return 'vote_rejected';
  return rules.abstentionRule === 'COUNTS_AS_NO' && abstain > 0 ? 'vote_tied_with_abstentions' : 'vote_tied';
}

/** The result of a consent round: no paramount objection may remain; a consensus bears `maxHeavyConcerns` of them. */
export function consentVerdict(
  rules: ProcedureRuleSet, objections: readonly { paramount: boolean }[], locale: Locale,
): VoteVerdict {
  const standing = objections.filter(({ paramount }) => paramount).length;
  const borne = rules.decisionMethod === 'CONSENSUS' ? rules.maxHeavyConcerns : 0;
  const reached = standing <= borne;
  return {
    outcome: reached ? 'ADOPTED' : 'NO_AGREEMENT', needed: 0, base: 0,
    explanation: ruleSentence(reached ? 'consent_reached' : 'consent_missing', { objections: standing }, locale),
  };
}

/**
 * Whether votes that should not have been cast may have decided (V8): without them, on either side, the result differs.
 * @param by how many votes are in question
 */
export function decisive(rules: ProcedureRuleSet, counts: Counts, by: number): boolean {
  const adopted = (changed: Counts): boolean => verdict(rules, changed, 'de').outcome === 'ADOPTED';
  const without = (side: 'yes' | 'no'): Counts => ({ ...counts, [side]: Math.max(0, counts[side] - by), excluded: counts.excluded + by });
  const stands = adopted(counts);
  return adopted(without('yes')) !== stands || adopted(without('no')) !== stands;
}

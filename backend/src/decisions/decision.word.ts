import type { DecisionOutcome, DecisionWord, TrackingState } from './decision.contract.js';

/** What decides the one word of a decision. */
export interface WordFacts {
  outcome: DecisionOutcome;
  tracking: TrackingState | null;
  delayed: boolean;
  superseded: boolean;
}

const words: Readonly<Record<TrackingState, (facts: WordFacts) => DecisionWord>> = {
  OPEN: () => 'ADOPTED',
  IN_IMPLEMENTATION: ({ delayed }) => (delayed ? 'DELAYED' : 'IN_IMPLEMENTATION'),
  IMPLEMENTED: () => 'IMPLEMENTED',
  ACKNOWLEDGED: () => 'IMPLEMENTED',
  ONGOING: () => 'ONGOING',
  OBSOLETE: () => 'OBSOLETE',
};

/** The one word a decision shows (decisions.md 2). */
export function wordOf(facts: WordFacts): DecisionWord {
  if (facts.superseded) return 'SUPERSEDED';
  if (facts.outcome === 'REJECTED') return 'REJECTED';
  return facts.tracking === null ? 'ADOPTED' : words[facts.tracking](facts);
}

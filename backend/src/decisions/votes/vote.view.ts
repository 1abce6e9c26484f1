import { ApiProperty } from '@nestjs/swagger';
import { decisionMethods, voteOutcomes } from '../../bodies/rules/procedure-rules.contract.js';
import type { DecisionMethod, RuleSentence, VoteOutcome, VoteVerdict } from '../../bodies/rules/procedure-rules.contract.js';
import { consentVerdict, verdict } from '../../bodies/rules/rules.door.js';
import type { Id, Locale, Moment } from '../../house/house.contract.js';
import type { VoteRecord } from '../decisions.queries.js';
import { voteForms } from './vote.contract.js';
import type { ObjectionView as ObjectionContract, VoteCounts, VoteForm, VoteView as VoteContract } from './vote.contract.js';

export class VoteCountsView implements VoteCounts {
  @ApiProperty({ type: 'integer' }) yes!: number;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ type: 'integer' }) abstain!: number;
  @ApiProperty({ type: 'integer' }) invalid!: number;
  @ApiProperty({ type: 'integer' }) notVoted!: number;
  @ApiProperty({ type: 'integer' }) excluded!: number;
  @ApiProperty({ type: 'integer' }) absent!: number;
}

export class ObjectionView implements ObjectionContract {
  @ApiProperty({ type: String }) statement!: string;
  @ApiProperty({ type: Boolean }) paramount!: boolean;
  @ApiProperty({ type: String }) heldBy!: string;
}

export class VoteSentenceView implements RuleSentence {
  @ApiProperty({ type: String }) key!: string;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } }) params!: Record<string, string | number>;
  @ApiProperty({ type: String }) sentence!: string;
}

/** A vote with its verdict said in the reader's language. */
export class VoteView implements VoteContract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) question!: string;
  @ApiProperty({ type: String, enum: voteForms }) form!: VoteForm;
  @ApiProperty({ type: String, enum: decisionMethods }) method!: DecisionMethod;
  @ApiProperty({ type: VoteCountsView, nullable: true }) counts!: VoteCountsView | null;
  @ApiProperty({ type: [ObjectionView] }) objections!: ObjectionView[];
  @ApiProperty({ type: String, enum: voteOutcomes }) outcome!: VoteOutcome;
  @ApiProperty({ type: 'integer' }) needed!: number;
  @ApiProperty({ type: 'integer' }) base!: number;
  @ApiProperty({ type: VoteSentenceView }) explanation!: VoteSentenceView;
  @ApiProperty({ type: String, format: 'date-time' }) announcedAt!: Moment;
  @ApiProperty({ type: 'integer' }) roundNo!: number;
}

/** The same rules and counts give the same verdict in every language. */
export function voteViewOf(record: VoteRecord, locale: Locale): VoteView {
  const { id, question, form, rules, counts, objections, roundNo, state } = record;
  const found: VoteVerdict = counts === null ? consentVerdict(rules, objections, locale) : verdict(rules, counts, locale);
  return {
    id, question, form, method: rules.decisionMethod, counts, objections, roundNo, needed: found.needed, base: found.base, explanation: found.explanation,
    outcome: state === 'ANNULLED' ? 'ANNULLED' : found.outcome, announcedAt: new Date(record.announcedAt).toISOString(),
  };
}

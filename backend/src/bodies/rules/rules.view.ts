import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { rulePresets, voteOutcomes } from './procedure-rules.contract.js';
import type {
  NoticeVerdict, ProcedureRuleSet, ProcedureRulesView as RulesContract, RulePreset, RuleSentence, VoteOutcome, VoteVerdict,
} from './procedure-rules.contract.js';

/** A rule in one sentence of the reader's language. */
export class RuleSentenceView implements RuleSentence {
  @ApiProperty({ type: String }) key!: string;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } })
  params!: Record<string, string | number>;
  @ApiProperty({ type: String }) sentence!: string;
}

/** The rules in force on a day. */
@ApiExtraModels(RuleSentenceView)
export class ProcedureRulesView implements RulesContract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid' }) bodyId!: string;
  @ApiProperty({ type: String, enum: rulePresets }) preset!: RulePreset;
  @ApiProperty({ type: String, format: 'date' }) validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The keys of domain E; the sentences say them in words.' })
  rules!: ProcedureRuleSet;
  @ApiProperty({ type: [RuleSentenceView] }) sentences!: RuleSentenceView[];
}

/** Until when one may invite to a meeting. */
export class NoticeVerdictView implements NoticeVerdict {
  @ApiProperty({ type: String, format: 'date' }) meetingOn!: string;
  @ApiProperty({ type: String, format: 'date' }) today!: string;
  @ApiProperty({ type: String, format: 'date' }) latestReceiptOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) latestUrgentReceiptOn!: string | null;
  @ApiProperty({ type: String, format: 'date' }) itemDeadlineOn!: string;
  @ApiProperty({ type: String, format: 'date' }) receiptIfSentNow!: string;
  @ApiProperty({ type: String, enum: ['IN_TIME', 'SOFT_LATE', 'URGENT_ONLY', 'TOO_LATE'] }) verdict!: NoticeVerdict['verdict'];
  @ApiProperty({ type: RuleSentenceView }) explanation!: RuleSentenceView;
}

/** What a count means by the rules of a body. */
export class VoteVerdictView implements VoteVerdict {
  @ApiProperty({ type: String, enum: voteOutcomes }) outcome!: VoteOutcome;
  @ApiProperty({ type: 'integer' }) needed!: number;
  @ApiProperty({ type: 'integer' }) base!: number;
  @ApiProperty({ type: RuleSentenceView }) explanation!: RuleSentenceView;
}

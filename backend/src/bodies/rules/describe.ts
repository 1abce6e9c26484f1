import type { Locale } from '../../house/house.contract.js';
import type { DecisionMethod, ProcedureRuleSet, RuleSentence } from './procedure-rules.contract.js';
import { ruleSentence } from './rule-words.js';
import type { RuleKey } from './rule-words.js';

interface Said { key: RuleKey; params?: Record<string, string | number> }

const majorities: Readonly<Record<DecisionMethod, RuleKey>> = {
  MAJORITY_OF_CAST: 'rule_majority_of_cast', MAJORITY_OF_PRESENT: 'rule_majority_of_present',
  TWO_THIRDS_OF_CAST: 'rule_two_thirds_of_cast', THREE_QUARTERS_OF_MEMBERS: 'rule_three_quarters_of_members',
  UNANIMOUS: 'rule_unanimous', CONSENT: 'rule_consent', CONSENSUS: 'rule_consensus',
};
const publicities: Readonly<Record<ProcedureRuleSet['publicity'], RuleKey>> = {
  PUBLIC: 'rule_public', NON_PUBLIC: 'rule_non_public', MEMBERS_AND_GUESTS: 'rule_members_and_guests',
};

/** How a proposal is adopted here, before anybody has voted. */
export const majoritySentence = (rules: ProcedureRuleSet, locale: Locale): RuleSentence =>
  ruleSentence(majorities[rules.decisionMethod], {}, locale);

/** The rules of a body in plain sentences, in the order of a meeting's life. */
export const describeRules = (rules: ProcedureRuleSet, locale: Locale): RuleSentence[] =>
  [...ofInvitation(rules), ...ofSession(rules), ...ofMinutes(rules), ...ofTerms(rules)]
    .map(({ key, params }) => ruleSentence(key, params ?? {}, locale));

function ofInvitation({ invitationPeriod, urgent, deemedReceipt, itemDeadlineDays }: ProcedureRuleSet): Said[] {
  const { mode, days, binding } = invitationPeriod;
  const isByDispatch = mode === 'DAYS_BEFORE_BY_DISPATCH';
  const period: RuleKey = isByDispatch ? 'rule_invitation_dispatch' : binding ? 'rule_invitation_binding' : 'rule_invitation_soft';
  return [
    { key: period, params: { days } },
    ...(isByDispatch ? [] : [{ key: 'rule_receipt' as const, params: { cutoff: deemedReceipt.portalCutoff } }]),
    ...(urgent.allowed ? [{ key: 'rule_urgent' as const, params: { days: urgent.latestReceiptDaysBefore } }] : []),
    { key: 'rule_item_deadline', params: { days: itemDeadlineDays } },
  ];
}

function ofSession(rules: ProcedureRuleSet): Said[] {
  const { quorum, decisionMethod } = rules;
  const isByConsent = decisionMethod === 'CONSENT' || decisionMethod === 'CONSENSUS';
  const quorumKey: RuleKey = quorum.base === 'FILLED_SEATS' ? 'rule_quorum_filled' : 'rule_quorum_all';
  const counting: Said[] = [
    { key: rules.abstentionRule === 'IGNORED' ? 'rule_abstentions_ignored' : 'rule_abstentions_no' }, { key: 'rule_tie' }];
  return [
    { key: publicities[rules.publicity] },
    { key: quorum.type === 'NONE' ? 'quorum_none' : quorumKey },
    { key: majorities[decisionMethod] },
    ...(isByConsent ? [] : counting),
    ...(rules.onNoAgreement === 'OFFER_ESCALATION' ? [{ key: 'rule_no_agreement' as const }] : []),
  ];
}

const ofMinutes = ({ minutes }: ProcedureRuleSet): Said[] =>
  minutes.approvalMode === 'TACIT' ? [{ key: 'rule_minutes_tacit', params: { days: minutes.objectionDays } }] : [{ key: 'rule_minutes_vote' }];

const ofTerms = ({ termYears, spokespersonTermYears, maxDeputiesPerSeat }: ProcedureRuleSet): Said[] => [
  ...(termYears === null ? [] : [{ key: 'rule_term' as const, params: { years: termYears } }]),
  ...(spokespersonTermYears === null ? [] : [{ key: 'rule_spokesperson_term' as const, params: { years: spokespersonTermYears } }]),
  { key: 'rule_deputies', params: { count: maxDeputiesPerSeat } },
];

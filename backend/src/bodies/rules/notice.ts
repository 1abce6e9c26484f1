import type { Day, Locale } from '../../house/house.contract.js';
import { addDays } from '../../house/time/days.js';
import type { NoticeVerdict, ProcedureRuleSet, RuleSentence } from './procedure-rules.contract.js';
import { ruleSentence } from './rule-words.js';

/** The Berlin day and wall clock time ('HH:MM') of asking. */
export interface Now { today: Day; time: string }

type Days = Pick<NoticeVerdict, 'latestReceiptOn' | 'latestUrgentReceiptOn' | 'receiptIfSentNow'>;

/**
 * May one still invite, and until when (domain.md E-6 to E-10, vectors E.1)? Full calendar days: neither the day of
 * receipt nor the day of the meeting counts; weekends and holidays do.
 */
export function notice(rules: ProcedureRuleSet, meetingOn: Day, now: Now, locale: Locale): NoticeVerdict {
  const days: Days = {
    latestReceiptOn: latestReceipt(rules, meetingOn),
    latestUrgentReceiptOn: rules.urgent.allowed ? addDays(meetingOn, -rules.urgent.latestReceiptDaysBefore) : null,
    receiptIfSentNow: deemedReceipt(rules, now),
  };
  const verdict = judge(rules, meetingOn, days);
  return {
    meetingOn, today: now.today, ...days, itemDeadlineOn: addDays(meetingOn, -rules.itemDeadlineDays),
    verdict, explanation: explain(rules, verdict, days, locale),
  };
}

/** The day on which mail sent now counts as received (E-8): the same day before the cut-off, else the next. */
export const deemedReceipt = (rules: ProcedureRuleSet, { today, time }: Now): Day =>
  rules.invitationPeriod.mode === 'DAYS_BEFORE_BY_DISPATCH' || time < rules.deemedReceipt.portalCutoff ? today : addDays(today, 1);

/** Last day for the public notice of time, place and agenda (E-12), or null for bodies without one. */
export const publicNoticeOn = (rules: ProcedureRuleSet, meetingOn: Day): Day | null =>
  rules.publicNoticeDaysBefore === undefined ? null : addDays(meetingOn, -rules.publicNoticeDaysBefore);

function latestReceipt({ invitationPeriod: { mode, days } }: ProcedureRuleSet, meetingOn: Day): Day {
  return addDays(meetingOn, mode === 'FULL_CALENDAR_DAYS_BETWEEN' ? -(days + 1) : -days);
}

function judge(rules: ProcedureRuleSet, meetingOn: Day, days: Days): NoticeVerdict['verdict'] {
  const receipt = days.receiptIfSentNow;
  if (receipt > meetingOn) return 'TOO_LATE';
  if (receipt <= days.latestReceiptOn) return 'IN_TIME';
  if (!rules.invitationPeriod.binding) return 'SOFT_LATE';
  return days.latestUrgentReceiptOn !== null && receipt <= days.latestUrgentReceiptOn ? 'URGENT_ONLY' : 'TOO_LATE';
}

function explain(
  rules: ProcedureRuleSet, verdict: NoticeVerdict['verdict'], days: Days, locale: Locale,
): RuleSentence {
  const { invitationPeriod } = rules;
  const params = {
    days: invitationPeriod.days, latestReceiptOn: days.latestReceiptOn,
    ...(days.latestUrgentReceiptOn !== null && { latestUrgentReceiptOn: days.latestUrgentReceiptOn }),
  };
  if (verdict === 'SOFT_LATE') return ruleSentence('notice_soft_late', params, locale);
  if (verdict === 'URGENT_ONLY') return ruleSentence('notice_urgent_only', params, locale);
  if (verdict === 'TOO_LATE') return ruleSentence('notice_too_late', params, locale);
  const key = invitationPeriod.mode === 'FULL_CALENDAR_DAYS_BETWEEN' ? 'notice_in_time' : 'notice_in_time_by_dispatch';
  return ruleSentence(key, params, locale);
}

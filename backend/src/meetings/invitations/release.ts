import type { NoticeVerdict, ProcedureRuleSet } from '../../bodies/rules/procedure-rules.contract.js';
import { notice } from '../../bodies/rules/rules.door.js';
import type { Locale, Moment } from '../../house/house.contract.js';
import { berlinDay, berlinTime } from '../../house/time/days.js';

const hold = 60_000;

/** When mail that is written now leaves: it is held for a minute and can be undone (decisions.md 21). */
export const releaseOf = (now: Date): Date => new Date(now.getTime() + hold);

/** May one still invite? Receipt counts from the release of the mail, not from the press of the button (domain.md E-8). */
export function noticeOnRelease(rules: ProcedureRuleSet, startsAt: Moment, now: Date, locale: Locale): NoticeVerdict {
  const release = releaseOf(now);
  return notice(rules, berlinDay(new Date(startsAt)), { today: berlinDay(release), time: berlinTime(release) }, locale);
}

/** What other rooms may compute with the rules of a body: pure functions, the locale last. */
export { deemedReceipt, notice, publicNoticeOn } from './notice.js';
export type { Now } from './notice.js';
export { countedPersons, quorum } from './quorum.js';
export type { Presence, SeatCount } from './quorum.js';
export { consentVerdict, decisive, verdict } from './verdict.js';
export type { Counts } from './verdict.js';
export { majoritySentence } from './describe.js';
export { presets } from './presets.js';
export { NoticeVerdictView, RuleSentenceView, VoteVerdictView } from './rules.view.js';

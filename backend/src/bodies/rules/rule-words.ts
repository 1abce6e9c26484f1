import type { Locale } from '../../house/house.contract.js';
import type { RuleSentence } from './procedure-rules.contract.js';

/** `{name}` is a value (days are written out), `{name|one|many}` a number with its noun. */
export const ruleWords = {
  notice_in_time: {
    de: '{days} volle Tage Frist: Die Einladung muss bis {latestReceiptOn} ankommen.',
    en: '{days} full days of notice: the invitation must arrive by {latestReceiptOn}.' },
  notice_in_time_by_dispatch: {
    de: 'Die Einladung muss bis {latestReceiptOn} abgeschickt sein.', en: 'The invitation must be sent by {latestReceiptOn}.' },
  notice_soft_late: {
    de: 'Die übliche Frist endete am {latestReceiptOn}; einladen geht trotzdem.',
    en: 'The usual period ended on {latestReceiptOn}; you may still invite.' },
  notice_urgent_only: {
    de: 'Die Frist endete am {latestReceiptOn}; eilig geht es bis {latestUrgentReceiptOn}.',
    en: 'The period ended on {latestReceiptOn}; an urgent invitation may arrive by {latestUrgentReceiptOn}.' },
  notice_too_late: {
    de: 'Die Frist endete am {latestReceiptOn}; bitte wählen Sie einen späteren Tag.',
    en: 'The period ended on {latestReceiptOn}; please choose a later day.' },
  quorum_ok: {
    de: 'Beschlussfähig: {present} von {base} Sitzen sind vertreten, {required} genügen.',
    en: 'Quorate: {present} of {base} seats are represented, {required} are enough.' },
  quorum_missing: {
    de: 'Nicht beschlussfähig: {present} von {base} Sitzen sind vertreten, {required} sind nötig.',
    en: 'Not quorate: {present} of {base} seats are represented, {required} are needed.' },
  quorum_none: { de: 'Diese Gruppe braucht keine Beschlussfähigkeit.', en: 'This group needs no quorum.' },
  vote_adopted: {
    de: 'Angenommen mit {yes} Ja zu {no} Nein bei {abstain|Enthaltung|Enthaltungen}; nötig waren {needed} Ja.',
    en: 'Adopted with {yes} yes to {no} no and {abstain|abstention|abstentions}; {needed} yes were needed.' },
  vote_rejected: {
    de: 'Abgelehnt mit {yes} Ja zu {no} Nein bei {abstain|Enthaltung|Enthaltungen}; nötig waren {needed} Ja.',
    en: 'Rejected with {yes} yes to {no} no and {abstain|abstention|abstentions}; {needed} yes were needed.' },
  vote_tied: {
    de: 'Abgelehnt, weil Stimmengleichheit besteht: {yes} Ja zu {no} Nein.', en: 'Rejected because of a tie: {yes} yes to {no} no.' },
  vote_tied_with_abstentions: {
    de: 'Abgelehnt: {yes} Ja stehen {against} Nein und Enthaltungen gegenüber.',
    en: 'Rejected: {yes} yes face {against} no votes and abstentions.' },
  vote_nobody: { de: 'Abgelehnt, weil niemand mit Ja oder Nein gestimmt hat.', en: 'Rejected because nobody voted yes or no.' },
  consent_reached: {
    de: 'Konsent erreicht: Es bleibt kein schwerwiegender Einwand.', en: 'Consent reached: no paramount objection remains.' },
  consent_missing: {
    de: 'Kein Konsent: {objections|schwerwiegender Einwand bleibt|schwerwiegende Einwände bleiben}.',
    en: 'No consent: {objections|paramount objection remains|paramount objections remain}.' },
  rule_invitation_binding: {
    de: 'Zwischen Empfang der Einladung und Sitzung liegen {days} volle Tage.',
    en: 'There are {days} full days between receipt of the invitation and the meeting.' },
  rule_invitation_soft: {
    de: 'Zwischen Empfang der Einladung und Sitzung sollen {days} volle Tage liegen.',
    en: 'There should be {days} full days between receipt of the invitation and the meeting.' },
  rule_invitation_dispatch: {
    de: 'Die Einladung geht {days} Tage vor der Sitzung ab.', en: 'The invitation leaves {days} days before the meeting.' },
  rule_receipt: {
    de: 'Eine E-Mail vor {cutoff} Uhr gilt am selben Tag als empfangen.', en: 'An e-mail before {cutoff} counts as received the same day.' },
  rule_urgent: {
    de: 'Eilige Einladungen kommen spätestens am {days}. Tag davor an.', en: 'Urgent invitations arrive at least {days} days before.' },
  rule_item_deadline: {
    de: 'Vorschläge zur Tagesordnung sind bis {days} Tage vorher möglich.', en: 'Proposals for the agenda are taken until {days} days before.' },
  rule_public: { de: 'Die Sitzungen sind öffentlich.', en: 'The meetings are public.' },
  rule_non_public: { de: 'Die Sitzungen sind nicht öffentlich.', en: 'The meetings are not public.' },
  rule_members_and_guests: { de: 'An den Sitzungen nehmen Mitglieder und Gäste teil.', en: 'Members and guests take part in the meetings.' },
  rule_quorum_filled: {
    de: 'Beschlussfähig ist mehr als die Hälfte der besetzten Sitze.', en: 'More than half of the filled seats are a quorum.' },
  rule_quorum_all: { de: 'Beschlussfähig ist mehr als die Hälfte aller Sitze.', en: 'More than half of all seats are a quorum.' },
  rule_majority_of_cast: { de: 'Angenommen ist, was mehr Ja als Nein erhält.', en: 'Adopted is what gets more yes than no.' },
  rule_majority_of_present: {
    de: 'Angenommen ist, wofür mehr als die Hälfte der Anwesenden stimmt.', en: 'Adopted is what more than half of those present vote for.' },
  rule_two_thirds_of_cast: { de: 'Angenommen ist, was zwei Drittel der Stimmen erhält.', en: 'Adopted is what gets two thirds of the votes.' },
  rule_three_quarters_of_members: {
    de: 'Angenommen ist, was drei Viertel aller Stimmen erhält.', en: 'Adopted is what three quarters of all seats vote for.' },
  rule_unanimous: { de: 'Beschlüsse brauchen Einstimmigkeit.', en: 'Decisions need to be unanimous.' },
  rule_consent: {
    de: 'Beschlossen ist, wogegen kein schwerwiegender Einwand bleibt.', en: 'Decided is what no paramount objection remains against.' },
  rule_consensus: { de: 'Beschlossen ist, was alle mittragen.', en: 'Decided is what everybody can carry.' },
  rule_abstentions_no: { de: 'Enthaltungen zählen wie Nein.', en: 'Abstentions count as no.' },
  rule_abstentions_ignored: { de: 'Enthaltungen zählen nicht mit.', en: 'Abstentions are not counted.' },
  rule_tie: { de: 'Bei Stimmengleichheit ist der Antrag abgelehnt.', en: 'A tie rejects the motion.' },
  rule_no_agreement: {
    de: 'Ohne Einigung kann die Gruppe das Thema zur Klärung geben.', en: 'Without agreement the group can escalate the topic.' },
  rule_minutes_vote: {
    de: 'Über das Protokoll stimmt die nächste Sitzung ab.', en: 'The next meeting votes on the minutes.' },
  rule_minutes_tacit: {
    de: 'Das Protokoll gilt nach {days} Tagen ohne Einwand als genehmigt.', en: 'Without objection the minutes are approved after {days} days.' },
  rule_term: { de: 'Eine Amtszeit dauert {years} Jahre.', en: 'A term lasts {years} years.' },
  rule_spokesperson_term: { de: 'Die Sprecherin oder der Sprecher amtiert {years} Jahre.', en: 'A spokesperson serves for {years} years.' },
  rule_deputies: { de: 'Jeder Sitz hat bis zu {count} Stellvertretungen.', en: 'Each seat has up to {count} deputies.' },
} as const;
export type RuleKey = keyof typeof ruleWords;

const dayFormat: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

const shown = (value: string | number | undefined, locale: Locale): string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayFormat[locale].format(new Date(value)) : String(value ?? '');

/** A rule in one sentence. @param params days as 'YYYY-MM-DD', which the sentence writes out */
export function ruleSentence(key: RuleKey, params: Record<string, string | number>, locale: Locale): RuleSentence {
  const sentence = ruleWords[key][locale].replace(/\{(\w+)(?:\|([^|}]+)\|([^}]+))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = shown(params[name], locale);
      return one !== undefined && many !== undefined ? `${value} ${params[name] === 1 ? one : many}` : value;
    });
  return { key, params, sentence };
}

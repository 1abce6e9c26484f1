import type { Actor } from '../../house/access/actor.js';
import type { Locale } from '../../house/house.contract.js';
import { say } from '../../house/errors/words.js';
import type { MinutedItem, MinutesRecord } from './minutes.queries.js';
import type { MinutesView } from './minutes.view.js';

const results = {
  ADOPTED: { de: 'Angenommen', en: 'Adopted' }, REJECTED: { de: 'Abgelehnt', en: 'Rejected' },
} as const;
const tally = { de: '{result} mit {yes} Ja, {no} Nein, {abstain} {abstentions}.', en: '{result} with {yes} yes, {no} no, {abstain} {abstentions}.' };
const oneAbstention = { de: 'Enthaltung', en: 'abstention' } as const;
const abstentions = { de: 'Enthaltungen', en: 'abstentions' } as const;
const unanimous = { de: '{result} im Einvernehmen.', en: '{result} by consent.' };

/** How it was decided, in one sentence. */
function sentenceOf({ outcome, yes, no, abstain }: MinutedItem['decisions'][number], locale: Locale): string {
  const result = results[outcome][locale];
  if (yes === null) return say(unanimous, locale, { result });
  return say(tally, locale, { result, yes, no: no ?? 0, abstain: abstain ?? 0, abstentions: (abstain === 1 ? oneAbstention : abstentions)[locale] });
}

/** The minutes without what the reader may do. Decision texts come from the decisions and cannot be changed here (domain.md D3). */
export const viewOf = (it: MinutesRecord, { personId, locale }: Actor): Omit<MinutesView, 'can' | 'cannot'> => ({
  id: it.id, version: it.version, meetingId: it.meetingId, meetingTitle: it.meetingTitle, bodyName: it.bodyName, state: it.state, versionNo: it.versionNo,
  ...it.frame, chair: it.chair, minuteTaker: it.minuteTaker,
  items: it.items.map(({ decisions, ...item }) => ({
    ...item, text: it.texts[item.itemId] ?? '',
    decisions: decisions.map((decision) => ({ id: decision.id, number: decision.number, text: decision.text, sentence: sentenceOf(decision, locale) })),
  })),
  draftDueOn: it.draftDueOn, releasedAt: it.releasedAt?.toISOString() ?? null, objectionsUntil: it.objectionsUntil, approval: it.approval,
  signatures: it.signatures.flatMap(({ personId: signer, as, at }) => it.signers.filter(({ id }) => id === signer).slice(0, 1).map((person) => ({ person, as, at }))),
  agreed: { count: it.agreedPersonIds.length, of: new Set(it.presentPersonIds).size, mine: it.agreedPersonIds.includes(personId) },
  objections: it.objections.map((objection) => ({ ...objection, at: new Date(objection.at).toISOString() })), requestedChange: it.requestedChange,
});

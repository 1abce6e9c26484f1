import type { EscalationCase } from '../escalation.case.js';
import { dayInWords } from '../way/words.js';

/** The board's paper, drawn from what stands in the escalation; immutable once it is on the agenda (domain.md C12). */
export function paperOf(it: EscalationCase): string {
  const positions = (it.summary?.positions ?? it.positions).map(({ label, statement, heldBy, count }) =>
    `${label}: ${statement}${heldBy ? ` (${heldBy}${count === null ? '' : `, ${count}`})` : ''}`);
  return [
    section('Frage', it.question), section('Hintergrund', it.background), section('Bisher versucht', it.attempts),
    section('Positionen', positions.join('\n')), section('Vermittlung', mediationOf(it)),
    section('Stellungnahme der Gruppe', statementOf(it)),
    section('Gewünschtes Ergebnis', it.desiredOutcome), section('Sicht des Integrationsmanagements', it.managerView ?? ''),
    section('Weg', wayOf(it)),
  ].filter((part) => part !== '').join('\n\n');
}

const section = (title: string, text: string): string => (text.trim() === '' ? '' : `${title}\n${text.trim()}`);

function mediationOf({ summary, mediationWaivedReason }: EscalationCase): string {
  if (summary) return [summary.agreed && `Einig: ${summary.agreed}`, `Offen: ${summary.open}`].filter(Boolean).join('\n');
  return mediationWaivedReason === null ? '' : `Ohne Vermittlung: ${mediationWaivedReason}`;
}

/** A group that was asked and said nothing is named as such (invariant 9). */
function statementOf({ hearing }: EscalationCase): string {
  if (hearing === null) return '';
  return hearing.statement?.text ?? `Die Gruppe hatte bis ${dayInWords(hearing.until, 'de')} Zeit und hat sich nicht geäußert.`;
}

const modes = { ADVISE: 'Der Beirat soll beraten.', CO_DECIDE: 'Der Beirat soll mitentscheiden.', DECIDE: 'Der Beirat soll entscheiden.' } as const;

const wayOf = (it: EscalationCase): string =>
  [`${it.number}, ${it.origin.name}.`, modes[it.boardMode], it.forwardedUnchecked ? 'Ohne Prüfung weitergeleitet.' : ''].filter(Boolean).join(' ');

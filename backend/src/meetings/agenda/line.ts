import { agendaItemLimits } from './agenda-item.contract.js';
import type { AgendaItemType } from './agenda-item.contract.js';

/** What one line says about an item. */
export interface ItemLine { title: string; plannedMinutes: number; type: AgendaItemType }

const usualMinutes = 10;

/**
 * Reads a line as people type it: `Kita 15 !` is the title Kita, 15 minutes, a decision.
 * A number that is the whole line is a title.
 */
export function readLine(line: string): ItemLine {
  let rest = line.trim().replace(/\s+/g, ' ');
  let type: AgendaItemType = 'DISCUSSION';
  if (/\s!$/.test(rest)) {
    type = 'DECISION';
    rest = rest.slice(0, -2).trimEnd();
  }
  const found = /^(.+?)\s+(\d{1,3})\s*(?:min\.?|minuten|minutes|['′])?$/i.exec(rest);
  const minutes = found ? Number(found[2]) : usualMinutes;
  const fits = found !== null && minutes > 0 && minutes <= agendaItemLimits.minutes;
  return { title: (fits ? found[1] ?? rest : rest).slice(0, agendaItemLimits.title), plannedMinutes: fits ? minutes : usualMinutes, type };
}

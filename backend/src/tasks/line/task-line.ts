import type { Day, PersonRef } from '../../house/house.contract.js';
import type { TaskReading } from '../task.contract.js';
import { readDay } from './day-words.js';
import { readOwner } from './owner-words.js';

/** What the reader of a line knows besides the line. */
export interface LineContext {
  today: Day;
  /** Who "@ich" is. */
  self: PersonRef;
  /** Who may be meant by a name. */
  people: readonly PersonRef[];
}

/**
 * Reads "Räume anfragen @Köhler bis Freitag" into title, owner and day. What is not understood stays in the title:
 * nothing that somebody typed is lost. The same line on the same day always reads the same.
 */
export function readTaskLine(line: string, { today, self, people }: LineContext): TaskReading {
  const owner = readOwner(line, self, people);
  const day = readDay(owner.rest, today);
  return { title: tidy(day.rest), owner: owner.person, candidates: owner.candidates, dueOn: day.day };
}

/** Closes the gaps that owner and day leave. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ')
  .replace(/\s+([,.;:!?])/g, '$1').replace(/[,;:]+(?=[.!?])/g, '').replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');

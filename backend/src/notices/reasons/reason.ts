import type { EscalationMention } from '../../escalations/escalations.door.js';
import type { Actor } from '../../house/access/actor.js';
import type { Sentence } from '../../house/errors/words.js';
import type { Day } from '../../house/house.contract.js';
import type { TodayItem, TodayKey } from '../today.contract.js';

/** Who asks, and when. */
export interface Asking { actor: Actor; today: Day; /** Berlin wall clock, 'HH:MM'. */ time: string }
/** Something that waits for the person. */
export type Waiting = Pick<TodayItem, 'params' | 'subjectType' | 'subjectId' | 'version' | 'path' | 'dueOn'>;
/** A row of a reason's statement; `facts` is what `finish` needs besides. */
export interface WaitingRow extends Waiting { key: TodayKey; facts: unknown }

/** Why something stands on the page Heute, and how it is found; one file per key. */
export interface Reason {
  /** "Warum sehe ich das?" */
  why: Sentence;
}

/**
 * Found by a statement over `me` (person, day, now, bodies, led, manages, keeps) with the columns of `columns()`.
 * It may only find what the person may see.
 */
export interface AskedReason extends Reason {
  sql: string;
  /** What cannot be said in SQL, such as a date by the rules of the body; null takes the row out. */
  finish?: (row: WaitingRow, asking: Asking) => Waiting | null;
}

/** Found among the open escalations the person may see. */
export interface EscalationReason extends Reason {
  waits: (escalation: EscalationMention, actor: Actor) => boolean;
}

/** The columns of a reason's statement, in the order in which all are put together. */
export const columns = (row: { type: string; id: string; version: string; path: string; dueOn: string; params: string; facts?: string }): string =>
  `'${row.type}' as "subjectType", ${row.id} as "subjectId", ${row.version} as version, ${row.path} as path, ${row.dueOn} as "dueOn",
   jsonb_build_object(${row.params}) as params, ${row.facts ?? 'null::jsonb'} as facts`;

/** A meeting `m` with its body `b`, and the names a line about it says. */
export const meetingWithBody = 'meetings m join bodies b on b.network_id = m.network_id and b.id = m.body_id';
export const meetingNames = `'body', b.name, 'meeting', m.title, 'startsAt', m.starts_at`;
export const berlinDay = (moment: string): string => `(${moment} at time zone 'Europe/Berlin')::date`;

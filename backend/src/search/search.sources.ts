import { decisionsVisibleTo } from '../decisions/decisions.door.js';
import { escalationsVisibleTo } from '../escalations/escalations.door.js';
import type { Actor } from '../house/access/actor.js';
import { meetingsVisibleTo } from '../meetings/meetings.door.js';
import { tasksVisibleTo } from '../tasks/tasks.door.js';
import { topicsVisibleTo } from '../topics/topics.door.js';
import type { SearchKind } from './search.contract.js';

/** A WHERE fragment with its values. */
interface Fragment { sql: string; values: unknown[] }

/** Where hits of one kind come from, and whose eyes may see them. */
export interface Source {
  /** id, number, title, "bodyName", "on", path. */
  columns: string;
  tables: string;
  /** The text in which words are looked for. */
  text: string;
  /** Whether it carries the number; of the number come sign, year and count as placeholders. */
  carries: ((sign: string, year: string, count: string) => string) | null;
  visibleTo: (actor: Actor, alias: string, first: number) => Fragment;
  alias: string;
}

const everybody = (): Fragment => ({ sql: 'true', values: [] });
const berlinDay = (moment: string): string => `(${moment} at time zone 'Europe/Berlin')::date`;
const bodyOf = (row: string, column: string): string => `join bodies b on b.network_id = ${row}.network_id and b.id = ${row}.${column}`;
/** The letters of a short name, as people type them. */
const sign = `regexp_replace(search_text(b.short_name), '[^a-z]', '', 'g')`;

/** Complete by type: a new kind of hit does not compile without its source. */
export const sources: Readonly<Record<SearchKind, Source>> = {
  TOPIC: {
    columns: `t.id, t.number, t.title, b.name as "bodyName", t.raised_on as "on", '/themen/' || t.number as path`,
    tables: `topics t left ${bodyOf('t', 'responsible_body_id')}`, text: 't.title', alias: 't', visibleTo: topicsVisibleTo,
    carries: (letters, year, count) => `${letters} = 't' and ${year} is null and t.numeral = ${count}`,
  },
  MEETING: {
    columns: `m.id, null as number, m.title, b.name as "bodyName", ${berlinDay('m.starts_at')} as "on", '/sitzungen/' || m.id as path`,
    tables: `meetings m ${bodyOf('m', 'body_id')}`, text: `m.title || ' ' || b.name || ' ' || b.short_name`, alias: 'm', visibleTo: meetingsVisibleTo,
    carries: null,
  },
  DECISION: {
    columns: `d.id, d.number, d.text as title, b.name as "bodyName", d.decided_on as "on", '/beschluesse/' || d.number as path`,
    tables: `decisions d ${bodyOf('d', 'body_id')}`, text: `d.text || ' ' || d.number`, alias: 'd', visibleTo: decisionsVisibleTo,
    carries: (letters, year, count) => `d.running = ${count} and (${year} is null or d.year = ${year}) and ${sign} = ${letters}`,
  },
  ESCALATION: {
    columns: `e.id, e.number, t.title, b.name as "bodyName", e.submitted_on as "on", '/klaerungen/' || e.number as path`,
    tables: `escalations e ${bodyOf('e', 'origin_body_id')} join topics t on t.network_id = e.network_id and t.id = e.topic_id`,
    text: `t.title || ' ' || e.question || ' ' || e.number`, alias: 'e', visibleTo: escalationsVisibleTo,
    carries: (letters, year, count) => `${letters} = 'k' and split_part(e.number, '-', 3)::int = ${count}
      and (${year} is null or split_part(e.number, '-', 2)::int = ${year})`,
  },
  TASK: {
    columns: `k.id, null as number, k.title, b.name as "bodyName", k.due_on as "on", '/aufgaben/' || k.id as path`,
    tables: `tasks k left ${bodyOf('k', 'body_id')}`, text: 'k.title', alias: 'k', visibleTo: tasksVisibleTo, carries: null,
  },
  BODY: {
    columns: `b.id, null as number, b.name as title, null as "bodyName", null::date as "on", '/gremien/' || b.slug as path`,
    tables: 'bodies b', text: `b.name || ' ' || b.short_name`, alias: 'b', visibleTo: everybody, carries: null,
  },
  PERSON: {
    columns: `p.id, null as number, p.name as title, o.name as "bodyName", null::date as "on", '/personen/' || p.id as path`,
    tables: 'persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id',
    text: `p.name || ' ' || coalesce(o.name, '')`, alias: 'p', visibleTo: everybody, carries: null,
  },
};

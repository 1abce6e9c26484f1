import type { EntityManager } from 'typeorm';
import { newId } from '../database/new-id.js';
import type { Current } from '../errors/domain-error.js';
import { subjectTypeOf } from './event.js';
import type { EventData, StoredEvent, ToldEvent } from './event.js';

const insert = `
insert into events (network_id, id, type, subject_type, subject_id, version, topic_id, body_id, meeting_id, by_person_id, at, data, delivered_at)
select $1, e.id, e.type, $2, $3, $4, e.topic_id, e.body_id, e.meeting_id, e.by_person_id, e.at, e.data, case when not e.heard then clock_timestamp() end
from jsonb_to_recordset($5::jsonb) as e (id uuid, type text, topic_id uuid, body_id uuid, meeting_id uuid,
  by_person_id uuid, at timestamptz, data jsonb, heard boolean)`;

/** Writes what an aggregate has told, in one statement; what nobody listens to counts as delivered. */
export async function insertEvents(
  run: (sql: string, values: unknown[]) => Promise<unknown>, networkId: string, subject: { id: string; version: number },
  told: readonly ToldEvent[], now: Date, isHeard: (type: string) => boolean,
): Promise<void> {
  const rows = told.map(({ type, by, data, about, at }) => ({
    id: newId(), type, topic_id: about.topicId ?? null, body_id: about.bodyId ?? null,
    meeting_id: about.meetingId ?? null, by_person_id: by, at: at ?? now, data, heard: isHeard(type),
  }));
  const type = subjectTypeOf(subject);
  await run(insert, [networkId, type, subject.id, subject.version, JSON.stringify(rows)]);
}

/** What happened to a subject after a version, for the answer to a stale write. */
export async function changesOf(
  manager: EntityManager, subjectId: string, version: number, since: number,
): Promise<Current> {
  const rows = await manager.query<{ type: string; at: Date; by: string | null }[]>(
    `select type, at, by_person_id as by from events where subject_id = $1 and version > $2
     order by sequence desc limit 20`, [subjectId, since]);
  const [latest] = rows;
  return {
    version, changedAt: latest?.at.toISOString() ?? null, changedBy: latest?.by ?? null,
    changes: rows.map(({ type }) => type).reverse(),
  };
}

/** A row of `events` as SQL hands it out. */
export interface EventRow {
  sequence: string; id: string; network_id: string; type: string; subject_type: string; subject_id: string;
  version: number; topic_id: string | null; body_id: string | null; meeting_id: string | null;
  by_person_id: string | null; at: Date; data: EventData; attempts: number;
}

/** The same in the words of the program. */
export const eventOf = (row: EventRow): StoredEvent => ({
  sequence: row.sequence, id: row.id, networkId: row.network_id, type: row.type,
  subjectType: row.subject_type, subjectId: row.subject_id, version: row.version,
  topicId: row.topic_id, bodyId: row.body_id, meetingId: row.meeting_id,
  by: row.by_person_id, at: row.at, data: row.data,
});

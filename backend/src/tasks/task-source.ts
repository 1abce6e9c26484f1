import { decisionsVisibleTo } from '../decisions/decisions.door.js';
import { hasRole, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import type { Id } from '../house/house.contract.js';
import type { TaskSource } from './task.contract.js';

/** Where a new task belongs, taken from what it comes from. */
export interface TaskOrigin { topicId: Id | null; bodyId: Id | null }

/**
 * What a task `k` came from, as far as the reader may know of it.
 * $1 works for the network, $2 the person, $3 their bodies.
 */
export const sourceAsSeen = (decisionIsVisible: string): string => `case k.source_type
  when 'DECISION' then (select jsonb_build_object('number', d.number) from decisions d
    where d.network_id = k.network_id and d.id = k.source_id and ${decisionIsVisible})
  when 'AGENDA_ITEM' then (select jsonb_build_object('number', i.number, 'title', m.title, 'meetingId', m.id)
    from agenda_items i join meetings m on m.network_id = i.network_id and m.id = i.meeting_id
    where i.network_id = k.network_id and i.id = k.source_id and ($1::boolean or m.body_id = any ($3::uuid[])))
  when 'ESCALATION' then (select jsonb_build_object('number', e.number) from escalations e
    where e.network_id = k.network_id and e.id = k.source_id and ($1::boolean or e.mediator_person_id = $2::uuid
      or e.origin_body_id = any ($3::uuid[]) or e.board_body_id = any ($3::uuid[]))) end`;

/** A source by number, with the meeting it is an item of. */
export interface SourceSeen { number: string; title?: string; meetingId?: Id }

/** How a source is mentioned, and where its page is. */
export function mentionOf(type: TaskSource, seen: SourceSeen | null, locale: Actor['locale']): { label: string | null; path: string | null } {
  if (!seen) return { label: null, path: null };
  const number = encodeURIComponent(seen.number);
  if (type === 'DECISION') return { label: seen.number, path: `/beschluesse/${number}` };
  if (type === 'ESCALATION') return { label: seen.number, path: `/klaerungen/${number}` };
  return { label: `${locale === 'de' ? 'TOP' : 'Item'} ${seen.number} · ${seen.title ?? ''}`, path: `/sitzungen/${seen.meetingId ?? ''}` };
}

/** The question where a new task belongs; null for sources that no page of today has. */
export function originSql(actor: Actor, type: TaskSource, id: Id): { sql: string; values: unknown[] } | null {
  const visible = decisionsVisibleTo(actor, 'd', 2);
  const eyes = [id, hasRole(actor, 'MANAGER', 'SECRETARIAT'), memberBodiesOf(actor)];
  switch (type) {
    case 'DECISION': return {
      sql: `select d.topic_id as "topicId", d.body_id as "bodyId" from decisions d where d.id = $1 and ${visible.sql}`, values: [id, ...visible.values] };
    case 'AGENDA_ITEM': return {
      sql: `select i.topic_id as "topicId", i.body_id as "bodyId" from agenda_items i where i.id = $1 and ($2::boolean or i.body_id = any ($3::uuid[]))`, values: eyes };
    case 'ESCALATION': return {
      sql: `select e.topic_id as "topicId", e.origin_body_id as "bodyId" from escalations e where e.id = $1
        and ($2::boolean or e.mediator_person_id = $4::uuid or e.origin_body_id = any ($3::uuid[]) or e.board_body_id = any ($3::uuid[]))`,
      values: [...eyes, actor.personId] };
    case 'MEASURE': case 'FREE': return null;
  }
}

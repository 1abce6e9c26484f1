import { Injectable } from '@nestjs/common';
import { hasRole, leads, memberBodiesOf } from '../house/access/actor.js';
import type { Actor } from '../house/access/actor.js';
import { Database } from '../house/database/queries.js';
import type { Day, Id, Moment } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';
import type { MeetingState } from '../meetings/meeting.contract.js';
import type { WaitingRow } from './reasons/reason.js';
import { askedReasons } from './reasons/reasons.js';

/** A meeting that comes. */
export interface ComingMeeting { id: Id; bodyName: string; title: string; startsAt: Date; location: string | null; state: MeetingState; items: number }
/** What the page Heute is made of, besides the escalations. */
export interface TodayFacts { greetingName: string; waiting: WaitingRow[]; coming: (Omit<ComingMeeting, 'startsAt'> & { startsAt: Moment })[]; snoozed: { itemId: string; until: Day }[] }

const waiting = Object.entries(askedReasons).map(([key, { sql }]) => `select '${key}' as key, r.* from (${sql}) r`).join('\nunion all\n');

const coming = `
select m.id, b.name as "bodyName", m.title, m.starts_at as "startsAt", m.location, m.state,
  (select count(*)::int from agenda_items i where i.network_id = m.network_id and i.meeting_id = m.id) as items
from me, meetings m join bodies b on b.network_id = m.network_id and b.id = m.body_id
where m.ends_at > me.now and m.state in ('SCHEDULED', 'INVITED', 'IN_SESSION', 'SUSPENDED')
  and (m.body_id = any (me.bodies) or me.manages or me.keeps
    or exists (select from invitations n where n.network_id = m.network_id and n.meeting_id = m.id and n.person_id = me.person))
order by m.starts_at, m.id limit 4`;

/** `me` is who asks and when; every reason and every list stands over it, so that one statement reads the whole page. */
const page = `
with me as materialized (select $1::uuid as person, $2::date as day, $3::timestamptz as now, $4::uuid[] as bodies, $5::uuid[] as led, $6::boolean as manages, $7::boolean as keeps)
select (select p.name from me join persons p on p.id = me.person) as "greetingName",
  coalesce((select jsonb_agg(w) from (${waiting}) w), '[]') as waiting,
  coalesce((select jsonb_agg(c order by c."startsAt", c.id) from (${coming}) c), '[]') as coming,
  coalesce((select jsonb_agg(jsonb_build_object('itemId', s.item_id, 'until', s.until)) from me join today_snoozes s on s.person_id = me.person and s.until > me.day), '[]') as snoozed`;

/** Reads the page Heute in one statement. */
@Injectable()
export class TodayQueries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async facts(actor: Actor): Promise<TodayFacts> {
    const bodies = memberBodiesOf(actor);
    const facts = await this.database.one<TodayFacts>(actor.networkId, page, [
      actor.personId, this.clock.today(), this.clock.now(), bodies, bodies.filter((id) => leads(actor, id)), hasRole(actor, 'MANAGER'), hasRole(actor, 'SECRETARIAT'),
    ]);
    if (!facts) throw new Error('The page gave no row');
    return facts;
  }
}

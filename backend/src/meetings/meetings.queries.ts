import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { Database } from '../house/database/queries.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id } from '../house/house.contract.js';
import type { Taker } from './agenda/items.js';
import type { AgendaItemView } from './agenda/agenda-item.contract.js';
import type { MeetingFacts } from './meeting.policy.js';
import type { MeetingRecord, MeetingRowRecord } from './meeting.record.js';

/** Which meetings a list shows; `after` is the last one of the page before. */
export interface MeetingFilter { bodyId: Id | null; when: 'coming' | 'past' | 'drafts'; after: Id | null }
type Loose = Omit<AgendaItemView, 'can' | 'cannot' | 'startsAt' | 'calledAt' | 'topic' | 'presenter' | 'decision' | 'proposalMissing'>;

const factsWith = (more: string): string => `
select m.body_id as "bodyId", m.state, m.chair_person_id as "chairPersonId", m.minute_taker_person_id as "minuteTakerPersonId",
  array(select v.person_id from invitations v where v.network_id = m.network_id and v.meeting_id = m.id) as "invitedPersonIds"${more}
from meetings m where m.id = $1`;
const facts = factsWith('');
const factsLocked = `${factsWith(', m.id, m.kind, m.predecessor_meeting_id as "predecessorMeetingId"')} for update of m`;

const loose = `
select id, version, position, number, title, type, state, result, result_text as "resultText", planned_minutes as "plannedMinutes",
  expected_result as "expectedResult", escalation_id as "escalationId", carried_times as "carriedTimes", late from agenda_items where id = $1`;

// A second meeting takes nothing new (domain.md C9).
const places = `
select m.id as "meetingId", m.title, m.starts_at as "startsAt",
  greatest(0, (extract(epoch from m.ends_at - m.starts_at) / 60)::int - coalesce((select sum(i.planned_minutes)::int from agenda_items i
    where i.network_id = m.network_id and i.meeting_id = m.id and i.state = 'SCHEDULED'), 0)) as "freeMinutes"
from meetings m where m.body_id = $1 and m.state in ('SCHEDULED', 'INVITED') and m.kind <> 'SECOND_AFTER_NO_QUORUM' and m.starts_at > $2
order by m.starts_at, m.id`;

/** Meetings as the screens need them; page and list are one prepared statement each. */
@Injectable()
export class MeetingsQueries {
  constructor(private readonly database: Database) {}

  /** null: nobody is signed in with this token. */
  async hotOne(tokenHash: Buffer, meetingId: Id, now: Date): Promise<{ actor: Actor; meeting: MeetingRecord | null } | null> {
    const row = await this.database.hot('read-meeting', 'select read_meeting($1, $2, $3)', [tokenHash, now, meetingId]);
    const [text] = row ?? [];
    return text === null || text === undefined ? null : JSON.parse(text) as { actor: Actor; meeting: MeetingRecord | null };
  }

  /** null: nobody is signed in with this token. */
  async hotPage(tokenHash: Buffer, { bodyId, when, after }: MeetingFilter, now: Date, limit: number): Promise<MeetingRowRecord[] | null> {
    const row = await this.database.hot('read-meetings', 'select read_meetings($1, $2, $3, $4, $5, $6)', [tokenHash, now, bodyId, when, after, limit]);
    const [text] = row ?? [];
    return text === null || text === undefined ? null : (JSON.parse(text) as { rows: MeetingRowRecord[] }).rows;
  }

  /** The same record in the running transaction. @throws NotFound */
  async one(networkId: Id, meetingId: Id): Promise<MeetingRecord> {
    const row = await this.database.one<{ meeting: string | null }>(networkId, 'select meeting_json($1) as meeting', [meetingId]);
    if (!row?.meeting) throw new NotFound('meeting', meetingId);
    return JSON.parse(row.meeting) as MeetingRecord;
  }

  /** What the policy asks. @throws NotFound */
  async facts(networkId: Id, meetingId: Id): Promise<MeetingFacts> {
    const found = await this.subject(networkId, meetingId);
    if (!found) throw new NotFound('meeting', meetingId);
    return found;
  }

  /** The same, and the meeting stands still until the transaction ends: for a verb that is about to change it. @throws NotFound */
  async factsLocked(tx: Transaction, meetingId: Id): Promise<MeetingFacts & Taker> {
    const [found] = await tx.rows<MeetingFacts & Taker>(factsLocked, [meetingId]);
    if (!found) throw new NotFound('meeting', meetingId);
    return found;
  }

  subject(networkId: Id, meetingId: Id): Promise<MeetingFacts | undefined> {
    return this.database.one<MeetingFacts>(networkId, facts, [meetingId]);
  }

  async looseItem(networkId: Id, itemId: Id): Promise<Loose> {
    const found = await this.database.one<Loose>(networkId, loose, [itemId]);
    if (!found) throw new NotFound('agendaItem', itemId);
    return found;
  }

  /** Coming meetings of a body, nearest first, with the minutes their agendas leave free. */
  async places(networkId: Id, bodyId: Id, now: Date): Promise<{ meetingId: Id; title: string; startsAt: string; freeMinutes: number }[]> {
    const rows = await this.database.rows<{ meetingId: Id; title: string; startsAt: Date; freeMinutes: number }>(networkId, places, [bodyId, now]);
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }));
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../house/database/queries.js';
import { NotFound } from '../../house/errors/domain-error.js';
import type { Day, Id, Moment, PersonRef } from '../../house/house.contract.js';
import type { AgendaItemResult } from '../agenda/agenda-item.contract.js';
import type { MinutesState } from './minutes.contract.js';
import type { Frame, Signature } from './minutes.js';
import type { MinutesFacts } from './minutes.policy.js';

/** An item of the meeting with what was decided and who does what. */
export interface MinutedItem {
  itemId: Id; number: string; title: string; result: AgendaItemResult | null; resultText: string | null;
  decisions: { id: Id; number: string; text: string; outcome: 'ADOPTED' | 'REJECTED'; yes: number | null; no: number | null; abstain: number | null }[];
  tasks: { id: Id; title: string; owner: string; dueOn: Day }[];
}
/** Minutes with everything their page shows. */
export interface MinutesRecord {
  id: Id; version: number; meetingId: Id; bodyId: Id; state: MinutesState; versionNo: number; frame: Frame; texts: Record<string, string>; approval: 'VOTE_NEXT_MEETING' | 'TACIT';
  signaturesNeeded: number; signatures: Signature[]; draftDueOn: Day; releasedAt: Date | null; objectionsUntil: Day | null; requestedChange: string | null;
  meetingTitle: string; bodyName: string; chair: PersonRef | null; minuteTaker: PersonRef | null; signers: PersonRef[]; presentPersonIds: Id[]; agreedPersonIds: Id[];
  items: MinutedItem[]; objections: { id: Id; by: PersonRef | null; itemNumber: string | null; text: string; at: Moment }[];
}

const one = `
select n.id, n.version, n.meeting_id as "meetingId", n.body_id as "bodyId", n.state, n.version_no as "versionNo", n.frame, n.texts, n.approval,
  n.signatures_needed as "signaturesNeeded", n.signatures, n.draft_due_on as "draftDueOn", n.released_at as "releasedAt", n.objections_until as "objectionsUntil",
  n.requested_change as "requestedChange", m.title as "meetingTitle", b.name as "bodyName",
  case when m.chair_person_id is not null then person_json(m.chair_person_id) end as chair,
  case when m.minute_taker_person_id is not null then person_json(m.minute_taker_person_id) end as "minuteTaker",
  coalesce((select json_agg(person_json((s ->> 'personId')::uuid)) from jsonb_array_elements(n.signatures) s), '[]') as signers,
  array(select a.person_id from attendances a where a.network_id = n.network_id and a.meeting_id = n.meeting_id and a.person_id is not null and jsonb_array_length(a.intervals) > 0) as "presentPersonIds",
  array(select g.person_id from minutes_agreements g where g.network_id = n.network_id and g.minutes_id = n.id) as "agreedPersonIds",
  coalesce((select json_agg(json_build_object('itemId', i.id, 'number', i.number, 'title', i.title, 'result', i.result, 'resultText', i.result_text,
    'decisions', coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'text', d.text, 'outcome', d.outcome, 'yes', v.yes, 'no', v.no, 'abstain', v.abstain) order by d.id)
      from decisions d left join votes v on v.network_id = d.network_id and v.id = d.vote_id where d.network_id = i.network_id and d.agenda_item_id = i.id), '[]'),
    'tasks', coalesce((select json_agg(json_build_object('id', k.id, 'title', k.title, 'owner', p.name, 'dueOn', k.due_on) order by k.due_on, k.id)
      from tasks k join persons p on p.network_id = k.network_id and p.id = k.owner_person_id
      where k.network_id = i.network_id and (k.source_id = i.id or k.source_id in (select d.id from decisions d where d.network_id = i.network_id and d.agenda_item_id = i.id))), '[]'))
    order by i.position, i.id) from agenda_items i where i.network_id = n.network_id and i.meeting_id = n.meeting_id and i.state = 'DISPOSED'), '[]') as items,
  coalesce((select json_agg(json_build_object('id', o.id, 'by', person_json(o.by_person_id), 'itemNumber', i.number, 'text', o.text, 'at', o.at) order by o.at, o.id)
    from minutes_objections o left join agenda_items i on i.network_id = o.network_id and i.id = o.item_id where o.network_id = n.network_id and o.minutes_id = n.id), '[]') as objections
from minutes n join meetings m on m.network_id = n.network_id and m.id = n.meeting_id join bodies b on b.network_id = n.network_id and b.id = n.body_id`;

/** Minutes as their page needs them. */
@Injectable()
export class MinutesQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async byMeeting(networkId: Id, meetingId: Id): Promise<MinutesRecord> {
    return this.need(await this.database.one<MinutesRecord>(networkId, `${one} where n.meeting_id = $1`, [meetingId]), meetingId);
  }

  /** @throws NotFound */
  async byId(networkId: Id, id: Id): Promise<MinutesRecord> {
    return this.need(await this.find(networkId, id), id);
  }

  find(networkId: Id, id: Id): Promise<MinutesRecord | undefined> {
    return this.database.one<MinutesRecord>(networkId, `${one} where n.id = $1`, [id]);
  }

  private need(found: MinutesRecord | undefined, id: Id): MinutesRecord {
    if (!found) throw new NotFound('minutes', id);
    return found;
  }
}

/** What the policy asks. */
export const factsOf = (it: MinutesRecord): MinutesFacts => ({
  bodyId: it.bodyId, state: it.state, chairPersonId: it.chair?.id ?? null, minuteTakerPersonId: it.minuteTaker?.id ?? null, presentPersonIds: it.presentPersonIds,
  signedAs: it.signatures.map(({ personId, as }) => ({ personId, as })), signaturesNeeded: it.signaturesNeeded, agreedPersonIds: it.agreedPersonIds,
});

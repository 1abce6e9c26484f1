import { Injectable } from '@nestjs/common';
import { Database } from '../house/database/queries.js';
import type { EventData } from '../house/events/event.js';
import type { Id } from '../house/house.contract.js';

const longest = 200;

/** An event with the name of who did it. */
export interface JournalRecord { sequence: string; type: string; at: Date; by: string | null; data: EventData }

const events = `
select e.sequence, e.type, e.at, p.name as by, e.data
from events e left join persons p on p.network_id = e.network_id and p.id = e.by_person_id
where e.subject_id = $1 and e.subject_type = $2 order by e.sequence desc limit ${longest}`;

const names = `
select id, name from persons where id = any ($1::uuid[])
union all select id, name from bodies where id = any ($1::uuid[])`;

/** What was told about one thing, newest first, and the names of whom it speaks of. */
@Injectable()
export class JournalQueries {
  constructor(private readonly database: Database) {}

  of(networkId: Id, subjectType: string, subjectId: Id): Promise<JournalRecord[]> {
    return this.database.rows<JournalRecord>(networkId, events, [subjectId, subjectType]);
  }

  /** Names of persons and bodies; both are open to everybody in the network. */
  async names(networkId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const rows = await this.database.rows<{ id: Id; name: string }>(networkId, names, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

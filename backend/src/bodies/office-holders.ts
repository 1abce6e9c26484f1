import { Injectable } from '@nestjs/common';
import type { WhoMayAnswers } from '../house/access/who-may.js';
import { Database } from '../house/database/queries.js';
import type { WhoCan } from '../house/errors/domain-error.js';
import type { Id, Who } from '../house/house.contract.js';
import { Clock } from '../house/time/clock.js';

const byOffice = `
select p.id as "personId", p.name, m.office
from memberships m join persons p on p.network_id = m.network_id and p.id = m.person_id
where m.body_id = $1 and m.office = any ($2) and m.starts_on <= $3 and (m.ends_on is null or m.ends_on >= $3)
order by array_position($2, m.office), p.id limit 3`;

const byRole = `
select p.id as "personId", p.name, r.role as office
from network_roles r join persons p on p.network_id = r.network_id and p.id = r.person_id
where r.role = $1 and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2) order by r.starts_on, p.id limit 3`;

const byId = `select p.id as "personId", p.name, 'PERSON' as office from persons p where p.id = any ($1::uuid[]) order by p.name limit 3`;

/** Answers the house's question who may instead: the people behind an office, a role or an id today. */
@Injectable()
export class OfficeHolders implements WhoMayAnswers {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async people(networkId: Id, who: WhoCan): Promise<Who[]> {
    const today = this.clock.today();
    if ('people' in who) return [...who.people];
    if ('role' in who) return this.database.rows<Who>(networkId, byRole, [who.role, today]);
    if ('personIds' in who) return this.database.rows<Who>(networkId, byId, [who.personIds]);
    return this.database.rows<Who>(networkId, byOffice, [who.bodyId, who.offices, today]);
  }

  async nameOf(networkId: Id, personId: Id): Promise<string | null> {
    return (await this.database.one<{ name: string }>(networkId, 'select name from persons where id = $1', [personId]))?.name ?? null;
  }
}

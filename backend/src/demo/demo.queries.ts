import { Injectable } from '@nestjs/common';
import { Database } from '../house/database/queries.js';
import type { Id } from '../house/house.contract.js';
import type { DemoMail } from '../identity/sign-in.contract.js';

export interface DemoPersonRow {
  personId: Id; accountId: Id; name: string; email: string; organization: string | null; roles: string[];
  seats: { body: string; office: string | null; bodyType: string; capacity: string }[];
}

const persons = `
select p.id as "personId", a.id as "accountId", p.name, a.email, coalesce(o.short_name, o.name) as organization,
  array(select r.role from network_roles r where r.network_id = p.network_id and r.person_id = p.id and r.starts_on <= $1
    and (r.ends_on is null or r.ends_on >= $1) order by r.role) as roles,
  coalesce((select jsonb_agg(jsonb_build_object('body', b.name, 'bodyType', b.body_type, 'office', m.office, 'capacity', s.capacity) order by b.position)
    from memberships m join bodies b on b.network_id = m.network_id and b.id = m.body_id
    join seats s on s.network_id = m.network_id and s.id = m.seat_id
    where m.network_id = p.network_id and m.person_id = p.id and m.kind = 'PRINCIPAL' and m.starts_on <= $1
      and (m.ends_on is null or m.ends_on >= $1)), '[]') as seats
from persons p join account_persons l on l.network_id = p.network_id and l.person_id = p.id
join accounts a on a.id = l.account_id
left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
where p.invented order by p.id`;

const post = `
select id, to_address as "to", subject, text, coalesce(sent_at, created_at) as "sentAt", attachments
from mails where state = 'KEPT' order by sent_at desc, id desc limit 200`;

/** What the demo shows to everybody: invented persons and kept mail, of demo networks only. */
@Injectable()
export class DemoQueries {
  constructor(private readonly database: Database) {}

  persons(networkId: Id, day: string): Promise<DemoPersonRow[]> {
    return this.database.rows<DemoPersonRow>(networkId, persons, [day]);
  }

  async post(networkId: Id): Promise<DemoMail[]> {
    const rows = await this.database.rows<Omit<DemoMail, 'sentAt'> & { sentAt: Date }>(networkId, post);
    return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
  }
}

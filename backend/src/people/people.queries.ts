import { Injectable } from '@nestjs/common';
import { Database } from '../house/database/queries.js';
import type { PersonRef } from '../house/house.contract.js';
import type { OrganizationView } from './organization.contract.js';
import type { ContactChannel, PersonView } from './person.contract.js';

const organization = `id, version, name, short_name as "shortName", kind, parent_id as "parentId", county_unit as "countyUnit",
  website, functional_email as "functionalEmail", phone, active`;

const search = `
select p.id, p.name, coalesce(o.short_name, o.name) as organization
from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
where $1 = '' or strpos(lower(p.name), lower($1)) > 0 or strpos(lower(coalesce(o.short_name, '') || ' ' || coalesce(o.name, '')), lower($1)) > 0
order by p.family_name, p.given_name, p.id limit 50`;

const card = `
select p.id, p.version, p.name, p.title, p.given_name as "givenName", p.family_name as "familyName",
  case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as organization,
  p.function_title as "functionTitle", p.languages, p.invented, p.contact_channels as "contactChannels",
  exists (select from consents c where c.network_id = p.network_id and c.person_id = p.id
    and c.purpose = 'PRIVATE_CONTACT' and c.withdrawn_at is null) as "privateAllowed",
  coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'startsOn', r.starts_on, 'endsOn', r.ends_on)
      order by r.starts_on, r.role)
    from network_roles r where r.network_id = p.network_id and r.person_id = p.id
      and (r.ends_on is null or r.ends_on >= $2)), '[]') as "networkRoles"
from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
where p.id = $1`;

/** A card as it stands in the database: with the channels nobody may see yet. */
export interface PersonCard extends Omit<PersonView, 'can' | 'cannot'> { contactChannels: ContactChannel[]; privateAllowed: boolean }

/** Reads of persons and organisations for screens. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** At most 50 persons whose name or organisation contains the text; all when it is empty. */
  search(networkId: string, text: string): Promise<PersonRef[]> {
    return this.database.rows<PersonRef>(networkId, search, [text.trim()]);
  }

  card(networkId: string, personId: string, today: string): Promise<PersonCard | undefined> {
    return this.database.one<PersonCard>(networkId, card, [personId, today]);
  }

  async exists(networkId: string, personId: string): Promise<boolean> {
    return await this.database.one(networkId, 'select from persons where id = $1', [personId]) !== undefined;
  }

  organizations(networkId: string): Promise<OrganizationView[]> {
    return this.database.rows<OrganizationView>(networkId, `select ${organization} from organizations order by name, id`);
  }

  organization(networkId: string, id: string): Promise<OrganizationView | undefined> {
    return this.database.one<OrganizationView>(networkId, `select ${organization} from organizations where id = $1`, [id]);
  }
}

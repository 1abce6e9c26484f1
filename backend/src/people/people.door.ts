import { Injectable } from '@nestjs/common';
import type { Transaction } from '../house/database/unit-of-work.js';
import { NotFound } from '../house/errors/domain-error.js';
import type { Id, PersonRef } from '../house/house.contract.js';
import { NetworkRole } from './network-role.js';
import { Organization } from './organizations/organization.js';
import type { OrganizationFacts } from './organizations/organization.js';
import type { NetworkRoleName } from './person.contract.js';
import { Person } from './person.js';
import type { PersonFacts } from './person.js';

/** An organisation as other rooms mention it. */
export interface OrganizationRef { id: Id; name: string; parentId: Id | null }

const refs = `
  select p.id, p.name, coalesce(o.short_name, o.name) as organization
  from persons p left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
  where p.id = any ($1::uuid[])`;

/** What other rooms may ask about people. */
@Injectable()
export class PeopleDoor {
  /** @throws NotFound when there is no such person in this network */
  async ref(tx: Transaction, personId: Id): Promise<PersonRef> {
    const found = (await this.refs(tx, [personId])).get(personId);
    if (!found) throw new NotFound('person', personId);
    return found;
  }

  /** Those who exist, by id. */
  async refs(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, PersonRef>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.rows<PersonRef>(refs, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The official e-mail address, or null. */
  async email(tx: Transaction, personId: Id): Promise<string | null> {
    const [row] = await tx.rows<{ email: string | null }>(
      `select (select channel ->> 'value' from jsonb_array_elements(contact_channels) channel
         where channel ->> 'kind' = 'EMAIL' order by channel ->> 'purpose' limit 1) as email
       from persons where id = $1`, [personId]);
    return row?.email ?? null;
  }

  /** The organisation a person belongs to, or null. */
  async organizationOf(tx: Transaction, personId: Id): Promise<OrganizationRef | null> {
    const [row] = await tx.rows<OrganizationRef>(
      `select o.id, o.name, o.parent_id as "parentId" from persons p
       join organizations o on o.network_id = p.network_id and o.id = p.organization_id where p.id = $1`, [personId]);
    return row ?? null;
  }

  /** An organisation by id, or null. */
  async organization(tx: Transaction, id: Id): Promise<OrganizationRef | null> {
    const [row] = await tx.rows<OrganizationRef>(
      `select id, name, parent_id as "parentId" from organizations where id = $1`, [id]);
    return row ?? null;
  }

  /** Adds an organisation, without asking who may: for the demo and imports. */
  async addOrganization(tx: Transaction, facts: OrganizationFacts): Promise<Id> {
    return (await tx.keep(Organization.add(facts, null))).id;
  }

  /** Adds a person by the name as people write it, without asking who may. */
  async addPerson(tx: Transaction, name: string, facts: PersonFacts): Promise<Id> {
    return (await tx.keep(Person.add(name, facts, null))).id;
  }

  /** Gives a role in the network from a day on, without asking who may. */
  async giveRole(tx: Transaction, personId: Id, role: NetworkRoleName, startsOn: string): Promise<void> {
    await tx.keep(NetworkRole.give(personId, role, startsOn, null));
  }

  /** Who has a role on a day, the longest holder first. */
  holders(tx: Transaction, role: NetworkRoleName, day: string): Promise<PersonRef[]> {
    return tx.rows<PersonRef>(
      `select p.id, p.name, coalesce(o.short_name, o.name) as organization
       from network_roles r join persons p on p.network_id = r.network_id and p.id = r.person_id
       left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
       where r.role = $1 and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
       order by r.starts_on, p.id`, [role, day]);
  }
}

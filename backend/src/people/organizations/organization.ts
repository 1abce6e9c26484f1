import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import { RuleBroken } from '../../house/errors/domain-error.js';
import type { OrganizationKind } from '../organization.contract.js';

/** What is written when an organisation is added. */
export type OrganizationFacts = Pick<Organization, 'name' | 'kind'> &
  Partial<Pick<Organization, 'shortName' | 'parentId' | 'countyUnit' | 'functionalEmail' | 'phone' | 'website' | 'joinedNetworkOn'>>;

/** An institution of the network or a unit of one (`parentId`); a deactivated one keeps its history. */
@Entity('organizations')
@Unique('organizations_network_id_uq', ['networkId', 'id'])
@ForeignKey('Network', ['networkId'], ['id'], { name: 'organizations_network_fk' })
@ForeignKey('Organization', ['networkId', 'parentId'], ['networkId', 'id'], { name: 'organizations_parent_fk' })
@Check('organizations_parent_check', 'parent_id <> id')
@Check('organizations_kind_check', `kind in ('PUBLIC_AUTHORITY', 'SCHOOL_AUTHORITY', 'EDUCATION_PROVIDER', 'CHAMBER',
  'WELFARE', 'ASSOCIATION', 'MIGRANT_ORG', 'CHURCH', 'COMPANY', 'POLICE', 'OTHER')`)
export class Organization extends Aggregate {
  @Column('text') name!: string;
  @Column('text', { nullable: true }) shortName: string | null = null;
  @Column('text') kind!: OrganizationKind;
  @Column('uuid', { nullable: true }) parentId: string | null = null;
  @Column('boolean', { default: false }) countyUnit: boolean = false;
  @Column('text', { nullable: true }) website: string | null = null;
  @Column('text', { nullable: true }) functionalEmail: string | null = null;
  @Column('text', { nullable: true }) phone: string | null = null;
  @Column('boolean', { default: true }) active: boolean = true;
  @Column('date', { nullable: true }) joinedNetworkOn: string | null = null;
  @Column('date', { nullable: true }) leftNetworkOn: string | null = null;

  static add(facts: OrganizationFacts, by: string | null): Organization {
    const organization = Object.assign(new Organization(), facts);
    organization.tell('organization.added', by, { name: facts.name });
    return organization;
  }

  /**
   * Puts it under another organisation.
   * @param above the ids from the new parent up to the root
   * @throws RuleBroken `organization_in_circle` when it would stand above itself
   */
  moveUnder(above: readonly string[], by: string): void {
    if (above.includes(this.id)) throw new RuleBroken('organization_in_circle');
    this.parentId = above[0] ?? null;
    this.tell('organization.moved', by, { parentId: this.parentId });
  }
}

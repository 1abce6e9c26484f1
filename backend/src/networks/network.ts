import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../house/database/new-id.js';
import type { Locale } from '../house/house.contract.js';

/** The integration network of one county: the tenant. It belongs to no network, so it is no aggregate. */
@Entity('networks')
@Check('networks_name_check', 'length(name) between 1 and 200')
@ForeignKey('Organization', ['id', 'leadAgencyId'], ['networkId', 'id'], { name: 'networks_lead_agency_fk' })
export class Network {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'networks_pkey' }) id: string = newId();
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('text') county!: string;
  @Column('text') state!: string;
  @Column('date') foundedOn!: string;
  @Column('uuid', { nullable: true }) leadAgencyId: string | null = null;
  @Column('text', { array: true, default: ['de', 'en'] }) languages: Locale[] = ['de', 'en'];
  @Column('text', { default: '' }) statement: string = '';
  @Column('boolean', { default: false }) demo: boolean = false;
}

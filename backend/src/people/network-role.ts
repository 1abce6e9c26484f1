import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../house/database/aggregate.js';
import { RuleBroken } from '../house/errors/domain-error.js';
import type { NetworkRoleName } from './person.contract.js';

/** A role in the whole network for a time (domain.md B.1); the last day counts. */
@Entity('network_roles')
@Unique('network_roles_network_id_uq', ['networkId', 'id'])
@Index('network_roles_person_idx', ['networkId', 'personId'])
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'network_roles_person_fk' })
@Check('network_roles_span_check', 'ends_on >= starts_on')
@Check('network_roles_role_check', `role in ('MANAGER', 'SECRETARIAT', 'COUNTY_LIAISON', 'REVIEWER', 'DPO', 'SYS_ADMIN',
  'NETWORK_MEMBER')`)
export class NetworkRole extends Aggregate {
  @Column('uuid') personId!: string;
  @Column('text') role!: NetworkRoleName;
  @Column('date') startsOn!: string;
  @Column('date', { nullable: true }) endsOn: string | null = null;

  static give(personId: string, role: NetworkRoleName, startsOn: string, by: string | null): NetworkRole {
    const given = Object.assign(new NetworkRole(), { personId, role, startsOn });
    given.tell('network_role.given', by, { personId, role, startsOn });
    return given;
  }

  end(endsOn: string, by: string): void {
    if (endsOn < this.startsOn) throw new RuleBroken('ends_before_start', {}, '/endsOn');
    this.endsOn = endsOn;
    this.tell('network_role.ended', by, { personId: this.personId, role: this.role, endsOn });
  }
}

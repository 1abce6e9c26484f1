import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { newId } from '../../house/database/new-id.js';
import type { Locale } from '../../house/house.contract.js';

export type AccountStatus = 'ACTIVE' | 'DORMANT' | 'BLOCKED';

/** A way into the program: one per e-mail address, across networks; so it is no aggregate of one network. */
@Entity('accounts')
@Unique('accounts_email_uq', ['email'])
@ForeignKey('Network', ['lastNetworkId'], ['id'], { name: 'accounts_last_network_fk' })
@Check('accounts_email_check', 'email = lower(email) and length(email) between 3 and 254')
@Check('accounts_status_check', `status in ('ACTIVE', 'DORMANT', 'BLOCKED')`)
@Check('accounts_locale_check', `locale in ('de', 'en')`)
export class Account {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('text') email!: string;
  @Column('text', { default: 'ACTIVE' }) status: AccountStatus = 'ACTIVE';
  @Column('text', { default: 'de' }) locale: Locale = 'de';
  @Column('timestamptz', { nullable: true }) lastSignInAt: Date | null = null;
  @Column('uuid', { nullable: true }) lastNetworkId: string | null = null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Which person an account is in a network. */
@Entity('account_persons')
@Unique('account_persons_account_uq', ['accountId', 'networkId'])
@ForeignKey('Account', ['accountId'], ['id'], { name: 'account_persons_account_fk' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'account_persons_person_fk' })
export class AccountPerson {
  @PrimaryColumn('uuid') networkId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') accountId!: string;
}

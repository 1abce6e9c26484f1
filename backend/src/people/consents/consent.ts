import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import { NotPossibleNow } from '../../house/errors/domain-error.js';

export const consentPurposes = ['PHOTO', 'PUBLISH_NAME', 'PRIVATE_CONTACT', 'NEWSLETTER', 'ACCESS_NEEDS'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** What a person has agreed to, since when, and until they took it back (domain.md C30). */
@Entity('consents')
@Unique('consents_network_id_uq', ['networkId', 'id'])
@Index('consents_standing_idx', ['networkId', 'personId', 'purpose'], { unique: true, where: 'withdrawn_at is null' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'consents_person_fk' })
@Check('consents_purpose_check', `purpose in ('PHOTO', 'PUBLISH_NAME', 'PRIVATE_CONTACT', 'NEWSLETTER', 'ACCESS_NEEDS')`)
@Check('consents_span_check', 'withdrawn_at >= given_at')
export class Consent extends Aggregate {
  @Column('uuid') personId!: string;
  @Column('text') purpose!: ConsentPurpose;
  /** Which wording was shown when the person agreed. */
  @Column('text') textVersion!: string;
  @Column('timestamptz') givenAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null = null;
  @Column('text', { nullable: true }) evidence: string | null = null;

  static give(personId: string, purpose: ConsentPurpose, textVersion: string, at: Date): Consent {
    const consent = Object.assign(new Consent(), { personId, purpose, textVersion, givenAt: at });
    consent.tell('consent.given', personId, { purpose });
    return consent;
  }

  withdraw(at: Date, by: string): void {
    if (this.withdrawnAt) throw new NotPossibleNow('consent_already_withdrawn');
    this.withdrawnAt = at;
    this.tell('consent.withdrawn', by, { purpose: this.purpose });
  }
}

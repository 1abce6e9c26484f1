import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId } from '../../house/database/new-id.js';

/** How somebody came in; passkeys and OpenID Connect will add their names. */
export type SignInWay = 'mailed-code' | 'mailed-link' | 'demo-person';

/** A signed-in browser. The database knows the hash of its token, never the token. */
@Entity('sessions')
@Unique('sessions_token_hash_uq', ['tokenHash'])
@Index('sessions_account_idx', ['accountId'])
@Index('sessions_ends_at_idx', ['endsAt'])
@ForeignKey('Account', ['accountId'], ['id'], { name: 'sessions_account_fk', onDelete: 'CASCADE' })
@ForeignKey('Person', ['networkId', 'personId'], ['networkId', 'id'], { name: 'sessions_person_fk', onDelete: 'CASCADE' })
@Check('sessions_token_hash_check', 'length(token_hash) = 32')
export class Session {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('bytea') tokenHash!: Buffer;
  @Column('uuid') accountId!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') personId!: string;
  @Column('text') way!: string;
  @Column('boolean', { default: false }) stay: boolean = false;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') seenAt!: Date;
  @Column('timestamptz') idleEndsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
}

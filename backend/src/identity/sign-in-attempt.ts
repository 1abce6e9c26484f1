import { timingSafeEqual } from 'node:crypto';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { hashOf } from '../house/access/request.js';
import { newId } from '../house/database/new-id.js';

/** Minutes until link and code end. */
export const validMinutes = 15;
const mostWrongCodes = 5;

/** The secrets of one attempt; they exist in the mail and in the browser, nowhere else. */
export interface SignInSecrets { link: string; code: string; browser: string }

/** Somebody asked for a way in. For an unknown address it is the same, but leads nowhere. */
@Entity('sign_in_attempts')
@Unique('sign_in_attempts_link_hash_uq', ['linkHash'])
@Index('sign_in_attempts_browser_idx', ['browserHash'])
@Index('sign_in_attempts_ends_at_idx', ['endsAt'])
@ForeignKey('Account', ['accountId'], ['id'], { name: 'sign_in_attempts_account_fk', onDelete: 'CASCADE' })
export class SignInAttempt {
  @PrimaryColumn('uuid') id: string = newId();
  /** Empty: any browser may use the link (the first administrator's). */
  @Column('bytea', { nullable: true }) browserHash: Buffer | null = null;
  @Column('bytea') linkHash!: Buffer;
  @Column('bytea', { nullable: true }) codeHash: Buffer | null = null;
  @Column('bytea', { nullable: true }) codeLinkHash: Buffer | null = null;
  @Column('uuid', { nullable: true }) accountId: string | null = null;
  @Column('text', { default: '/heute' }) target: string = '/heute';
  @Column('int', { default: 0 }) wrongCodes: number = 0;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null = null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') endsAt!: Date;

  static ask({ link, code, browser }: SignInSecrets, accountId: string | null, target: string, now: Date): SignInAttempt {
    return Object.assign(new SignInAttempt(), {
      browserHash: hashOf(browser), linkHash: hashOf(link), codeHash: hashOf(`${browser} ${code}`), codeLinkHash: hashOf(`${link} ${code}`),
      accountId, target, createdAt: now, endsAt: new Date(now.getTime() + validMinutes * 60_000),
    });
  }

  isOpen(now: Date): boolean {
    return this.usedAt === null && this.endsAt > now && this.wrongCodes < mostWrongCodes;
  }

  isOfBrowser(browser: string | null): boolean {
    return this.browserHash === null || (browser !== null && timingSafeEqual(this.browserHash, hashOf(browser)));
  }

  /** How many wrong codes are left before it ends. */
  get triesLeft(): number {
    return mostWrongCodes - this.wrongCodes;
  }

  /** Uses it up, or counts a wrong code. @param secret the browser's or the link's, whichever is at hand */
  tryCode(code: string, secret: { browser: string } | { link: string }, now: Date): boolean {
    const [expected, salt] = 'browser' in secret ? [this.codeHash, secret.browser] : [this.codeLinkHash, secret.link];
    const isRight = expected !== null && timingSafeEqual(expected, hashOf(`${salt} ${code}`)) && this.accountId !== null;
    if (isRight) this.usedAt = now;
    else this.wrongCodes += 1;
    return isRight;
  }
}

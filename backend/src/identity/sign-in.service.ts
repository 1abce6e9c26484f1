import { randomBytes, randomInt } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { hashOf } from '../house/access/request.js';
import { Database } from '../house/database/queries.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import { NotPossibleNow, RuleBroken } from '../house/errors/domain-error.js';
import type { Id, Locale } from '../house/house.contract.js';
import { MailDoor } from '../house/mail/mail.door.js';
import { Settings } from '../house/settings.js';
import { Clock } from '../house/time/clock.js';
import { NetworksDoor } from '../networks/networks.door.js';
import type { Arrival } from './sessions/sessions.js';
import { SignInAttempt } from './sign-in-attempt.js';
import type { SignInSecrets } from './sign-in-attempt.js';
import { signInLetter } from './sign-in-letter.js';

/** Somebody at the door, with what the mail gave and what the browser carries. */
export interface Knock { code?: string; token?: string; stay: boolean; browser: string | null }

/** A path inside the workspace, never another site. */
const inside = (target: string | undefined): string => (target !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(target) ? target : '/heute');

/** Signing in by mail: a link and a code, once, in the browser that asked. */
@Injectable()
export class SignInService {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly work: UnitOfWork, private readonly database: Database, private readonly mail: MailDoor,
    private readonly networks: NetworksDoor, private readonly settings: Settings, private readonly clock: Clock,
  ) {}

  /**
   * Writes the attempt, the same for known and unknown addresses; the mail comes after the answer.
   * @param browser the secret of the browser's cookie
   */
  async ask(email: string, target: string | undefined, browser: string): Promise<void> {
    const secrets: SignInSecrets = { link: randomBytes(32).toString('base64url'), code: String(randomInt(1_000_000)).padStart(6, '0'), browser };
    const accountId = await this.work.runOutsideNetworks(async (tx) => {
      const [account] = await tx.rows<{ id: Id }>(`select id from accounts where email = $1 and status <> 'BLOCKED'`, [email.trim().toLowerCase()]);
      await tx.manager.insert(SignInAttempt, SignInAttempt.ask(secrets, account?.id ?? null, inside(target), this.clock.now()));
      return account?.id ?? null;
    });
    setImmediate(() => {
      this.write(accountId, secrets).catch((error: unknown) => {
        this.logger.error(`The mail to sign in was not written: ${error instanceof Error ? error.name : 'unknown'}`);
      });
    });
  }

  /** The newest attempt of this browser, if the code is right. @throws NotPossibleNow, RuleBroken `sign_in_code_wrong` */
  async byCode({ code = '', browser, stay }: Knock): Promise<Arrival> {
    if (browser === null) throw new NotPossibleNow('other_browser');
    const attempt = await this.settle('browser_hash = $1', hashOf(browser), (found, now) => found.tryCode(code, { browser }, now));
    return this.arrival(attempt, 'mailed-code', stay);
  }

  /** From another browser the link needs the code as well: nobody is signed in by a click on a foreign link. */
  async byLink({ token = '', code, browser, stay }: Knock): Promise<Arrival> {
    const attempt = await this.settle('link_hash = $1', hashOf(token), (found, now) => {
      if (code !== undefined) return found.tryCode(code, { link: token }, now);
      if (!found.isOfBrowser(browser)) return null;
      found.usedAt = now;
      return found.accountId !== null;
    });
    return this.arrival(attempt, 'mailed-link', stay);
  }

  /** Loads, judges and keeps in one transaction; a wrong try is kept too, so the answer comes after the commit. */
  private async settle(
    where: string, hash: Buffer, judge: (attempt: SignInAttempt, now: Date) => boolean | null,
  ): Promise<SignInAttempt> {
    const now = this.clock.now();
    const { attempt, isRight } = await this.work.runOutsideNetworks(async (tx) => {
      const [row] = await tx.rows<{ id: Id }>(`select id from sign_in_attempts where ${where} order by created_at desc limit 1 for update`, [hash]);
      const found = row ? await tx.manager.findOneByOrFail(SignInAttempt, { id: row.id }) : null;
      if (!found?.isOpen(now)) return { attempt: null, isRight: false };
      const judged = judge(found, now);
      await tx.manager.update(SignInAttempt, { id: found.id }, { usedAt: found.usedAt, wrongCodes: found.wrongCodes });
      return { attempt: found, isRight: judged };
    });
    if (!attempt) throw new NotPossibleNow('sign_in_ended');
    if (isRight === null) throw new NotPossibleNow('other_browser');
    if (!isRight) throw new RuleBroken('sign_in_code_wrong', { left: attempt.triesLeft }, '/code');
    return attempt;
  }

  /** The person is the one of the network that was used last, else of the first one. */
  private async arrival(attempt: SignInAttempt, way: Arrival['way'], stay: boolean): Promise<Arrival> {
    const accountId = attempt.accountId ?? '';
    const [place] = await this.database.rowsOutsideNetworks<{ networkId: Id; personId: Id }>(
      `select p.network_id as "networkId", p.person_id as "personId" from accounts a, account_people(a.id) p
       where a.id = $1 and a.status <> 'BLOCKED' order by p.network_id = a.last_network_id desc nulls last limit 1`, [accountId]);
    if (!place) throw new NotPossibleNow('sign_in_ended');
    return { accountId, ...place, way, stay, target: attempt.target };
  }

  private async write(accountId: Id | null, { link, code }: SignInSecrets): Promise<void> {
    const [place] = await this.database.rowsOutsideNetworks<{ networkId: Id; personId: Id; email: string; locale: Locale }>(
      `select p.network_id as "networkId", p.person_id as "personId", a.email, a.locale from accounts a, account_people(a.id) p
       where a.id = $1 order by p.network_id = a.last_network_id desc nulls last limit 1`, [accountId]);
    if (!place) return;
    const network = await this.networks.facts(place.networkId);
    const letter = signInLetter(place.locale, network?.name ?? 'Faden', `${this.settings.publicUrl}/anmelden/link#${link}`, code);
    await this.mail.post(null, { ...letter, networkId: place.networkId, toPersonId: place.personId, to: place.email, kind: 'SIGN_IN', secret: true });
  }
}

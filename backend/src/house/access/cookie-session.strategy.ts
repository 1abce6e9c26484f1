import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { askedLocale } from '../errors/dictionary.js';
import { answeredIn } from './actor.js';
import { hashOf, readToken } from './request.js';
import { SessionLookup } from './session-lookup.js';

/** Passport's way in by the session cookie. Other ways (passkeys, OpenID Connect) end in the same cookie. */
@Injectable()
export class CookieSession extends passport.Strategy {
  // Never 'session': passport has a strategy of that name.
  override name = 'cookie-session';

  constructor(private readonly sessions: SessionLookup) {
    super();
    passport.use(this);
  }

  // Not async: passport does not wait, a rejection would leave the request hanging.
  override authenticate(request: { headers: { cookie?: string | undefined; 'accept-language'?: string | undefined } }): void {
    const token = readToken(request.headers.cookie);
    if (token === null) return this.fail('Cookie', 401);
    const asked = askedLocale(request.headers['accept-language']);
    this.sessions.find(hashOf(token)).then(
      (actor) => (actor ? this.success(answeredIn(asked, actor)) : this.fail('Cookie', 401)),
      (error: unknown) => this.error(error),
    );
  }
}

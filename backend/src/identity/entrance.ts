import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { NotSignedIn } from '../house/errors/domain-error.js';
import type { SignInWay } from './sessions/session.js';
import type { Arrival } from './sessions/sessions.js';
import { SignInService } from './sign-in.service.js';
import type { Knock } from './sign-in.service.js';

/** One way in, as Passport knows it: it turns what came in into an arrival. Passkeys and OpenID Connect become two more. */
export class Way<Knocking> extends passport.Strategy {
  override name: string;

  constructor(name: SignInWay, private readonly admit: (knock: Knocking) => Promise<Arrival>) {
    super();
    this.name = name;
    passport.use(this);
  }

  // Not async: passport does not wait, a rejection would leave the request hanging.
  override authenticate(request: unknown): void {
    this.admit((request as { knock: Knocking }).knock).then((arrival) => this.success(arrival), (error: unknown) => this.error(error));
  }
}

type Authenticate = (request: object, response: object, next: (error?: unknown) => void) => void;

/** The door: asks Passport for the way by name, after what came in has been validated. */
@Injectable()
export class Entrance {
  constructor(signIn: SignInService) {
    new Way<Knock>('mailed-code', (knock) => signIn.byCode(knock));
    new Way<Knock>('mailed-link', (knock) => signIn.byLink(knock));
  }

  /** @throws what the way says is wrong */
  enter(way: SignInWay, knock: object): Promise<Arrival> {
    return new Promise((resolve, reject) => {
      const settled = (error: unknown, arrival?: Arrival | false | null): void => {
        if (error) reject(error);
        else if (arrival) resolve(arrival);
        else reject(new NotSignedIn());
      };
      const authenticate = passport.authenticate(way, { session: false }, settled) as Authenticate;
      authenticate({ knock, headers: {} }, {}, (error) => { reject(error ?? new NotSignedIn()); });
    });
  }
}

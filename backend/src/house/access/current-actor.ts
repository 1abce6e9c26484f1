import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { askedLocale } from '../errors/dictionary.js';
import { NotSignedIn } from '../errors/domain-error.js';
import type { Locale } from '../house.contract.js';
import type { Actor } from './actor.js';
import type { SignedInRequest } from './request.js';

const requestOf = (context: ExecutionContext): SignedInRequest => context.switchToHttp().getRequest<SignedInRequest>();

/** The signed-in person of this request; 401 on open routes without one. */
export const CurrentActor = createParamDecorator((_: void, context: ExecutionContext): Actor => {
  const { user } = requestOf(context);
  if (!user) throw new NotSignedIn();
  return user;
});

/** The hash of the session token, for `@HotRead()` routes: the statement itself finds the person. */
export const TokenHash = createParamDecorator((_: void, context: ExecutionContext): Buffer => {
  const { tokenHash } = requestOf(context);
  if (!tokenHash) throw new NotSignedIn();
  return tokenHash;
});

/** The language the request asks for, for `@HotRead()` routes; null leaves it to the person's own. */
export const AskedLocale = createParamDecorator((_: void, context: ExecutionContext): Locale | null => askedLocale(requestOf(context).headers['accept-language']));

import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { NotSignedIn } from '../errors/domain-error.js';
import { HOT_READ, OPEN } from './open.js';
import { hashOf, readToken } from './request.js';
import type { SignedInRequest } from './request.js';

/** Closed unless opened: every route needs a valid session, except those marked `@Open()`. */
@Injectable()
export class SignedInGuard extends AuthGuard('cookie-session') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = (mark: string): boolean =>
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) === true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (marked(OPEN)) return true;
    const token = readToken(request.headers.cookie);
    if (token === null) throw new NotSignedIn();
    request.tokenHash = hashOf(token);
    if (marked(HOT_READ)) return true;
    await super.canActivate(context);
    // A strategy that passes lets a request through without anybody.
    if (!request.user) throw new NotSignedIn();
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new NotSignedIn();
    return user;
  }
}

import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { CREATED_AT } from './idempotent.js';

/**
 * Views with a version go out with it as `ETag`, to be handed back in `If-Match`; new things with their `Location`.
 * Never 304: a view also tells what this person may do today, and that changes without a new version.
 */
@Injectable()
export class ViewHeadersInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, handler: CallHandler<unknown>): Observable<unknown> {
    const folder = this.reflector.get<string | undefined>(CREATED_AT, context.getHandler());
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return handler.handle().pipe(tap((view) => {
      if (typeof view !== 'object' || view === null) return;
      if ('version' in view && typeof view.version === 'number') void reply.header('etag', `"${view.version}"`);
      if (folder !== undefined && 'id' in view) void reply.header('location', `${folder}/${String(view.id)}`);
    }));
  }
}

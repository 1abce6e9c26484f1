import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { Settings } from '../settings.js';
import { ANY_CONTENT } from './any-content.js';

/** 403: sent from a page of somebody else. */
class ForeignOrigin extends DomainError {
  readonly status = 403;
}
/** 415: something else than JSON. */
class UnsupportedContent extends DomainError {
  readonly status = 415;
}

const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Against forged requests from other sites: every unsafe method must come from our own pages, as JSON.
 * A form of a foreign page can send neither the header nor the content type.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  readonly #origin: string;

  constructor(private readonly reflector: Reflector, settings: Settings) {
    this.#origin = new URL(settings.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (safe.includes(request.method)) return true;
    if (this.reflector.get<boolean | undefined>(ANY_CONTENT, context.getHandler())) return true;
    if (!this.isOurs(request)) throw new ForeignOrigin('foreign_origin');
    const type = request.headers['content-type'];
    if (type !== undefined && !/^application\/json(\s*;|$)/i.test(type)) throw new UnsupportedContent('unsupported_content');
    return true;
  }

  /** A program that is no browser sends neither header, and carries nobody's cookie by accident. */
  private isOurs({ headers }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin';
    const { origin } = headers;
    return origin === undefined || origin === this.#origin || origin === `http://${headers.host}`;
  }
}

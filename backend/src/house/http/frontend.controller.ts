import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../access/open.js';
import { NotFound } from '../errors/domain-error.js';
import { frontendFolder } from './frontend-files.js';
import { pagePolicy, permissionsPolicy } from './security-headers.js';

/** Addresses of the workspace lead to its one page; the page itself asks who is signed in. */
@ApiExcludeController()
@Controller()
export class FrontendController {
  readonly #parts = readPage();

  @Open()
  @Get('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (!this.#parts || isNoPage(path)) throw new NotFound('address');
    const nonce = randomBytes(16).toString('base64');
    void reply.headers({
      'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache',
      'content-security-policy': pagePolicy(nonce), 'permissions-policy': permissionsPolicy,
    }).send(this.#parts.join(nonce));
  }
}

/** Old asset names and mistyped routes of the API must not get a page with status 200. */
const isNoPage = (path: string): boolean =>
  /^\/+(api|livez|readyz|csp-reports)(\/|$)/i.test(decoded(path)) || /\.[a-z0-9]{1,5}$/i.test(path);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The page, cut at the places where the nonce belongs; null when the frontend has not been built. */
function readPage(): string[] | null {
  let page: string;
  try {
    page = readFileSync(join(frontendFolder, 'index.html'), 'utf8');
  } catch {
    return null;
  }
  const placeholder = /ngCspNonce="([^"]+)"/i.exec(page)?.[1];
  return placeholder === undefined ? [page] : page.split(placeholder);
}

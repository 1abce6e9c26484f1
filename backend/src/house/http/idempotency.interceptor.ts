import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SignedInRequest } from '../access/request.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Transaction } from '../database/unit-of-work.js';
import { Malformed, RuleBroken } from '../errors/domain-error.js';
import { headView } from './view-headers.js';

interface Kept { status: number | null; headers: Record<string, string> | null; body: string | null; hash: Buffer }

const claim = `insert into idempotency_keys (network_id, person_id, key, request_hash) values ($1, $2, $3, $4)
  on conflict do nothing returning 1 as one`;
const read = `select status, headers, body, request_hash as hash from idempotency_keys where person_id = $1 and key = $2`;
const store = `update idempotency_keys set status = $3, headers = $4, body = $5 where person_id = $1 and key = $2`;

/**
 * A creating POST with `Idempotency-Key` happens once: the key and the work share one transaction.
 * A twin waits for the first one's commit and gets the same bytes; after a failure the key is free again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly work: UnitOfWork) {}

  intercept(context: ExecutionContext, handler: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<SignedInRequest>();
    const key = keyIn(request);
    if (key === null || !request.user) return handler.handle();
    return from(this.once(request, http.getResponse<FastifyReply>(), key, handler));
  }

  private async once(request: SignedInRequest, reply: FastifyReply, key: string, handler: CallHandler<unknown>): Promise<unknown> {
    const { user } = request;
    if (!user) return lastValueFrom(handler.handle());
    return this.work.run(user.networkId, async (tx) => {
      const hash = hashOf(request);
      const mine = await tx.rows(claim, [user.networkId, user.personId, key, hash]);
      if (mine.length === 0) return replay(tx, user.personId, key, hash, reply);
      const view: unknown = await lastValueFrom(handler.handle(), { defaultValue: undefined });
      headView(reply, view);
      const body = view === undefined ? '' : JSON.stringify(view);
      await tx.rows(store, [user.personId, key, reply.statusCode, kept(reply), body]);
      return sendAs(reply, body);
    });
  }
}

async function replay(tx: Transaction, personId: string, key: string, hash: Buffer, reply: FastifyReply): Promise<unknown> {
  const [found] = await tx.rows<Kept>(read, [personId, key]);
  if (!found || found.status === null || !found.hash.equals(hash)) throw new RuleBroken('idempotency_key_reused');
  void reply.status(found.status).headers({ ...found.headers, 'idempotency-replayed': 'true' });
  return sendAs(reply, found.body ?? '');
}

/** The text goes out as it is, the first time and every later time. */
function sendAs(reply: FastifyReply, body: string): string {
  void reply.header('content-type', 'application/json; charset=utf-8');
  return body;
}

function kept(reply: FastifyReply): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of ['location', 'etag']) {
    const value = reply.getHeader(name);
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}

function keyIn(request: SignedInRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw new Malformed([], 'bad_idempotency_key');
  return header;
}

const hashOf = (request: SignedInRequest): Buffer =>
  createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest();

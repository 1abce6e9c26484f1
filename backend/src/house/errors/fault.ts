import { HttpException } from '@nestjs/common';
import { faultOf, isRetryable, isUnreachable } from '../database/database-errors.js';
import {
  DomainError, Malformed, NotAllowed, RuleBroken, StaleVersion, TooMany,
} from './domain-error.js';
import type { Current, FieldError, ProblemParams, Who, WhoCan } from './domain-error.js';

/** What went wrong, before it has words. */
export interface Fault {
  readonly status: number;
  readonly code: string;
  readonly params?: ProblemParams;
  readonly reason?: string;
  readonly errors?: readonly FieldError[];
  readonly who?: WhoCan | readonly Who[];
  readonly current?: Current;
  readonly retryAfter?: number;
}

/** Sorts any error into a fault; what nobody expected becomes 500 `internal`. */
export function faultFrom(error: unknown): Fault {
  if (error instanceof DomainError) return fromDomain(error);
  return fromDatabase(error) ?? fromTransport(error) ?? { status: 500, code: 'internal' };
}

function fromDomain(error: DomainError): Fault {
  const { status, code, params } = error;
  const base: Fault = { status, code, params };
  if (error instanceof NotAllowed) return { ...base, reason: error.reason, ...(error.who && { who: error.who }) };
  if (error instanceof RuleBroken && error.pointer !== null) {
    return { ...base, errors: [{ pointer: error.pointer, code, params }] };
  }
  if (error instanceof StaleVersion && error.current) return { ...base, current: error.current };
  if (error instanceof Malformed) return { ...base, errors: error.errors };
  if (error instanceof TooMany) return { ...base, retryAfter: error.retryAfter };
  return base;
}

const classes: Readonly<Record<string, Fault>> = {
  23505: { status: 409, code: 'already_exists' },
  23503: { status: 422, code: 'unknown_reference' },
  23001: { status: 409, code: 'still_in_use' },
  23514: { status: 422, code: 'rule_broken' },
  23502: { status: 422, code: 'rule_broken' },
  23: { status: 422, code: 'rule_broken' },
  22: { status: 400, code: 'malformed' },
  57014: { status: 503, code: 'try_again', retryAfter: 1 },
  '55P03': { status: 503, code: 'try_again', retryAfter: 1 },
};

function fromDatabase(error: unknown): Fault | null {
  if (isUnreachable(error)) return { status: 503, code: 'unavailable', retryAfter: 2 };
  if (isRetryable(error)) return { status: 503, code: 'try_again', retryAfter: 1 };
  const fault = faultOf(error);
  if (!fault) return null;
  if (fault.code === '23503' && fault.stillReferenced) return { status: 409, code: 'still_in_use' };
  return classes[fault.code] ?? classes[fault.code.slice(0, 2)] ?? null;
}

const transports: Readonly<Record<number, string>> = {
  400: 'bad_request', 401: 'not_signed_in', 403: 'not_allowed', 404: 'not_found', 405: 'method_not_allowed',
  406: 'bad_request', 408: 'try_again', 413: 'too_large', 414: 'too_large', 415: 'unsupported_content',
  429: 'too_many_requests', 431: 'too_large', 503: 'unavailable',
};

function fromTransport(error: unknown): Fault | null {
  if (typeof error !== 'object' || error === null) return null;
  const stated: unknown = error instanceof HttpException ? error.getStatus()
    : 'statusCode' in error ? error.statusCode : null;
  if (typeof stated !== 'number' || stated < 400 || (stated >= 500 && stated !== 503)) return null;
  if ('code' in error && /INVALID_JSON|EMPTY_JSON|INVALID_CONTENT_LENGTH/.test(String(error.code))) {
    return { status: 400, code: 'malformed_json' };
  }
  if (error instanceof Error && error.name === 'SyntaxError') return { status: 400, code: 'malformed_json' };
  return { status: stated, code: transports[stated] ?? 'bad_request' };
}

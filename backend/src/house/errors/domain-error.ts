import type { Who } from '../house.contract.js';

export type { Who } from '../house.contract.js';

/** Values that stand in a problem's words: `{max}` in the text becomes `params.max`. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** One wrong field of what came in; `pointer` is a JSON pointer (RFC 6901) into the body. */
export interface FieldError { readonly pointer: string; readonly code: string; readonly params?: ProblemParams }

/** What changed since the version a person had in hand. */
export interface Current {
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  readonly changes: readonly string[];
}

/** Everything a room may throw; each has a stable code that has words in every language. */
export abstract class DomainError extends Error {
  abstract readonly status: number;
  constructor(readonly code: string, readonly params: ProblemParams = {}) {
    super(code);
    this.name = new.target.name;
  }
}

/** 404: does not exist, or may not be seen; the answer is the same. */
export class NotFound extends DomainError {
  readonly status = 404;
  constructor(readonly kind: string, readonly id: string | null = null) {
    super('not_found');
  }
}

/** 401: nobody is signed in. */
export class NotSignedIn extends DomainError {
  readonly status = 401;
  constructor() {
    super('not_signed_in');
  }
}

/** Who may instead: people already known, or a description that the house resolves when it answers. */
export type WhoCan =
  | { readonly people: readonly Who[] }
  | { readonly bodyId: string; readonly offices: readonly string[] }
  | { readonly role: string }
  | { readonly personIds: readonly string[] };

/** 403: visible, but not this person's to do. `reason` is a key with words in the room's words file. */
export class NotAllowed extends DomainError {
  readonly status = 403;
  constructor(readonly action: string, readonly reason: string, readonly who: WhoCan | readonly Who[] | null = null) {
    super('not_allowed', { action, reason });
  }
}

/** 409: allowed, but not in this state. */
export class NotPossibleNow extends DomainError {
  readonly status = 409;
}

/** 422: a rule of the domain is broken. `pointer` names the field when one is to blame. */
export class RuleBroken extends DomainError {
  readonly status = 422;
  constructor(code: string, params: ProblemParams = {}, readonly pointer: string | null = null) {
    super(code, params);
  }
}

/** 412: someone else was faster. */
export class StaleVersion extends DomainError {
  readonly status = 412;
  constructor(readonly current: Current | null) {
    super('stale_version');
  }
}

/** 400: what came in has the wrong form. */
export class Malformed extends DomainError {
  readonly status = 400;
  constructor(readonly errors: readonly FieldError[], code = 'malformed') {
    super(code);
  }
}

/** 428: a write without `If-Match`. */
export class PreconditionMissing extends DomainError {
  readonly status = 428;
  constructor() {
    super('precondition_missing');
  }
}

/** 429: too many requests; `retryAfter` in seconds. */
export class TooMany extends DomainError {
  readonly status = 429;
  constructor(readonly retryAfter: number) {
    super('too_many_requests', { seconds: retryAfter });
  }
}

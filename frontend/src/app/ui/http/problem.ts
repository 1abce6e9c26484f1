import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@faden/house/house';

/** A request that did not succeed, with the words to say it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The problem behind anything that was thrown; what is no answer of ours becomes `unexpected`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof Error && error.cause instanceof ProblemError) return error.cause.problem;
  return { type: 'about:blank', title: '', status: 0, code: 'unexpected' };
}

/** Reads what the server said; without an answer of ours the code is `offline` (no answer at all) or `unreachable`. */
export function problemIn(response: HttpErrorResponse): Problem {
  const said: unknown = response.error;
  if (isProblem(said)) return said;
  const code = response.status === 0 ? 'offline' : 'unreachable';
  return { type: 'about:blank', title: '', status: response.status, code };
}

const isProblem = (said: unknown): said is Problem =>
  typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string' && 'title' in said && typeof said.title === 'string';

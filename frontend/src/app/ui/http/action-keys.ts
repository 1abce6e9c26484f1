import type { HttpRequest } from '@angular/common/http';
import { Service } from '@angular/core';

/** Statuses after which nobody knows whether the server did it. */
const unclear = [0, 408, 500, 502, 503, 504];

/**
 * `Idempotency-Key` of POST requests: one per act of a person. A request that is repeated after an unclear answer
 * takes the key of the first try, so it happens once; a clear answer, good or bad, ends the key.
 */
@Service()
export class ActionKeys {
  private readonly open = new Map<string, string>();

  /** The key to send with a request. */
  keyFor(request: HttpRequest<unknown>): string {
    const act = nameOf(request);
    const key = this.open.get(act) ?? crypto.randomUUID();
    this.open.set(act, key);
    return key;
  }

  /** Tells how a request ended. */
  settled(request: HttpRequest<unknown>, status: number): void {
    if (!unclear.includes(status)) this.open.delete(nameOf(request));
  }
}

const nameOf = ({ method, urlWithParams, body }: HttpRequest<unknown>): string => `${method} ${urlWithParams}\n${JSON.stringify(body)}`;

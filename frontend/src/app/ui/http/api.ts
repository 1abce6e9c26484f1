import { HttpClient, HttpContext, HttpContextToken } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A request that handles 401 itself: the page shows no request to sign in again. */
export const QUIET = new HttpContextToken(() => false);

export const quietly = (): HttpContext => new HttpContext().set(QUIET, true);

/** The header that says which version a person has in hand. */
export const ifMatch = (version: number | undefined): Record<string, string> =>
  version === undefined ? {} : { 'If-Match': `"${version}"` };

/**
 * Acting: a promise of the answer; throws ProblemError. `version` is the one on the screen and goes out as `If-Match`.
 * `Idempotency-Key`, language and signing in again are done for every request.
 */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  get<Answer>(url: string, context = new HttpContext()): Promise<Answer> {
    return firstValueFrom(this.http.get<Answer>(url, { context }));
  }

  post<Answer>(url: string, body: object = {}, version?: number): Promise<Answer> {
    return firstValueFrom(this.http.post<Answer>(url, body, { headers: ifMatch(version) }));
  }

  patch<Answer>(url: string, body: object, version?: number): Promise<Answer> {
    return firstValueFrom(this.http.patch<Answer>(url, body, { headers: ifMatch(version) }));
  }

  put<Answer>(url: string, body: object, version?: number): Promise<Answer> {
    return firstValueFrom(this.http.put<Answer>(url, body, { headers: ifMatch(version) }));
  }

  delete<Answer>(url: string, version?: number): Promise<Answer> {
    return firstValueFrom(this.http.delete<Answer>(url, { headers: ifMatch(version) }));
  }
}

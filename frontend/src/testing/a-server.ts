import { HttpBackend, HttpErrorResponse, HttpResponse } from '@angular/common/http';
import type { HttpEvent, HttpRequest } from '@angular/common/http';
import { signal } from '@angular/core';
import type { Provider } from '@angular/core';
import type { Problem } from '@faden/house/house';
import { defer } from 'rxjs';
import type { Observable } from 'rxjs';
import { Live } from '../app/ui/live/live';

/** One request as the server got it. */
export interface Asked {
  what: string;
  body: unknown;
  version: string | null;
}

/** What a refused request gets. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly problem: Problem | null) {
    super(problem?.title ?? 'no net');
  }
}

/** Answers by method and address: `'GET /api/today': () => today`. Throwing a Refusal refuses; a promise is waited for. */
export type Answers = Record<string, (asked: Asked) => unknown>;

/** A server that answers from a table, for screens that read and act more than once. Remembers what it was asked. */
export class AServer implements HttpBackend {
  readonly asked: Asked[] = [];

  constructor(readonly answers: Answers) {}

  handle({ method, urlWithParams, url, body, headers }: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const asked: Asked = { what: `${method} ${urlWithParams}`, body, version: headers.get('If-Match') };
    return defer(async () => {
      await Promise.resolve();
      this.asked.push(asked);
      const answer = this.answers[asked.what] ?? this.answers[`${method} ${url}`];
      if (!answer) throw new HttpErrorResponse({ status: 404, url });
      try {
        return new HttpResponse({ status: 200, body: copyOf(await answer(asked)), url });
      } catch (error) {
        if (error instanceof Refusal) throw new HttpErrorResponse({ status: error.status, error: error.problem, url });
        throw error;
      }
    });
  }

  /** Requests that change something, oldest first. */
  deeds(): Asked[] {
    return this.asked.filter(({ what }) => !what.startsWith('GET '));
  }
}

/** As it comes out of the net: nothing is shared with the spec. */
const copyOf = (answer: unknown): unknown => (answer === undefined ? null : JSON.parse(JSON.stringify(answer)));

/** The server in place of the net, and a live stream in which nothing happens. */
export const played = (server: AServer): Provider[] => [
  { provide: HttpBackend, useValue: server },
  { provide: Live, useValue: { watch: () => signal(0).asReadonly(), event: signal(null).asReadonly() } },
];

/** No answer came: the net is gone. */
export const noNet = (): never => {
  throw new Refusal(0, null);
};

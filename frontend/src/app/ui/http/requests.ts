import { HttpErrorResponse, HttpResponse } from '@angular/common/http';
import type { HttpEvent, HttpHandlerFn, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, tap, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { Session } from '../session/session';
import { Words } from '../words/words';
import { ActionKeys } from './action-keys';
import { QUIET } from './api';
import { Connection } from './connection';
import { ProblemError, problemIn } from './problem';

/** Every request to our server: language, act key, problem words, and signing in again without losing the page. */
export const requests: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const [session, words] = [inject(Session), inject(Words)];
  const send = watched(next);
  const ready = (): HttpRequest<unknown> => request.clone({ setHeaders: { 'Accept-Language': words.locale() } });
  return send(ready()).pipe(catchError((error: unknown) => {
    const isExpired = error instanceof HttpErrorResponse && error.status === 401 && session.me() !== null && !request.context.get(QUIET);
    if (!isExpired) return throwError(() => asProblem(error));
    return from(session.again()).pipe(switchMap(() => send(ready())), catchError((later: unknown) => throwError(() => asProblem(later))));
  }));
};

const asProblem = (error: unknown): unknown => (error instanceof HttpErrorResponse ? new ProblemError(problemIn(error)) : error);

/** Sends with the act's key, and tells the key and the connection how it went. */
function watched(next: HttpHandlerFn): (request: HttpRequest<unknown>) => Observable<HttpEvent<unknown>> {
  const [keys, connection] = [inject(ActionKeys), inject(Connection)];
  return (request) => {
    const acting = request.method === 'POST' ? request.clone({ setHeaders: { 'Idempotency-Key': keys.keyFor(request) } }) : request;
    const settle = (status: number): void => {
      connection.heard(status !== 0);
      if (request.method === 'POST') keys.settled(request, status);
    };
    return next(acting).pipe(tap({
      next: (event) => { if (event instanceof HttpResponse) settle(event.status); },
      error: (error: unknown) => { if (error instanceof HttpErrorResponse) settle(error.status); },
    }));
  };
}

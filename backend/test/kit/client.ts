import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionCookie } from '../../src/house/access/request.js';
import type { Problem } from '../../src/house/house.contract.js';

/** What a request may carry besides its body. */
export interface With { ifMatch?: number | string; key?: string; headers?: Record<string, string> }

/** An answer; `body` is the parsed JSON, or the text when it is none. */
export interface Answer<T> { status: number; headers: Record<string, string | undefined>; body: T; text: string }

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Somebody (or nobody) who asks the application, without a network between. */
export class Client {
  constructor(private readonly app: NestFastifyApplication, private readonly token: string | null) {}

  get<T = Problem>(url: string, extra?: With): Promise<Answer<T>> {
    return this.send<T>('GET', url, undefined, extra);
  }
  post<T = Problem>(url: string, body: unknown = {}, extra?: With): Promise<Answer<T>> {
    return this.send<T>('POST', url, body, extra);
  }
  patch<T = Problem>(url: string, body: unknown, extra?: With): Promise<Answer<T>> {
    return this.send<T>('PATCH', url, body, extra);
  }
  put<T = Problem>(url: string, body: unknown, extra?: With): Promise<Answer<T>> {
    return this.send<T>('PUT', url, body, extra);
  }
  delete<T = Problem>(url: string, extra?: With): Promise<Answer<T>> {
    return this.send<T>('DELETE', url, undefined, extra);
  }

  /** A request as it stands; a text body goes out unchanged. */
  async send<T>(method: Method, url: string, body?: unknown, extra: With = {}): Promise<Answer<T>> {
    const isText = typeof body === 'string';
    const answer = await this.app.inject({
      method, url, headers: this.headers(body !== undefined, extra),
      ...(body !== undefined && { payload: isText ? body : JSON.stringify(body) }),
    });
    const headers: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(answer.headers)) headers[name] = value === undefined ? undefined : String(value);
    return { status: answer.statusCode, headers, body: parsed<T>(answer.body), text: answer.body };
  }

  private headers(hasBody: boolean, { ifMatch, key, headers }: With): Record<string, string> {
    return {
      'sec-fetch-site': 'same-origin',
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(this.token !== null && { cookie: `${sessionCookie}=${this.token}` }),
      ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    };
  }
}

function parsed<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    return text as T;
  }
}

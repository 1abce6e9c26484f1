import { Catch, Injectable, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SignedInRequest } from '../access/request.js';
import { WhoMay } from '../access/who-may.js';
import type { FieldProblem, Locale, Problem, Who } from '../house.contract.js';
import { Dictionary, localeOf } from './dictionary.js';
import type { Current, FieldError, WhoCan } from './domain-error.js';
import { faultFrom } from './fault.js';
import type { Fault } from './fault.js';

/** Answers every error as a problem (RFC 9457) in the person's language; never with a stack trace. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly dictionary: Dictionary, private readonly whoMay: WhoMay) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<SignedInRequest>();
    const reply = http.getResponse<FastifyReply>();
    const fault = faultFrom(error);
    if (fault.status >= 500) this.report(error, request);
    // A stream that has begun cannot become a problem any more.
    if (reply.raw.headersSent) { reply.raw.end(); return; }
    const problem = await this.problemOf(fault, request).catch(() => bare(fault));
    if (fault.retryAfter !== undefined) void reply.header('retry-after', String(fault.retryAfter));
    if (fault.current) void reply.header('etag', `"${fault.current.version}"`);
    await reply.status(fault.status).header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  private async problemOf(fault: Fault, request: SignedInRequest): Promise<Problem> {
    const locale = request.user?.locale ?? localeOf(request.headers['accept-language']);
    const say = (code: string, params = fault.params): string => this.dictionary.say(code, locale, params);
    return {
      ...bare(fault), title: say(fault.code), instance: request.url.split('?', 1)[0] ?? '/',
      ...(fault.reason !== undefined && { detail: say(fault.reason) }),
      ...(fault.params && Object.keys(fault.params).length > 0 && { params: fault.params }),
      ...(fault.errors && { errors: fault.errors.map((one) => this.fieldProblem(one, locale)) }),
      ...(fault.who && { who: await this.people(fault.who, request) }),
      ...(fault.current && { current: await this.current(fault.current, request) }),
    };
  }

  private fieldProblem({ pointer, code, params }: FieldError, locale: Locale): FieldProblem {
    return { pointer, code, message: this.dictionary.say(code, locale, params), ...(params && { params }) };
  }

  private async people(who: WhoCan | readonly Who[], request: SignedInRequest): Promise<Who[]> {
    if ('length' in who) return [...who];
    return request.user ? this.whoMay.people(request.user.networkId, who) : [];
  }

  private async current(
    current: Current, request: SignedInRequest,
  ): Promise<NonNullable<Problem['current']>> {
    const { version, changedAt, changedBy, changes } = current;
    const name = changedBy !== null && request.user
      ? await this.whoMay.nameOf(request.user.networkId, changedBy) : null;
    return { version, changedAt: changedAt ?? '', changedBy: name, changes: [...changes] };
  }

  private report(error: unknown, request: SignedInRequest): void {
    const stack = error instanceof Error ? `${error.name}: ${redact(error.message)}\n${frames(error)}` : typeof error;
    this.logger.error({ route: request.routeOptions.url, requestId: request.id, error: stack });
  }
}

const bare = (fault: Fault): Problem =>
  ({ type: `/problems/${fault.code}`, title: fault.code, status: fault.status, code: fault.code });

/** Values stand in quotes or parentheses in messages of the database; they may be personal. */
const redact = (message: string): string => message.replace(/"[^"]{3,}"|'[^']*'|\([^)]*\)/g, '…').slice(0, 300);

const frames = (error: Error): string => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n');

import { Body, Controller, HttpCode, Logger, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../access/open.js';
import { AnyContent } from './any-content.js';

const directive = /^[a-z-]{1,40}$/;

/** What browsers refused because of the content security policy. Only directive and origin are logged: no addresses. */
@ApiExcludeController()
@Controller('csp-reports')
export class CspReportsController {
  private readonly logger = new Logger('Csp');

  @Open()
  @AnyContent()
  @Post()
  @HttpCode(204)
  take(@Body() report: unknown): void {
    for (const { what, from } of violationsIn(report)) this.logger.warn(`Content security policy: ${what} refused ${from}`);
  }
}

interface Violation { what: string; from: string }

function violationsIn(report: unknown): Violation[] {
  const reports: unknown[] = Array.isArray(report) ? report.slice(0, 10) : [report];
  return reports.map((one) => {
    const body = part(one, 'csp-report') ?? part(one, 'body') ?? {};
    const what = text(body, 'effective-directive') ?? text(body, 'effectiveDirective') ?? text(body, 'violated-directive') ?? '';
    return { what: directive.test(what) ? what : 'unknown', from: originOf(text(body, 'blocked-uri') ?? text(body, 'blockedURL') ?? '') };
  });
}

const part = (value: unknown, key: string): object | null => {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
  return typeof inner === 'object' ? inner : null;
};

const text = (value: object, key: string): string | null => {
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : null;
};

const originOf = (url: string): string => {
  if (/^[a-z-]{1,30}$/.test(url)) return url;
  return URL.canParse(url) ? new URL(url).origin : 'something';
};

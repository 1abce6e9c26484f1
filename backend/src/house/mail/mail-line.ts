import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Settings } from '../settings.js';
import type { Mail } from './mail.js';

/** What became of one try. `failure` is a short technical word without personal data. */
export type Delivery =
  | { result: 'LEFT' }
  | { result: 'REFUSED' | 'NOT_YET' | 'IN_DOUBT'; failure: string };

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** The way out to the mail server. */
@Injectable()
export class MailLine {
  constructor(private readonly settings: Settings) {}

  /** Without a server mail stays inside (demo only; a start without demo insists on one). */
  get isOpen(): boolean {
    return this.settings.smtpUrl !== null;
  }

  /** Hands one mail to the server; never throws. */
  async send(mail: Mail): Promise<Delivery> {
    const watch = new Watch();
    const line = createTransport({ url: this.settings.smtpUrl ?? '', logger: watch, ...timeouts });
    try {
      await line.sendMail({
        from: { name: 'Faden', address: this.sender }, to: { name: '', address: mail.toAddress },
        subject: mail.subject, text: mail.text, messageId: `<${mail.id}@${this.host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' }, disableFileAccess: true, disableUrlAccess: true,
        attachments: mail.attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
      });
      return { result: 'LEFT' };
    } catch (error) {
      return { ...judge(error, watch.isOut) };
    } finally {
      line.close();
    }
  }

  private get host(): string {
    return new URL(this.settings.publicUrl).hostname;
  }

  /** The account at the mail server when it is an address, else one at our own host. */
  get sender(): string {
    const user = decodeURIComponent(new URL(this.settings.smtpUrl ?? 'smtp://').username);
    return user.includes('@') ? user : `noreply@${this.host.includes('.') ? this.host : `${this.host}.invalid`}`;
  }
}

/** Listens to the client's log for the one thing its errors do not tell: whether the whole message had gone out. */
class Watch {
  isOut = false;
  info(entry: unknown): void {
    this.isOut ||= typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'message';
  }
  level(): void { /* takes everything */ }
  trace(): void { /* says nothing */ }
  debug(): void { /* says nothing */ }
  warn(): void { /* says nothing */ }
  error(): void { /* says nothing */ }
  fatal(): void { /* says nothing */ }
}

function judge(error: unknown, isOut: boolean): Exclude<Delivery, { result: 'LEFT' }> {
  const has = (name: string): unknown => (typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined);
  const answer = Number(has('responseCode'));
  if (answer >= 500) return { result: 'REFUSED', failure: `smtp_${answer}` };
  if (answer >= 400) return { result: 'NOT_YET', failure: `smtp_${answer}` };
  return { result: isOut ? 'IN_DOUBT' : 'NOT_YET', failure: String(has('code') ?? 'unknown').toLowerCase() };
}

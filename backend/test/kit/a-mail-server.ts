import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How the server treats the next mails. */
export type Manner = 'ACCEPT' | 'REFUSE' | 'NOT_YET' | 'BREAK_AFTER_DATA';

/** A real mail server on a port of its own, which keeps what it gets. */
export class MailServer {
  readonly received: Email[] = [];
  manner: Manner = 'ACCEPT';
  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, answer) => {
        const codes: Partial<Record<Manner, number>> = { REFUSE: 550, NOT_YET: 451 };
        const responseCode = codes[mails.manner];
        answer(responseCode === undefined ? null : Object.assign(new Error('No'), { responseCode }));
      },
      onData: (stream, _session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => { void mails.take(Buffer.concat(chunks), answer); });
      },
    });
    const mails = new MailServer(server);
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => { this.server.close(resolve); });
  }

  private async take(raw: Buffer, answer: () => void): Promise<void> {
    this.received.push(await PostalMime.parse(raw));
    if (this.manner !== 'BREAK_AFTER_DATA') { answer(); return; }
    for (const { _socket } of this.server.connections) _socket.destroy();
  }
}

/** The part of smtp-server that the specs use; the package brings no types. */
declare module 'smtp-server' {
  import type { Server, Socket } from 'node:net';
  import type { Readable } from 'node:stream';

  type Answer = (error?: (Error & { responseCode?: number }) | null) => void;
  interface Options {
    authOptional?: boolean; disabledCommands?: string[]; logger?: boolean;
    onRcptTo?(address: { address: string }, session: unknown, answer: Answer): void;
    onData?(stream: Readable, session: unknown, answer: Answer): void;
  }
  class SMTPServer {
    constructor(options: Options);
    readonly server: Server;
    readonly connections: Set<{ _socket: Socket }>;
    listen(port: number, host: string, ready: () => void): void;
    close(done?: () => void): void;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}

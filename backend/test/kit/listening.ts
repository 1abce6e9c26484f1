import { get } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { sessionCookie } from '../../src/house/access/request.js';

/** An event as it came over the wire. */
export interface Heard { id: string; type: string; data: unknown }

/** An open live stream, read as a browser would. */
export class Listening {
  /** Events about subjects; what the stream says about itself is in `said`. */
  readonly events: Heard[] = [];
  readonly said: Heard[] = [];
  isEnded = false;
  #text = '';

  private constructor(private readonly request: ClientRequest) {}

  /** Resolves when the stream has said hello. */
  static async to(url: string, token: string, lastEventId?: string): Promise<Listening> {
    return new Promise((resolve, reject) => {
      const headers = { cookie: `${sessionCookie}=${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
      const request = get(url, { headers, agent: false }, (answer) => {
        if (answer.statusCode !== 200) { reject(new Error(`The stream answered ${answer.statusCode}`)); return; }
        listening.read(answer, () => resolve(listening));
      });
      const listening = new Listening(request);
      request.on('error', reject);
    });
  }

  /** The stream's id. */
  get stream(): string {
    const hello = this.said.find(({ type }) => type === 'open')?.data;
    return typeof hello === 'object' && hello !== null && 'stream' in hello ? String(hello.stream) : '';
  }

  close(): void {
    this.request.destroy();
  }

  private read(answer: IncomingMessage, begun: () => void): void {
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => {
      this.#text += text;
      const blocks = this.#text.split('\n\n');
      this.#text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
      if (this.stream !== '') begun();
    });
    answer.on('close', () => { this.isEnded = true; });
    answer.on('error', () => { this.isEnded = true; });
  }

  private take(block: string): void {
    const field = (name: string): string => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    if (field('data') === '') return;
    const heard: Heard = { id: field('id'), type: field('event'), data: JSON.parse(field('data')) };
    (heard.type === '' ? this.events : this.said).push(heard);
  }
}

import type { LiveEvent } from '@faden/house/house';

/** What the stream tells, and how it asks. */
export interface StreamTalk {
  event: (event: LiveEvent) => void;
  /** Too much was missed: everything shown is to be read anew. */
  resync: () => void;
  follow: (streamId: string, subjects: string[]) => Promise<unknown>;
  /** The server closed the door: signed out, or down. Resolves when it makes sense to knock again. */
  refused: () => Promise<unknown>;
}

const firstWait = 2_000;
const longestWait = 60_000;

/** One EventSource: opened with the first subject, closed with the last, resumed by the browser with the last event id. */
export class Stream {
  private source: EventSource | undefined;
  private id: string | undefined;
  private wanted: string[] = [];
  private followed = '';
  private wait = firstWait;

  constructor(private readonly talk: StreamTalk) {}

  /** Follows exactly these subjects from now on. */
  follow(subjects: string[]): void {
    this.wanted = subjects;
    if (subjects.length === 0) return this.close();
    if (!this.source) return this.open();
    if (this.id !== undefined) void this.tell(this.id);
  }

  private open(): void {
    const query = new URLSearchParams(this.wanted.map((subject) => ['subject', subject]));
    const asked = this.wanted.join();
    const source = new EventSource(`/api/live?${query}`);
    this.source = source;
    source.addEventListener('open', (event) => {
      if (event instanceof MessageEvent) this.begin(read<{ stream: string }>(event).stream, asked);
    });
    source.addEventListener('resync', () => this.talk.resync());
    source.addEventListener('message', (event: MessageEvent<string>) => this.talk.event(read<LiveEvent>(event)));
    source.addEventListener('error', () => {
      this.id = undefined;
      if (source.readyState === EventSource.CLOSED) void this.knockAgain();
    });
  }

  /** A reconnected stream knows only the subjects of its address: the others are asked for again and read anew. */
  private begin(id: string, asked: string): void {
    this.id = id;
    this.wait = firstWait;
    this.followed = asked;
    if (asked === this.wanted.join()) return;
    void this.tell(id).then(() => this.talk.resync());
  }

  private async tell(id: string): Promise<void> {
    const wanted = this.wanted.join();
    if (wanted === this.followed) return;
    this.followed = wanted;
    await this.talk.follow(id, this.wanted).catch(() => { this.followed = ''; });
  }

  private async knockAgain(): Promise<void> {
    this.close();
    await Promise.all([this.talk.refused().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, this.wait))]);
    this.wait = Math.min(this.wait * 2, longestWait);
    if (this.source || this.wanted.length === 0) return;
    this.open();
    this.talk.resync();
  }

  private close(): void {
    this.source?.close();
    this.source = undefined;
    this.id = undefined;
    this.followed = '';
  }
}

const read = <Data>(event: MessageEvent<string>): Data => JSON.parse(event.data) as Data;

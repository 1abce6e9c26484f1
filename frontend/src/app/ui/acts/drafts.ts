import { Service, effect, inject } from '@angular/core';
import { Session } from '../session/session';

/** A text that the server has not acknowledged yet. */
export interface Draft<Text> {
  text: Text;
  /** When it was last changed, in milliseconds. */
  at: number;
}

const pause = 300;

/** Texts on this device until the server has them: every change is kept in IndexedDB, under the person and the thing. */
@Service()
export class Drafts {
  private readonly session = inject(Session);
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private opened: Promise<IDBDatabase> | undefined;

  /** Keeps what `text` holds whenever it changes; null keeps nothing. Call it in an injection context. */
  keep<Text>(thing: string, text: () => Text | null): void {
    effect(() => {
      const now = text();
      if (now !== null) this.put(thing, now);
    });
  }

  /** Keeps a text now, 300 ms after the last change. */
  put<Text>(thing: string, text: Text): void {
    const key = this.key(thing);
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => void this.write(key, { text, at: Date.now() } satisfies Draft<Text>), pause));
  }

  /** What was kept for a thing; null when nothing. */
  async find<Text>(thing: string): Promise<Draft<Text> | null> {
    const found: unknown = await this.ask('readonly', (store) => store.get(this.key(thing))).catch(() => undefined);
    return isDraft<Text>(found) ? found : null;
  }

  /** The server has it: the text on the device is no longer needed. */
  async forget(thing: string): Promise<void> {
    const key = this.key(thing);
    clearTimeout(this.timers.get(key));
    await this.ask('readwrite', (store) => store.delete(key)).catch(() => undefined);
  }

  private key(thing: string): string {
    return `${this.session.me()?.personId ?? 'nobody'} ${thing}`;
  }

  private async write(key: string, draft: Draft<unknown>): Promise<void> {
    await this.ask('readwrite', (store) => store.put(draft, key)).catch(() => undefined);
  }

  private async ask<Answer>(mode: IDBTransactionMode, question: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
    this.opened ??= open();
    const store = (await this.opened).transaction('drafts', mode).objectStore('drafts');
    return settled(question(store));
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('faden', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('drafts'));
  return settled(request);
}

const settled = <Answer>(request: IDBRequest<Answer>): Promise<Answer> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing')));
});

const isDraft = <Text>(found: unknown): found is Draft<Text> =>
  typeof found === 'object' && found !== null && 'text' in found && 'at' in found && typeof found.at === 'number';

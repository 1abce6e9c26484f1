import { HttpClient } from '@angular/common/http';
import { DestroyRef, Service, effect, inject, signal, untracked } from '@angular/core';
import type { Signal } from '@angular/core';
import type { LiveEvent } from '@faden/house/house';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session/session';
import { LiveWatch } from './live-watch';
import { Stream } from './stream';

const quiet = 120;

/**
 * Foreign changes, over one stream per tab. Pages say what they show; when one of it changes, their tick rises
 * and they read again. The stream follows the union of what all pages show.
 */
@Service()
export class Live {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly watches = new Set<LiveWatch>();
  private readonly last = signal<LiveEvent | null>(null);
  private readonly stream = new Stream({
    event: (event) => this.hear(event),
    resync: () => this.watches.forEach((watch) => watch.touch()),
    follow: (id, subjects) => firstValueFrom(this.http.put<unknown>(`/api/live/${id}/subjects`, { subjects })),
    refused: () => this.session.load().then((me) => (me ? undefined : this.session.again())),
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The last event heard, for pages that say who changed what. */
  readonly event = this.last.asReadonly();

  /**
   * Follows subjects such as `meeting:ID` or `today` while the caller lives; call it in an injection context.
   * @returns a number that rises with every change (several within 120 ms are one)
   */
  watch(subjects: () => readonly string[]): Signal<number> {
    const watch = new LiveWatch(quiet);
    this.watches.add(watch);
    effect(() => {
      watch.subjects = [...subjects()];
      untracked(() => this.settle());
    });
    inject(DestroyRef).onDestroy(() => {
      this.watches.delete(watch);
      watch.end();
      this.settle();
    });
    return watch.ticks;
  }

  private hear(event: LiveEvent): void {
    this.last.set(event);
    for (const watch of this.watches) if (watch.concerns(event)) watch.touch();
  }

  /** Tells the stream what all watches want together; changes within one turn are sent once. */
  private settle(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stream.follow([...new Set([...this.watches].flatMap(({ subjects }) => subjects))].sort()), 0);
  }
}

import { httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Problem } from '@faden/house/house';
import { Live } from '../live/live';
import { Words } from '../words/words';
import { problemOf } from './problem';

/** What a page reads from the server, and how that stands. */
export interface Reading<Value> {
  /** The last answer; stays while it is read again, also when that fails. */
  readonly value: Signal<Value | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Why the last try failed; null when it did not. */
  readonly problem: Signal<Problem | null>;
  /** Takes the answer of an act, instead of reading again. */
  set(value: Value): void;
  reload(): void;
}

interface How<Value> {
  /** Subjects whose changes make it read again, such as `topic:ID`. */
  live?: (value: Value) => readonly string[];
  /** Keeps the old answer while another address is read: for filters and lists, never for another object. */
  keep?: boolean;
}

/**
 * Reads an address of the API as a signal; undefined reads nothing. Call it in an injection context.
 * Reads again when the address, the language or one of the `live` subjects changes.
 */
export function reading<Value>(address: () => string | undefined, how: How<Value> = {}): Reading<Value> {
  const { locale } = inject(Words);
  const url = computed(address);
  const resource = httpResource<Value>(() => (locale() ? url() : undefined));
  const value = linkedSignal<{ url: string | undefined; found: Value | undefined }, Value | undefined>({
    source: () => ({ url: url(), found: resource.hasValue() ? resource.value() : undefined }),
    computation: ({ url, found }, before) =>
      found ?? (before && (how.keep === true || before.source.url === url) ? before.value : undefined),
  });
  follow(resource, value, how.live);
  return {
    value: value.asReadonly(), isLoading: resource.isLoading,
    problem: computed(() => (resource.error() ? problemOf(resource.error()) : null)),
    set: (next) => resource.set(next),
    reload: () => { resource.reload(); },
  };
}

interface Reloading { reload(): boolean; readonly isLoading: Signal<boolean> }

/** Reads again on every change that others make; a change during reading is read after it. */
function follow<Value>(resource: Reloading, value: Signal<Value | undefined>, live: How<Value>['live']): void {
  if (!live) return;
  let read = 0;
  const ticks = inject(Live).watch(() => {
    const shown = value();
    return shown === undefined ? [] : live(shown);
  });
  effect(() => {
    const tick = ticks();
    if (tick === read || resource.isLoading()) return;
    read = tick;
    untracked(() => resource.reload());
  });
}

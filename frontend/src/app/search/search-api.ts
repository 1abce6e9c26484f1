import { computed, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import { searchLimits } from '@faden/search/search';
import type { SearchHit, SearchKind, SearchView } from '@faden/search/search';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';
import type { IconName } from '../ui/marks/icons';

export const kindIcons: Record<SearchKind, IconName> = {
  TOPIC: 'forum', MEETING: 'event', DECISION: 'gavel', ESCALATION: 'north_east', TASK: 'check_circle', BODY: 'groups', PERSON: 'person',
};

/** Reads hits while somebody types; the old hits stay until the new ones are there. */
export function hitsFor(text: Signal<string>): Reading<SearchView> {
  return reading<SearchView>(() => {
    const query = text().trim().slice(0, searchLimits.query);
    return query.length < 2 ? undefined : `/api/search?q=${encodeURIComponent(query)}`;
  }, { keep: true });
}

/** What a hit says besides its title: number, body unless the title is its name, day. */
export const detailOf = ({ title, number, bodyName, on }: SearchHit, sayDay: (day: string) => string): string =>
  [number, bodyName === title ? null : bodyName, on === null ? null : sayDay(on)].filter(Boolean).join(' · ');

const pause = 150;
const kept = 'faden.searches';

/** A text that is searched only once somebody stops typing for a moment. */
export function typedText(first = ''): { typed: Signal<string>; settled: Signal<string>; type: (text: string) => void } {
  const [typed, settled] = [signal(first), signal(first)];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const type = (text: string): void => {
    typed.set(text);
    clearTimeout(timer);
    timer = setTimeout(() => settled.set(text), pause);
  };
  return { typed: typed.asReadonly(), settled: computed(settled), type };
}

/** The last searches of this browser, newest first. */
export function recentSearches(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(found) ? found.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSearch(text: string): void {
  const said = text.trim();
  if (said.length < 2) return;
  localStorage.setItem(kept, JSON.stringify([said, ...recentSearches().filter((other) => other !== said)].slice(0, 5)));
}

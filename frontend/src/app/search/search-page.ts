import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { searchKinds } from '@faden/search/search';
import { Dates } from '../ui/days/dates';
import { Filter } from '../ui/lists/filter';
import { Icon } from '../ui/marks/icon';
import { Empty } from '../ui/pages/empty';
import { PageHead } from '../ui/pages/page-head';
import { Waiting } from '../ui/pages/waiting';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { detailOf, hitsFor, kindIcons, rememberSearch } from './search-api';
import { searchWords } from './search.words';

/** All hits of a search, by kind; text and kind stand in the address. */
@Component({
  selector: 'nw-search-page',
  imports: [PageHead, Empty, Waiting, Filter, Icon, MatButton, RouterLink],
  templateUrl: './search-page.html',
  styles: `
    form { display: flex; gap: .75rem; max-inline-size: 40rem; margin-block-end: 1.25rem }
    input { flex: 1; min-inline-size: 0; min-block-size: 48px; padding-inline: 1rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card) }
    .nw-rows { margin-block-end: 1.5rem }
    h2 { margin-block: 1.25rem .5rem }`,
})
export class SearchPage {
  readonly q = input<string>('');
  readonly art = input<string>('all');
  protected readonly t = words(searchWords);
  protected readonly icons = kindIcons;
  protected readonly may = inject(Session).me()?.may.proposeTopics ?? false;
  private readonly dates = inject(Dates);
  private readonly router = inject(Router);
  protected readonly text = computed(() => this.q() ?? '');
  protected readonly kind = computed(() => searchKinds.find((kind) => kind === this.art()) ?? 'all');
  protected readonly hits = hitsFor(this.text);
  protected readonly kinds = computed(() => [
    { value: 'all', label: this.t('all'), count: this.hits.value()?.total ?? 0 },
    ...(this.hits.value()?.groups ?? []).map(({ kind, hits }) => ({ value: kind, label: this.t(`kind.${kind}`), count: hits.length })),
  ]);
  protected readonly groups = computed(() => (this.hits.value()?.groups ?? []).filter(({ kind }) => this.kind() === 'all' || kind === this.kind())
    .map(({ kind, hits }) => ({ kind, title: this.t(`kind.${kind}`), hits: hits.map((hit) => ({ ...hit, detail: detailOf(hit, (day) => this.dates.day(day)) })) })));

  protected search(q: string): void {
    rememberSearch(q);
    void this.router.navigate([], { queryParams: { q } });
  }

  protected only(art: string): void {
    void this.router.navigate([], { queryParams: { q: this.text(), ...(art === 'all' ? {} : { art }) } });
  }
}

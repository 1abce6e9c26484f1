import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Dates } from '../ui/days/dates';
import { Icon } from '../ui/marks/icon';
import type { IconName } from '../ui/marks/icons';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { detailOf, hitsFor, kindIcons, recentSearches, rememberSearch, typedText } from './search-api';
import { searchWords } from './search.words';

/** A page of the workspace one can jump to. */
export interface Place {
  label: string;
  path: string;
  icon: IconName;
}

interface Choice {
  id: string;
  icon: IconName;
  title: string;
  detail: string;
  /** A page to open, or a text to search for. */
  path?: string;
  text?: string;
}

/** One box for objects, places and actions: type, choose with the arrows, open. */
@Component({
  selector: 'nw-palette',
  imports: [Icon],
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  protected readonly t = words(searchWords);
  private readonly places = inject<{ places: readonly Place[] }>(MAT_DIALOG_DATA).places;
  private readonly dialog: MatDialogRef<Palette> = inject(MatDialogRef);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly dates = inject(Dates);
  protected readonly box = typedText();
  protected readonly hits = hitsFor(this.box.settled);
  private readonly query = computed(() => this.box.typed().trim());
  protected readonly searching = computed(() => this.query().length >= 2);

  protected readonly groups = computed(() => (this.searching() ? [...this.found(), ...this.jumps(), ...this.acts()] : [...this.recent(), ...this.jumps()])
    .filter(({ choices }) => choices.length > 0));
  protected readonly choices = computed(() => this.groups().flatMap(({ choices }) => choices));
  protected readonly total = computed(() => (this.searching() ? this.hits.value()?.total ?? 0 : 0));
  protected readonly none = computed(() => this.searching() && !this.hits.isLoading() && this.total() === 0 && this.hits.value() !== undefined);
  /** The first choice is the one Enter opens. */
  protected readonly at = linkedSignal({ source: this.choices, computation: () => 0 });
  protected readonly active = computed(() => this.choices()[this.at()]?.id ?? null);
  /** The hits belong to what was typed; before that, Enter would open something else than was meant. */
  private readonly ready = computed(() => !this.searching() || (this.box.settled() === this.box.typed() && !this.hits.isLoading()));
  /** Enter came before the hits: they are waited for. */
  private readonly hurried = signal<{ inNewTab: boolean } | null>(null);

  constructor() {
    const announcer = inject(LiveAnnouncer);
    effect(() => {
      const found = this.hits.value();
      if (found) void announcer.announce(untracked(() => (found.total === 0 ? this.t('none', { text: found.query }) : this.t.count('hits', found.total))));
    });
    effect(() => {
      const hurried = this.hurried();
      if (hurried && this.ready()) untracked(() => this.open(hurried.inNewTab));
    });
  }

  protected press(event: KeyboardEvent): void {
    const count = this.choices().length;
    if (event.key === 'ArrowDown') this.at.update((at) => (at + 1) % Math.max(1, count));
    else if (event.key === 'ArrowUp') this.at.update((at) => (at - 1 + count) % Math.max(1, count));
    else if (event.key === 'Enter') this.hurried.set({ inNewTab: event.ctrlKey || event.metaKey });
    else return this.hurried.set(null);
    event.preventDefault();
    document.getElementById(this.active() ?? '')?.scrollIntoView({ block: 'nearest' });
  }

  private open(inNewTab: boolean): void {
    this.hurried.set(null);
    this.choose(this.choices()[this.at()], inNewTab);
  }

  protected choose(choice: Choice | undefined, inNewTab = false): void {
    if (!choice) return;
    if (choice.text !== undefined) return this.box.type(choice.text);
    rememberSearch(this.query());
    if (inNewTab) return void window.open(choice.path, '_blank', 'noopener');
    this.dialog.close();
    if (choice.path) void this.router.navigateByUrl(choice.path);
  }

  protected all(): void {
    rememberSearch(this.query());
    this.dialog.close();
    void this.router.navigate(['/suche'], { queryParams: { q: this.query() } });
  }

  private found(): { title: string; choices: Choice[] }[] {
    return (this.hits.value()?.groups ?? []).map(({ kind, hits }) => ({
      title: this.t(`kind.${kind}`),
      choices: hits.slice(0, 5).map((hit) => ({
        id: `hit-${hit.id}`, icon: kindIcons[kind], title: hit.title, path: hit.path, detail: detailOf(hit, (day) => this.dates.day(day, 'short')),
      })),
    }));
  }

  private jumps(): { title: string; choices: Choice[] }[] {
    const wanted = this.query().toLowerCase();
    const choices = this.places.filter(({ label }) => label.toLowerCase().includes(wanted))
      .map(({ label, path, icon }) => ({ id: `place-${path.slice(1)}`, icon, title: label, path, detail: '' }));
    return [{ title: this.t('jump'), choices }];
  }

  private acts(): { title: string; choices: Choice[] }[] {
    if (!this.session.me()?.may.proposeTopics) return [];
    const text = this.query();
    return [{ title: this.t('act'), choices: [{ id: 'act-topic', icon: 'add', title: this.t('propose', { text }), detail: '', path: `/themen/neu?titel=${encodeURIComponent(text)}` }] }];
  }

  private recent(): { title: string; choices: Choice[] }[] {
    return [{ title: this.t('recent'), choices: recentSearches().map((text, at): Choice => ({ id: `recent-${at}`, icon: 'history', title: text, detail: '', text })) }];
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { Router, RouterLink } from '@angular/router';
import { Dates } from '../ui/days/dates';
import { Datefield } from '../ui/fields/datefield';
import { Icon } from '../ui/marks/icon';
import { PageHead } from '../ui/pages/page-head';
import { Waiting } from '../ui/pages/waiting';
import { words } from '../ui/words/words';
import { NetworkApi } from './network-api';
import { networkWords } from './network.words';
import { around, matching } from './org-map-layout';
import { OrgMap } from './org-map';
import { OrgPanel } from './org-panel';
import { OrgTable } from './org-table';

/** Who does what in the network, as of any day; day, view and focus stand in the address. */
@Component({
  selector: 'nw-org-chart-page',
  imports: [RouterLink, MatButton, MatCheckbox, Datefield, Icon, PageHead, Waiting, OrgMap, OrgPanel, OrgTable],
  templateUrl: './org-chart-page.html',
  styleUrl: './org-chart-page.css',
})
export class OrgChartPage {
  /** From the address. */
  readonly stand = input<string>();
  readonly ansicht = input<string>();
  readonly fokus = input<string>();

  protected readonly t = words(networkWords);
  protected readonly dates = inject(Dates);
  private readonly router = inject(Router);
  protected readonly chart = inject(NetworkApi).chart(this.stand);
  protected readonly asTable = computed(() => this.ansicht() === 'tabelle');
  protected readonly choosesDay = signal(false);
  protected readonly threads = signal(true);
  protected readonly freeSeats = signal(false);
  protected readonly selected = signal<string | null>(null);
  protected readonly wanted = signal('');

  protected readonly hits = computed(() => matching(this.chart.value()?.nodes ?? [], this.wanted()));
  protected readonly found = computed(() => new Set(this.hits().map(({ id }) => id)));
  protected readonly node = computed(() => this.chart.value()?.nodes.find(({ id }) => id === this.selected()));
  protected readonly focused = computed(() => this.chart.value()?.nodes.find(({ id, slug }) => this.fokus() === (slug ?? id)));
  protected readonly only = computed(() => {
    const [chart, node] = [this.chart.value(), this.focused()];
    return chart && node ? around(chart, node.id) : null;
  });

  protected go(queryParams: { stand?: string | null; ansicht?: string | null; fokus?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAlone(): void {
    const node = this.node();
    this.go({ fokus: this.focused() || !node ? null : node.slug ?? node.id });
  }

  /** Enter in the search goes to the first hit. */
  protected jump(): void {
    const [first] = this.hits();
    if (!first) return;
    this.selected.set(first.id);
    document.querySelector<HTMLElement>(`[data-node="${CSS.escape(first.id)}"]`)?.focus();
  }

  protected typed({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.wanted.set(target.value);
  }

  protected print(): void {
    window.print();
  }
}

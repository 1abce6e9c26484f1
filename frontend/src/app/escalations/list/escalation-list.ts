import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import type { EscalationPage, EscalationRow } from '@faden/escalations/escalation';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Filter } from '../../ui/lists/filter';
import { More } from '../../ui/lists/more';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { EscalationsApi } from '../escalations-api';
import type { EscalationChoice } from '../escalations-api';
import { escalationWords } from '../escalations.words';
import { EscalationLine } from './escalation-line';

const states = { offen: 'open', abgeschlossen: 'closed', alle: 'all' } as const;
type Tab = keyof typeof states;
const tabs: readonly Tab[] = ['offen', 'abgeschlossen', 'alle'];

/** All Klärungen one may see: where each stands, and whose turn it is. */
@Component({
  selector: 'nw-escalation-list',
  imports: [PageHead, Filter, Waiting, Empty, More, ProblemBox, EscalationLine],
  template: `
    <nw-page-head [title]="t('title')" />
    <div class="no-print filters"><nw-filter [label]="t('title')" [options]="options()" [chosen]="tab()" (chosenChange)="go($event)" /></div>
    @if (page.value()) {
      @if (rows().length > 0) {
        <ul class="nw-rows">@for (row of rows(); track row.id) { <li class="nw-row"><nw-escalation-line [escalation]="row" /></li> }</ul>
        <nw-more [next]="next()" [busy]="more.busy()" (more)="more.run()" />
        <nw-problem-box [of]="more" />
      } @else { <nw-empty picture="knot" [text]="t('empty')" /> }
    } @else { <nw-waiting [for]="page" shape="list" [rows]="4" /> }`,
  styles: `.filters { margin-block-end: 1rem } .nw-row { display: block; padding: 0 }`,
})
export class EscalationList {
  /** From the address. */
  readonly stand = input<string>();

  protected readonly t = words(escalationWords);
  private readonly api = inject(EscalationsApi);
  private readonly router = inject(Router);
  protected readonly tab = computed<Tab>(() => tabs.find((tab) => tab === this.stand()) ?? 'offen');
  protected readonly options = computed(() => tabs.map((value) => ({ value, label: this.t(`filter.${states[value]}`) })));
  private readonly choice = computed<EscalationChoice>(() => ({ state: states[this.tab()] }));
  protected readonly page = this.api.list(this.choice);
  /** Further pages; a fresh first page starts anew. */
  private readonly further = linkedSignal<EscalationPage | undefined, EscalationPage[]>({ source: this.page.value, computation: () => [] });
  protected readonly rows = computed<EscalationRow[]>(() => [...(this.page.value()?.rows ?? []), ...this.further().flatMap(({ rows }) => rows)]);
  protected readonly next = computed(() => (this.further().at(-1) ?? this.page.value())?.next ?? null);
  protected readonly more = act(() => this.api.more(this.choice(), this.next() ?? ''), (page) => this.further.update((before) => [...before, page]));

  protected go(stand: string): void {
    void this.router.navigate([], { queryParams: { stand }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

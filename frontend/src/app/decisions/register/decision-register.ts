import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { decisionEffects, trackingStates } from '@faden/decisions/decision';
import type { DecisionPage, DecisionRow } from '@faden/decisions/decision';
import { map } from 'rxjs';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { More } from '../../ui/lists/more';
import { Icon } from '../../ui/marks/icon';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { DecisionsApi } from '../decisions-api';
import type { DecisionChoice } from '../decisions-api';
import { decisionWords } from '../decisions.words';
import { DecisionCard } from './decision-card';
import { DecisionFilter } from './decision-filter';
import type { Sought } from './decision-filter';
import { DecisionTable } from './decision-table';

/** All decisions and recommendations one may see, the latest first; the choice stands in the address. */
@Component({
  selector: 'nw-decision-register',
  imports: [MatButton, Icon, PageHead, Waiting, Empty, More, ProblemBox, DecisionFilter, DecisionTable, DecisionCard],
  templateUrl: './decision-register.html',
  styles: `
    nw-decision-filter { display: block; margin-block-end: 1.25rem }
    .nw-card { padding-block: .5rem }`,
})
export class DecisionRegister {
  /** From the address. */
  readonly gremium = input<string>();
  readonly jahr = input<string>();
  readonly art = input<string>();
  readonly umsetzung = input<string>();
  readonly suche = input<string>();

  protected readonly t = words(decisionWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(DecisionsApi);
  private readonly router = inject(Router);
  protected readonly isWide = toSignal(inject(BreakpointObserver).observe('(min-width: 1000px)').pipe(map(({ matches }) => matches)), { initialValue: true });

  protected readonly sought = computed<Sought>(() => ({ gremium: this.gremium() ?? null, jahr: this.jahr() ?? null, art: this.art() ?? null, umsetzung: this.umsetzung() ?? null, suche: this.suche() ?? null }));
  /** Only what the register knows is asked for; anything else in the address narrows nothing. */
  protected readonly choice = computed<DecisionChoice>(() => {
    const [body, year, search] = [this.gremium(), this.jahr(), this.suche()?.trim()];
    const effect = decisionEffects.find((one) => one === this.art());
    const tracking = trackingStates.find((one) => one === this.umsetzung());
    return { ...(body && { body }), ...(year && /^\d{4}$/.test(year) && { year }), ...(effect && { effect }), ...(tracking && { tracking }), ...(search && { search }) };
  });
  protected readonly isNarrowed = computed(() => Object.keys(this.choice()).length > 0);
  protected readonly page = this.api.list(this.choice);
  /** Further pages; a fresh first page starts anew. */
  private readonly further = linkedSignal<DecisionPage | undefined, DecisionPage[]>({ source: this.page.value, computation: () => [] });
  protected readonly rows = computed<DecisionRow[]>(() => [...(this.page.value()?.rows ?? []), ...this.further().flatMap(({ rows }) => rows)]);
  protected readonly next = computed(() => (this.further().at(-1) ?? this.page.value())?.next ?? null);
  protected readonly more = act(() => this.api.more(this.choice(), this.next() ?? ''), (page) => this.further.update((before) => [...before, page]));
  protected readonly found = computed(() => (this.next() === null ? this.t.count('found', this.rows().length) : this.t('foundMore', { count: this.rows().length })));

  protected narrow(queryParams: Sought): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  protected print(): void {
    window.print();
  }
}

import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import type { MeetingPage, MeetingRow } from '@faden/meetings/meeting';
import { BodiesApi } from '../../bodies/bodies-api';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Filter } from '../../ui/lists/filter';
import { More } from '../../ui/lists/more';
import { Icon } from '../../ui/marks/icon';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { Session } from '../../ui/session/session';
import { words } from '../../ui/words/words';
import { MeetingsApi } from '../meetings-api';
import type { MeetingChoice } from '../meetings-api';
import { meetingWords } from '../meetings.words';
import { MeetingLine } from './meeting-line';

const whens = { kommend: 'coming', vergangen: 'past', entwuerfe: 'drafts' } as const;
type Tab = keyof typeof whens;

/** All meetings one may see: coming, past, drafts; the own answer is given in the row. */
@Component({
  selector: 'nw-meeting-list',
  imports: [RouterLink, MatButton, MatFormField, MatSelect, MatOption, PageHead, Waiting, Empty, Filter, More, ProblemBox, Icon, MeetingLine],
  templateUrl: './meeting-list.html',
  styles: `
    .filters { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: center; justify-content: space-between; margin-block-end: 1rem }
    mat-form-field { max-inline-size: 20rem }
    .nw-row { padding: 0; display: block }`,
})
export class MeetingList {
  /** From the address: which list, and of which body. */
  readonly liste = input<string>();
  readonly gremium = input<string>();

  protected readonly t = words(meetingWords);
  protected readonly session = inject(Session);
  private readonly api = inject(MeetingsApi);
  private readonly router = inject(Router);

  protected readonly tab = computed<Tab>(() => isTab(this.liste()) ?? 'kommend');
  protected readonly choice = computed<MeetingChoice>(() => {
    const bodyId = this.gremium();
    return { when: whens[this.tab()], ...(bodyId && { bodyId }) };
  });
  protected readonly tabs = computed(() => tabs.map((value) => ({ value, label: this.t(`when.${whens[value]}`) })));
  protected readonly bodies = inject(BodiesApi).all();
  protected readonly page = this.api.list(this.choice);
  /** Further pages; a fresh first page starts anew. */
  private readonly further = linkedSignal<MeetingPage | undefined, MeetingPage[]>({ source: this.page.value, computation: () => [] });
  protected readonly rows = computed<MeetingRow[]>(() => [...(this.page.value()?.rows ?? []), ...this.further().flatMap(({ rows }) => rows)]);
  protected readonly next = computed(() => (this.further().at(-1) ?? this.page.value())?.next ?? null);
  protected readonly more = act(
    () => this.api.more(this.choice(), this.next() ?? ''),
    (page) => this.further.update((before) => [...before, page]),
  );

  protected go(queryParams: { liste?: string; gremium?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

const tabs: readonly Tab[] = ['kommend', 'vergangen', 'entwuerfe'];
const isTab = (given: string | undefined): Tab | undefined => tabs.find((tab) => tab === given);

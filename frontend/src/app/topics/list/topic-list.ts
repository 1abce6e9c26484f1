import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { topicWords as allWords } from '@faden/topics/topic';
import type { TopicPage, TopicRow, TopicWord } from '@faden/topics/topic';
import { BodiesApi } from '../../bodies/bodies-api';
import { typedText } from '../../search/search-api';
import { act } from '../../ui/acts/act';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Filter } from '../../ui/lists/filter';
import { More } from '../../ui/lists/more';
import { Icon } from '../../ui/marks/icon';
import { Empty } from '../../ui/pages/empty';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { Session } from '../../ui/session/session';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { TopicsApi } from '../topics-api';
import type { TopicChoice } from '../topics-api';
import { topicWords } from '../topics.words';
import { TopicLine } from './topic-line';

/** The words worth a button of their own; the rest is found under „Alle". */
const filters = ['ALL', 'SUBMITTED', 'IN_BACKLOG', 'ON_AGENDA', 'IN_DISCUSSION', 'WAITING', 'IN_ESCALATION', 'DECIDED', 'DONE'] as const;

/** The store of topics: what the network brings, sorted by where it stands; new ones are sorted in their row. */
@Component({
  selector: 'nw-topic-list',
  imports: [RouterLink, MatButton, MatFormField, MatSelect, MatOption, Filter, More, ProblemBox, Icon, Empty, PageHead, Waiting, TopicLine],
  templateUrl: './topic-list.html',
  styleUrl: './topic-list.css',
})
export class TopicList {
  /** From the address. */
  readonly wort = input<string>();
  readonly gremium = input<string>();

  protected readonly t = words(topicWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(TopicsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly mayRaise = computed(() => this.session.me()?.may.proposeTopics ?? false);
  protected readonly wanted = typedText();

  private readonly word = computed<TopicWord | undefined>(() => allWords.find((word) => word === this.wort()));
  protected readonly filter = computed(() => this.word() ?? 'ALL');
  protected readonly filters = computed(() => filters.map((value) => ({ value, label: this.t(`groups.${value}`) })));
  private readonly choice = computed<TopicChoice>(() => {
    const [word, bodyId, search] = [this.word(), this.gremium(), this.wanted.settled().trim()];
    return { ...(word && { word }), ...(bodyId && { bodyId }), ...(search && { search }) };
  });
  protected readonly isNarrowed = computed(() => Object.keys(this.choice()).length > 0);

  protected readonly bodies = inject(BodiesApi).all();
  protected readonly page = this.api.list(this.choice);
  /** Further pages; a fresh first page starts anew. */
  private readonly further = linkedSignal<TopicPage | undefined, TopicPage[]>({ source: this.page.value, computation: () => [] });
  protected readonly rows = computed<TopicRow[]>(() => [...(this.page.value()?.rows ?? []), ...this.further().flatMap(({ rows }) => rows)]);
  protected readonly next = computed(() => (this.further().at(-1) ?? this.page.value())?.next ?? null);
  protected readonly more = act(() => this.api.more(this.choice(), this.next() ?? ''), (page) => this.further.update((before) => [...before, page]));

  protected go(queryParams: { wort?: string | null; gremium?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    this.wanted.type('');
    this.go({ wort: null, gremium: null });
  }
}

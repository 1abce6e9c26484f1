import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ProblemBox } from '../../ui/acts/problem-box';
import { PageHead } from '../../ui/pages/page-head';
import { Waiting } from '../../ui/pages/waiting';
import { Path } from '../../ui/thread/path';
import { words } from '../../ui/words/words';
import { EscalationsApi } from '../escalations-api';
import { escalationWords } from '../escalations.words';
import { RaiseForm } from './raise-form';
import { fromPrefill, fromView } from './raise-model';
import type { Raising } from './raise-model';

/** Handing a topic on (S16): everything that stands upstream is there already; sending is one act. */
@Component({
  selector: 'nw-raise-page',
  imports: [RouterLink, MatAnchor, PageHead, Waiting, ProblemBox, Path, RaiseForm],
  template: `
    @let topic = about();
    <nw-page-head [title]="topic ? t('raise.titleWith', { topic: topic.title }) : t('raise.title')" [parent]="{ label: t('title'), path: '/klaerungen' }" />
    @if (!thema() && !klaerung()) { <p>{{ t('raise.noTopic') }}</p><a matButton="outlined" routerLink="/themen">{{ t('raise.toTopics') }}</a> }
    @else if (start(); as begun) {
      <div class="nw-two">
        <nw-raise-form [start]="begun" [paths]="paths()" [topicId]="topic?.id ?? ''" [itemId]="top()" [before]="escalation.value()" />
        @if (prefill.value(); as it) {
          <aside class="nw-stack"><section class="nw-card">
            <h2>{{ t('raise.next') }}</h2>
            <nw-path [steps]="it.steps" [label]="t('way')" [full]="true" />
            <ul>@for (sentence of it.promise; track sentence) { <li>{{ sentence }}</li> }</ul>
          </section></aside>
        }
      </div>
    } @else if (klaerung()) { <nw-waiting [for]="escalation" shape="card" /> }
    @else if (refusal(); as it) { <nw-problem-box [because]="it" /><a matButton="outlined" class="back" routerLink="/themen">{{ t('raise.toTopics') }}</a> }
    @else { <nw-waiting [for]="prefill" shape="card" /> }`,
  styles: `.back { margin-block-start: 1rem } ul { margin: 1rem 0 0; padding-inline-start: 1.25rem; display: grid; gap: .375rem }`,
})
export class RaisePage {
  /** From the address: the topic and the item it comes from, or the number of a draft. */
  readonly thema = input<string>();
  readonly top = input<string>();
  readonly klaerung = input<string>();

  protected readonly t = words(escalationWords);
  private readonly api = inject(EscalationsApi);
  protected readonly prefill = this.api.prefill(this.thema, this.top);
  protected readonly escalation = this.api.draft(this.klaerung);
  protected readonly about = computed(() => this.escalation.value()?.topic ?? this.prefill.value()?.topic);
  protected readonly paths = computed(() => this.prefill.value()?.paths ?? (this.escalation.value() ? [this.escalation.value()?.path ?? 'P1_NO_AGREEMENT'] : []));
  /** The topic cannot be handed on now; reading again would not help. */
  protected readonly refusal = computed(() => {
    const problem = this.prefill.problem();
    return problem && [409, 422].includes(problem.status) ? problem : null;
  });
  /** What the form starts with; what is typed later is not overwritten when it is read again. */
  protected readonly start = signal<Raising | null>(null);

  constructor() {
    effect(() => {
      const [draft, prefilled] = [this.escalation.value(), this.prefill.value()];
      untracked(() => {
        if (this.start() !== null) return;
        if (draft) this.start.set(fromView(draft));
        else if (prefilled) this.start.set(fromPrefill(prefilled));
      });
    });
  }
}

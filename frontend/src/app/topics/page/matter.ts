import { Component, computed, inject, input } from '@angular/core';
import type { TopicView } from '@faden/topics/topic';
import { Dates } from '../../ui/days/dates';
import { words } from '../../ui/words/words';
import { topicWords } from '../topics.words';

/** Where a matter stands, what it is about, and the proposal that becomes the wording of a decision. */
@Component({
  selector: 'nw-matter',
  template: `
    @let it = topic();
    @if (it.summary; as summary) {
      <section class="summary">
        <h2>{{ t('summary') }}</h2>
        <p class="nw-user">{{ summary.text }}</p>
        <p class="nw-small nw-quiet">{{ dates.day(summary.on) }}</p>
      </section>
    }
    <section>
      <h2>{{ t('about') }}</h2>
      @if (it.description) { <p class="nw-user">{{ it.description }}</p> } @else { <p class="nw-quiet">{{ t('nothingAbout') }}</p> }
      <p class="nw-small nw-quiet">{{ wish() }}</p>
    </section>
    <section>
      <h2>{{ t('proposal') }}</h2>
      @if (it.proposal) { <p class="nw-wording nw-user">{{ it.proposal }}</p> } @else { <p class="nw-quiet">{{ t('noProposal') }}</p> }
      <p class="nw-small nw-quiet">{{ t('proposalHint') }}</p>
    </section>`,
  styles: `
    section + section { margin-block-start: 1.25rem }
    h2 { margin: 0 0 .375rem }
    p { margin: 0; max-inline-size: 68ch; overflow-wrap: anywhere }
    p + p { margin-block-start: .375rem }
    .summary { padding: .75rem 1rem; border-radius: var(--radius-control); background: var(--tint-active); h2 { font-size: var(--text-body) } }`,
  host: { class: 'nw-card' },
})
export class Matter {
  readonly topic = input.required<TopicView>();
  protected readonly t = words(topicWords);
  protected readonly dates = inject(Dates);
  protected readonly wish = computed(() => this.t(`wants.${this.topic().wish}`));
}

import { Component, computed, inject, input } from '@angular/core';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { EscalationsApi } from '../../escalations/escalations-api';
import { TopicsApi } from '../../topics/topics-api';
import { words } from '../../ui/words/words';
import { liveWords } from '../meetings.words';

/** What the item is about, to read: the proposal, the positions, or the paper of the group that asks the board. */
@Component({
  selector: 'nw-item-paper',
  template: `
    @if (escalation.value(); as asked) {
      <section class="paper">
        <h2>{{ t('asks', { body: asked.originBody.name }) }}</h2>
        <p class="nw-wording">{{ asked.question }}</p>
        @if (asked.boardPaper) { <details><summary>{{ t('paper') }}</summary><p class="nw-user">{{ asked.boardPaper }}</p></details> }
      </section>
    } @else if (item().topic?.proposal; as proposal) {
      <section class="paper"><h2>{{ t('proposal') }}</h2><p class="nw-wording nw-user">{{ proposal }}</p></section>
    } @else if (item().expectedResult; as wanted) { <p class="nw-quiet">{{ wanted }}</p> }
    @if (positions().length > 0) {
      <details>
        <summary>{{ t('positions') }} ({{ positions().length }})</summary>
        <dl>
          @for (position of positions(); track position.label) {
            <dt class="nw-strong">{{ position.label }}@if (position.heldBy) { <span class="nw-quiet">({{ position.heldBy }})</span> }</dt><dd class="nw-user">{{ position.statement }}</dd>
          }
        </dl>
      </details>
    }`,
  styles: `
    :host { display: grid; gap: .25rem; grid-template-columns: minmax(0, 1fr) }
    :host:empty { display: none }
    h2 { font: 400 var(--text-small)/1.375rem var(--font-text); color: var(--ink-2) }
    p { margin: 0 }
    summary { min-block-size: 44px; padding-block: .5rem; font-weight: 600; cursor: pointer }
    dd { margin-block-end: .5rem }`,
})
export class ItemPaper {
  readonly item = input.required<AgendaItemView>();
  protected readonly t = words(liveWords);
  protected readonly escalation = inject(EscalationsApi).one(() => this.item().escalationId ?? undefined);
  private readonly topic = inject(TopicsApi).one(() => {
    const { escalationId, topic } = this.item();
    return topic && topic.positions > 0 && !escalationId ? topic.id : undefined;
  });
  protected readonly positions = computed(() => this.escalation.value()?.positions ?? this.topic.value()?.positions ?? []);
}

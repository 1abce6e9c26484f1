import { Component, computed, inject, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Id } from '@faden/house/house';
import { typedText } from '../../search/search-api';
import { words } from '../../ui/words/words';
import { TopicsApi } from '../topics-api';
import { topicWords } from '../topics.words';

const few = 6;
let made = 0;

/** Finds another topic by title or number; one of the hits is chosen. */
@Component({
  selector: 'nw-topic-pick',
  template: `
    <input #box type="search" class="find" autocomplete="off" [placeholder]="t('search')" [value]="wanted.typed()" (input)="wanted.type(box.value)" />
    <div role="radiogroup" [attr.aria-label]="t('hits')">
      @for (topic of found(); track topic.id) {
        <label><input type="radio" [name]="group" [value]="topic.id" [checked]="topic.id === value()" (change)="value.set(topic.id)" /><span>{{ topic.number }} <bdi>{{ topic.title }}</bdi></span></label>
      } @empty { <p class="nw-small nw-quiet">{{ t('noHits') }}</p> }
    </div>`,
  styles: `
    :host { display: grid; gap: .25rem }
    .find { inline-size: 100%; min-block-size: 48px; padding-inline: .75rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card) }
    label { display: flex; gap: .75rem; align-items: center; min-block-size: 44px; cursor: pointer }
    [type=radio] { flex: none; inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--primary) }
    p { margin: .5rem 0 }`,
})
export class TopicPick implements FormValueControl<Id> {
  readonly value = model<Id>('');
  /** Not this one. */
  readonly except = input.required<Id>();
  protected readonly t = words(topicWords);
  protected readonly group = `nw-topic-pick-${made += 1}`;
  protected readonly wanted = typedText();
  private readonly hits = inject(TopicsApi).list(() => ({ search: this.wanted.settled() }));
  protected readonly found = computed(() => (this.hits.value()?.rows ?? []).filter(({ id }) => id !== this.except()).slice(0, few));
}

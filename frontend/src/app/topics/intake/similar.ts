import { Component, computed, effect, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { hitsFor, typedText } from '../../search/search-api';
import { words } from '../../ui/words/words';
import { topicWords } from '../topics.words';

const few = 3;
const enough = 5;

/** The longest word says most of what a title is about: „Kinderbetreuung am Samstag" is like „Kinderbetreuung im Kurs". */
const tellingWord = (title: string): string => title.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/**
 * Topics that are there already, while somebody types a new one. Their place is kept from the first letter on:
 * hits that came later would push away what somebody is about to press.
 */
@Component({
  selector: 'nw-similar',
  imports: [RouterLink],
  template: `
    <div role="status" class="nw-small" [class.kept]="title()">
      @if (topics().length > 0) {
        <p class="nw-strong">{{ t('intake.similar') }}</p>
        <ul>@for (topic of topics(); track topic.id) { <li><a [routerLink]="topic.path">{{ topic.number }} {{ topic.title }}</a></li> }</ul>
      } @else if (none()) { <p class="nw-quiet">{{ t('intake.similarNone') }}</p> }
    </div>`,
  styles: `
    .kept { min-block-size: 6rem }
    p, ul { margin: 0 }
    li { line-height: 1.5rem }
    ul { padding-inline-start: 1.25rem }
    a { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }`,
})
export class Similar {
  readonly title = input.required<string>();
  protected readonly t = words(topicWords);
  private readonly wanted = typedText();
  private readonly hits = hitsFor(this.wanted.settled);
  private readonly isTelling = computed(() => this.wanted.settled().trim().length >= enough);
  protected readonly topics = computed(() => (this.isTelling() ? this.hits.value()?.groups ?? [] : [])
    .flatMap(({ kind, hits }) => (kind === 'TOPIC' ? hits : [])).slice(0, few));
  protected readonly none = computed(() => this.isTelling() && this.hits.value() !== undefined && !this.hits.isLoading());

  constructor() {
    effect(() => {
      const title = this.title();
      untracked(() => this.wanted.type(tellingWord(title)));
    });
  }
}

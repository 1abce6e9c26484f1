import { Component, computed, effect, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { hitsFor, typedText } from '../../search/search-api';
import { words } from '../../ui/words/words';
import { topicWords } from '../topics.words';

const few = 3;
const enough = 5;

/** The longest word says most of what a title is about: „Kinderbetreuung am Samstag" is like „Kinderbetreuung im Kurs". */
const tellingWord = (title: string): string => title.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** Topics that are there already, while somebody types a new one. */
@Component({
  selector: 'nw-similar',
  imports: [RouterLink],
  template: `
    <div role="status">
      @if (topics().length > 0) {
        <p class="nw-small nw-strong">{{ t('intake.similar') }}</p>
        <ul>@for (topic of topics(); track topic.id) { <li class="nw-small"><a [routerLink]="topic.path">{{ topic.number }} {{ topic.title }}</a></li> }</ul>
      }
    </div>`,
  styles: `
    p, ul { margin: 0 }
    ul { padding-inline-start: 1.25rem }`,
})
export class Similar {
  readonly title = input.required<string>();
  protected readonly t = words(topicWords);
  private readonly wanted = typedText();
  private readonly hits = hitsFor(this.wanted.settled);
  protected readonly topics = computed(() => (this.wanted.settled().trim().length < enough ? [] : this.hits.value()?.groups ?? [])
    .flatMap(({ kind, hits }) => (kind === 'TOPIC' ? hits : [])).slice(0, few));

  constructor() {
    effect(() => {
      const title = this.title();
      untracked(() => this.wanted.type(tellingWord(title)));
    });
  }
}

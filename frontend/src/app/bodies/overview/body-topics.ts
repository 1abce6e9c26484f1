import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TopicRow, TopicWord } from '@faden/topics/topic';
import { Dates } from '../../ui/days/dates';
import { Empty } from '../../ui/pages/empty';
import { Waiting } from '../../ui/pages/waiting';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

type Part = 'fresh' | 'open' | 'over';
/** Where a topic stands in the eyes of its body; the key of the words. */
const parts: Record<TopicWord, Part> = {
  SUBMITTED: 'fresh', IN_BACKLOG: 'open', ON_AGENDA: 'open', IN_DISCUSSION: 'open', WAITING: 'open', IN_ESCALATION: 'open', DECIDED: 'over', DONE: 'over', DECLINED: 'over', MERGED: 'over',
};

/** The topics a body works on: new ones first, which the lead sorts, then the open ones, then what is over. */
@Component({
  selector: 'nw-body-topics',
  imports: [RouterLink, MatButton, Empty, Waiting],
  template: `
    @if (topics.value()) {
      @for (group of groups(); track group.part) {
        <section>
          <h2>{{ group.title }} <span class="nw-quiet">{{ group.topics.length }}</span></h2>
          <ul class="nw-rows">
            @for (topic of group.topics; track topic.id) {
              <li class="nw-row">
                <div class="nw-row-main"><a [routerLink]="['/themen', topic.number]">{{ topic.title }}</a><div class="nw-small nw-quiet">{{ topic.number }}@if (topic.raisedBy) { · {{ topic.raisedBy.name }} }</div></div>
                <span class="nw-small nw-quiet nw-num">{{ dates.day(topic.raisedOn, 'short') }}</span>
              </li>
            }
          </ul>
          @if (group.part === 'fresh' && leads()) { <p><a matButton="outlined" routerLink="/themen" [queryParams]="{ gremium: bodyId(), wort: 'SUBMITTED' }">{{ t('sortTopics') }}</a></p> }
        </section>
      } @empty { <nw-empty picture="looseEnd" [text]="t('noTopics')" /> }
      @if (groups().length > 0) { <p><a routerLink="/themen" [queryParams]="{ gremium: bodyId() }">{{ t('all') }}</a></p> }
    } @else { <nw-waiting [for]="topics" shape="list" /> }`,
  styles: `
    section { margin-block-end: 1.5rem }
    h2 { margin: 0 0 .5rem }
    p { margin: .75rem 0 0 }`,
})
export class BodyTopics {
  readonly bodyId = input.required<string>();
  /** The reader leads the body. */
  readonly leads = input(false);
  protected readonly t = words(bodyWords);
  protected readonly dates = inject(Dates);
  protected readonly topics = inject(BodiesApi).topics(this.bodyId);
  protected readonly groups = computed(() => (['fresh', 'open', 'over'] as const)
    .map((part) => ({ part, title: this.t(`topics.${part}`), topics: this.of(part) })).filter(({ topics }) => topics.length > 0));

  private of(part: Part): TopicRow[] {
    return (this.topics.value()?.rows ?? []).filter(({ word }) => parts[word] === part);
  }
}

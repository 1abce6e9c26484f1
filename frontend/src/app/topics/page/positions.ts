import { Component, computed, input, output } from '@angular/core';
import type { TopicView } from '@faden/topics/topic';
import { CanButton } from '../../ui/acts/can-button';
import { words } from '../../ui/words/words';
import { topicWords } from '../topics.words';

/** Who wants what, with a bar for the people behind it; the number stands beside it. */
@Component({
  selector: 'nw-positions',
  imports: [CanButton],
  template: `
    <section class="nw-card" aria-labelledby="nw-positions">
      <div class="top">
        <h2 id="nw-positions">{{ t('positions') }}</h2>
        <nw-can-button action="statePosition" [of]="topic()" [label]="t('actions.statePosition')" look="text" (press)="changing.emit()" />
      </div>
      @if (topic().positions.length > 0) {
        <ul>
          @for (position of positions(); track position.id) {
            <li>
              <div class="head"><h3>{{ position.label }}</h3>@if (position.people) { <span class="nw-num nw-quiet">{{ position.people }}</span> }</div>
              @if (position.share > 0) { <i class="bar no-print" aria-hidden="true"><b [style.inline-size.%]="position.share"></b></i> }
              <p class="nw-user">{{ position.statement }}</p>
              @if (position.heldBy) { <p class="nw-small nw-quiet">{{ position.heldBy }}</p> }
            </li>
          }
        </ul>
      } @else { <p class="nw-quiet">{{ t('noPositions') }}</p> }
    </section>`,
  styleUrl: './positions.css',
})
export class Positions {
  readonly topic = input.required<TopicView>();
  readonly changing = output();
  protected readonly t = words(topicWords);
  /** Bars are as long as their share of the largest group. */
  protected readonly positions = computed(() => {
    const most = Math.max(1, ...this.topic().positions.map(({ count }) => count ?? 0));
    return this.topic().positions.map((position) => ({
      ...position, share: ((position.count ?? 0) / most) * 100, people: position.count === null ? '' : this.t.count('position.people', position.count),
    }));
  });
}

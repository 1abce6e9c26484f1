import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** One knot of the thread, in words already. */
export interface ThreadKnot {
  id: string;
  /** The day, said: „29. Okt." */
  when: string;
  title: string;
  path?: string;
  detail?: string;
  state: 'done' | 'now' | 'planned';
}

/** The thread: where a matter comes from, where it is, what is planned. */
@Component({
  selector: 'nw-thread',
  imports: [RouterLink],
  template: `
    <ol [attr.aria-label]="label() ?? t('thread.label')">
      @for (knot of knots(); track knot.id) {
        <li [class]="knot.state" [attr.aria-current]="knot.state === 'now' ? 'step' : null">
          <div class="when">{{ knot.when }}@if (knot.state === 'planned') { · {{ t('thread.planned') }} }</div>
          @if (knot.path) { <a [routerLink]="knot.path">{{ knot.title }}</a> } @else { <strong>{{ knot.title }}</strong> }
          @if (knot.state === 'now') { <span class="nw-hidden">, {{ t('thread.now') }}</span> }
          @if (knot.detail) { <div class="detail">{{ knot.detail }}</div> }
        </li>
      } @empty { <li class="planned">{{ t('thread.empty') }}</li> }
    </ol>`,
  styleUrl: './thread.css',
})
export class Thread {
  readonly knots = input.required<readonly ThreadKnot[]>();
  readonly label = input<string>();
  protected readonly t = words(uiWords);
}

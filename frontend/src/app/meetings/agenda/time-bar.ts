import { Component, computed, input, output } from '@angular/core';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { words } from '../../ui/words/words';
import { planWords } from '../meetings.words';
import { remediesFor } from './timing';
import type { Remedy } from './timing';

/** How full the meeting is: a bar, always with the words; too long is hatched, said, and comes with what would help. */
@Component({
  selector: 'nw-time-bar',
  template: `
    <p><span class="nw-num">{{ t('builder.time', { planned: planned(), available: available() }) }}</span> ·
      <strong>@if (over() > 0) { {{ t.count('builder.over', over()) }} } @else if (over() === 0) { {{ t('builder.full') }} } @else { {{ t.count('builder.free', -over()) }} }</strong></p>
    <div class="bar" aria-hidden="true"><i [style.inline-size.%]="inside()"></i>@if (over() > 0) { <i class="over" [style.inline-size.%]="100 - inside()"></i> }</div>
    @if (over() > 0 && can()) {
      <div class="help">
        <p>{{ t('builder.overHint') }}</p>
        @for (remedy of remedies(); track remedy.kind + remedy.id) {
          <button type="button" class="nw-link" (click)="chosen.emit(remedy)">
            {{ remedy.kind === 'shorten' ? t('builder.shorten', { title: remedy.title, minutes: remedy.minutes }) : t('builder.take', { title: remedy.title }) }}
          </button>
        }
      </div>
    }`,
  styles: `
    p { margin: 0 }
    .bar { display: flex; block-size: 10px; margin-block: .375rem; border: 1px solid var(--outline); border-radius: 5px; background: var(--sunk); overflow: hidden }
    i { background: var(--primary); transition: inline-size var(--quick) }
    .over { background: repeating-linear-gradient(45deg, var(--no-ground) 0 6px, var(--no-stripe) 6px 8px) }
    .help { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem }
    @media (forced-colors: active) { i { background: CanvasText } }`,
})
export class TimeBar {
  readonly items = input.required<readonly AgendaItemView[]>();
  /** Minutes between beginning and end. */
  readonly available = input.required<number>();
  /** Offers what would help. */
  readonly can = input(false);
  readonly chosen = output<Remedy>();
  protected readonly t = words(planWords);
  protected readonly planned = computed(() => this.items().reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0));
  protected readonly over = computed(() => this.planned() - this.available());
  protected readonly inside = computed(() => (100 * Math.min(this.planned(), this.available())) / Math.max(1, this.planned(), this.available()));
  protected readonly remedies = computed(() => remediesFor(this.items(), this.over()));
}

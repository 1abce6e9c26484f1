import { Component, computed, inject, input } from '@angular/core';
import type { Day } from '@faden/house/house';
import type { Tone } from '../marks/status';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { Dates } from './dates';
import { addDays, daysBetween, weekdayOf } from './days';

/** A day that matters: „letzter Tag zum Senden". */
export interface DayMark {
  day: Day;
  label: string;
  tone: Tone;
}

/** The days from one to another, with those that matter marked and named. */
@Component({
  selector: 'nw-daystrip',
  template: `
    <ol [attr.aria-label]="label() ?? t('days.label')">
      @for (one of days(); track one.day) {
        <li [class]="one.mark?.tone ?? ''" [class.marked]="one.mark" [class.weekend]="one.weekend" [class.today]="one.today" [attr.aria-current]="one.today ? 'date' : null">
          <span aria-hidden="true">{{ dates.day(one.day, 'number') }}</span>
          <span class="nw-hidden">{{ dates.day(one.day, 'long') }}@if (one.mark) {: {{ one.mark.label }}}</span>
        </li>
      }
    </ol>
    <ul aria-hidden="true">
      @for (mark of marks(); track mark.day) { <li><i class="nw-tile" [class]="mark.tone"></i>{{ dates.day(mark.day, 'weekday') }}: {{ mark.label }}</li> }
    </ul>`,
  styles: `
    ol, ul { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; margin: 0; padding: 0 }
    ol li { display: grid; place-items: center; inline-size: 2.125rem; block-size: 2.125rem; border: 1.5px solid var(--hair); border-radius: var(--radius-chip); font-size: .875rem; background: var(--card) }
    ol .weekend { background: var(--sunk); color: var(--ink-2) }
    ol .today { border-color: var(--ink) }
    ol .marked { font-weight: 700 }
    ol .attention { background: var(--tint-attention); border-color: var(--mark-attention) }
    ol .active { background: var(--tint-active); border-color: var(--mark-active) }
    ol .done { background: var(--tint-done); border-color: var(--mark-done) }
    ol .blocked { background: var(--tint-blocked); border-color: var(--mark-blocked) }
    ul { flex-direction: column; margin-block-start: .5rem; font-size: var(--text-small) }
    ul li { display: flex; align-items: center; gap: .5rem }
    i { inline-size: 1rem; block-size: 1rem; border-radius: 4px }`,
})
export class Daystrip {
  readonly from = input.required<Day>();
  readonly to = input.required<Day>();
  readonly marks = input<readonly DayMark[]>([]);
  readonly label = input<string>();
  protected readonly t = words(uiWords);
  protected readonly dates = inject(Dates);
  protected readonly days = computed(() => Array.from({ length: Math.max(0, Math.min(62, daysBetween(this.from(), this.to()) + 1)) }, (_, at) => {
    const day = addDays(this.from(), at);
    return { day, mark: this.marks().find((mark) => mark.day === day), weekend: [0, 6].includes(weekdayOf(day)), today: day === this.dates.today() };
  }));
}

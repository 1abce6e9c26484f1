import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { minutesLimits } from '@faden/meetings/minutes/minutes';
import type { MinutesItem } from '@faden/meetings/minutes/minutes';
import { Dates } from '../../ui/days/dates';
import { words } from '../../ui/words/words';
import { meetingWords, minutesWords } from '../meetings.words';

/** One item of the minutes: its text, to read or to write, and what was decided and taken on. */
@Component({
  selector: 'nw-minutes-item',
  imports: [RouterLink],
  templateUrl: './minutes-item.html',
  styles: `
    section { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); scroll-margin-block-start: 1rem }
    p { margin: 0 }
    .text { line-height: 1.625rem }
    textarea { field-sizing: content; inline-size: 100%; min-block-size: 7rem; padding: .75rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card); line-height: 1.625rem; resize: vertical }
    .decision { display: grid; gap: .25rem; padding: .75rem 1rem; border-inline-start: 4px solid var(--thread); background: var(--sunk); border-radius: var(--radius-chip); break-inside: avoid }
    h3 { margin-block-start: .25rem }
    ul { margin: 0; padding-inline-start: 1.25rem }`,
})
export class MinutesItemCard {
  readonly item = input.required<MinutesItem>();
  readonly editing = input(false);
  /** While it is written; else the item's own text is shown. */
  readonly text = input('');
  readonly typed = output<string>();
  protected readonly t = words(minutesWords);
  protected readonly say = words(meetingWords);
  protected readonly dates = inject(Dates);
  protected readonly limit = minutesLimits.text;
}

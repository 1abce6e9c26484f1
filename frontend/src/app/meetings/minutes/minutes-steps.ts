import { Component, computed, input } from '@angular/core';
import type { MinutesState } from '@faden/meetings/minutes/minutes';
import { words } from '../../ui/words/words';
import { minutesWords } from '../meetings.words';

const names = ['draft', 'review', 'released', 'approved'] as const;
/** How many steps lie behind in each state. */
const behind: Record<MinutesState, number> = { DRAFT: 0, IN_REVIEW: 1, RELEASED: 2, OBJECTED: 2, APPROVED: 4, PUBLISHED: 4, UNPUBLISHED: 4 };

/** The way of the minutes in four steps: written, checked, read, approved. */
@Component({
  selector: 'nw-minutes-steps',
  templateUrl: './minutes-steps.html',
  styles: `
    ol { display: flex; list-style: none; margin: 0; padding: 0; max-inline-size: 40rem }
    li { position: relative; flex: 1; min-inline-size: 0; padding: 22px .125rem 0; text-align: center; font-size: .875rem; line-height: 1.25rem; color: var(--ink-2) }
    li::before { content: ''; position: absolute; z-index: 1; inset-block-start: 3px; inset-inline-start: calc(50% - 6px); inline-size: 12px; block-size: 12px; border-radius: 50%; background: var(--page); border: 3px solid var(--thread) }
    li:not(:first-child)::after { content: ''; position: absolute; inset-block-start: 8px; inset-inline-start: -50%; inline-size: 100%; block-size: 3px; background: var(--thread) }
    @media (max-width: 599px) { li { padding-inline: 0; font-size: .8125rem } }
    .now { color: var(--ink); font-weight: 700 }
    .now::before { background: var(--thread); box-shadow: 0 0 0 4px var(--thread-tint) }
    .planned::before { border: 2px dashed var(--outline) }
    li.planned::after { background: repeating-linear-gradient(90deg, var(--outline) 0 4px, transparent 4px 8px); block-size: 2px }
    @media (forced-colors: active) { li::before { border-color: CanvasText } .now::before { background: CanvasText } li::after { background: CanvasText } }`,
})
export class MinutesSteps {
  readonly state = input.required<MinutesState>();
  protected readonly t = words(minutesWords);
  protected readonly steps = computed(() => names.map((name, at) => {
    const done = behind[this.state()];
    return { name, state: at < done ? 'done' as const : at === done ? 'now' as const : 'planned' as const };
  }));
}

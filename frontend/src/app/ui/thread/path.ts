import { Component, booleanAttribute, inject, input } from '@angular/core';
import type { PathStep } from '@faden/escalations/escalation';
import { Dates } from '../days/dates';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** A step of a way: of an escalation, or of anything else that goes on in steps. */
export type Step = Pick<PathStep, 'state' | 'label'> & Partial<Pick<PathStep, 'who' | 'on'>> & { readonly key: string };

/** A way in a few steps, such as that of an escalation, drawn as a stretched thread. */
@Component({
  selector: 'nw-path',
  template: `
    <ol [attr.aria-label]="label() ?? t('path.label')">
      @for (step of steps(); track step.key) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'CURRENT' ? 'step' : null">
          <span class="name">{{ step.label }}</span>
          <span class="nw-hidden">, {{ t(keys[step.state]) }}</span>
          @if (full()) {
            @if (step.who) { <span class="more">{{ step.who }}</span> }
            @if (step.on) { <span class="more">{{ dates.day(step.on, 'short') }}</span> }
          }
        </li>
      }
    </ol>`,
  styles: `
    ol { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(min-content, 1fr); list-style: none; margin: 0; padding: 0 }
    li { position: relative; padding-block-start: 22px; padding-inline: .125rem; text-align: center; font-size: .875rem; line-height: 1.25rem; color: var(--ink-2) }
    li::before { content: ''; position: absolute; z-index: 1; inset-block-start: 3px; inset-inline-start: calc(50% - 6px); inline-size: 12px; block-size: 12px;
      border-radius: 50%; background: var(--path-ground, var(--card)); border: 3px solid var(--thread) }
    /* Each step draws half of the line before it and half of the line behind it: long words make their columns wider. */
    li:not(:first-child)::after, li:not(:last-child) .name::after { content: ''; position: absolute; inset-block-start: 8px; inline-size: 50%; block-size: 3px; background: var(--thread) }
    li::after { inset-inline-start: 0 }
    .name::after { inset-inline-end: 0 }
    .CURRENT { color: var(--ink); font-weight: 700 }
    .CURRENT::before { background: var(--thread); box-shadow: 0 0 0 4px var(--thread-tint) }
    .PLANNED::before, .SKIPPED::before { border: 2px solid var(--outline) }
    /* The thread ends where the matter is; behind that, dashes that meet in the middle between two steps. */
    li:not(.DONE, .CURRENT, :has(~ .DONE, ~ .CURRENT), :first-child)::after, li:not(:last-child, :has(~ .DONE, ~ .CURRENT)) .name::after {
      background: linear-gradient(90deg, var(--outline) 2px, transparent 2px 6px, var(--outline) 6px) repeat-x left / 8px; block-size: 2px }
    li:not(:last-child) .name::after { background-position: right }
    .SKIPPED .name { text-decoration: line-through }
    .more { display: block; font-weight: 400; font-size: .8125rem; overflow-wrap: anywhere; hyphens: auto }
    @media (forced-colors: active) { li::before { border-color: CanvasText } .CURRENT::before { background: CanvasText } li:not(:first-child)::after, li:not(:last-child) .name::after { background: CanvasText } }`,
})
export class Path {
  readonly steps = input.required<readonly Step[]>();
  readonly label = input<string>();
  /** Names people and days under the steps. */
  readonly full = input(false, { transform: booleanAttribute });
  protected readonly t = words(uiWords);
  protected readonly dates = inject(Dates);
  protected readonly keys = { DONE: 'path.DONE', CURRENT: 'path.CURRENT', PLANNED: 'path.PLANNED', SKIPPED: 'path.SKIPPED' } as const;
}

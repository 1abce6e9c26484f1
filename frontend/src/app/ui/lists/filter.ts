import { Component, input, model } from '@angular/core';

/** One choice of a filter. */
export interface FilterOption {
  value: string;
  label: string;
  count?: number;
}

/** A row of choices of which one holds; the page keeps it in the address. */
@Component({
  selector: 'nw-filter',
  template: `
    <div role="group" [attr.aria-label]="label()">
      @for (option of options(); track option.value) {
        <button type="button" [attr.aria-pressed]="option.value === chosen()" (click)="chosen.set(option.value)">
          {{ option.label }}@if (option.count !== undefined) { <span class="count">{{ option.count }}</span> }
        </button>
      }
    </div>`,
  styles: `
    div { display: flex; flex-wrap: wrap; gap: .5rem }
    button { display: inline-flex; align-items: center; gap: .5rem; min-block-size: 40px; padding-inline: .875rem; border: 1.5px solid var(--outline); border-radius: var(--radius-chip); background: transparent; font-weight: 600; font-size: var(--text-small); cursor: pointer }
    button[aria-pressed=true] { background: var(--container); color: var(--on-container); border-color: var(--primary) }
    .count { font-weight: 400 }
    @media (forced-colors: active) { button[aria-pressed=true] { background: Highlight; color: HighlightText } }`,
})
export class Filter {
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  readonly chosen = model.required<string>();
}

import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';
import { ProblemBox } from '../acts/problem-box';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { labelOf } from './labels';
import { messageOf } from './messages';
import { troubleOf } from './trouble';

/** What a message follows: a question needs no colon. */
const led = (label: string): string => (label === '' || label.endsWith('?') ? label : `${label}:`);

/** After a form could not be sent: what is wrong, each line leading to its field. Takes the focus, so it is read first. */
@Component({
  selector: 'nw-form-problem',
  imports: [ProblemBox],
  template: `
    <div #box tabindex="-1">
      @if (shown() && errors().length > 0) {
        <section aria-labelledby="nw-form-problem">
          <h2 id="nw-form-problem">{{ t.count('form.summary', errors().length) }}</h2>
          <ul>
            @for (error of errors(); track $index) {
              <li>@if (error.label) { <button type="button" class="nw-link" (click)="error.go()">{{ error.label }} {{ error.message }}</button> } @else { {{ error.message }} }</li>
            }
          </ul>
        </section>
      }
      <nw-problem-box [because]="trouble()" />
    </div>`,
  styles: `
    :host { display: block }
    div:focus { outline: none }
    section { padding: 1rem 1.25rem; margin-block-end: 1rem; border-inline-start: 4px solid var(--error); border-radius: var(--radius-chip); background: var(--tint-blocked) }
    h2 { font-size: 1.0625rem }
    ul { list-style: none; margin: .25rem 0 0; padding: 0 }
    .nw-link { text-align: start; color: var(--ink) }`,
})
export class FormProblem {
  readonly of = input.required<ReadonlyFieldTree<unknown>>();
  protected readonly t = words(uiWords);
  protected readonly shown = signal(false);
  private readonly sent = signal(0);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  protected readonly errors = computed(() => this.of()().errorSummary().map((error) => ({
    label: led(labelOf(error.fieldTree)), message: messageOf(error, this.t), go: () => error.fieldTree().focusBoundControl(),
  })));
  protected readonly trouble = computed(() => troubleOf(this.of())());

  constructor() {
    const host: ElementRef<HTMLElement> = inject(ElementRef);
    const injector = inject(Injector);
    afterNextRender(() => host.nativeElement.closest('form')?.addEventListener('submit', () => this.sent.update((times) => times + 1)));
    let seen = 0;
    effect(() => {
      if (this.sent() === seen || this.of()().submitting()) return;
      seen = this.sent();
      const failed = this.errors().length > 0 || this.trouble() !== null;
      this.shown.set(failed);
      if (failed) afterNextRender(() => this.box().nativeElement.focus(), { injector });
    });
  }
}

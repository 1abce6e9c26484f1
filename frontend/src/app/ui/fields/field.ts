import { Component, ElementRef, afterRenderEffect, booleanAttribute, computed, contentChild, effect, inject, input } from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS, MatFormFieldControl } from '@angular/material/form-field';
import type { MatFormFieldDefaultOptions } from '@angular/material/form-field';
import { Icon } from '../marks/icon';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';
import { nameField } from './labels';
import { messageOf } from './messages';

const look: MatFormFieldDefaultOptions = { appearance: 'outline', floatLabel: 'always', subscriptSizing: 'dynamic' };

let made = 0;

/**
 * A labelled field: label above, hint, the control, and what is wrong. Labels never float: they would vanish in translation and zoom.
 * Ties all of it to the control inside, whichever it is.
 */
@Component({
  selector: 'nw-field',
  imports: [Icon],
  providers: [{ provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: look }],
  templateUrl: './field.html',
  styleUrl: './field.css',
  host: { '[class.wrong]': 'message()' },
})
export class Field {
  readonly label = input.required<string>();
  /** The form's field, for its messages. */
  readonly of = input<ReadonlyFieldTree<unknown>>();
  readonly hint = input<string>();
  readonly optional = input(false, { transform: booleanAttribute });
  protected readonly t = words(uiWords);
  protected readonly id = `nw-field-${made += 1}`;
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly control = contentChild<MatFormFieldControl<unknown>>(MatFormFieldControl, { descendants: true });

  protected readonly message = computed(() => {
    const state = this.of()?.();
    const [first] = state?.touched() ? state.errors() : [];
    return first ? messageOf(first, this.t) : null;
  });
  /** Told only when the end comes near. */
  protected readonly left = computed(() => {
    const state = this.of()?.();
    const limit = state?.maxLength?.();
    const value = state?.value();
    if (limit === undefined || typeof value !== 'string') return null;
    const left = limit - value.length;
    return left <= limit / 5 && left >= 0 ? left : null;
  });

  constructor() {
    effect(() => {
      const field = this.of();
      if (field) nameField(field, this.label);
    });
    afterRenderEffect({ write: () => this.tie(this.control(), this.message() !== null, this.hint() !== undefined) });
  }

  /** Label and descriptions for the control in the content, native or Material's. */
  private tie(control: MatFormFieldControl<unknown> | undefined, wrong: boolean, hinted: boolean): void {
    const label = this.host.nativeElement.querySelector('label');
    const target = this.host.nativeElement.querySelector<HTMLElement>('input:not([type=radio], [type=checkbox]), textarea, select, mat-select, [role=radiogroup], [role=group]');
    if (!label || !target) return;
    target.id ||= `${this.id}-control`;
    if (target.matches('input, textarea, select')) label.htmlFor = target.id;
    else target.setAttribute('aria-labelledby', label.id);
    if (control && 'ariaLabelledby' in control) Reflect.set(control, 'ariaLabelledby', label.id);
    const told = [hinted ? `${this.id}-hint` : '', wrong ? `${this.id}-message` : ''].filter(Boolean).join(' ');
    if (told) target.setAttribute('aria-describedby', told);
    else target.removeAttribute('aria-describedby');
    target.setAttribute('aria-invalid', String(wrong));
  }
}

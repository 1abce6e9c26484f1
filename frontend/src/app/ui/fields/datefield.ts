import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { Component, ElementRef, booleanAttribute, computed, effect, inject, input, model, output, signal, viewChild } from '@angular/core';
import { FORM_FIELD, transformedValue } from '@angular/forms/signals';
import type { FormValueControl, ParseResult, ValidationError } from '@angular/forms/signals';
import type { Day } from '@faden/house/house';
import { Dates } from '../days/dates';
import { addDays, sayDay } from '../days/days';
import { parseDay } from '../days/parse-day';
import { Icon } from '../marks/icon';
import { uiWords } from '../words/ui-words';
import { Words, words } from '../words/words';
import { Calendar } from './calendar';
import { nameField } from './labels';
import { messageOf } from './messages';

let made = 0;

/**
 * A day to type or to point at: `2.12.`, `02.12.2026`, `morgen`, `nächsten Mi`. Says under the field which day it understood.
 * The value is 'YYYY-MM-DD', or '' for none.
 */
@Component({
  selector: 'nw-datefield',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, Calendar, Icon],
  templateUrl: './datefield.html',
  styleUrls: ['./field.css', './datefield.css'],
  host: { '[class.wrong]': 'message()' },
})
export class Datefield implements FormValueControl<Day> {
  readonly value = model<Day>('');
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly earliest = input<Day>();
  readonly latest = input<Day>();
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly disabled = input(false);
  readonly required = input(false);
  readonly touched = input(false);
  readonly touch = output();

  protected readonly t = words(uiWords);
  protected readonly id = `nw-date-${made += 1}`;
  protected readonly open = signal(false);
  protected readonly left = signal(false);
  private readonly dates = inject(Dates);
  private readonly locale = inject(Words).locale;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly typed = transformedValue<Day, string>(this.value, { parse: (text) => this.parse(text), format: (day) => this.written(day) });
  protected readonly echo = computed(() => (this.value() && this.typed.parseErrors().length === 0 ? sayDay(this.value(), this.locale(), 'long') : ''));
  protected readonly usualHint = computed(() => this.hint() ?? this.t('date.hint', { example: this.written(addDays(this.dates.today(), 8)) }));
  protected readonly message = computed(() => {
    const [first] = [...this.typed.parseErrors(), ...this.errors()];
    return first && (this.left() || this.touched()) ? messageOf(first, this.t) : null;
  });

  constructor() {
    const bound = inject(FORM_FIELD, { self: true, optional: true });
    effect(() => {
      if (bound) nameField(bound.field(), this.label);
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  /** Leaving the field writes the day out in full. */
  protected leave(): void {
    if (this.value() && this.typed.parseErrors().length === 0) this.typed.set(this.written(this.value()));
    this.left.set(true);
    this.touch.emit();
  }

  protected pick(day: Day): void {
    this.value.set(day);
    this.close();
  }

  protected close(): void {
    this.open.set(false);
    this.focus();
  }

  private parse(text: string): ParseResult<Day> {
    if (!text.trim()) return { value: '' };
    const day = parseDay(text, this.dates.today());
    if (!day) return { value: '', error: { kind: 'date', message: this.t('date.wrong', { example: this.written(addDays(this.dates.today(), 8)) }) } };
    const [from, to] = [this.earliest(), this.latest()];
    if (from && day < from) return { value: day, error: { kind: 'early', message: this.t('date.early', { day: sayDay(from, this.locale()) }) } };
    if (to && day > to) return { value: day, error: { kind: 'late', message: this.t('date.late', { day: sayDay(to, this.locale()) }) } };
    return { value: day };
  }

  private written(day: Day): string {
    const [year, month, date] = day.split('-');
    if (!year || !month || !date) return '';
    return this.locale() === 'de' ? `${Number(date)}.${Number(month)}.${year}` : `${date}/${month}/${year}`;
  }
}

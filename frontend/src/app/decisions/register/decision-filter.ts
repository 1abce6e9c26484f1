import { Component, computed, inject, input, output } from '@angular/core';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { decisionEffects, trackingStates } from '@faden/decisions/decision';
import { BodiesApi } from '../../bodies/bodies-api';
import { Dates } from '../../ui/days/dates';
import { Field } from '../../ui/fields/field';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { decisionWords } from '../decisions.words';

/** The choice as it stands in the address; null takes a part of it out. */
export interface Sought { gremium?: string | null; jahr?: string | null; art?: string | null; umsetzung?: string | null; suche?: string | null }

const years = 5;

/** What the register is narrowed by: body, year, kind, progress, words. */
@Component({
  selector: 'nw-decision-filter',
  imports: [Field, MatFormField, MatInput, MatSelect, MatOption],
  template: `
    <form role="search" [attr.aria-label]="t('filter.label')" (submit)="$event.preventDefault()">
      <nw-field class="wide" [label]="t('filter.search')"><mat-form-field><input #box matInput type="search" [value]="sought().suche ?? ''" (change)="narrowed.emit({ suche: box.value.trim() || null })" /></mat-form-field></nw-field>
      @for (choice of choices(); track choice.key) {
        <nw-field [label]="choice.label">
          <mat-form-field>
            <mat-select [value]="sought()[choice.key] ?? ''" (valueChange)="narrow(choice.key, $event)">
              <mat-option value="">{{ t('filter.all') }}</mat-option>
              @for (option of choice.options; track option.value) { <mat-option [value]="option.value">{{ option.label }}</mat-option> }
            </mat-select>
          </mat-form-field>
        </nw-field>
      }
    </form>
    @if (isNarrowed()) { <button type="button" class="nw-link nw-small" (click)="cleared.emit()">{{ ui('filter.clear') }}</button> }`,
  styles: `
    form { display: grid; gap: .5rem .75rem; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)) }
    .wide { grid-column: span 2 }
    nw-field { min-inline-size: 0 }`,
})
export class DecisionFilter {
  readonly sought = input.required<Sought>();
  readonly narrowed = output<Sought>();
  readonly cleared = output();

  protected readonly t = words(decisionWords);
  protected readonly ui = words(uiWords);
  private readonly bodies = inject(BodiesApi).all();
  private readonly today = inject(Dates).today;
  protected readonly isNarrowed = computed(() => Object.values(this.sought()).some(Boolean));

  protected readonly choices = computed(() => {
    const thisYear = Number(this.today().slice(0, 4));
    return [
      { key: 'gremium' as const, label: this.t('filter.body'), options: (this.bodies.value() ?? []).map(({ id, name }) => ({ value: id, label: name })) },
      { key: 'jahr' as const, label: this.t('filter.year'), options: Array.from({ length: years }, (_, ago) => String(thisYear - ago)).map((year) => ({ value: year, label: year })) },
      { key: 'art' as const, label: this.t('filter.effect'), options: decisionEffects.map((value) => ({ value, label: this.t(`effectLong.${value}`) })) },
      { key: 'umsetzung' as const, label: this.t('filter.tracking'), options: trackingStates.map((value) => ({ value, label: this.t(`tracking.${value}`) })) },
    ];
  });

  protected narrow(key: keyof Sought, value: string): void {
    this.narrowed.emit({ [key]: value || null });
  }
}

import { Component, inject, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Day } from '@faden/house/house';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { words } from '../../ui/words/words';
import { planWords } from '../meetings.words';

/** Day, beginning and end of a meeting, in Berlin time. */
@Component({
  selector: 'nw-when-fields',
  imports: [Field, Datefield, FormField, MatFormField, MatInput],
  template: `
    <nw-datefield class="day" [label]="t('planner.day')" [formField]="day()" [earliest]="dates.today()" />
    <nw-field [label]="t('planner.from')" [of]="from()"><mat-form-field><input matInput type="time" [formField]="from()" /></mat-form-field></nw-field>
    <nw-field [label]="t('planner.to')" [of]="to()"><mat-form-field><input matInput type="time" [formField]="to()" /></mat-form-field></nw-field>`,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr) 9rem 9rem; gap: 0 1rem; align-items: end }
    /* The day says below its field which one it is. */
    nw-field { margin-block-end: calc(1rem + 1.625rem) }
    nw-field { min-inline-size: 0 }
    @media (max-width: 599px) { nw-field { margin-block-end: 1rem } :host { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } .day { grid-column: 1 / -1 } }`,
})
export class WhenFields {
  readonly day = input.required<FieldTree<Day>>();
  readonly from = input.required<FieldTree<string>>();
  readonly to = input.required<FieldTree<string>>();
  protected readonly t = words(planWords);
  protected readonly dates = inject(Dates);
}

import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { bodyLimits, seatCapacities } from '@faden/bodies/body';
import type { SeatCapacity } from '@faden/bodies/body';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

/** A new seat, held by an organisation. */
@Component({
  selector: 'nw-seat-form',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy],
  template: `
    <form [formRoot]="seat" class="nw-card nw-stack" [attr.aria-label]="t('addSeat')">
      <nw-form-problem [of]="seat" />
      <nw-field [label]="t('form.label')" [of]="seat.label"><mat-form-field><input matInput [formField]="seat.label" /></mat-form-field></nw-field>
      <nw-field [label]="t('form.capacity')" [of]="seat.capacity">
        <mat-form-field><mat-select [formField]="seat.capacity">@for (capacity of capacities(); track capacity.value) { <mat-option [value]="capacity.value">{{ capacity.label }}</mat-option> }</mat-select></mat-form-field>
      </nw-field>
      <nw-field [label]="t('form.organization')" [of]="seat.organizationId">
        <mat-form-field><mat-select [formField]="seat.organizationId">
          @for (one of organizations.value(); track one.id) { <mat-option [value]="one.id">{{ one.name }}</mat-option> } @empty { <mat-option disabled>{{ ui('loading') }}</mat-option> }
        </mat-select></mat-form-field>
      </nw-field>
      <nw-datefield [label]="t('form.startsOn')" [formField]="seat.validFrom" />
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="seat().submitting()">{{ t('form.save') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ t('form.cancel') }}</button>
      </div>
    </form>`,
})
export class SeatForm {
  readonly bodyId = input.required<string>();
  readonly changed = output();
  readonly closed = output();

  protected readonly t = words(bodyWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(BodiesApi);
  private readonly dates = inject(Dates);
  protected readonly organizations = this.api.organizations();
  protected readonly capacities = computed(() => seatCapacities.map((value) => ({ value, label: this.t(`capacity.${value}`) })));
  private readonly model = linkedSignal(() => {
    const capacity: SeatCapacity = 'VOTING';
    return { label: '', capacity, organizationId: '', validFrom: this.dates.today() };
  });
  protected readonly seat = form(this.model, (it) => {
    required(it.label);
    maxLength(it.label, bodyLimits.seatLabel);
    required(it.organizationId);
    required(it.validFrom);
  }, { submission: sending(async (draft) => {
    await this.api.addSeat(this.bodyId(), draft);
    this.changed.emit();
  }) });
}

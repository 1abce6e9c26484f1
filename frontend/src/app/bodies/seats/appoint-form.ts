import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { bodyLimits, membershipKinds, offices } from '@faden/bodies/body';
import type { BodyType, MembershipKind, Office, SeatView } from '@faden/bodies/body';
import { PeopleApi } from '../../people/people-api';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

/** Somebody takes a seat for a term, with or without an office. */
@Component({
  selector: 'nw-appoint-form',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatSelect, MatOption, MatButton, Busy],
  template: `
    <form [formRoot]="appointment" class="nw-stack" [attr.aria-label]="t('appoint')">
      <nw-form-problem [of]="appointment" />
      <nw-field [label]="t('form.person')" [of]="appointment.personId">
        <mat-form-field><mat-select [formField]="appointment.personId">
          @for (person of persons.value(); track person.id) { <mat-option [value]="person.id">{{ person.name }}</mat-option> } @empty { <mat-option disabled>{{ ui('loading') }}</mat-option> }
        </mat-select></mat-form-field>
      </nw-field>
      <nw-field [label]="t('form.kind')" [of]="appointment.kind">
        <mat-form-field><mat-select [formField]="appointment.kind">@for (kind of kinds(); track kind.value) { <mat-option [value]="kind.value">{{ kind.label }}</mat-option> }</mat-select></mat-form-field>
      </nw-field>
      <nw-field [label]="t('form.office')" [of]="appointment.office">
        <mat-form-field><mat-select [formField]="appointment.office">
          <mat-option value="">{{ t('form.noOffice') }}</mat-option>
          @for (office of fitting(); track office.value) { <mat-option [value]="office.value">{{ office.label }}</mat-option> }
        </mat-select></mat-form-field>
      </nw-field>
      <nw-datefield [label]="t('form.startsOn')" [formField]="appointment.startsOn" />
      <nw-datefield [label]="t('form.endsOn')" [optional]="true" [formField]="appointment.endsOn" />
      <nw-field [label]="t('form.override')" [of]="appointment.overrideReason" [optional]="true"><mat-form-field><input matInput [formField]="appointment.overrideReason" /></mat-form-field></nw-field>
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="appointment().submitting()">{{ t('form.save') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ t('form.cancel') }}</button>
      </div>
    </form>`,
})
export class AppointForm {
  readonly seat = input.required<SeatView>();
  readonly bodyType = input.required<BodyType>();
  readonly changed = output();
  readonly closed = output();

  protected readonly t = words(bodyWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(BodiesApi);
  private readonly dates = inject(Dates);
  protected readonly persons = inject(PeopleApi).all();
  protected readonly kinds = computed(() => membershipKinds.map((value) => ({ value, label: this.t(`kind.${value}`) })));
  /** Groups have spokespersons, every other body a chair. */
  protected readonly fitting = computed(() => {
    const isGroup = this.bodyType() === 'WORKING_GROUP' || this.bodyType() === 'TASK_FORCE';
    return offices.filter((office) => office.endsWith('SPOKESPERSON') === isGroup).map((value) => ({ value, label: this.t(`office.${value}`) }));
  });
  private readonly opened = asOpened(this.seat);
  private readonly model = linkedSignal(() => {
    const usual: { kind: MembershipKind; office: Office | '' } = { kind: this.opened().vacant ? 'PRINCIPAL' : 'DEPUTY_1', office: '' };
    return { ...usual, personId: '', startsOn: this.dates.today(), endsOn: '', overrideReason: '' };
  });
  protected readonly appointment = form(this.model, (it) => {
    required(it.personId);
    required(it.startsOn);
    maxLength(it.overrideReason, bodyLimits.reason);
  }, { submission: sending(async ({ office, endsOn, overrideReason, ...rest }) => {
    await this.api.appoint(this.seat().id, {
      ...rest, office: office || null, endsOn: endsOn || null, ...(overrideReason.trim() && { overrideReason: overrideReason.trim() }),
    });
    this.changed.emit();
  }) });
}

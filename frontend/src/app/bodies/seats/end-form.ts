import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { MembershipView, SeatView } from '@faden/bodies/body';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

/** The last day of a seat, or of somebody's term on it; what was before stays readable. */
@Component({
  selector: 'nw-end-form',
  imports: [FormRoot, FormField, FormProblem, Datefield, MatButton, Busy],
  template: `
    <form [formRoot]="end" class="nw-stack" [attr.aria-label]="membership() ? t('endMembership') : t('endSeat')">
      <nw-form-problem [of]="end" />
      <nw-datefield [label]="t('form.endsOn')" [formField]="end.endsOn" />
      <div class="nw-actions">
        <button matButton="filled" type="submit" [nwBusy]="end().submitting()">{{ membership() ? t('endMembership') : t('endSeat') }}</button>
        <button matButton="text" type="button" (click)="closed.emit()">{{ t('form.cancel') }}</button>
      </div>
    </form>`,
})
export class EndForm {
  readonly seat = input.required<SeatView>();
  /** Ends this membership; without one the seat itself. */
  readonly membership = input<MembershipView>();
  readonly changed = output();
  readonly closed = output();

  protected readonly t = words(bodyWords);
  private readonly api = inject(BodiesApi);
  private readonly dates = inject(Dates);
  private readonly model = linkedSignal(() => ({ endsOn: this.dates.today() }));
  protected readonly end = form(this.model, (it) => { required(it.endsOn); }, {
    submission: sending(async ({ endsOn }) => {
      const membership = this.membership();
      await (membership ? this.api.endMembership(membership, endsOn) : this.api.endSeat(this.seat(), endsOn));
      this.changed.emit();
    }),
  });
}

import { Component, inject, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { MatFormField } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { decisionEffects } from '@faden/decisions/decision';
import type { DecisionEffect } from '@faden/decisions/decision';
import type { Day, Id, PersonRef } from '@faden/house/house';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { words } from '../../ui/words/words';
import { liveWords } from '../meetings.words';

/** What a decision can carry along; '' leaves it to the rules or to nobody. */
export interface Extras {
  effect: DecisionEffect | '';
  responsiblePersonId: Id;
  dueOn: Day;
}

export const noExtras: Extras = { effect: '', responsiblePersonId: '', dueOn: '' };

/** Only what was filled in. */
export const givenExtras = ({ effect, responsiblePersonId, dueOn }: Extras): { effect?: DecisionEffect; responsiblePersonId?: Id; dueOn?: Day } =>
  ({ ...(effect && { effect }), ...(responsiblePersonId && { responsiblePersonId }), ...(dueOn && { dueOn }) });

/** Kind of the decision, who sees to it, until when: folded away, because the rules know the usual. */
@Component({
  selector: 'nw-decision-extras',
  imports: [FormField, Field, Datefield, MatFormField, MatSelect, MatOption],
  templateUrl: './decision-extras.html',
  styles: `summary { min-block-size: 44px; padding-block: .5rem; font-weight: 600; cursor: pointer }`,
})
export class DecisionExtras {
  readonly effect = input.required<FieldTree<DecisionEffect | ''>>();
  readonly responsible = input.required<FieldTree<Id>>();
  readonly dueOn = input.required<FieldTree<Day>>();
  readonly people = input<readonly PersonRef[]>([]);
  protected readonly t = words(liveWords);
  protected readonly dates = inject(Dates);
  /** Questions of procedure have their own kind of item. */
  protected readonly kinds = decisionEffects.filter((kind) => kind !== 'PROCEDURAL');
}

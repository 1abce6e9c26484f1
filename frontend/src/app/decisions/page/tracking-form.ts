import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { decisionLimits } from '@faden/decisions/decision';
import type { DecisionView } from '@faden/decisions/decision';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { words } from '../../ui/words/words';
import { DecisionsApi } from '../decisions-api';
import type { TrackingAct } from '../decisions-api';
import { decisionWords } from '../decisions.words';

/** Everything a report may hold; each report sends only its own fields. */
interface Report { dueOn: string; nextOn: string; reason: string; note: string }

/** What each report asks for; all of it is needed. */
const asked: Readonly<Record<TrackingAct, readonly (keyof Report)[]>> = {
  startImplementation: ['dueOn'], reportDelay: ['reason', 'nextOn'], reportImplemented: ['note'], acknowledge: [], keepOngoing: ['nextOn'], declareObsolete: ['reason'],
};

/** One report on how far a decision is carried out. */
@Component({
  selector: 'nw-tracking-form',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatButton, Busy],
  templateUrl: './tracking-form.html',
})
export class TrackingForm {
  readonly act = input.required<TrackingAct>();
  readonly decision = input.required<DecisionView>();
  readonly done = output<DecisionView>();
  readonly closed = output();

  protected readonly t = words(decisionWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(DecisionsApi);
  private readonly fields = computed(() => asked[this.act()]);
  private readonly model = signal<Report>({ dueOn: '', nextOn: '', reason: '', note: '' });
  protected readonly report = form(this.model, (it) => {
    for (const name of ['dueOn', 'nextOn', 'reason', 'note'] as const) required(it[name], { when: () => this.asks(name) });
    maxLength(it.reason, decisionLimits.reason);
    maxLength(it.note, decisionLimits.reason);
  }, { submission: sending(async (report) => {
    const sent = Object.fromEntries(this.fields().map((name) => [name, report[name]]));
    this.done.emit(await this.api.act(this.decision(), this.act(), sent));
  }) });

  protected asks(name: keyof Report): boolean {
    return this.fields().includes(name);
  }
}

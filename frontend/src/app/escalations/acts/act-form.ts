import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { escalationLimits } from '@faden/escalations/escalation';
import type { EscalationView } from '@faden/escalations/escalation';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { words } from '../../ui/words/words';
import { EscalationsApi } from '../escalations-api';
import { escalationWords } from '../escalations.words';
import { fieldsFor, orderOf } from './act-fields';
import type { FormAct, Said, SaidField } from './act-fields';

/** The form of one act: asks what the act needs, sends it, and gives back the new state. */
@Component({
  selector: 'nw-act-form',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatRadioGroup, MatRadioButton, MatCheckbox, MatButton, Busy],
  templateUrl: './act-form.html',
  styles: `
    form { display: grid; gap: .25rem; grid-template-columns: minmax(0, 1fr) }
    textarea { field-sizing: content; max-block-size: 24rem }
    mat-radio-group { display: grid; gap: .25rem }
    .place { display: grid }`,
})
export class ActForm {
  readonly act = input.required<FormAct>();
  readonly escalation = input.required<EscalationView>();
  /** The next step is always open; other forms can be closed. */
  readonly closable = input(false);
  readonly done = output<EscalationView>();
  readonly closed = output();

  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(EscalationsApi);
  private readonly opened = asOpened(this.escalation);
  private readonly model = linkedSignal<Said>(() => ({
    text: '', note: '', managerView: '', waiveReason: '', plan: '', endsOn: '', agreed: '', open: '', on: this.dates.today(), refused: false, then: 'IN_MEDIATION',
    meetingId: this.opened().boardPlaces.find(({ inTime }) => inTime)?.meetingId ?? this.opened().boardPlaces[0]?.meetingId ?? '', reason: '', adopted: '',
  }));
  protected readonly fields = computed(() => fieldsFor(this.act(), this.escalation(), this.model()));

  protected readonly said = form(this.model, (it) => {
    const needs = (name: SaidField) => () => this.fields().some((field) => field.name === name && field.required);
    for (const name of ['text', 'waiveReason', 'plan', 'open', 'on', 'meetingId', 'reason', 'adopted'] as const) required(it[name], { when: needs(name) });
    for (const name of ['text', 'agreed', 'open'] as const) maxLength(it[name], escalationLimits.text);
    for (const name of ['note', 'managerView'] as const) maxLength(it[name], escalationLimits.note);
    for (const name of ['waiveReason', 'reason'] as const) maxLength(it[name], escalationLimits.reason);
    maxLength(it.plan, escalationLimits.plan);
  }, { submission: sending(async (said) => this.done.emit(await this.api.act(this.escalation(), this.act(), orderOf(this.act(), this.escalation(), said)))) });

  protected asks(name: SaidField): boolean {
    return this.fields().some((field) => field.name === name);
  }

  protected mayStayEmpty(name: SaidField): boolean {
    return this.fields().some((field) => field.name === name && !field.required);
  }

  /** What the one text of this act is called. */
  protected textLabel(): string {
    const labels: Partial<Record<FormAct, string>> = {
      returnForCompletion: this.t('dialog.whatIsMissing'), resubmit: this.t('dialog.changeNote'), settle: this.t('dialog.settlement'),
      groupResponds: this.t('dialog.response'), decideInGroup: this.t('dialog.decided'), againNoAgreement: this.t('dialog.open'), confirm: this.t('dialog.agreedText'),
      giveStatement: this.t('dialog.statement'),
    };
    return labels[this.act()] ?? this.t('dialog.reason');
  }
}

import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { FormField, FormRoot, applyEach, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { ProcedureRuleSet } from '@faden/bodies/rules/procedure-rules';
import { decisionLimits } from '@faden/decisions/decision';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { MeetingView } from '@faden/meetings/meeting';
import { Busy } from '../../ui/acts/busy';
import { Dates } from '../../ui/days/dates';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { Icon } from '../../ui/marks/icon';
import { words } from '../../ui/words/words';
import { AgendaApi } from '../agenda/agenda-api';
import { liveWords } from '../meetings.words';
import { peopleIn } from '../people';
import { DecisionExtras, givenExtras, noExtras } from './decision-extras';

const empty = { statement: '', paramount: false, heldBy: '' };

/** A consent round: the wording, what speaks against it, and whether an objection weighs so much that there is no agreement. */
@Component({
  selector: 'nw-consent-panel',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, MatFormField, MatInput, MatCheckbox, MatButton, Busy, Icon, DecisionExtras],
  templateUrl: './consent-panel.html',
  styles: `
    form { display: grid; gap: .75rem; grid-template-columns: minmax(0, 1fr) }
    p { margin: 0 }
    .objection { padding: .75rem 1rem; border: 1px solid var(--hair); border-radius: var(--radius-control) }
    .save { inline-size: 100% }
    h3 { margin: 0 }`,
  host: { '(keydown.control.enter)': 'root().nativeElement.requestSubmit()' },
})
export class ConsentPanel {
  readonly meeting = input.required<MeetingView>();
  readonly item = input.required<AgendaItemView>();
  readonly rules = input<ProcedureRuleSet>();
  readonly saved = output<AgendaItemView>();

  protected readonly t = words(liveWords);
  protected readonly dates = inject(Dates);
  private readonly api = inject(AgendaApi);
  protected readonly root = viewChild.required<ElementRef<HTMLFormElement>>('root');
  private readonly wording = viewChild.required<ElementRef<HTMLTextAreaElement>>('wording');

  protected readonly people = computed(() => peopleIn(this.meeting().attendance));
  protected readonly rule = computed(() => {
    const rules = this.rules();
    return rules ? this.t(`decision.rule.${rules.decisionMethod}`) : '';
  });
  private readonly opened = asOpened(this.item);
  private readonly model = linkedSignal(() => ({ ...noExtras, text: this.opened().topic?.proposal ?? '', reviewOn: '', objections: [] as (typeof empty)[] }), { equal: Object.is });
  protected readonly draft = form(this.model, (it) => {
    required(it.text, { message: this.t('decision.noWording') });
    maxLength(it.text, decisionLimits.text);
    applyEach(it.objections, (objection) => {
      required(objection.statement);
      maxLength(objection.statement, decisionLimits.reason);
    });
  }, { submission: sending(async ({ text, objections, reviewOn, ...extras }) => {
    this.saved.emit(await this.api.consent(this.item(), { text: text.trim(), objections, ...(reviewOn && { reviewOn }), ...givenExtras(extras) }));
  }) });
  /** One weighty objection that stays open, and there is no agreement. */
  protected readonly blocked = computed(() => this.model().objections.some(({ paramount }) => paramount));

  constructor() {
    afterNextRender(() => this.wording().nativeElement.focus());
  }

  protected add(): void {
    this.model.update((draft) => ({ ...draft, objections: [...draft.objections, { ...empty }] }));
  }

  protected remove(index: number): void {
    this.model.update((draft) => ({ ...draft, objections: draft.objections.filter((_, at) => at !== index) }));
  }
}

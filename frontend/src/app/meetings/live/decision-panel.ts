import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output, resource, signal, viewChild } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { ProcedureRuleSet } from '@faden/bodies/rules/procedure-rules';
import { decisionLimits } from '@faden/decisions/decision';
import type { HandCount } from '@faden/decisions/votes/vote';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { MeetingView } from '@faden/meetings/meeting';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { allInFavour, tally } from '../../ui/votes/vote-count';
import { VoteBar } from '../../ui/votes/vote-bar';
import { VoteEntry } from '../../ui/votes/vote-entry';
import { words } from '../../ui/words/words';
import { AgendaApi } from '../agenda/agenda-api';
import { liveWords } from '../meetings.words';
import { peopleIn, votersIn } from '../people';
import { DecisionExtras, givenExtras, noExtras } from './decision-extras';

const pause = 200;

/** A counted vote: the wording stands there, one counts the few, the rules say what it means, one press keeps it. */
@Component({
  selector: 'nw-decision-panel',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy, VoteBar, VoteEntry, DecisionExtras],
  templateUrl: './decision-panel.html',
  styles: `
    form { display: grid; gap: .75rem; grid-template-columns: minmax(0, 1fr) }
    p { margin: 0 }
    .verdict { display: grid; gap: .375rem; min-block-size: 5.5rem; align-content: start }
    button { inline-size: 100% }`,
  host: { '(keydown.control.enter)': 'root().nativeElement.requestSubmit()' },
})
export class DecisionPanel {
  readonly meeting = input.required<MeetingView>();
  readonly item = input.required<AgendaItemView>();
  readonly rules = input<ProcedureRuleSet>();
  readonly saved = output<AgendaItemView>();

  protected readonly t = words(liveWords);
  private readonly api = inject(AgendaApi);
  protected readonly root = viewChild.required<ElementRef<HTMLFormElement>>('root');
  private readonly wording = viewChild.required<ElementRef<HTMLTextAreaElement>>('wording');

  protected readonly people = computed(() => peopleIn(this.meeting().attendance));
  protected readonly present = computed(() => votersIn(this.meeting()));
  protected readonly rule = computed(() => {
    const rules = this.rules();
    return rules ? `${this.t(`decision.rule.${rules.decisionMethod}`)} ${this.t(`decision.abstain.${rules.abstentionRule}`)}` : '';
  });

  protected readonly count = signal<HandCount>(allInFavour());
  /** Nobody is taken to have voted before somebody counted. */
  protected readonly counted = signal(false);
  protected readonly sum = computed(() => tally(this.count(), this.present()));
  protected readonly missing = computed(() => (this.counted() ? Math.max(0, this.present() - this.sum().counted) : 0));

  private readonly opened = asOpened(this.item);
  private readonly model = linkedSignal(() => ({ ...noExtras, text: this.opened().topic?.proposal ?? '' }), { equal: Object.is });
  protected readonly draft = form(this.model, (it) => {
    required(it.text, { message: this.t('decision.noWording') });
    maxLength(it.text, decisionLimits.text);
    validate(it, () => (this.counted() ? undefined : { kind: 'count', message: this.t('decision.count') }));
  }, { submission: sending(async ({ text, ...extras }) => {
    this.saved.emit(await this.api.decide(this.item(), { text: text.trim(), count: this.count(), ...givenExtras(extras) }));
  }) });

  private readonly preview = resource({
    params: () => (this.counted() && this.sum().over === 0 ? { id: this.item().id, count: this.count() } : undefined),
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return abortSignal.aborted ? undefined : this.api.verdict(params.id, params.count);
    },
  });
  protected readonly verdict = computed(() => (this.preview.hasValue() ? this.preview.value() : undefined));

  constructor() {
    afterNextRender(() => this.wording().nativeElement.focus());
  }

  protected take(count: HandCount): void {
    this.count.set(count);
    this.counted.set(true);
  }
}

import { Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import type { HandCount } from '@faden/decisions/votes/vote';
import { escalationLimits } from '@faden/escalations/escalation';
import { AgendaApi } from '../../meetings/agenda/agenda-api';
import { PeopleApi } from '../../people/people-api';
import { Busy } from '../../ui/acts/busy';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { asOpened } from '../../ui/fields/opened';
import { sending } from '../../ui/fields/sending';
import { Waiting } from '../../ui/pages/waiting';
import { Session } from '../../ui/session/session';
import { allInFavour, tally } from '../../ui/votes/vote-count';
import { VoteBar } from '../../ui/votes/vote-bar';
import { VoteEntry } from '../../ui/votes/vote-entry';
import { uiWords } from '../../ui/words/ui-words';
import { Words, words } from '../../ui/words/words';
import { EscalationsApi } from '../escalations-api';
import { escalationWords } from '../escalations.words';
import { namesOf } from '../looks';
import { answerOf, decidingEffects, kindsFor, startOf } from './answer-model';
import type { AnswerKind, Answering } from './answer-model';

const pause = 250;

/** The board's answer to an escalated item: vote, wording, who does it and until when, in one act (decisions.md 12). */
@Component({
  selector: 'nw-board-answer',
  imports: [FormRoot, FormField, FormProblem, Field, Datefield, VoteBar, VoteEntry, Waiting, MatFormField, MatInput, MatRadioGroup, MatRadioButton, MatSelect, MatOption, MatCheckbox, MatButton, Busy],
  templateUrl: './board-answer.html',
  styles: `
    form { display: grid; gap: .25rem; grid-template-columns: minmax(0, 1fr) }
    textarea { field-sizing: content; max-block-size: 16rem }
    nw-vote-entry, .verdict, mat-checkbox { margin-block-end: 1rem }
    p { margin: 0 }
    .verdict { display: grid; gap: .375rem; align-content: start }
    mat-radio-group { display: flex; flex-wrap: wrap; gap: .25rem 1rem }`,
})
export class BoardAnswerForm {
  /** Number or id of the Klärung; who may vote now. */
  readonly number = input.required<string>();
  readonly present = input.required<number>();
  readonly answered = output();

  protected readonly t = words(escalationWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(EscalationsApi);
  private readonly agenda = inject(AgendaApi);
  private readonly session = inject(Session);
  /** The cockpit does not load these words with its route. */
  protected readonly spoken = signal(false);
  protected readonly escalation = this.api.one(this.number);
  protected readonly persons = inject(PeopleApi).all();
  protected readonly me = computed(() => this.session.me()?.name ?? '');
  protected readonly kinds = computed(() => kindsFor(this.escalation.value()).map((value) => ({ value, label: this.t(`board.kind.${value}`) })));
  protected readonly effects = computed(() => decidingEffects.map((value) => ({ value, label: this.t(`board.effects.${value}`) })));
  protected readonly count = signal<HandCount>(allInFavour());
  /** Nobody is taken to have voted before somebody counted. */
  protected readonly counted = signal(false);
  protected readonly sum = computed(() => tally(this.count(), this.present()));
  private readonly preview = resource({
    params: () => {
      const itemId = this.escalation.value()?.boardItem?.itemId;
      return itemId !== undefined && this.counted() && this.sum().over === 0 ? { itemId, count: this.count() } : undefined;
    },
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return abortSignal.aborted ? undefined : this.agenda.verdict(params.itemId, params.count);
    },
  });
  /** What the rules make of the count. */
  protected readonly verdict = computed(() => (this.preview.hasValue() ? this.preview.value() : undefined));
  /** The motion is lost and needs its reasons; more No than Yes until the rules have spoken. */
  protected readonly lost = computed(() => {
    const verdict = this.verdict();
    return verdict ? verdict.outcome !== 'ADOPTED' : this.sum().yes <= this.sum().no;
  });
  protected readonly inBoth = computed(() => namesOf(this.escalation.value()?.alsoInGroup ?? []));
  private readonly opened = asOpened(this.escalation.value);
  private readonly model = linkedSignal<Answering>(() => startOf(this.opened()));

  protected readonly answer = form(this.model, (it) => {
    const isKind = (...kinds: AnswerKind[]) => ({ valueOf }: { valueOf: (field: typeof it.kind) => AnswerKind }): boolean => kinds.includes(valueOf(it.kind));
    required(it.text);
    maxLength(it.text, escalationLimits.text);
    required(it.reasons, { when: (context) => isKind('advice')(context) || (this.lost() && !isKind('referral')(context)) });
    maxLength(it.reasons, escalationLimits.text);
    required(it.responsiblePersonId, { when: (context) => isKind('decision')(context) && !this.lost() });
    validate(it, () => (this.counted() ? undefined : { kind: 'count', message: this.t('board.count') }));
    required(it.dueOn, { when: (context) => isKind('referral')(context) || (isKind('decision')(context) && !this.lost()) });
  }, { submission: sending((answering) => this.send(answering)) });

  constructor() {
    void inject(Words).ready(escalationWords).then(() => this.spoken.set(true));
  }

  protected take(count: HandCount): void {
    this.count.set(count);
    this.counted.set(true);
  }

  private async send(answering: Answering): Promise<void> {
    const it = this.escalation.value();
    if (!it) return;
    const sent = answering.kind === 'referral'
      ? await this.api.referBack(it, { order: answering.text, until: answering.dueOn, count: this.count() })
      : await this.api.answer(it, this.lost() ? 'board-rejection' : answering.kind, answerOf(answering, this.count(), this.lost()));
    this.escalation.set(sent);
    this.answered.emit();
  }
}

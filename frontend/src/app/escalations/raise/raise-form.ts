import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { boardModes, escalationLimits, p3Reasons } from '@faden/escalations/escalation';
import type { EscalationPath, EscalationView } from '@faden/escalations/escalation';
import { Busy } from '../../ui/acts/busy';
import { KeptOffer } from '../../ui/acts/kept-offer';
import { keptText } from '../../ui/acts/kept-text';
import { Datefield } from '../../ui/fields/datefield';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { uiWords } from '../../ui/words/ui-words';
import { words } from '../../ui/words/words';
import { EscalationsApi } from '../escalations-api';
import { escalationWords } from '../escalations.words';
import { PositionsField } from './positions-field';
import { editOf } from './raise-model';
import type { Raising } from './raise-model';

/** Why, what is asked, and everything the board will read; the usual case needs nothing but sending. */
@Component({
  selector: 'nw-raise-form',
  imports: [RouterLink, FormRoot, FormField, FormProblem, Field, Datefield, PositionsField, MatFormField, MatInput, MatRadioGroup, MatRadioButton, MatSelect, MatOption, MatButton, Busy, KeptOffer],
  templateUrl: './raise-form.html',
  styles: `
    .nw-card { display: grid; gap: .25rem; grid-template-columns: minmax(0, 1fr); margin-block-end: 1.25rem }
    .missing { border-inline-start: 4px solid var(--mark-attention) }
    nw-kept-offer { display: block; margin-block-end: 1rem }
    textarea { field-sizing: content; max-block-size: 24rem }
    mat-radio-group { display: grid; gap: .5rem }
    .choice { display: grid }
    p { margin: 0 }`,
})
export class RaiseForm {
  readonly start = input.required<Raising>();
  readonly paths = input.required<readonly EscalationPath[]>();
  readonly topicId = input.required<string>();
  readonly itemId = input<string>();
  /** A draft that is there already. */
  readonly before = input<EscalationView>();

  protected readonly t = words(escalationWords);
  protected readonly ui = words(uiWords);
  private readonly api = inject(EscalationsApi);
  private readonly router = inject(Router);
  protected readonly p3Reasons = computed(() => p3Reasons.map((value) => ({ value, label: this.t(`p3.${value}`) })));
  /** Deciding jointly comes with a later step. */
  protected readonly modes = computed(() => boardModes.filter((mode) => mode !== 'CO_DECIDE').map((value) => ({ value, label: this.t(`boardMode.${value}`) })));
  protected readonly choices = computed(() => this.paths().map((value) => ({ value, label: this.t(`path.${value}`), hint: this.t(`pathHint.${value}`) })));
  /** It came back: what is missing stands on top, and what was changed is said with it. */
  protected readonly returned = computed(() => this.before()?.state === 'RETURNED');
  /** What the person pressed: hand it on, or keep a draft. */
  private readonly submits = signal(true);
  private readonly model = linkedSignal<Raising>(() => this.start());
  protected readonly kept = keptText(() => `klaerung:${this.before()?.id ?? this.topicId()}`, this.model, this.start);

  protected readonly raising = form(this.model, (it) => {
    required(it.question);
    maxLength(it.question, escalationLimits.question);
    maxLength(it.background, escalationLimits.background);
    maxLength(it.attempts, escalationLimits.attempts);
    maxLength(it.desiredOutcome, escalationLimits.desiredOutcome);
    maxLength(it.mediationWaivedReason, escalationLimits.reason);
    required(it.reasonForP3, { when: ({ valueOf }) => this.submits() && valueOf(it.path) === 'P3_BOARD_DECISION_NEEDED' });
    required(it.background, { when: () => this.submits() });
    required(it.desiredOutcome, { when: () => this.submits() });
    required(it.changeNote, { when: () => this.submits() && this.returned() });
    maxLength(it.changeNote, escalationLimits.text);
    required(it.attempts, { when: ({ valueOf }) => this.submits() && valueOf(it.path) === 'P1_NO_AGREEMENT' });
  }, { submission: sending((raising) => this.send(raising)) });

  /** Before sending: hands it on, or keeps a draft only the group sees. */
  protected aim(submits: boolean): void {
    this.submits.set(submits);
  }

  private async send(raising: Raising): Promise<void> {
    const before = this.before();
    const kept = before ? await this.api.edit(before, editOf(raising))
      : await this.api.raise({ topicId: this.topicId(), ...editOf(raising), ...(this.itemId() !== undefined && { itemId: this.itemId() ?? '' }), submit: this.submits() });
    const next = (['submit', 'resubmit'] as const).find((act) => kept.can.includes(act));
    const sent = before && this.submits() && next ? await this.api.act(kept, next, next === 'resubmit' ? { text: raising.changeNote } : {}) : kept;
    await this.kept.forget();
    await this.router.navigate(['/klaerungen', sent.number]);
  }
}

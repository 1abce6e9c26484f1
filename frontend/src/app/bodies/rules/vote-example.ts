import { Component, inject, input, signal } from '@angular/core';
import { FormField, FormRoot, form, max, min } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { VoteVerdict } from '@faden/bodies/rules/procedure-rules';
import { Busy } from '../../ui/acts/busy';
import { Field } from '../../ui/fields/field';
import { FormProblem } from '../../ui/fields/form-problem';
import { sending } from '../../ui/fields/sending';
import { words } from '../../ui/words/words';
import { BodiesApi } from '../bodies-api';
import { bodyWords } from '../bodies.words';

const most = 500;

/** What a count of votes would mean by the body's own rule; nothing is kept. */
@Component({
  selector: 'nw-vote-example',
  imports: [FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, Busy],
  template: `
    <form [formRoot]="example">
      <h2>{{ t('tryVote') }}</h2>
      <nw-form-problem [of]="example" />
      <div class="row">
        <nw-field [label]="t('vote.yes')" [of]="example.yes"><mat-form-field><input matInput type="number" inputmode="numeric" [formField]="example.yes" /></mat-form-field></nw-field>
        <nw-field [label]="t('vote.no')" [of]="example.no"><mat-form-field><input matInput type="number" inputmode="numeric" [formField]="example.no" /></mat-form-field></nw-field>
        <nw-field [label]="t('vote.abstain')" [of]="example.abstain"><mat-form-field><input matInput type="number" inputmode="numeric" [formField]="example.abstain" /></mat-form-field></nw-field>
      </div>
      <button matButton="outlined" type="submit" [nwBusy]="example().submitting()">{{ t('tryVote') }}</button>
      <p role="status">{{ verdict()?.explanation?.sentence }}</p>
    </form>`,
  styles: `
    form { display: grid; gap: .75rem; justify-items: start; grid-template-columns: minmax(0, 1fr) }
    .row { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem; inline-size: 100% }
    p { margin: 0 }`,
})
export class VoteExample {
  readonly bodyId = input.required<string>();
  protected readonly t = words(bodyWords);
  private readonly api = inject(BodiesApi);
  protected readonly verdict = signal<VoteVerdict | null>(null);
  private readonly model = signal({ yes: 7, no: 5, abstain: 1 });
  protected readonly example = form(this.model, (it) => {
    for (const count of [it.yes, it.no, it.abstain]) {
      min(count, 0);
      max(count, most);
    }
  }, { submission: sending(async (counts) => this.verdict.set(await this.api.tryVote(this.bodyId(), { ...counts, invalid: 0 }))) });
}
